import { cobaltFilm, formulas, stackWall, type Stack } from '@physics';
import { expect, test } from 'vitest';

const eVA = 1.602176634e-29;
const stack: Stack = {
  below: true,
  J: 2e11,
  alphaR: 0.02 * eVA,
  xiDL: 0.1,
  Ku1: 3e5,
  Bx: 0,
};
const { Msat, thickness, Aex, Pol } = cobaltFilm;

test('a stack has the sizes of the closed forms, and platinum below pushes m towards −y', () => {
  const { Dind, aFL, aDL, BD, wallEnergy } = stackWall(stack);
  const { alphaR, J, xiDL, Ku1 } = stack;
  expect(Dind / formulas.dmiFromRashba({ alphaR, Aex })).toBeCloseTo(1, 12);
  expect(aFL / formulas.rashbaField({ alphaR, Pol, J, Msat })).toBeCloseTo(1, 12);
  const law = formulas.aDLOfSOT({ xiDL, J, Msat, FreeLayerThickness: thickness });
  expect(aDL / law).toBeCloseTo(-1, 12);
  const field = formulas.dmiFieldOfWall({ Dind, Msat, Aex, Ku1 });
  expect(BD / field).toBeCloseTo(1, 12);
  const energy = formulas.wallEnergy({ Aex, Ku1, Dind });
  expect(wallEnergy / energy).toBeCloseTo(1, 12);
});

test('a stack in reverse order is the stack turned by half a turn about the current', () => {
  const [a, b] = [stackWall(stack), stackWall({ ...stack, below: false })];
  for (const name of ['Dind', 'aFL', 'aDL'] as const) expect(b[name]).toBe(-a[name]);
  expect(b.v).toBeCloseTo(a.v, 9);
  // y and z turn round: an up-down wall becomes a down-up one, whose mirror is the wall that is asked for.
  expect(Math.cos(b.psi)).toBeCloseTo(-Math.cos(a.psi), 12);
});

test('a current turns round both torques and no D, a metal one torque, an interface the rest', () => {
  const first = stackWall(stack);
  const flipped = (change: Partial<Stack>) => {
    const second = stackWall({ ...stack, ...change });
    return (['Dind', 'aFL', 'aDL'] as const).filter((name) => first[name] * second[name] < 0);
  };
  expect(flipped({ J: -stack.J })).toEqual(['aFL', 'aDL']);
  expect(flipped({ xiDL: -0.3 })).toEqual(['aDL']);
  expect(flipped({ alphaR: -stack.alphaR })).toEqual(['Dind', 'aFL']);
});

test('a field along the track that equals the Dzyaloshinskii-Moriya field stops the wall', () => {
  const { BD, v } = stackWall(stack);
  expect(v).toBeGreaterThan(0);
  expect(Math.abs(stackWall({ ...stack, Bx: BD }).v)).toBeLessThan(1e-9 * v);
  expect(stackWall({ ...stack, Bx: 1.5 * BD }).v).toBeLessThan(0);
});
