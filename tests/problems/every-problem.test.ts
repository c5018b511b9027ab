import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { angleBetween, scale, toAngles, type QuantityName, type Vec3 } from '@physics';
import { drawExercise } from '@learning/draw';
import { defaultUnit, formatNumber, unitFactor } from '@learning/format';
import { toText } from '@learning/answer-text';
import { textOf as placeText } from '@learning/fill';
import { textOf as curveText } from '@learning/kinds/curve';
import { tryDesign } from '@learning/kinds/design/trial';
import { symbolOf } from '@learning/kinds/formula';
import { typed } from '@learning/kinds/formula/names';
import { quantityOf } from '@learning/kinds/number';
import { practice, problem, worked } from '@learning/schema';
import { readAnswer } from '@learning/typed';
import { validate } from '@learning/validate';
import { grade } from '../learning/grading';
import { checks } from '../../src/build/checks';
import { fuzz } from '../fuzz';

const read = <T>(room: string, schema: { parse: (front: unknown) => T }) =>
  globSync(`content/${room}/*.mdx`).map((file) => {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
      readFileSync(file, 'utf8'),
    )!;
    return { id: basename(file, '.mdx'), exercise: schema.parse(parse(front)), body };
  });
const files = read('problems', problem);
const examples = read('worked', worked);
const practices = read('practices', practice);
/** An arrow by its two angles, as the field keeps it. */
const angles = (v: Vec3) => {
  const { theta, phi } = toAngles(v);
  return toText([theta, phi].map((angle) => (angle * 180) / Math.PI));
};
/** What a text computes: its <Calc>, in their order. */
const places = (text: string) =>
  [...text.matchAll(/<Calc\b([^>]*)\/>/g)].map(([, attributes = '']) => {
    const of = (name: string) =>
      new RegExp(`${name}=(?:"([^"]*)"|{([^}]*)})`).exec(attributes)?.slice(1).join('');
    return {
      ...{ calc: of('value'), quantity: of('quantity') },
      ...{ show: of('show'), digits: of('digits') },
    };
  });
const seeds = Array.from({ length: fuzz(1000) }, (_, i) => String(1000 + 37 * i));

test('there are problems', () => expect(files.length).toBeGreaterThanOrEqual(6));

test('every check of a lesson is read, and there are checks', () => {
  const written = globSync('content/lessons/*.mdx').flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(/<Check\b/g),
  ]);
  expect(checks.length).toBe(written.length);
  expect(checks.length).toBeGreaterThanOrEqual(5);
});

describe.each(files)('$id', ({ exercise, body }) => {
  test('has two hints, one solution, and three expected mistakes for each thing it asks', () => {
    expect(body.match(/<Hint>/g)?.length).toBeGreaterThanOrEqual(2);
    expect(body.match(/<Solution>/g)?.length).toBe(1);
    for (const ask of Object.values(exercise.ask))
      expect(
        ask.kind === 'choice'
          ? ask.options.filter((o) => !o.right).length
          : ask.kind === 'design'
            ? ask.goals.length + 1
            : ask.wrong.length,
      ).toBeGreaterThanOrEqual(3);
  });

  const solution = /<Solution>([\s\S]*)<\/Solution>/.exec(body)?.[1] ?? '';
  const designs = Object.entries(exercise.ask).flatMap(([name, ask]) =>
    ask.kind === 'design' ? [[name, ask] as const] : [],
  );
  test.each(designs)(
    '%s: for every seed the numbers of the solution, as printed, are right: a limit, with one part in fifty to spare',
    (name, ask) => {
      for (const drawn of seeds.map((seed) => drawExercise(exercise, seed))) {
        const one = drawn.asks[name];
        if (one?.kind !== 'design') throw new Error(`${name} was not drawn as a design`);
        const chosen = Object.entries(ask.choose).map(([quantity, { show }], i) => {
          const example = one.example[i]!;
          const said = places(solution).findLast((place) => place.quantity === quantity);
          if (!said) return example;
          const typed = placeText(said, exercise, drawn);
          const { value } = readAnswer(typed, { quantity: quantity as QuantityName, show });
          // “At least” and “at most” are meant: towards the example, but no farther than a reader would go.
          const [from, to] = [0.98 * value, 1.02 * value].toSorted((a, b) => a - b);
          return Math.min(to!, Math.max(from!, example));
        });
        const missed = tryDesign(ask, one, chosen).filter(({ met }) => !met);
        expect(
          missed.map(({ goal, value }) => `${goal.of} ${value}`),
          `seed ${drawn.seed}: ${chosen.join(', ')}`,
        ).toEqual([]);
      }
    },
  );
});

describe.each(examples)('$id', ({ exercise: { ask, given, example }, body }) => {
  const asked = [...body.matchAll(/<Step\b[^>]*\basks="(\w+)"/g)].map(([, name]) => name);
  test('each number that is asked is that of one step, and each of these has a mistake to expect', () => {
    expect(asked.toSorted()).toEqual(Object.keys(ask).toSorted());
    for (const one of Object.values(ask))
      if (one.kind === 'number') expect(one.wrong.length).toBeGreaterThanOrEqual(1);
  });
  test('each step has its reason, and the numbers of the example are given', () => {
    expect(body.match(/<Reason>/g)?.length).toBe(body.match(/<Step\b/g)?.length);
    expect(Object.keys(given)).toEqual(expect.arrayContaining(Object.keys(example)));
  });
});

describe.each(practices)('$id', ({ exercise: { ask }, body }) => {
  test('each step asks, has its task and its reason, and three mistakes to expect in a number', () => {
    const asked = [...body.matchAll(/<Step\b[^>]*\basks="(\w+)"/g)].map(([, name]) => name);
    expect(asked).toEqual(Object.keys(ask));
    expect(asked.length).toBeGreaterThanOrEqual(5);
    for (const part of ['Cue', 'Reason'])
      expect(body.match(new RegExp(`<${part}>`, 'g'))?.length, part).toBe(asked.length);
    for (const one of Object.values(ask))
      if (one.kind === 'number') expect(one.wrong.length).toBeGreaterThanOrEqual(3);
  });
  test('it ends with a judgement', () => expect(Object.values(ask).at(-1)?.kind).toBe('choice'));
});

describe.each([...files, ...examples, ...practices, ...checks])('$id', ({ id, exercise }) => {
  // Drawn when it is asked for: a run that wants other tests does not wait for it.
  let drawn: ReturnType<typeof drawExercise>[] = [];
  beforeAll(() => {
    drawn = seeds.map((seed) => drawExercise(exercise, seed));
  });

  test('its parts fit each other', async () => validate(exercise, id, 'content'));

  test('for every seed the right answer is right in three units, each mistake is named, junk is unreadable', () => {
    for (const { asks, seed } of drawn)
      for (const [name, ask] of Object.entries(exercise.ask)) {
        const one = asks[name]!;
        const say = `seed ${seed}, ${name}`;
        if (ask.kind === 'number' && one.kind === 'number') {
          const quantity = quantityOf(ask, name);
          const show = ask.show ?? defaultUnit(quantity);
          const type = (si: number, unit = show) =>
            `${formatNumber(si / unitFactor(quantity, unit), 7)} ${unit}`.replaceAll('\u202f', '');
          const judge = (text: string) => grade(ask, name, one, text);
          expect(judge(type(one.answer)).verdict, say).toBe('right');
          expect(judge(type(one.answer, defaultUnit(quantity))).verdict, say).toBe('right');
          one.wrong.forEach((w, i) => {
            const { verdict, mistake } = judge(type(w));
            expect(verdict, `${say}, mistake ${i}`).toBe('wrong');
            expect(mistake, `${say}, mistake ${i}`).toBe(i);
          });
          // The unit alone is no answer; '1/ns' reads as one in a nanosecond.
          const alone = /^\d/.test(show) ? '/ns' : show;
          for (const junk of ['', 'none', alone, '1,2,3', '?!'])
            expect(judge(junk).verdict, `${say}, “${junk}”`).toBe('unreadable');
        } else if (ask.kind === 'direction' && one.kind === 'direction') {
          const judge = (v: Vec3) => grade(ask, name, one, angles(v));
          expect(judge(one.answer).verdict, say).toBe('right');
          expect(judge(scale(-1, one.answer)).verdict, say).toBe('wrong');
          one.wrong.forEach((w, i) => {
            const first = one.wrong.findIndex((o) => angleBetween(w, o) < 1e-6);
            expect(judge(w), `${say}, mistake ${i}`).toMatchObject({
              verdict: 'wrong',
              mistake: first,
            });
          });
        } else if (ask.kind === 'vector' && one.kind === 'vector') {
          const judge = (v: readonly unknown[], unit: string) =>
            grade(ask, name, one, toText([...v.map(String), unit]));
          const factor = unitFactor(name as QuantityName, ask.show!);
          const plain = (v: Vec3) => v.map((c) => (c / factor).toFixed(6));
          expect(judge(plain(one.answer), ask.show!).verdict, say).toBe('right');
          one.wrong.forEach((w, i) =>
            expect(judge(plain(w), ask.show!), `${say}, mistake ${i}`).toMatchObject({
              verdict: 'wrong',
              mistake: i,
            }),
          );
          expect(judge(['a', '1', '2'], ask.show!).verdict).toBe('unreadable');
        } else if (ask.kind === 'design' && one.kind === 'design') {
          const units = Object.entries(ask.choose).map(
            ([quantity, { show }]) => show ?? defaultUnit(quantity as QuantityName),
          );
          const judge = (chosen: readonly number[]) => {
            const texts = chosen.map((x, i) => {
              const factor = unitFactor(Object.keys(ask.choose)[i] as QuantityName, units[i]!);
              return `${(x / factor).toPrecision(9)} ${units[i]}`;
            });
            return grade(ask, name, one, toText(texts));
          };
          expect(judge(one.example).verdict, say).toBe('right');
          one.missed.forEach((missed, i) => {
            expect(judge(missed), `${say}, goal ${i}`).toMatchObject({
              verdict: 'wrong',
              mistake: i,
            });
            expect(tryDesign(ask, one, missed)[i]!.met, say).toBe(false);
          });
          for (const junk of ['', 'none', '1,2,3', '1e99'])
            expect(
              grade(ask, name, one, toText(units.map(() => junk))).verdict,
              `${say}, “${junk}”`,
            ).toBe('unreadable');
        } else if (ask.kind === 'formula') {
          const judge = (text: string) => grade(ask, name, one, text);
          expect(judge(ask.is).verdict, say).toBe('right');
          // In the letters that it names, as they are typed and as they are set.
          for (const write of [typed, (symbol: string) => ` ${symbolOf(symbol).tex} `]) {
            const text = ask.is.replace(/[A-Za-z]\w*/g, (word) =>
              Object.hasOwn(ask.symbols, word) ? write(word) : word,
            );
            expect(judge(text).verdict, `${say}, ${text}`).toBe('right');
          }
          ask.wrong.forEach(({ value }, i) =>
            expect(judge(value), `${say}, mistake ${i}`).toMatchObject({
              verdict: 'wrong',
              mistake: i,
            }),
          );
          for (const junk of ['', '?!', 'one half', '('])
            expect(judge(junk).verdict, `${say}, “${junk}”`).toBe('unreadable');
        } else if (ask.kind === 'curve' && one.kind === 'curve') {
          const judge = (heights: readonly number[]) => grade(ask, name, one, curveText(heights));
          expect(judge(one.answer).verdict, say).toBe('right');
          one.wrong.forEach((w, i) =>
            expect(judge(w), `${say}, mistake ${i}`).toMatchObject({
              verdict: 'wrong',
              mistake: i,
            }),
          );
          for (const junk of ['', '1|2', one.answer.map(() => 'x').join('|')])
            expect(grade(ask, name, one, junk).verdict, `${say}, “${junk}”`).toBe('unreadable');
        } else if (ask.kind === 'choice') {
          const judge = (chosen: typeof ask.options) =>
            grade(ask, name, one, toText(chosen.map(({ text }) => text)));
          const right = ask.options.filter((o) => o.right);
          expect(judge(right).verdict).toBe('right');
          ask.options.forEach((o, i) => {
            if (!o.right)
              expect(judge([...right, o]), say).toMatchObject({ verdict: 'wrong', mistake: i });
          });
          expect(judge([]).verdict).toBe('unreadable');
        } else expect.unreachable(`${say}: a kind without its test`);
      }
  });

  test('the same seed gives the same numbers, and seeds differ', () => {
    expect(drawExercise(exercise, seeds[3]!)).toEqual(drawn[3]);
    const kinds = new Set(drawn.map(({ values }) => JSON.stringify(values)));
    if (Object.keys(exercise.given).length > 0) expect(kinds.size).toBeGreaterThan(10);
  });
});
