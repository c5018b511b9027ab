import { expect, test } from 'vitest';
import { drawExercise } from '@learning/draw';
import type { Exercise } from '@learning/exercise';
import { textOf, type CurveAsk, type DrawnCurve } from '@learning/kinds/curve';
import { faults } from '@learning/validate';
import { grade } from './grading';

/** f = γ|B + B_K cosθ|/2π without an applied field: a cosine folded up at the equator. */
const f: CurveAsk = {
  kind: 'curve',
  from: 'coneFrequency',
  along: 'theta',
  x: ['0', 'pi'],
  y: ['0', '1.2*gammaLL*BK/(2*pi)'],
  showX: '°',
  show: 'GHz',
  points: 17,
  mean: 0.05,
  largest: 0.14,
  wrong: [
    { value: 'gammaLL*BK/(2*pi)', because: 'In a constant field every cone has one frequency.' },
  ],
};
const given = { BK: { min: 0.2, max: 0.2, step: 0.1 }, Bext: { min: 0, max: 0, step: 1 } };
const exercise: Exercise = { given, ask: { f } };
const drawn = drawExercise(exercise, '1').asks['f'] as DrawnCurve;
const say = (heights: readonly number[], one = drawn, ask = f) =>
  grade(ask, 'f', one, textOf(heights));
const text = (heights: readonly number[], one = drawn) =>
  say(heights, one)
    .remarks.map((remark) => remark.text)
    .join(' ');
const { answer, high } = drawn;

/** A board whose right curve is given, from −1 to 1 over 0 to 1 s. */
const board = (law: (x: number) => number, points = 21): DrawnCurve => {
  const x = Array.from({ length: points }, (_, i) => i / (points - 1));
  return { kind: 'curve', x, low: -1, high: 1, answer: x.map(law), law: [], wrong: [] };
};
const plain: CurveAsk = { ...f, along: 't', showX: 's', wrong: [], points: 21 };
const told = (right: (x: number) => number, mine: (x: number) => number) => {
  const one = board(right);
  const { verdict, remarks } = grade(plain, 'f', one, textOf(one.x.map(mine)));
  return `${verdict}: ${remarks.map((remark) => remark.text).join(' ')}`;
};

test('the law itself is right, and so is a hand that trembles a little', () => {
  expect(say(answer).verdict).toBe('right');
  expect(say(answer.map((y, i) => y + (i % 2 ? 0.03 : -0.03) * high)).verdict).toBe('right');
});

test('one point far off is not forgiven by a good mean', () => {
  expect(say(answer.map((y, i) => (i === 4 ? y - 0.3 * high : y))).verdict).toBe('wrong');
});

test('an expected curve is named, drawn by hand too', () => {
  const level = drawn.wrong[0]!;
  expect(say(level)).toMatchObject({ verdict: 'wrong', mistake: 0 });
  expect(say(level.map((y, i) => y * (i % 2 ? 0.98 : 1.01)))).toMatchObject({ mistake: 0 });
});

test('nothing drawn, and what no board wrote, is not counted', () => {
  for (const junk of ['', '1|2|3', 'a|b', '|'.repeat(16), answer.map(() => 'Infinity').join('|')])
    expect(grade(f, 'f', drawn, junk).verdict, junk).toBe('unreadable');
});

test('what is beyond the board counts as at its edge', () => {
  expect(say(answer.map(() => 1e30)).verdict).toBe('wrong');
  expect(text(answer.map(() => -1e30))).not.toMatch(/NaN|Infinity/);
});

const { sin, cos, exp, PI } = Math;
test.each([
  ['the sign', (x: number) => x - 0.5, (x: number) => 0.5 - x, /upside down/],
  [
    'a missed zero',
    (x: number) => cos(PI * x),
    (x: number) => 1 - 0.6 * x,
    /through zero once, and yours does not/,
  ],
  [
    'a zero too many',
    (x: number) => 0.5 + 0.2 * x,
    (x: number) => x - 0.5,
    /through zero nowhere, and yours once/,
  ],
  [
    'a zero in the wrong place',
    (x: number) => 1.6 * (x - 0.5),
    (x: number) => 1.6 * (x - 0.8),
    /at 0\.8\ds?.*too far to the right|at 0\.80.s, too far to the right/,
  ],
  [
    'a period',
    (x: number) => 0.5 + 0.4 * sin(4 * PI * x),
    (x: number) => 0.5 + 0.4 * sin(2 * PI * x),
    /4 times.*too long/,
  ],
  [
    'a turn back',
    (x: number) => 0.9 * sin(PI * x),
    (x: number) => 0.9 * x,
    /turns back once.*yours does not/,
  ],
  [
    'a limit at the left',
    (x: number) => 0.2 + 0.6 * x,
    (x: number) => 0.6 + 0.2 * x,
    /left end.*too high.*limit/,
  ],
  [
    'a limit at the right',
    (x: number) => 0.8 - 0.6 * x,
    (x: number) => 0.8 - 0.2 * x,
    /right end.*too high/,
  ],
  [
    'a slope',
    (x: number) => 0.9 * (1 - exp(-6 * x)),
    (x: number) => 0.9 * x,
    /At first it is too flat/,
  ],
])('%s that is missed is said', (_, right, mine, what) => {
  expect(told(right, mine)).toMatch(what);
  expect(told(right, right)).toMatch(/^right/);
});

test('an author is told what does not fit', async () => {
  const fault = async (more: Partial<CurveAsk>, is: Exercise['given'] = given) =>
    (await faults({ given: is, ask: { f: { ...f, ...more } } }))
      .map((one) => one.join(': '))
      .join('\n');
  expect(await fault({})).toBe('');
  expect(await fault({ along: 'BK' })).toMatch(/BK is given, and so cannot run along/);
  expect(await fault({ from: 'larmorPeriod' })).toMatch(/gives T in s/);
  expect(await fault({ from: 'coneFrequency' }, { BK: given.BK })).toMatch(/needs Bext/);
  expect(await fault({ y: ['0', '1'] })).toMatch(/no numbers keep|change the ranges/);
});
