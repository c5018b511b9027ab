import { expect, test } from 'vitest';
import { muB, trials } from '@physics';

const layer = { Pol: 0.5, J: 8e11, Msat: 1e6, BK: 0.08, alpha: 0.1, rho: 4e-7 };
const goal = { theta: Math.PI / 6, phi: -Math.PI / 2 };
/** B_R = −B_K sinθ, where the energy of a field across the axis has its minimum. */
const alphaR = (-0.08 * 0.5 * 2 * muB * layer.Msat) / (layer.Pol * layer.J);

test('a Rashba field of B_K sinθ along −y leans the layer to θ, and the heat is ρJ²', () => {
  const { angleGoal, powerDens } = trials.rashbaLean({ ...layer, ...goal, alphaR });
  expect(angleGoal).toBeLessThan(0.002);
  expect(powerDens).toBeCloseTo(4e-7 * 6.4e23, -6);
});
test('the other sign leans it the other way', () => {
  expect(trials.rashbaLean({ ...layer, ...goal, alphaR: -alphaR })['angleGoal']).toBeCloseTo(
    Math.PI / 3,
    2,
  );
});
