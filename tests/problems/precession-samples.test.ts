import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { formulas } from '@physics';
import { distance } from '@learning/draw';
import type { Exercise, NumberAsk } from '@learning/exercise';
import { evaluate } from '@learning/expression';
import { problem } from '@learning/schema';
import samples from './precession-samples.json';

const degree = Math.PI / 180;
/** Which of our problems a sample belongs to, its numbers in SI, and its unit. */
const ours = {
  'T01.1': { file: 'larmor-frequency', name: 'f', unit: 1e9 },
  'T01.2': { file: 'cone-period', name: 'T', unit: 1e-12 },
  'T01.3': { file: 'azimuth-after-a-while', name: 'phi', unit: degree },
} as const;
const inSi: Record<string, [name: string, factor: number]> = {
  B: ['Bext', 1],
  BK: ['BK', 1],
  th: ['theta', degree],
  H: ['Hext', 1e3],
  ph: ['phi0', degree],
  t: ['t', 1e-12],
};

test.each(samples)(
  '$problem with $params: our answer and mistakes are the independent ones',
  (sample) => {
    const { file, name, unit } = ours[sample.problem as keyof typeof ours];
    const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(
      readFileSync(`content/problems/${file}.mdx`, 'utf8'),
    )!;
    const ask = (problem.parse(parse(front)) as Exercise).ask[name] as NumberAsk;
    const values = Object.fromEntries(
      Object.entries(sample.params).map(([key, x]) => [inSi[key]![0], x * inSi[key]![1]]),
    );
    const answer = formulas[ask.from](values) as number;
    const same = (a: number, b: number) =>
      distance(a, b, ask.modulo) <= 1e-6 * Math.max(Math.abs(b), unit);
    expect(same(answer, sample.answer * unit), `${answer / unit}`).toBe(true);
    const mistakes = ask.wrong.map(({ value }) => evaluate(value, { ...values, answer }));
    for (const wrong of sample.wrong)
      expect(
        mistakes.some((x) => same(x, wrong * unit)),
        `${wrong}`,
      ).toBe(true);
  },
);
