import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { drawExercise, fewAnswers, nextSeed } from '@learning/draw';
import { textOf, type Place } from '@learning/fill';
import { problem } from '@learning/schema';

const problems = globSync('content/problems/*.mdx').map((file) => {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
    readFileSync(file, 'utf8'),
  )!;
  return { id: basename(file, '.mdx'), exercise: problem.parse(parse(front)), body };
});
const seeds = Array.from({ length: 100 }, (_, i) => String(1000 + 29 * i));

describe.each(problems.filter(({ exercise }) => Object.keys(exercise.given).length > 0))(
  '$id',
  ({ exercise, body }) => {
    test('new numbers are other numbers', () => {
      for (const seed of seeds)
        expect(drawExercise(exercise, nextSeed(exercise, seed)).values).not.toEqual(
          drawExercise(exercise, seed).values,
        );
    });

    test('no text shows what rounding leaves of a zero', () => {
      const places = [...body.matchAll(/<(Given|Answer|Calc)\s([^>]*?)\/>/g)].map(
        ([, element, attributes = '']): Place => {
          const read = Object.fromEntries(
            [...attributes.matchAll(/(\w+)=["{]([^"}]*)/g)].map(([, key, value]) => [key!, value!]),
          );
          const { of, value, ...rest } = read;
          return element === 'Given'
            ? { given: of }
            : element === 'Answer'
              ? { answer: of, ...rest }
              : { calc: value, ...rest };
        },
      );
      for (const seed of seeds) {
        const drawn = drawExercise(exercise, seed);
        for (const place of places) {
          const text = textOf(place, exercise, drawn);
          // SI units may be far from the numbers in them; a pure number, or one in a unit of its own, is not.
          if (!/\u202f(?:J|kg|s)/.test(text)) expect(text, seed).not.toMatch(/10⁻(?:[89]|[¹²])/);
        }
      }
    });
  },
);

test('of two options, the one that was not drawn can be told', () => {
  const { exercise } = problems.find((one) => one.id === 'valve-direction')!;
  const drawn = drawExercise(exercise, '1');
  const [flow, other] = [{}, { other: '' }].map((more) =>
    textOf({ given: 'flow', ...more }, exercise, drawn),
  );
  expect([flow, other].sort()).toEqual([
    'from the free layer to the polarizer',
    'from the polarizer to the free layer',
  ]);
  expect(() => textOf({ given: 'pAxis', other: '' }, exercise, drawn)).toThrow('two options');
});

test('few answers are counted, so that a card can say that it is one question for all', () => {
  const few = (id: string) => fewAnswers(problems.find((one) => one.id === id)!.exercise);
  expect(few('written-state')).toBe(2);
  expect(few('sample-on-the-bench')).toBe(3);
  expect(few('larmor-frequency')).toBeUndefined();
  expect(few('settle-in-time')).toBeUndefined();
});
