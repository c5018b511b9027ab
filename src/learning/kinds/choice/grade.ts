/** Judges a choice. The text holds what the chosen options say. */
import { remark, unreadable } from '../../verdict';
import { chosenOf, type ChoiceAsk, type DrawnChoice } from '.';
import type { Grading } from '../kind';

export const grade: Grading<ChoiceAsk, DrawnChoice>['grade'] = (ask, _name, _drawn, text) => {
  const chosen = chosenOf(ask, text);
  if (chosen.length === 0) return unreadable('Choose first.');
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
