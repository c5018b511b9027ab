import { expect, test } from 'vitest';
import { formulas, trials } from '@physics';

const degree = Math.PI / 180;
const layer = { BK: 0.3, alpha: 0.1 };

test('without a field-like part the layer leans along the current by ½ arcsin(2a/B_K)', () => {
  const aDL = 0.09;
  const theta = formulas.tiltSOT({ aDL, BK: layer.BK });
  const { angleGoal, t } = trials.lean({ ...layer, aDL, aFL: 0, theta, phi: 0 });
  expect(angleGoal).toBeLessThan(1e-6);
  expect(t).toBeGreaterThan(0.1e-9);
  expect(t).toBeLessThan(2e-9);
  expect(trials.lean({ ...layer, aDL: -aDL, aFL: 0, theta, phi: 0 })['t']).toBe(Infinity);
});

/** The strengths that balance the easy axis at the angles theta, phi. */
function balance(theta: number, phi: number) {
  const [x, y, z] = formulas.mDirectionOfAngles({ theta, phi }) as [number, number, number];
  const aDL = (layer.BK * z * x) / (1 - y * y);
  const aFL = (-layer.BK * z * z * y) / (1 - y * y);
  return { ...layer, aDL, aFL, theta, phi };
}

test.each([-60, -40, -20])('two strengths bring it to the azimuth %d°', (azimuth) => {
  const { angleGoal, t } = trials.lean(balance(30 * degree, azimuth * degree));
  expect(angleGoal).toBeLessThan(1e-3);
  expect(t).toBeLessThan(0.6e-9);
});

test('away from σ the torque feeds the precession: a balance that does not hold', () =>
  expect(trials.lean(balance(30 * degree, 40 * degree))['t']).toBe(Infinity));

test('who is there from the start needs no time', () =>
  expect(trials.lean({ ...layer, aDL: 0, aFL: 0, theta: 0, phi: 0 })).toEqual({
    angleGoal: 0,
    t: 0,
  }));
