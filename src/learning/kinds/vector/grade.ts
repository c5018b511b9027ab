/** Judges three components and their common unit: 'x|y|z|unit'. */
import { axpy, norm, quantities, scale, type QuantityName, type Vec3 } from '@physics';
import { fromText } from '../../answer-text';
import { unitSentence } from '../../unit-sentence';
import { agree, readAnswer, readUnit, Unreadable, type Reading } from '../../units';
import { mistaken, remark, unreadable } from '../../verdict';
import type { DrawnVector, VectorAsk } from '.';
import type { Grading } from '../kind';

export const grade: Grading<VectorAsk, DrawnVector>['grade'] = (
  ask,
  name,
  { answer, wrong },
  text,
) => {
  const quantity = name as QuantityName;
  const [x = '', y = '', z = '', unit = ''] = fromText(text);
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
};

export const preview = () => '';
