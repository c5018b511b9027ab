import { expect, test } from 'vitest';
import { formulas, hbar, trials } from '@physics';

const eVA = 1.602176634e-29;
const wire = { kF: 4.3e9, tauMom: 1e-15, tauDelta: 1e-14, wireWidth: 50e-9 };
const evenShare = (change: object) =>
  trials.wireEdges({ ...wire, alphaR: 0.3 * eVA, ...change })['evenShare']!;

test('the edges of a wire become opposite as the coupling grows, and alike as the exchange does', () => {
  const shares = [0.05, 0.15, 0.25, 0.5].map((size) => evenShare({ alphaR: size * eVA }));
  expect(shares[0]).toBeGreaterThan(0.95);
  expect(shares[3]).toBeLessThan(0.2);
  expect([...shares].sort((a, b) => b - a)).toEqual(shares);
  expect(evenShare({ tauDelta: 5e-15 })).toBeGreaterThan(evenShare({}));
});

test('what counts for the edges is τ_dp over τ_Δ and not the ratio of the energies', () => {
  const at = (tauMom: number, times: number) =>
    evenShare({
      tauMom,
      alphaR: times * formulas.rashbaAtExchangeTime({ ...wire, tauMom }),
    });
  for (const times of [0.5, 1, 2])
    expect(Math.abs(at(2.5e-16, times) - at(1e-15, times))).toBeLessThan(0.05);
  expect(evenShare({ tauMom: 2.5e-16 }) - evenShare({})).toBeGreaterThan(0.3);
});

test('at rashbaAtExchangeTime the flight forgets as soon as the magnet turns', () => {
  const alphaR = formulas.rashbaAtExchangeTime(wire);
  expect(formulas.forgettingTime({ ...wire, alphaR }) / wire.tauDelta).toBeCloseTo(1, 12);
});

test('wireEdges tells by how much one flight turns a spin, and how long it is', () => {
  const { flightTurn, flightLength } = trials.wireEdges({ ...wire, alphaR: -0.3 * eVA });
  expect(flightTurn).toBeCloseTo((2 * 0.3 * eVA * wire.kF * wire.tauMom) / hbar, 12);
  expect(wire.kF * flightLength!).toBeCloseTo(2.14, 2);
});

const strip = {
  ...{ gMix: 2e19, lambdaSF: 1.5e-9, rho: 2e-7, thetaSH: 0.06, HMThickness: 4e-9 },
  ...{ Msat: 8e5, FreeLayerThickness: 5e-9, rhoF: 1 / 3.5e6, f: 9e9 },
  ...{ cone: Math.PI / 180, stripLength: 1e-3 },
};
const detector = (change: object) => trials.pumpingDetector({ ...strip, ...change });

test('pumpingDetector gives the voltage of a known strip and the damping of its face', () => {
  const { Vishe, alphaPump } = detector({});
  const gMix = formulas.pumpingChannels(strip);
  expect(Math.abs(Vishe! / 12.48e-6 - 1)).toBeLessThan(0.01);
  expect(alphaPump).toBeCloseTo(formulas.spinPumpingDamping({ ...strip, gMix }), 15);
});

test('its voltage has a best thickness of the metal, and falls with that of the magnet', () => {
  const volts = [0.3, 1, 2, 4, 8].map((n) => detector({ HMThickness: n * 1.5e-9 })['Vishe']!);
  expect(Math.max(...volts)).toBe(volts[2]);
  expect(detector({ FreeLayerThickness: 1e-8 })['Vishe']).toBeLessThan(volts[2]!);
});
