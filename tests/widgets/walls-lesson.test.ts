import { expect, test } from 'vitest';
import { formulas } from '@physics';
import { widget as track } from '@widgets/wall-track/index.svelte';
import { widget as walker } from '@widgets/walker.svelte';
import { after, truthOf } from './after';

const wallWidth = 10e-9;

test('wall-track: with β = 0 and a small current the wall shifts by −Δψ/α and stands', () => {
  const { out, sentence } = after(track, {}, 20e-9);
  const shift = formulas.pinnedShift({ alpha: 0.1, wallWidth, wallAngle: out('wallAngle') });
  expect(out('wallPosition') / shift).toBeCloseTo(1, 6);
  expect(Math.abs(out('wallVelocity'))).toBeLessThan(1e-3);
  expect(sentence).toMatch(/stands still/);
  const drawn = truthOf(track, 'after', {}, 5e-9) as number;
  expect(drawn / out('wallPosition')).toBeGreaterThan(0.9);
});

test('wall-track: with β = α it moves with the drift, and its angle stays', () => {
  const { out } = after(track, { xi: 0.1 }, 3e-9);
  expect(out('wallPosition') / (30 * 3e-9)).toBeCloseTo(1, 6);
  expect(Math.abs(out('wallAngle'))).toBeLessThan(1e-9);
});

test.each([
  { u: 120, xi: 0 },
  { u: 150, xi: 0.3 },
])(
  'wall-track: above the breakdown ($u m/s, β = $xi) whole turns take it on with the mean of the formula',
  (change) => {
    const args = { alpha: 0.1, wallWidth, Bz: 0, Bperp: 0.05, ...change };
    const turn = (2 * Math.PI) / Math.abs(formulas.wallTurnRate(args));
    const { out, sentence } = after(track, change, 3 * turn);
    const mean = out('wallPosition') / out('t');
    expect(mean / formulas.wallVelocity(args)).toBeCloseTo(1, 2);
    expect(sentence).toMatch(/turns round and round/);
  },
);

test.each([
  { drive: 'current', xi: 0.3 },
  { drive: 'current', xi: 0 },
  { drive: 'field', xi: 0 },
])(
  'walker: the points of a $drive with β = $xi lie on the closed form, away from the breakdown',
  (change) => {
    const { run } = after(walker, change, 10);
    const { points } = run.state as { points: { x: number; v: number; omega: number }[] };
    expect(points).toHaveLength(25);
    for (const { x, v, omega } of points) {
      const drive = change.drive === 'current' ? { u: x, Bz: 0 } : { u: 0, Bz: x };
      const args = { alpha: 0.1, wallWidth, Bperp: 0.1, xi: change.xi, ...drive };
      const law = formulas.wallVelocity(args);
      const rate = formulas.wallTurnRate(args);
      expect(Math.abs(v - law) / (Math.abs(law) + 10)).toBeLessThan(0.01);
      expect(Math.abs(omega - rate) / (Math.abs(rate) + 1e8)).toBeLessThan(0.01);
    }
    const end = truthOf(walker, 'end', change) as number;
    expect(points.at(-1)!.v / end).toBeCloseTo(1, 2);
  },
);
