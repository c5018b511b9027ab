import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { quantities, type QuantityName } from '@physics';
import { drawExercise } from '@learning/draw';
import { toText } from '@learning/answer-text';
import type { Exercise } from '@learning/exercise';
import { textOf } from '@learning/fill';
import type { DesignAsk } from '@learning/kinds/design';
import { problem } from '@learning/schema';
import { faults } from '@learning/validate';
import { grade } from './grading';

const ask: DesignAsk = {
  kind: 'design',
  run: 'settle',
  choose: { alpha: { min: 0.001, max: 10 }, Bext: { min: 0.05, max: 0.3, show: 'mT' } },
  goals: [
    {
      of: 't',
      atMost: 't',
      show: 'ns',
      missed: { alpha: '0.02', Bext: '0.1' },
      because: 'too late',
    },
    { of: 'turns', atLeast: '1', missed: { alpha: '1', Bext: '0.2' }, because: 'too straight' },
  ],
  example: { alpha: '0.4', Bext: '0.3' },
};
const degree = Math.PI / 180;
const at = (x: number, show?: string) => ({ min: x, max: x, step: 1e-12, ...(show && { show }) });
const exercise = (design = ask): Exercise => ({
  given: { theta0: at(150 * degree), theta: at(5 * degree), t: at(0.6e-9, 'ns') },
  ask: { design },
});
const judge = (...texts: string[]) =>
  grade(ask, 'design', drawExercise(exercise(), '1').asks.design!, toText(texts));

test('a design is run, and every goal says what came out', () => {
  const good = judge('0.4', '300 mT');
  expect(good.verdict).toBe('right');
  expect(good.remarks.map(({ text }) => text)).toEqual([
    expect.stringMatching(
      /^Time: 0\.24\d\u202fns, which meets the goal of at most 0\.600\u202fns\.$/,
    ),
    expect.stringMatching(/^Number of turns: 1\.77, which meets the goal of at least 1\.00\.$/),
  ]);
});

test('the first goal that is missed is the mistake, and its sentence helps', () => {
  expect(judge('0.02', '100 mT')).toMatchObject({ verdict: 'wrong', mistake: 0 });
  const straight = judge('1', '0.2 T');
  expect(straight).toMatchObject({ verdict: 'wrong', mistake: 1 });
  expect(straight.remarks.at(-1)).toMatchObject({ about: 'mistake', text: 'too straight' });
  expect(judge('0.001', '50 mT').remarks[0]!.text).toMatch(/not reached/);
});

test.each([
  ['', '0.1 T', /cannot be read/],
  ['0.1', '0.1', /unit is missing.*0\.1\sT/],
  ['0.1 T', '0.1 T', /plain figures/],
  ['20', '0.1 T', /from 0\.001 to 10/],
  ['0.1', '1 T', /from 50\u202fmT to 300\u202fmT/],
])('“%s” and “%s” are not counted', (alpha, field, why) => {
  const { verdict, remarks } = judge(alpha, field);
  expect(verdict).toBe('unreadable');
  expect(remarks[0]!.text).toMatch(why);
});

test('its example stands in the solution', () => {
  const drawn = drawExercise(exercise(), '1');
  expect(textOf({ answer: 'design' }, exercise(), drawn)).toBe('0.4000, 300.0\u202fmT');
  expect(textOf({ calc: '2*answer' }, exercise(), drawn)).toBe('0.8000');
});

const broken = (change: Partial<DesignAsk>) => faults(exercise({ ...ask, ...change }));
test('a sound design has no faults', async () => expect(await broken({})).toEqual([]));
test.each<[string, Partial<DesignAsk>, RegExp]>([
  [
    'chooses what the trial does not take',
    { choose: { Msat: { min: 1, max: 2 } } },
    /settle takes/,
  ],
  ['leaves out what the trial needs', { choose: { alpha: { min: 0, max: 1 } } }, /needs Bext/],
  ['has a goal without a limit', { goals: [{ ...ask.goals[0]!, atMost: undefined }] }, /no limit/],
  ['has a goal about something else', { goals: [{ ...ask.goals[0]!, of: 'f' }] }, /settle gives/],
  ['has an example that fails', { example: { alpha: '5', Bext: '0.1' } }, /example does not meet/],
  [
    'says of a good choice that it misses',
    { goals: [{ ...ask.goals[0]!, missed: ask.example }] },
    /goals\.0\.missed/,
  ],
])('a design that %s is an error', async (_, change, text) => {
  expect((await broken(change)).map(([, said]) => said)).toContainEqual(
    expect.stringMatching(text),
  );
});

test('an outcome whose label begins with a symbol keeps its letter', () => {
  const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(
    readFileSync('content/problems/cool-write.mdx', 'utf8'),
  )!;
  const asked = problem.parse(parse(front));
  const [name, design] = Object.entries(asked.ask)[0]!;
  const drawn = drawExercise(asked, '1').asks[name]!;
  const texts = (drawn as { example: readonly number[] }).example.map((x, i) => {
    const quantity = Object.keys((design as DesignAsk).choose)[i] as QuantityName;
    return `${x} ${quantities[quantity].unit}`;
  });
  const { remarks } = grade(design, name, drawn, toText(texts));
  expect(remarks.map(({ text }) => text).join()).toMatch(/\bm along z: −\d/);
});
