import { describe, expect, it } from 'vitest';
import { deviation, holds, report, sections, type Outcome } from '@learning/checks';

// Some of these take 1e5 steps, which is a moment on an idle machine only.
const all = sections.flatMap(({ checks }) => Object.entries(checks));

describe('each law of the verification page', () => {
  it.each(all)('%s holds', (_, check) => {
    expect(deviation(check.run())).toBeLessThanOrEqual(check.allowed);
  });

  it.each([
    ['length and energy in long runs', 'length', 'energy'],
    ['ring-down', 'ringdownTheta', 'collinearTheta', 'collinearPhi', 'uniaxialTheta', 'axialTime'],
    ['eigenvalues', 'freeOmega', 'resonanceDecay', 'onsetInPlane', 'onsetPerpendicular'],
    ['the oscillator', 'oscillatorMz', 'oscillatorFrequency'],
    ['the fold of spin-orbit torque', 'fold', 'foldRamp', 'fieldFreeState'],
    ['the energy balance', 'torqueBalance'],
    ['Walker’s wall', 'wallSteady', 'walker'],
    ['limits of the interface', 'perfectSink', 'thickFilm', 'memoryLoss', 'memoryLossSink'],
    ['what groups allow', 'responses', 'torqueCounts', 'inversion'],
    ['two spins', 'exchangeTotal', 'exchangeSign'],
    ['the torque of a Rashba film', 'filmTorque'],
    ['measured torques', 'secondHarmonic', 'secondInPlane', 'rectifiedLine', 'stripField'],
    ['the tilt by surface torques', 'tilt', 'tiltMean'],
    ['invariances', 'rotationDriven', 'currentReversal', 'reversal'],
    ['Boltzmann’s distribution', 'boltzmannField', 'boltzmannAxis'],
  ])('is there for %s', (_, ...ids) => {
    expect(all.map(([id]) => id)).toEqual(expect.arrayContaining(ids));
  });

  it('has a name of its own', () => {
    expect(new Set(all.map(([id]) => id)).size).toBe(all.length);
  });
});

describe('a check', () => {
  const check = { allowed: 1e-3, quantity: 'T' as const };
  const told = (expected: number, found: number) => report(check, { expected, found });

  it('says "fails" in words when the deviation is too large', () => {
    expect(told(1e-12, 1.0005e-12)).toMatchObject({ holds: true, verdict: '✓ holds' });
    expect(told(1e-12, 1.002e-12)).toMatchObject({
      holds: false,
      verdict: '✗ fails',
      expected: '1.00000000\u202fps',
      found: '1.00200000\u202fps',
      deviation: '0.0020',
      allowed: '0.0010',
    });
  });

  it.each([NaN, Infinity, -Infinity])('fails when %s is found', (found) => {
    expect(told(1, found).verdict).toBe('✗ fails');
    expect(told(0, found).verdict).toBe('✗ fails');
  });

  it('measures the deviation from an expected zero in absolute terms', () => {
    const outcome: Outcome = { expected: 0, found: -2e-3 };
    expect(deviation(outcome)).toBe(2e-3);
    expect(holds(check, outcome)).toBe(false);
  });

  it('comes out the same when it is run again', () => {
    for (const id of ['filmTorque', 'boltzmannField']) {
      const [, check] = all.find(([name]) => name === id)!;
      expect(check.run()).toEqual(check.run());
    }
  });
});
