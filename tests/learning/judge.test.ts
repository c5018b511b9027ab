import { expect, test } from 'vitest';
import { drawExercise, follow } from '@learning/draw';
import type { Exercise } from '@learning/exercise';
import { textOf } from '@learning/fill';
import { judge } from '@learning/judge';
import { faults } from '@learning/validate';

/** Field strength to flux density to angular frequency to period, each from the one before. */
const exercise: Exercise = {
  given: { Hext: { min: 80000, max: 80000, step: 1000, show: 'kA/m' } },
  ask: {
    Bext: { kind: 'number', calc: 'mu0*Hext', tolerance: 0.01, show: 'mT', wrong: [] },
    omega: { kind: 'number', calc: 'gammaLL*Bext', tolerance: 0.01, show: 'Grad/s', wrong: [] },
    T: {
      kind: 'number',
      calc: '2*pi/omega',
      tolerance: 0.01,
      show: 'ps',
      wrong: [{ value: '1/omega', because: 'This is the time for one radian.' }],
    },
  },
};
const drawn = drawExercise(exercise, '1');
const say = (name: string, texts: Record<string, string>) => judge(exercise, drawn, name, texts);

test('a step is computed from the steps before it', () => {
  expect(textOf({ answer: 'T' }, exercise, drawn)).toBe('354.9\u202fps');
  expect(textOf({ calc: '1e-9/T' }, exercise, drawn)).toBe('2.817');
});

test('a right number is right, whatever was answered before', async () => {
  expect((await say('T', { T: '355 ps' }))?.verdict).toBe('right');
  expect((await say('T', { Bext: '7 T', omega: '3 rad/s', T: '355 ps' }))?.verdict).toBe('right');
});

test('what follows rightly from a wrong number before is carried along, not just wrong', async () => {
  // 200 mT in place of 100.5 mT; 35.2 Grad/s follows from it.
  const verdict = await say('omega', { Bext: '200 mT', omega: '35.2 Grad/s' });
  expect(verdict).toMatchObject({ verdict: 'wrong', carried: true });
  expect(verdict?.remarks[0]?.text).toMatch(/right from your applied field of 200.mT/);
});

test('an error is carried along from the step before, not from one before that', async () => {
  const texts = { Bext: '200 mT', omega: '35.2 Grad/s', T: '178.5 ps' };
  expect(await say('T', texts)).toMatchObject({ verdict: 'wrong', carried: true });
  expect(await say('T', { Bext: '200 mT', T: '178.5 ps' })).not.toHaveProperty('carried');
});

test('what follows from nothing is wrong', async () => {
  expect(await say('omega', { Bext: '200 mT', omega: '60 Grad/s' })).not.toHaveProperty('carried');
  expect(await say('omega', { Bext: 'none', omega: '60 Grad/s' })).not.toHaveProperty('carried');
  expect((await say('T', { omega: '0 rad/s', T: '100 ps' }))?.verdict).toBe('wrong');
});

test('what follows from a right number that was rounded is right', async () => {
  const loose = {
    ...exercise,
    ask: { ...exercise.ask, Bext: { ...exercise.ask['Bext']!, tolerance: 0.05 } as never },
  };
  const verdict = await judge(loose, drawn, 'omega', { Bext: '0.104 T', omega: '18.3 Grad/s' });
  expect(verdict).toMatchObject({ verdict: 'right' });
});

test('an expected mistake is named before anything else', async () => {
  expect(await say('T', { T: '56.5 ps' })).toMatchObject({ verdict: 'wrong', mistake: 0 });
});

test('a number that cannot be read is not counted', async () => {
  expect((await say('T', { T: 'long' }))?.verdict).toBe('unreadable');
});

test('an author is told of an expression that names what does not come before it', async () => {
  const { Bext, omega, T } = exercise.ask as Record<'Bext' | 'omega' | 'T', never>;
  expect(await faults(exercise)).toEqual([]);
  const [fault] = await faults({ given: exercise.given, ask: { T, omega, Bext } });
  expect(fault?.join(': ')).toMatch(/ask\.T\.calc: .*omega is not a number known here/);
  const both = { ...exercise.ask, T: { ...(T as object), from: 'larmorPeriod' } as never };
  expect((await faults({ given: exercise.given, ask: both })).join()).toMatch(
    /give one of the two/,
  );
});

test('follow goes on from the numbers it is given', () => {
  const { T } = follow(exercise.ask, { Hext: 160000 });
  expect(T).toMatchObject({ kind: 'number' });
  expect((T as { answer: number }).answer).toBeCloseTo(177.47e-12, 14);
});
