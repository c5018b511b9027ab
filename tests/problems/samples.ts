import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { formulas } from '@physics';
import { evaluate } from '@learning/expression';
import { distance, type NumberAsk } from '@learning/kinds/number';
import { problem } from '@learning/schema';

/** A drawn problem with its answer and expected mistakes, computed elsewhere. */
export interface Sample {
  problem: string;
  params: object;
  answer: number;
  wrong: readonly number[];
}
/** Which of our problems a sample belongs to, and its unit in SI; its numbers by our name, and their unit. */
export type Ours = Readonly<Record<string, { file: string; name: string; unit: number }>>;
export type InSi = Readonly<Record<string, readonly [name: string, factor: number]>>;

/** Our answer is the sample's, and each of its mistakes is among those that we expect. */
function expectSame(sample: Sample, ours: Ours, inSi: InSi) {
  const { file, name, unit } = ours[sample.problem]!;
  const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(
    readFileSync(`content/problems/${file}.mdx`, 'utf8'),
  )!;
  const ask = problem.parse(parse(front)).ask[name] as NumberAsk;
  const values = Object.fromEntries(
    Object.entries(sample.params).map(([key, x]: [string, number | string]) => [
      inSi[key]![0],
      typeof x === 'number' ? x * inSi[key]![1] : x,
    ]),
  );
  const answer = formulas[ask.from!](values) as number;
  const same = (a: number, b: number) =>
    distance(a, b, ask.modulo) <= 1e-6 * Math.max(Math.abs(b), Math.min(unit, Math.abs(answer)));
  expect(same(answer, sample.answer * unit), `${answer / unit}`).toBe(true);
  const mistakes = ask.wrong.map(({ value }) => evaluate(value, { ...values, answer }));
  for (const wrong of sample.wrong)
    expect(
      mistakes.some((x) => same(x, wrong * unit)),
      `${wrong} among ${mistakes.map((x) => x / unit).join(', ')}`,
    ).toBe(true);
}

/** Four samples of each problem; a letter may have another meaning in another problem. */
export function testSamples(
  samples: readonly Sample[],
  ours: Ours,
  inSi: InSi | ((problem: string) => InSi),
) {
  test('there are four drawn samples of each problem', () =>
    expect(samples).toHaveLength(4 * Object.keys(ours).length));

  test.each(samples)(
    '$problem with $params: our answer and mistakes are the independent ones',
    (sample) => expectSame(sample, ours, typeof inSi === 'function' ? inSi(sample.problem) : inSi),
  );
}
