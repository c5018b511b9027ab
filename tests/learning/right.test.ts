import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { gammaLL } from '@physics';
import { drawExercise, type DrawnExercise } from '@learning/draw';
import type { Exercise } from '@learning/exercise';
import { evaluate } from '@learning/expression';
import { declaredTree } from '@learning/kinds/formula/declared';
import { equal, pointsOf, symbolOf } from '@learning/kinds/formula';
import { help, preview } from '@learning/kinds/formula/grade';
import { typed } from '@learning/kinds/formula/names';
import { landmarksOf } from '@learning/kinds/curve/landmarks';
import { valueOf } from '@learning/kinds/formula/tree';
import { asWritten, bareIn, writingOf } from '@learning/kinds/formula/bare';
import { answersOf, rightsOf, texIn, tolerancesOf } from '@learning/right';
import { problem } from '@learning/schema';
import { typeset } from '@exercise/formula/typeset';
import { grade } from './grading';

const problems = globSync('content/problems/*.mdx').map((file) => {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
    readFileSync(file, 'utf8'),
  )!;
  const [statement = ''] = body.split(/<Hint|<Solution/);
  const tex = [...statement.matchAll(/\$([^$]+)\$/g)].map(([, one]) => one).join(' ; ');
  return { id: basename(file, '.mdx'), exercise: problem.parse(parse(front)), tex };
});
const named = (id: string) => problems.find((one) => one.id === id)!;
const keyOf = (id: string, seed = '7') => {
  const { exercise, tex } = named(id);
  const drawn = drawExercise(exercise, seed);
  return { exercise, drawn, right: rightsOf(exercise, drawn, tex)[0]! };
};

test('a key says what is asked before the answer with one sign, however the prompt ends', () => {
  const choice = (prompt: string) => ({
    kind: 'choice',
    prompt,
    options: [
      { text: 'energy', right: true },
      { text: 'angle', right: false, because: 'It grows.' },
    ],
  });
  const key = (...prompts: string[]) => {
    const ask = Object.fromEntries(prompts.map((prompt, i) => [`q${i}`, choice(prompt)]));
    const asks = Object.fromEntries(
      prompts.map((_, i) => [`q${i}`, { kind: 'choice', order: [0] }]),
    );
    return answersOf(
      { given: {}, ask } as unknown as Exercise,
      { seed: '1', values: {}, asks } as unknown as DrawnExercise,
    );
  };
  expect(key('Choose all that last.', 'Kept:', 'Kept', 'What lasts?')).toBe(
    'Choose all that last: energy; Kept: energy; Kept: energy; What lasts? energy',
  );
});

describe.each(problems)('$id', ({ exercise, tex }) => {
  const drawn = drawExercise(exercise, '7');
  const rights = rightsOf(exercise, drawn, tex);
  test('has a right answer in words, and says what else is taken', () => {
    expect(rights.map(({ name }) => name)).toEqual(Object.keys(exercise.ask));
    for (const { text, tolerance, ask } of rights) {
      expect(text).not.toMatch(/NaN|undefined|[Ss]olution/);
      expect(text.length).toBeGreaterThan(0);
      expect(tolerance === '').toBe(ask.kind === 'choice');
    }
  });
  for (const [name, ask] of Object.entries(exercise.ask))
    if (ask.kind === 'formula')
      test('its key is the formula itself, typed again it is right', () => {
        const tree = declaredTree(ask.is)!;
        for (const point of pointsOf(ask))
          expect(equal(valueOf(tree, point), evaluate(ask.is, point))).toBe(true);
        const right = rights.find((one) => one.name === name)!;
        expect(right.text).not.toMatch(/\*|LL|pi\b/);
        expect([
          right.text,
          grade(ask, name, drawn.asks[name]!, right.text.split(' = ')[1]!).verdict,
        ]).toEqual([right.text, 'right']);
      });
});

test('a formula is written in the symbols of the question', () => {
  expect(keyOf('period-by-heart').right).toMatchObject({
    text: 'T = 2 π/(γ B)',
    tex: String.raw`T = \frac{2\,\pi}{\gamma\,B}`,
  });
  expect(keyOf('law-of-the-cone').right.tex).toBe(
    String.raw`f = \frac{\gamma\,\left(B+B_K\,\cos\,\theta\right)}{2\,\pi}`,
  );
  expect(bareIn('B ; B_\\mathrm{ext}', ['Bext'])).toEqual([]);
  expect(bareIn('M_\\mathrm{s} ; \\mathbf{B}', ['Msat', 'Bext'])).toEqual([]);
  expect(texIn('<i>x</i><annotation encoding="application/x-tex">B</annotation>')).toBe('B');
});

describe.each(
  problems.flatMap(({ id, exercise, tex }) =>
    Object.entries(exercise.ask).flatMap(([name, ask]) =>
      ask.kind === 'formula' ? [{ id, name, ask: asWritten(ask, name, tex), tex }] : [],
    ),
  ),
)('what is said of the formula of $id', ({ name, ask, tex }) => {
  const close = tex.replaceAll(/\s/g, '');
  const { texOf } = writingOf(ask);
  test('has no symbol with an index where the question has it without', () => {
    for (const one of [...Object.keys(ask.symbols), name]) {
      const written = texOf(one).replaceAll(/\s/g, '');
      const [base = ''] = written.split('_');
      if (base === written || close.includes(written)) continue;
      // A symbol that the question does not name at all keeps its index.
      const quoted = base.replaceAll(/[\\{}']/g, String.raw`\$&`);
      const alone = new RegExp(String.raw`(?<![A-Za-z\\{])${quoted}(?![A-Za-z_{])`);
      expect([one, alone.test(close)]).toEqual([one, false]);
    }
  });
  test('is the same in the preview, in the messages and in the help', () => {
    const shown = typeset(ask, name, ask.is.replaceAll('LL', ''));
    for (const one of ask.bare ?? []) {
      const { tex: whole } = symbolOf(one);
      expect(shown).not.toContain(whole);
      const index = typed(one);
      expect(help(ask, name)).not.toContain(index);
      expect(preview(ask, name, 'nosuch')).not.toContain(index);
    }
  });
});

test('the period is previewed, and spoken of, with the B of its question', () => {
  const { exercise, tex } = named('period-by-heart');
  const { T } = exercise.ask;
  if (T?.kind !== 'formula') throw new Error('a formula');
  const ask = asWritten(T, 'T', tex);
  expect(ask.bare).toEqual(['Bext']);
  expect(texIn(typeset(ask, 'T', '2 pi/(gamma B_ext)'))).toBe(
    String.raw`T = \frac{2\,\pi}{\gamma\,B}`,
  );
  expect(preview(ask, 'T', 'x')).toContain('which are γ, B');
  expect(preview(ask, 'T', 'x')).not.toContain('ext');
  expect(
    grade(ask, 'T', { kind: 'formula' }, 'gamma')
      .remarks.map(({ text }) => text)
      .join(' '),
  ).not.toContain('ext');
});

test('what is taken beside the answer has the units of the screen', () => {
  const said = (id: string) => {
    const { exercise, drawn } = keyOf(id);
    return tolerancesOf(exercise, drawn);
  };
  expect(said('larmor-frequency')).toBe('± 1%');
  expect(said('torque-direction')).toBe('within 20°');
  expect(said('curve-of-the-frequency')).toBe(
    'off by 5% of the height of the board on average, by 14% at most',
  );
});

const landmarks = (id: string) => {
  const { drawn, right } = keyOf(id);
  if (right.ask.kind !== 'curve' || right.drawn.kind !== 'curve') throw new Error(id);
  return {
    ...landmarksOf(right.ask, right.drawn, drawn.values),
    values: drawn.values,
    said: right.text,
  };
};
const near = (a: number, b: number, part = 1e-4) => expect(a / b).toBeCloseTo(1, -Math.log10(part));

test('a curve is known by where it touches zero, and how it begins', () => {
  const { zeros, turns, slopes, values, said } = landmarks('curve-of-the-frequency');
  expect(zeros).toHaveLength(1);
  near(zeros[0]!, Math.PI / 2);
  expect(turns).toHaveLength(1);
  const slope = Number(values['BK']) * (gammaLL / 2 / Math.PI);
  for (const one of slopes) expect(Math.abs(one!)).toBeLessThan(1e-3 * slope);
  expect(said).toMatch(/zero at 90\.0°/);
  expect(said).toMatch(/level at the left end, level at the right end/);
});
test('a curve is known by zeros, extremes and slopes of its law', () => {
  const { zeros, turns, slopes } = landmarks('curve-of-an-axis');
  expect(zeros.map((at) => Math.round((at * 180) / Math.PI))).toEqual([0, 90, 180]);
  expect(
    turns.map(({ x, y, highest }) => [
      Math.round((x * 180) / Math.PI),
      Math.round(1e6 * y) / 1e6,
      highest,
    ]),
  ).toEqual([
    [45, 1, true],
    [135, -1, false],
  ]);
  near(slopes[0]!, 2);
  near(slopes[1]!, 2);
});
test('a curve that swings is known by its period', () => {
  const { period, values } = landmarks('curve-of-forgetting');
  // A swing that is damped at the rate 1/2τ is slower than Ω.
  const omega = (2 * Number(values['alphaR']) * Number(values['kF'])) / 1.054571817e-34;
  near(period!, (2 * Math.PI) / Math.sqrt(omega ** 2 - (2 * Number(values['tauMom'])) ** -2), 1e-3);
});
test('a curve that ends upright has no slope there, and its lowest place is told', () => {
  const { slopes, turns, values } = landmarks('curve-of-the-astroid');
  expect(slopes).toEqual([undefined, undefined]);
  expect(turns).toHaveLength(1);
  near(turns[0]!.x, Math.PI / 4, 1e-3);
  near(turns[0]!.y, Number(values['BK']) / 2);
});
test('a breakdown is a highest place at its threshold', () => {
  const { turns, slopes, values } = landmarks('curve-of-a-breakdown');
  const { alpha, Bperp, wallWidth } = values as Record<string, number>;
  const top = turns.find(({ highest }) => highest)!;
  near(top.x, (alpha! * Bperp!) / 2, 1e-3);
  near(top.y, (gammaLL * wallWidth! * Bperp!) / 2, 1e-3);
  near(slopes[0]!, (gammaLL * wallWidth!) / alpha!, 1e-3);
});
