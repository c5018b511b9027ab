import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  formulas,
  fromAngles,
  settled,
  stableStates,
  sweep,
  switchingOutcome,
  type Macrospin,
  type Vec3,
  type Waveform,
} from '@physics';
import reference from './reference/vectors.json';
import { relative } from './close';

const upper = (b: number): Vec3 => [b, 0, Math.sqrt(1 - b * b)];

/** Perpendicular layer, assist field along x, current along x. */
const layer = (b: number, alpha: number, aDL: number, waveform?: Waveform): Macrospin => ({
  ...{ alpha, BK: 0.4, Bext: [0.4 * b, 0, 0] },
  torques: [{ aDL, p: [0, -1, 0], ...(waveform ? { waveform } : {}) }],
});

describe('spin transfer on a perpendicular layer', () => {
  it.each([
    [0.012, 0.02, 0.08],
    [0.03, 0.05, 0.3],
  ])(
    'takes the exact time of the closed form to pass the equator: a = %s',
    (aDL, alpha, theta0) => {
      const magnet: Macrospin = { alpha, BK: 0.2, torques: [{ aDL, p: [0, 0, -1] }] };
      const law = formulas.axialTime({
        ...{ theta0, theta: Math.PI / 2, alpha, BK: 0.2 },
        ...{ Bext: 0, aDL: -aDL, aFL: 0 },
      });
      const { crossings, switched } = switchingOutcome(fromAngles(theta0, 0), magnet, 5e-9);
      expect(crossings).toHaveLength(1);
      expect(relative(crossings[0]!, law)).toBeLessThan(1e-8);
      expect(switched).toBe(true);
    },
  );

  it('below its threshold does not switch', () => {
    const magnet: Macrospin = { alpha: 0.02, BK: 0.2, torques: [{ aDL: 0.0039, p: [0, 0, -1] }] };
    expect(switchingOutcome(fromAngles(0.1, 0), magnet, 3e-9).switched).toBe(false);
  });
});

describe('a pulse of spin-orbit torque', () => {
  const pulses = reference.macrospin.filter(({ id }) => ['M08', 'M08b'].includes(id));

  it.each(pulses)('has the path of another program, and its outcome: $id', (run) => {
    const magnet = layer(run.B_ext![0]! / 0.4, run.alpha, run.torque!.a_DL, {
      ...{ kind: 'pulse', on: run.torque!.t_on!, off: run.torque!.t_off! },
    });
    const m0 = run.m0 as unknown as Vec3;
    run.times_s.slice(1).forEach((t, i) => {
      const { m } = switchingOutcome(m0, magnet, t);
      expect(angleBetween(m, run.m[i + 1] as unknown as Vec3)).toBeLessThan(1e-8);
    });
    const { switched } = switchingOutcome(m0, magnet, 3e-9);
    expect(switched).toBe(run.id === 'M08');
  });

  it('that ends abruptly falls back for a small assist field, and not if it ends slowly', () => {
    const end = (alpha: number, fall: number) =>
      switchingOutcome(
        upper(0.125),
        layer(0.125, alpha, 0.2, { kind: 'pulse', on: 0, off: 1e-9, fall }),
        1e-9 + fall,
      ).switched;
    expect(end(0.1, 0)).toBe(false);
    expect(end(0.1, 2e-9)).toBe(true);
    expect(end(0.3, 0)).toBe(true);
  });
});

describe('the spin-orbit threshold', () => {
  it('on a slow ramp is the fold, within one step of the ramp, whatever the damping', () => {
    const fold = formulas.foldTorque({ BK: 0.4, Bx: 0.08 });
    const ramp = Array.from({ length: 121 }, (_, i) => (i * fold) / 100);
    for (const alpha of [0.02, 0.3]) {
      const path = sweep((aDL) => layer(0.2, alpha, aDL), ramp, upper(0.2));
      expect(path.findIndex((m) => m[2] < 0.3)).toBe(101);
    }
  });

  // Printed to three digits, so to a per cent.
  it.each([
    [0.005, 0.793],
    [0.02, 0.802],
    [0.05, 0.819],
    [0.1, 0.845],
    [0.3, 0.925],
  ])(
    'of an abrupt current at α = %s is %s of the fold',
    (alpha, ratio) => {
      const fold = formulas.foldTorque({ BK: 0.4, Bx: 0.05 });
      const leaves = (part: number) =>
        settled(upper(0.125), layer(0.125, alpha, part * fold), 300e-9)![2] < 0;
      expect(leaves(0.99 * ratio)).toBe(false);
      expect(leaves(1.01 * ratio)).toBe(true);
    },
    20000,
  );

  it('with B_x above 0.148 B_K leaves a window of currents with no state but the reversed one', () => {
    const downOnly = (b: number, part: number) => {
      const fold = formulas.foldTorque({ BK: 0.4, Bx: 0.4 * b });
      const states = stableStates(layer(b, 0.05, part * fold));
      return states.length === 1 && states[0]![2] < -0.3;
    };
    expect(downOnly(0.155, 1.001)).toBe(true);
    expect(downOnly(0.14, 1.001)).toBe(false);
  });
});

describe('the outcome of a run', () => {
  it('refuses what is no time or direction, and names it', () => {
    const magnet = { BK: 0.2, alpha: 0.1 };
    expect(() => switchingOutcome([0, 0, 1], magnet, 0)).toThrow('duration must be > 0 s, got 0');
    expect(() => switchingOutcome([0, 0, 2], magnet, 1e-9)).toThrow('m0 must be a unit vector');
    expect(() => switchingOutcome([0, 0, 1], { ...magnet, alpha: -1 }, 1e-9)).toThrow('alpha');
    expect(() => sweep(() => magnet, [0.1], [0, 0, 0])).toThrow('m0 must be a unit vector');
    expect(() => sweep(() => magnet, [NaN], [0, 0, 1])).toThrow('values[0] must be finite');
  });
});
