import { expect, test } from 'vitest';
import {
  angleBetween,
  calibrationWeight,
  checkMacrospin,
  coneRate,
  discTop,
  firstSag,
  formulas,
  fromAngles,
  gammaLL,
  inConstantField,
  limitCycle,
  linewidthAt,
  macrospinAfter,
  nfold,
  norm,
  oddTiltWeight,
  resonanceAt,
  response,
  rotation,
  settled,
  solve,
  switchingOutcome,
  type Vec3,
  type Waveform,
} from '@physics';

const { PI } = Math;

test('no frequency tells the anisotropy from across the axis, and a top without spin does not precess', () => {
  const across = { f: 3e9, Bext: 0.1, theta: PI / 2, Msat: 8e5 };
  expect(() => formulas.anisotropyFromFrequency(across)).toThrow('theta must be other than 90°');
  expect(() => formulas.topPrecession({ torque: 1, L: 0 })).toThrow('L must be other than zero');
});

test('from a nanoradian beside either end of the axis the way takes ln(tan(θ0/2)/tan(θ/2)) turns of the damping', () => {
  const args = { Bext: 0.2, BK: 0, aDL: 0, aFL: 0, alpha: 0.02 };
  for (const [theta0, theta] of [
    [PI - 1e-9, 0.3],
    [1e-9, 3],
  ] as const) {
    const expected = formulas.ringdownTime({ ...args, theta0, theta });
    expect(formulas.axialTime({ ...args, theta0, theta }) / expected).toBeCloseTo(1, 12);
  }
  // From 1e-9 to 1e-3 the motion is exponential: both fields and the torque act as on the axis.
  const small = { Bext: 1, BK: -0.185, aDL: 0, aFL: 0, alpha: 0.002, theta0: 1e-3, theta: 1e-9 };
  const rate = (gammaLL * 0.002 * (1 - 0.185)) / (1 + 0.002 ** 2);
  expect(formulas.axialTime(small) * rate).toBeCloseTo(Math.log(1e6), 5);
  const whole = formulas.axialTime({ ...small, theta0: 3 });
  const part = formulas.axialTime({ ...small, theta0: 3, theta: 1e-3 });
  expect((part + formulas.axialTime(small)) / whole).toBeCloseTo(1, 12);
});

test('a field that opposes, just short of the anisotropy field, leaves the fold its digits', () => {
  // Near b = −1 the fold is max cosθ (sinθ − b), of order 1 and smooth.
  const at = (b: number) => {
    const { theta } = { theta: formulas.foldTheta({ BK: 1, Bx: b }) };
    return Math.cos(theta) * (Math.sin(theta) - b);
  };
  for (const gap of [1e-3, 1e-9, 1e-13])
    expect(formulas.foldTorque({ BK: 1, Bx: gap - 1 })).toBeCloseTo(at(gap - 1), 14);
});

test('a moment a nanoradian from the direction against the field leaves it exponentially, of unit length', () => {
  const alpha = 0.1;
  const start = fromAngles(PI - 1e-9, 0.3);
  const tau = (1 + alpha * alpha) / (alpha * gammaLL * 0.5);
  for (const x of [5, 15, 18, 22, 40]) {
    const m = inConstantField(start, [0, 0, 0.5], alpha, x * tau);
    expect(norm(m)).toBeCloseTo(1, 14);
    const expected = 2 * Math.atan2(1, Math.tan(0.5e-9) * Math.exp(x));
    expect(angleBetween(m, [0, 0, 1])).toBeCloseTo(expected, 6);
  }
});

test('a magnet is refused when a run of it begins, with the name of what is wrong', () => {
  const m: Vec3 = [1, 0, 0];
  expect(() => macrospinAfter(m, { alpha: -0.1 }, 1e-9, 1e-12)).toThrow('alpha must be >= 0');
  expect(() => macrospinAfter([2, 0, 0], {}, 1e-9, 1e-12)).toThrow('m0 must be a unit vector');
  expect(() => macrospinAfter(m, {}, 1e-9, Infinity)).toThrow('dtMax must be > 0 s, got Infinity');
  expect(() => coneRate({ Bext: [0, 0, 1] }, 1, 0)).toThrow('duration must be > 0 s, got 0');
  const torque = { aDL: 0.01, p: [0, -1, 0] as Vec3 };
  const wrong = { kind: 'cosine', Pol: 0.5 } as never;
  expect(() => checkMacrospin({ torques: [{ ...torque, efficiency: wrong }] })).toThrow(
    'kind of an efficiency must be one of constant',
  );
  const drive = [{ amplitude: m, waveform: wrong as Waveform }];
  expect(() => checkMacrospin({ drive })).toThrow('kind of a waveform must be one of constant');
  const leaning = { ...torque, p: [0, -0.6, 0.8] as Vec3, higher: { aEven: 0.01 } };
  expect(() => checkMacrospin({ torques: [leaning] })).toThrow('p must be perpendicular to normal');
});

test('a top without weight never sags, and is refused; a heavy fast one sags by the same path', () => {
  expect(() => firstSag({ I1: 1, I3: 1, torque: 0 }, 1, 10)).toThrow('torque must be > 0 N m');
  expect(() => firstSag({ I1: 1, I3: 1, torque: 1 }, 1, NaN)).toThrow('omega3 must be finite');
  expect(() => discTop(0, 0.1, 0.1)).toThrow('mass must be > 0 kg');
  // All times a thousandth: torque and spin scale, the path does not.
  const [slow, fast] = [1, 1000].map((k) => firstSag({ I1: 2, I3: 1, torque: k * k }, 1, 9 * k));
  expect(fast!.down).toBeCloseTo(slow!.down, 12);
  expect(fast!.round).toBeCloseTo(slow!.round, 12);
});

test('a rotation by no part of a turn is refused', () => {
  expect(() => nfold(0, [0, 0, 1])).toThrow('n must be an integer >= 1, got 0');
  expect(() => rotation([0, 0, 1], NaN)).toThrow('angle must be finite rad');
});

test('a moment without damping or torque never settles, which is known at once', () => {
  const magnet = { BK: 0.1, Bext: [0, 0, 0.02] as Vec3 };
  expect(settled(fromAngles(0.5, 0), magnet)).toBeUndefined();
  const { rest, switched } = switchingOutcome(fromAngles(0.5, 0), magnet, 1e-10);
  expect([rest, switched]).toEqual([undefined, false]);
});

test('a moment on the equator of an easy axis, where it stands still, leaves it at a push', () => {
  for (const phi of [0, 0.7, PI / 2, 2]) {
    const m = settled(fromAngles(PI / 2, phi), { BK: 0.1, alpha: 0.1 });
    expect(Math.abs(m![2])).toBeCloseTo(1, 12);
  }
});

test('where the answer would be without limit there is an error instead', () => {
  const magnet = { BK: 0.1, Bext: [0, 0, 0.2] as Vec3 };
  const up: Vec3 = [0, 0, 1];
  const { omega0 } = resonanceAt(up, magnet);
  expect(() => response(up, magnet, omega0, [1e-3, 0, 0])).toThrow(
    'omega must be off the resonance',
  );
  // To first order a field across m does not change the resonance of a symmetric layer.
  expect(() => linewidthAt(up, { ...magnet, alpha: 0.01 }, [1, 0, 0])).toThrow(
    'direction must be one along which the field moves the resonance',
  );
  expect(() => linewidthAt(up, magnet, [0, 0, 2])).toThrow('direction must be a unit vector');
  expect(() => limitCycle(up, magnet, { dt: 0 })).toThrow('dt must be > 0 s, got 0');
  expect(() => settled(up, magnet, NaN)).toThrow('duration must be >= 0 s, got NaN');
});

test('a film without thickness has no Kerr weight', () => {
  expect(() => calibrationWeight(0, [1e8, 0])).toThrow('d must be > 0 m, got 0');
  expect(() => oddTiltWeight(1e-8, 0, [1e8, 0])).toThrow('l must be > 0 m, got 0');
  expect(() => oddTiltWeight(1e-8, 5e-9, [1e8, NaN])).toThrow('Im κ must be finite 1/m, got NaN');
});

test('a motion ends where it should, by rounding just beyond or short of a jump', () => {
  for (const factor of [1 - 2 ** -53, 1, 1 + 2 ** -52]) {
    const waveform = { kind: 'pulse', on: 1e-10, off: 2e-10 } as const;
    const magnet = {
      Bext: [0, 0, 0.3] as Vec3,
      drive: [{ amplitude: [0.1, 0, 0] as Vec3, waveform }],
    };
    const tEnd = 2e-10 * factor;
    const { end } = solve([1, 0, 0], magnet, { tEnd });
    expect(end.t).toBe(tEnd);
    const expected = solve([1, 0, 0], magnet, { tEnd: 2e-10 }).end.m;
    expect(angleBetween(end.m, expected)).toBeLessThan(1e-12);
  }
});
