import { expect, test } from 'vitest';
import type { DrawnExercise } from '@learning/draw';
import type { Exercise } from '@learning/exercise';
import { layOut, questionsOf, type Source } from '@learning/printed';

const exercise: Exercise = {
  given: { Bext: { min: 0.1, max: 2, step: 0.001, show: 'T' } },
  ask: {
    f: { kind: 'number', from: 'larmorFrequency', tolerance: 0.01, show: 'GHz', wrong: [] },
  },
} as unknown as Exercise;
const field = ({ values }: DrawnExercise) => String(values['Bext']);
const source = (title: string): Source => ({
  title,
  exercise,
  textsOf: (drawn) => ({
    statement: `<p class="x">${field(drawn)} T</p>`,
    hints: ['<i class="x">28</i>'],
    solution: '<b class="x">f</b>',
  }),
});
const sources: Record<string, Source> = { one: source('One'), two: source('Two') };
const sheet = { seed: 'w1abc', variants: 3, problems: ['two', 'gone', 'one'] };
const printed = layOut(sheet, (id) => sources[id]);

test('each variant has the problems in their order, without those that the course does not have', () => {
  expect(printed.map((variant) => variant.map(({ title }) => title))).toEqual([
    ['Two', 'One'],
    ['Two', 'One'],
    ['Two', 'One'],
  ]);
});

test('each variant has numbers of its own, drawn from its seed, and its texts have them', () => {
  const firsts = printed.map(([first]) => first!);
  expect(firsts.map(({ seed }) => seed)).toEqual(['w1abc-A', 'w1abc-B', 'w1abc-C']);
  expect(new Set(firsts.map(({ drawn }) => field(drawn))).size).toBe(3);
  for (const { drawn, texts } of firsts) expect(texts.statement).toContain(`${field(drawn)} T`);
  expect(layOut(sheet, (id) => sources[id])).toEqual(printed);
});

test('as a question a problem is there once, with its points and all variants, in plain HTML', () => {
  const plain = (html: string) => html.replaceAll(' class="x"', '');
  const questions = questionsOf(printed, (id) => (id === 'two' ? 5 : 1), plain);
  expect(questions.map(({ id, points }) => [id, points])).toEqual([
    ['two', 5],
    ['one', 1],
  ]);
  for (const [i, { variants }] of questions.entries()) {
    expect(variants.map(({ drawn }) => drawn)).toEqual(printed.map((one) => one[i]!.drawn));
    for (const { texts } of variants) {
      expect(texts.statement).toMatch(/^<p>[\d.]+ T<\/p>$/);
      expect(texts).toMatchObject({ hints: ['<i>28</i>'], solution: '<b>f</b>' });
    }
  }
  expect(questionsOf([], () => 1, plain)).toEqual([]);
});
