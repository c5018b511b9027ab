/** Judges an arrow by its angle to the right one. */
import { angleBetween, fromAngles } from '@physics';
import { formatNumber } from '../../format';
import { Unreadable } from '../../unreadable';
import { mistaken, remark, unreadable } from '../../verdict';
import { readAngles, type Angles } from './angles';
import type { DirectionAsk, DrawnDirection } from '.';
import type { Grading } from '../kind';

const degree = Math.PI / 180;
const degrees = (angle: number) => `${formatNumber(angle / degree, 'exact')}°`;
const round = (angle: number) => Math.round(angle / degree / 0.1) * 0.1 * degree;

export const preview: Grading<DirectionAsk, DrawnDirection>['preview'] = (_ask, _name, text) => {
  if (text === '') return '';
  try {
    const { theta, phi } = readAngles(text);
    return `understood as ${degrees(round(theta))} from z, ${degrees(round(phi))} from x`;
  } catch (error) {
    if (error instanceof Unreadable) return `not read: ${error.message}`;
    throw error;
  }
};

export const help = () =>
  'Drag the arrow, or type its two angles: 90, 90°, 90 deg, 1.57 rad, pi/2. Without a unit they are degrees. The polar angle goes from 0° at +z to 180° at −z; the azimuth is counted from x towards y.';

export const grade: Grading<DirectionAsk, DrawnDirection>['grade'] = (
  ask,
  _name,
  { answer, wrong },
  text,
) => {
  if (text === '') return unreadable('Turn the arrow somewhere first.');
  let angles: Angles;
  try {
    angles = readAngles(text);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(`It cannot be read: ${error.message}.`);
  }
  const v = fromAngles(angles.theta, angles.phi);
  const limit = ask.tolerance * degree;
  const off = angleBetween(v, answer);
  if (off <= limit)
    return {
      verdict: 'right',
      remarks: [
        remark(
          'value',
          true,
          off < 0.05 * degree
            ? 'This is the exact direction.'
            : `${formatNumber(off / degree, 2)}° from the exact direction.`,
        ),
      ],
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
        : remark('value', false, `${formatNumber(off / degree, 2)}° from the right direction.`),
    ],
  };
};
