import { drivenWall, formulas, norm, momentInWall, wallRates } from '@physics';
import { expect, test } from 'vitest';

const wall = { alpha: 0.2, wallWidth: 7e-9 };
const cases = [
  { BD: 0.2, Bx: 0, aDL: -0.008, aFL: 0 },
  { BD: -0.2, Bx: 0.05, aDL: 0.02, aFL: -0.01 },
  { BD: 0.1, Bx: 0.3, aDL: -0.05, aFL: 0.03 },
];

test.each(cases)('a driven wall keeps its angle and its velocity, %o', (drive) => {
  const { psi, v } = drivenWall({ ...wall, ...drive });
  const { Bx, ...rest } = drive;
  const rates = wallRates({ ...wall, ...rest, Bext: [Bx, 0, 0] });
  expect(rates(psi).v / v).toBeCloseTo(1, 12);
  expect(Math.abs(rates(psi).omega)).toBeLessThan(1e-3);
  // Turned a little, its moment comes back.
  expect(rates(psi + 0.01).omega).toBeLessThan(0);
  expect(rates(psi - 0.01).omega).toBeGreaterThan(0);
});

test('without field and field-like torque the wall has the velocity of the closed form', () => {
  const drive = { BD: 0.15, aDL: 0.02 };
  const law = formulas.sotWallVelocity({ ...wall, ...drive });
  expect(drivenWall({ ...wall, ...drive, Bx: 0, aFL: 0 }).v / law).toBeCloseTo(1, 12);
});

test('a stack turned over moves its wall the same way, a reversed current the other way', () => {
  const drive = { ...wall, Bx: 0, BD: 0.2, aDL: -0.01, aFL: 0.004 };
  const { v } = drivenWall(drive);
  const over = { ...drive, BD: -drive.BD, aDL: -drive.aDL, aFL: -drive.aFL };
  expect(drivenWall(over).v).toBeCloseTo(v, 9);
  expect(drivenWall({ ...over, BD: drive.BD }).v).toBeCloseTo(-v, 9);
  expect(v).toBeGreaterThan(0);
});

test('a wall without anything to hold its moment stands still', () => {
  expect(drivenWall({ ...wall, Bx: 0.1, BD: 0.1, aDL: 0, aFL: 0 }).v).toBe(0);
  expect(drivenWall({ ...wall, Bx: 0.1, BD: 0.1, aDL: 0.02, aFL: 0 }).v).toBe(0);
});

test('the moment in a wall has the length 1, is up before it and down behind it', () => {
  for (const x of [-3, -0.4, 0, 2]) expect(norm(momentInWall(x, 1))).toBeCloseTo(1, 12);
  expect(momentInWall(-9, 1)[2]).toBeGreaterThan(0.999);
  expect(momentInWall(9, 1)[2]).toBeLessThan(-0.999);
});
