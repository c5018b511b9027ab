/** Judges an arrow. The text has its two angles: '90|45'. */
import { angleBetween, fromAngles } from '@physics';
import { fromText } from '../../answer-text';
import { formatNumber } from '../../format';
import { mistaken, remark, unreadable } from '../../verdict';
import type { DirectionAsk, DrawnDirection } from '.';
import type { Grading } from '../kind';

const degree = Math.PI / 180;
const degrees = (angle: number) => `${formatNumber(angle / degree, 2)}°`;

export const grade: Grading<DirectionAsk, DrawnDirection>['grade'] = (
  ask,
  _name,
  { answer, wrong },
  text,
) => {
  if (text === '') return unreadable('Turn the arrow somewhere first; this is not counted.');
  const [theta = NaN, phi = 0] = fromText(text).map((part) => Number(part) * degree);
  const v = fromAngles(theta, phi);
  const limit = ask.tolerance * degree;
  const off = angleBetween(v, answer);
  if (off <= limit)
    return {
      verdict: 'right',
      remarks: [remark('value', true, `${degrees(off)} from the exact direction.`)],
    };
  const known = wrong.findIndex((w) => angleBetween(v, w) <= limit);
  const mistake = ask.wrong[known];
  if (mistake) return mistaken(known, mistake.because);
  return {
    verdict: 'wrong',
    remarks: [
      Math.PI - off <= limit
        ? remark(
            'sign',
            false,
            'This is the opposite direction: the line is right, the sign is not. Check the order of the cross product and its minus sign.',
          )
        : remark('value', false, `${degrees(off)} from the right direction.`),
    ],
  };
};

export const preview = () => '';
