/** Judges three components and their common unit: 'x|y|z|unit'. */
import { axpy, norm, quantities, scale, type QuantityName, type Vec3 } from '@physics';
import { fromText } from '../../answer-text';
import { defaultUnit, formatNumber, withUnit } from '../../format';
import { readAnswer, type Reading } from '../../typed';
import { exact, readNumber } from '../../typed-number';
import { unitSentence } from '../../unit-sentence';
import { Unreadable } from '../../unreadable';
import { mistaken, remark, unreadable, type Remark } from '../../verdict';
import { help as unitHelp } from '../help';
import { ofOersted } from '../number/grade';
import type { DrawnVector, VectorAsk } from '.';
import type { Grading } from '../kind';

const letters = ['x', 'y', 'z'] as const;
const wantedOf = (ask: VectorAsk, name: string) => ({
  quantity: name as QuantityName,
  show: ask.show,
  units: ask.units,
});

/** One component with the common unit, or with a unit of its own. @throws Unreadable that names it */
function readComponent(ask: VectorAsk, name: string, letter: string, text: string, unit: string) {
  try {
    if (!text.trim()) throw new Unreadable('nothing is typed yet');
    const own = readNumber(text).rest !== '';
    if (own && unit.trim())
      throw new Unreadable('the unit stands twice: with it, and in its own box');
    return readAnswer(own ? text : `${text} ${unit}`, wantedOf(ask, name));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(`the ${letter} component: ${error.message}`);
  }
}

export const preview: Grading<VectorAsk, DrawnVector>['preview'] = (ask, name, text) => {
  const parts = fromText(text);
  const unit = parts[3] ?? '';
  if (letters.every((_, i) => !parts[i]?.trim())) return '';
  try {
    const read = letters.map((letter, i) =>
      parts[i]?.trim() ? readComponent(ask, name, letter, parts[i], unit) : undefined,
    );
    const notes = [...new Set(read.flatMap((one) => one?.notes ?? []))];
    const one = read.find((reading) => reading?.unit);
    const typed = read.map((reading) =>
      reading
        ? formatNumber(
            reading.number,
            reading.figures >= exact ? 'exact' : Math.max(1, reading.figures),
          )
        : '…',
    );
    const same = read.every((reading) => !reading?.unit || reading.unit === one?.unit);
    const { unit: si } = quantities[name as QuantityName];
    const inSi = one?.fits && one.unit !== si && same;
    const values = read.map((reading) => (reading ? formatNumber(reading.value, 4) : '…'));
    return [
      `understood as ${withUnit(`(${(same ? typed : values).join(', ')})`, same ? (one?.unit ?? '') : si)}${inSi ? ` = ${withUnit(`(${values.join(', ')})`, si)}` : ''}`,
      ...notes,
    ].join('. ');
  } catch (error) {
    if (error instanceof Unreadable) return `not read: ${error.message}`;
    throw error;
  }
};

export const help: Grading<VectorAsk, DrawnVector>['help'] = (ask, name) =>
  `Three components, and the unit that they share in the last box. ${unitHelp(wantedOf(ask, name))}`;

export const grade: Grading<VectorAsk, DrawnVector>['grade'] = (
  ask,
  name,
  { answer, wrong },
  text,
) => {
  const quantity = name as QuantityName;
  const parts = fromText(text);
  const unit = parts[3] ?? '';
  let read: readonly [Reading, Reading, Reading];
  try {
    const component = (i: 0 | 1 | 2) => readComponent(ask, name, letters[i], parts[i] ?? '', unit);
    read = [component(0), component(1), component(2)];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(`It cannot be read: ${error.message}.`);
  }
  // A zero needs no unit of its own.
  const bare = (reading: Reading) => reading.unit === '' && reading.number !== 0;
  if (quantities[quantity].unit && (read.some(bare) || read.every(({ unit }) => unit === '')))
    return unreadable(
      `The unit is missing: write for instance ${ask.show ?? defaultUnit(quantity)} into its box.`,
    );
  const unfit = read.find(({ fits, unit }) => !fits && unit !== '');
  if (unfit)
    return { verdict: 'wrong', remarks: [remark('unit', false, unitSentence(unfit, quantity))] };
  const v: Vec3 = [read[0].value, read[1].value, read[2].value];
  const limit = ask.tolerance * norm(answer);
  const near = (a: Vec3, b: Vec3) => norm(axpy(-1, a, b)) <= limit;
  const oersted = read.find(({ oersted }) => oersted);
  const said: Remark[] = oersted ? [ofOersted(oersted.unit)] : [];
  if (near(v, answer))
    return {
      verdict: 'right',
      remarks: [remark('value', true, 'All three components are right.'), ...said],
    };
  const known = wrong.findIndex((w) => near(v, w));
  const mistake = ask.wrong[known];
  if (mistake) return mistaken(known, mistake.because, said);
  if (near(scale(-1, v), answer))
    return {
      verdict: 'wrong',
      remarks: [...said, remark('sign', false, 'All components have the wrong sign.')],
    };
  const off = (i: 0 | 1 | 2, sign: 1 | -1) => Math.abs(sign * v[i] - answer[i]) <= limit;
  const places = [0, 1, 2] as const;
  const right = places.filter((i) => off(i, 1));
  const turned = places.filter((i) => !off(i, 1) && off(i, -1));
  return {
    verdict: 'wrong',
    remarks: [
      ...said,
      ...(right.length
        ? [remark('value', true, `Right so far: ${right.map((i) => letters[i]).join(', ')}.`)]
        : []),
      ...turned.map((i) =>
        remark('sign', false, `The sign of the ${letters[i]} component is wrong.`),
      ),
      ...(right.length || turned.length
        ? []
        : [remark('value', false, 'None of the components is right yet.')]),
    ],
  };
};
