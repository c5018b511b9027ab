/** Judges a choice. The text holds the places of the chosen options in the declaration: '0|2'. */
import { fromText } from '../../answer-text';
import { remark, unreadable } from '../../verdict';
import type { ChoiceAsk, DrawnChoice } from '.';
import type { Grading } from '../kind';

export const grade: Grading<ChoiceAsk, DrawnChoice>['grade'] = (ask, _name, _drawn, text) => {
  const places = new Set(fromText(text));
  const chosen = ask.options.filter((_, i) => places.has(String(i)));
  if (chosen.length === 0) return unreadable('Choose first; this is not counted.');
  const right = ask.options.every((option) => option.right === chosen.includes(option));
  const said = chosen.map((option) => remark('mistake', option.right, option.because));
  const mistake = ask.options.findIndex((option) => !option.right && chosen.includes(option));
  return {
    verdict: right ? 'right' : 'wrong',
    remarks:
      !right && mistake < 0
        ? [...said, remark('value', false, 'So far right, but something is missing.')]
        : said,
    ...(mistake < 0 ? {} : { mistake }),
  };
};

export const preview = () => '';
export const help = () => '';
