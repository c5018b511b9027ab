import { expect, test } from 'vitest';
import { defaultUnit, unitFactor } from '@learning/format';
import { quantityOf } from '@learning/kinds/number';
import { moodleXml, unitsOf } from '@learning/package/moodle';
import { grade } from '../grading';
import { all, read, text, type Element } from './elements';
import { problems, seeds } from './problems';

/**
 * As Moodle judges a number (qtype_numerical, seen in 4.1): blanks are dropped, what reads as a number is it and the rest
 * is the unit; it is divided by the unit's multiplier, and the first answer that is near is it. Whatever the tolerance,
 * numbers that differ by 1e-28 are the same.
 */
function moodle(question: Element, response: string) {
  const [, number = '', unit = ''] =
    /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)(.*)$/.exec(response.replaceAll(' ', '')) ?? [];
  const units = new Map(
    all(question, 'units', 'unit').map((one) => [
      text(one, 'unit_name'),
      Number(text(one, 'multiplier')),
    ]),
  );
  const multiplier = units.size ? units.get(unit) : 1;
  if (multiplier === undefined) return { fraction: 0, said: undefined };
  const value = Number(number) / multiplier;
  const found = all(question, 'answer').find((one) => {
    const [answer, tolerance] = [Number(text(one, 'text')), Number(text(one, 'tolerance'))];
    const near = tolerance + 1e-14 * Math.max(tolerance, Math.abs(answer), 1e-14);
    return text(one, 'text') === '*' || Math.abs(value - answer) <= near * (1 + 1e-9);
  })!;
  return { fraction: Number(found.attributes['fraction']), said: text(found, 'feedback', 'text') };
}

const { xml, leftOut } = moodleXml('Spin & torque / week 1', problems);
const questions = all(read(xml), 'question');
const byId = new Map(questions.map((one) => [text(one, 'idnumber'), one]));

test('is well formed; texts come through as they are', () => {
  const [category] = questions;
  expect(category!.attributes['type']).toBe('category');
  expect(text(category!, 'category', 'text')).toContain('$course$/top/Spin & torque // week 1/');
  const [asked] = questions.filter((one) => one.attributes['type'] === 'numerical');
  expect(text(asked!, 'questiontext', 'text')).toContain('<p>a1 ]]> &amp;</p>');
  expect(text(asked!, 'hint', 'text')).toBe('<p>A hint</p>');
});

test('every ask is a question of each variant, or is named as left out', () => {
  const asks = problems.flatMap(({ exercise }) => Object.values(exercise.ask));
  const small = leftOut.filter((one) => one.includes('as small as this one'));
  expect(small).toEqual([expect.stringContaining('The spin in a small magnet')]);
  const taken = asks
    .filter(({ kind }) => kind === 'number' || kind === 'choice')
    .slice(small.length);
  expect(byId.size - 1).toBe(seeds.length * taken.length);
  expect(leftOut).toHaveLength(asks.length - taken.length);
});

const asked = problems.flatMap(({ id, exercise, variants }) =>
  Object.entries(exercise.ask).map(([name, ask]) => ({ id, name, ask, variants })),
);
/** The beginning of a sentence that XML writes as it is. */
const begin = (said: string) => /^[^&<>"]{0,24}/.exec(said)![0];

test.each(asked.filter(({ ask }) => ask.kind === 'number'))(
  '$id, $name: Moodle judges as the course does, in every unit',
  ({ id, name, ask, variants }) => {
    for (const { drawn } of variants) {
      const one = drawn.asks[name]!;
      if (one.kind !== 'number' || ask.kind !== 'number') throw new TypeError(one.kind);
      const question = byId.get(`${id}-${name}-${drawn.seed}`);
      if (!question) {
        expect(leftOut.join()).toContain('as small as this one');
        continue;
      }
      const quantity = quantityOf(ask, name);
      const main = ask.show ?? defaultUnit(quantity);
      const factor = unitFactor(quantity, main);
      const units = new Map(unitsOf(quantity, ask));
      for (const value of [one.answer, ...one.wrong, 1.37 * one.answer, -one.answer])
        for (const [unit, multiplier] of units.size ? units : [['', 1] as const]) {
          const typed = (value / factor) * multiplier;
          const which = `${typed} ${unit}`;
          const found = moodle(question, which);
          const verdict = grade(ask, name, one, `${value / factor} ${main}`);
          expect(found.fraction === 100, which).toBe(verdict.verdict === 'right');
          if (verdict.mistake !== undefined)
            expect(found.said, which).toContain(begin(ask.wrong[verdict.mistake]!.because));
        }
    }
  },
);
test.each(asked.filter(({ ask }) => ask.kind === 'choice'))(
  '$id, $name: the right options, and they alone, make a hundred per cent',
  ({ id, name, ask }) => {
    if (ask.kind !== 'choice') throw new TypeError(ask.kind);
    const shares = all(byId.get(`${id}-${name}-a1`)!, 'answer').map((one) => ({
      right: ask.options.find(({ text: said }) => text(one, 'text')!.includes(begin(said)))!.right,
      fraction: Number(one.attributes['fraction']),
    }));
    expect(shares).toHaveLength(ask.options.length);
    const sum = shares.reduce((all, { right, fraction }) => all + (right ? fraction : 0), 0);
    expect(sum).toBeCloseTo(100, 3);
    for (const { right, fraction } of shares) expect(fraction > 0).toBe(right);
  },
);

test('a unit is known in print and as it is typed', () => {
  const names = unitsOf('J', {
    kind: 'number',
    from: 'larmorFrequency',
    tolerance: 0.01,
    wrong: [],
  }).map(([name]) => name);
  expect(names).toContain('A/m²');
  expect(names).toContain('A/m^2');
});

test('a unit has no blank, and does not begin with a digit', () => {
  for (const question of questions)
    for (const one of all(question, 'units', 'unit'))
      expect(text(one, 'unit_name')).toMatch(/^[^\s\d][^\s]*$/);
});
test('where people would write 1/ns, it is said how Moodle reads it', () => {
  const [one] = questions.filter((question) =>
    all(question, 'units', 'unit').some((unit) => text(unit, 'unit_name') === 'ns^-1'),
  );
  expect(text(one!, 'questiontext', 'text')).toContain('<p>Write the unit as ns^-1.</p>');
});
