import {
  angleBetween,
  axpy,
  norm,
  quantities,
  scale,
  type QuantityName,
  type Vec3,
} from '@physics';
import type { Drawn } from './draw';
import type { DirectionAsk, VectorAsk } from './exercise';
import { formatNumber } from './format';
import { unitSentence } from './unit-sentence';
import { agree, readAnswer, readUnit, Unreadable, type Reading } from './units';
import { mistaken, remark, unreadable, type Verdict } from './verdict';

const degrees = (angle: number) => `${formatNumber((angle * 180) / Math.PI, 2)}°`;

/** A direction: by its angle to the right one. */
export function gradeDirection(
  ask: DirectionAsk,
  { answer, wrong }: Drawn & { kind: 'direction' | 'vector' },
  v: Vec3,
): Verdict {
  if (!(norm(v) > 1e-9)) return unreadable('Turn the arrow somewhere first; this is not counted.');
  const limit = (ask.tolerance * Math.PI) / 180;
  const off = angleBetween(v, answer);
  if (off <= limit)
    return {
      verdict: 'right',
      remarks: [remark('value', true, `${degrees(off)} from the exact direction.`)],
    };
  const known = wrong.findIndex((w) => angleBetween(v, w) <= limit);
  if (known >= 0) return mistaken(known, ask.wrong[known]!.because);
  if (Math.PI - off <= limit)
    return {
      verdict: 'wrong',
      remarks: [
        remark(
          'sign',
          false,
          'This is the opposite direction: the line is right, the sign is not. Check the order of the cross product and its minus sign.',
        ),
      ],
    };
  return {
    verdict: 'wrong',
    remarks: [remark('value', false, `${degrees(off)} from the right direction.`)],
  };
}

/** Three components and their common unit. */
export function gradeVector(
  ask: VectorAsk,
  quantity: QuantityName,
  { answer, wrong }: Drawn & { kind: 'direction' | 'vector' },
  texts: readonly string[],
): Verdict {
  const [x = '', y = '', z = '', unit = ''] = texts;
  let readings: Reading[];
  try {
    readings = [x, y, z].map((text, i) => {
      try {
        return readAnswer(`${text} ${unit}`);
      } catch (error) {
        throw error instanceof Unreadable
          ? new Unreadable(`the ${'xyz'[i]} component: ${error.message}`)
          : error;
      }
    });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(`Not read, and not counted: ${error.message}.`);
  }
  const v = readings.map(({ value }) => value) as never as Vec3;
  const wanted = readUnit(quantities[quantity].unit).dimension;
  if (!unit.trim() && quantities[quantity].unit)
    return unreadable('The unit is missing, so this is not counted yet.');
  if (!agree(readings[0]!.dimension, wanted))
    return {
      verdict: 'wrong',
      remarks: [remark('unit', false, unitSentence(readings[0]!, quantity))],
    };
  const size = norm(answer);
  const near = (a: Vec3, b: Vec3) => norm(axpy(-1, a, b)) <= ask.tolerance * size;
  if (near(v, answer))
    return {
      verdict: 'right',
      remarks: [remark('value', true, 'All three components are right.')],
    };
  const known = wrong.findIndex((w) => near(v, w));
  if (known >= 0) return mistaken(known, ask.wrong[known]!.because);
  if (near(scale(-1, v), answer))
    return {
      verdict: 'wrong',
      remarks: [remark('sign', false, 'All components have the wrong sign.')],
    };
  const right = [...'xyz'].filter((_, i) => Math.abs(v[i]! - answer[i]!) <= ask.tolerance * size);
  const signs = [...'xyz'].filter(
    (_, i) => !right.includes('xyz'[i]!) && Math.abs(v[i]! + answer[i]!) <= ask.tolerance * size,
  );
  return {
    verdict: 'wrong',
    remarks: [
      ...(right.length ? [remark('value', true, `Right so far: ${right.join(', ')}.`)] : []),
      ...signs.map((c) => remark('sign', false, `The sign of the ${c} component is wrong.`)),
      ...(right.length || signs.length
        ? []
        : [remark('value', false, 'None of the components is right yet.')]),
    ],
  };
}
