import { describe, expect, it, test } from 'vitest';
import {
  axpy,
  cross,
  efficiencyByHall,
  efficiencyByLine,
  fieldLikeOf,
  fitLaw,
  formulas,
  heatLine,
  inPlaneHall,
  leastSquares,
  lineOfResonance,
  lineThrough,
  llg,
  measureTwoWays,
  boxMuller,
  mu0,
  mulberry32,
  normalize,
  perpendicularHall,
  places,
  rectified,
  resonanceLine,
  scale,
  sharedCurrent,
  sheetPower,
  stripFieldAbove,
  stripFieldEdge,
  torquesFromSlopes,
  twoWaysTruth,
  type Reading,
  type Vec3,
} from '@physics';

const p: Vec3 = [0, -1, 0];
const add = (a: Vec3, b: Vec3) => axpy(1, a, b);
/** Where m comes to rest under a current: it lies along the field, of which the torques are a part. */
function rest(start: Vec3, field: (m: Vec3) => Vec3, aDL: number, aFL: number): Vec3 {
  let m = start;
  for (let i = 0; i < 400; i++)
    m = normalize(add(add(field(m), scale(aFL, p)), scale(aDL, cross(m, p))));
  return m;
}
const hallOf = ([x, y, z]: Vec3, RAHE: number, RPHE: number) => RAHE * z + 2 * RPHE * x * y;
/** sin² ωt is ½ − ½ cos 2ωt: minus half of what the resistance gains with the current. */
const secondOf = (I0: number, gain: (sign: 1 | -1) => number) => (-I0 * (gain(1) - gain(-1))) / 4;

describe('the harmonics of a Hall voltage', () => {
  const layer = { I0: 1e-3, RAHE: 1, RPHE: 0.3, aDL: 2e-4, aFL: -1e-4, BK: 0.5 };
  const { I0, RAHE, RPHE, aDL, aFL, BK } = layer;
  it.each([
    ['x', 1],
    ['x', -1],
    ['y', 1],
    ['y', -1],
  ] as const)('follow from where m comes to rest, with B along %s and m_z = %d', (axis, up) => {
    const B = 0.005;
    const held = ([, , z]: Vec3): Vec3 => [axis === 'x' ? B : 0, axis === 'y' ? B : 0, BK * z];
    const R = (sign: number) => hallOf(rest([0, 0, up], held, sign * aDL, sign * aFL), RAHE, RPHE);
    const { V1, V2 } = perpendicularHall(layer, axis, up, B);
    expect(Math.abs(secondOf(I0, R) / V2 - 1)).toBeLessThan(2e-3);
    expect((I0 * R(0)) / V1).toBeCloseTo(1, 6);
  });
  it.each([0, 0.4, 1.9, 4])('of an in-plane layer do so at the angle %d', (phi) => {
    const [B, M] = [0.1, 0.9];
    const held = ([, , z]: Vec3): Vec3 => [B * Math.cos(phi), B * Math.sin(phi), -M * z];
    const R = (sign: number) => {
      // Demagnetization is stiff: go half way at each step.
      let m: Vec3 = [Math.cos(phi), Math.sin(phi), 0];
      for (let i = 0; i < 4000; i++) {
        const on = add(add(held(m), scale(sign * aFL, p)), scale(sign * aDL, cross(m, p)));
        m = normalize(add(m, scale(0.5, on)));
      }
      return hallOf(m, RAHE, RPHE);
    };
    const V2 = inPlaneHall({ I0, RAHE, RPHE, aDL, by: -aFL, Vth: 0, mu0Meff: M }, B, phi);
    expect(secondOf(I0, R) / V2).toBeCloseTo(1, 4);
  });
  it('give both torques back from their slopes, for m up and down', () => {
    for (const up of [1, -1]) {
      const slope = (axis: 'x' | 'y') =>
        (-2 * perpendicularHall(layer, axis, up, 1).V2) / ((-I0 * RAHE * up) / BK ** 2);
      const found = torquesFromSlopes([slope('x'), slope('y')], RPHE / RAHE, up);
      expect(found[0] / aDL).toBeCloseTo(1, 12);
      expect(found[1] / aFL).toBeCloseTo(1, 12);
    }
    expect(() => torquesFromSlopes([1e-3, 1e-3], 0.5, 1)).toThrow(/other than zero/);
  });
  it('cannot tell heat from a damping-like torque on a perpendicular layer', () => {
    const heat = formulas.heatAsTorque({ Vth: 1e-7, BK, I0, RAHE });
    const tilted = (1e-7 * 0.01) / BK;
    expect(
      perpendicularHall({ ...layer, RPHE: 0, aDL: heat }, 'x', 1, 0.01).V2 / tilted,
    ).toBeCloseTo(1, 12);
  });
});

describe('a resonance line', () => {
  const film = {
    ...{ I0: 1e-3, dR: 1, phi: 0.6, aDL: 3e-5, by: -2e-5, mu0Meff: 0.9, alpha: 0.02, f: 9e9 },
  };
  it('is what the equation of motion rectifies', () => {
    const { I0, dR, phi, aDL, by, mu0Meff, alpha, f } = film;
    const [parts, periods] = [400, 60];
    for (const B of [0.096, 0.103, 0.112]) {
      const flow = (m: Vec3, t: number): Vec3 => {
        const now = Math.cos(2 * Math.PI * f * t);
        const held: Vec3 = [B * Math.cos(phi), B * Math.sin(phi), -mu0Meff * m[2]];
        return llg(m, add(add(held, [0, now * by, 0]), scale(now * aDL, cross(m, p))), alpha);
      };
      const dt = 1 / (f * parts);
      let m: Vec3 = [Math.cos(phi), Math.sin(phi), 0];
      let sum = 0;
      for (let i = 0; i < parts * periods; i++) {
        const t = i * dt;
        if (i >= parts * (periods - 1)) sum += I0 * Math.cos(2 * Math.PI * f * t) * dR * m[0] ** 2;
        const a = flow(m, t);
        const b = flow(add(m, scale(dt / 2, a)), t + dt / 2);
        const c = flow(add(m, scale(dt / 2, b)), t + dt / 2);
        const d = flow(add(m, scale(dt, c)), t + dt);
        m = normalize(add(m, scale(dt / 6, add(add(a, scale(2, add(b, c))), d))));
      }
      expect(Math.abs(sum / parts / rectified(film, B) - 1)).toBeLessThan(0.005);
    }
  });
  it('has the two parts of the closed form, up to the damping', () => {
    const parts = lineOfResonance(film);
    const top = Math.hypot(parts[0], parts[1]);
    for (const B of places(0.09, 0.115, 11))
      expect(Math.abs(rectified(film, B) - resonanceLine(B, parts)) / top).toBeLessThan(0.02);
    const S = lineOfResonance({ ...film, by: 0 });
    expect([S[0] / parts[0], S[1] + 0]).toEqual([1, 0]);
  });
  it('reverses with the field, and S/A does not', () => {
    const [S, A] = lineOfResonance(film);
    const turned = lineOfResonance({ ...film, phi: film.phi + Math.PI });
    expect(turned[0] / S).toBeCloseTo(-1, 12);
    expect(turned[1] / A).toBeCloseTo(-1, 12);
  });
  it('gives the efficiency by its ratio, if only the field of the current is in A', () => {
    const [J, t, d, Msat] = [1e11, 3e-9, 5e-9, 8e5];
    const aDL = formulas.aDLOfSOT({ xiDL: 0.07, J, Msat, FreeLayerThickness: t });
    const by = -formulas.sheetField({ J, HMThickness: d });
    const [S, A, B0] = lineOfResonance({ ...film, aDL, by });
    const sheet = { Msat, FreeLayerThickness: t, HMThickness: d, mu0Meff: 0.9, Bext: B0 };
    expect(formulas.efficiencyFromRatio({ ratioSA: S / A, ...sheet })).toBeCloseTo(0.07, 6);
  });
});

describe('least squares', () => {
  const x = [1, 2, 4, 5, 7];
  const y = [2.1, 3.9, 8.2, 9.8, 14.1];
  it('of a straight line are those of the textbook, with their errors', () => {
    const mean = (v: readonly number[]) => v.reduce((a, b) => a + b) / v.length;
    const spread = x.reduce((sum, one) => sum + (one - mean(x)) ** 2, 0);
    const slope = x.reduce((sum, one, i) => sum + (one - mean(x)) * (y[i]! - mean(y)), 0) / spread;
    const { values, errors, covariance, freedom } = lineThrough(x, y, 0.2);
    expect(values[1]).toBeCloseTo(slope, 12);
    expect(values[0]).toBeCloseTo(mean(y) - slope * mean(x), 12);
    expect(errors[1]).toBeCloseTo(0.2 / Math.sqrt(spread), 12);
    expect(errors[0]).toBeCloseTo(0.2 * Math.sqrt(1 / 5 + mean(x) ** 2 / spread), 12);
    expect(covariance[0]![1]).toBeCloseTo((-0.04 * mean(x)) / spread, 12);
    expect(freedom).toBe(3);
  });
  it('leave residuals across every column, and count each point by its error', () => {
    const errors = [0.1, 0.3, 0.2, 0.4, 0.1];
    const columns = [x, x.map((one) => one ** 2), x.map(Math.sin)];
    const { values } = leastSquares(columns, y, errors);
    const rest = y.map((one, k) => one - columns.reduce((s, f, i) => s + values[i]! * f[k]!, 0));
    for (const f of columns)
      expect(f.reduce((s, one, k) => s + (one * rest[k]!) / errors[k]! ** 2, 0)).toBeCloseTo(0, 8);
  });
  it('err as their errors say, over many noises', () => {
    const normal = boxMuller(mulberry32(7));
    const trials = Array.from({ length: 2000 }, () =>
      lineThrough(
        x,
        x.map((one) => 1 + 2 * one + 0.5 * normal()),
        0.5,
      ),
    );
    const { errors } = trials[0]!;
    [1, 2].forEach((truth, i) => {
      const off = trials.map(({ values }) => values[i]! - truth);
      const rms = Math.sqrt(off.reduce((s, one) => s + one ** 2, 0) / off.length);
      expect(Math.abs(rms / errors[i]! - 1)).toBeLessThan(0.05);
    });
    expect(trials.reduce((s, { chi2 }) => s + chi2, 0) / 2000).toBeCloseTo(3, 0);
  });
  it('refuse too few points, no error, and columns that say the same', () => {
    expect(() => lineThrough([1], [2], 1)).toThrow(/at least 2 points/);
    expect(() => lineThrough([3, 3, 3], [1, 2, 3], 1)).toThrow(/independent/);
    expect(() => lineThrough(x, y, 0)).toThrow(/> 0/);
    expect(() => leastSquares([x.slice(1)], y, 1)).toThrow(/columns\[0\] must be 5 numbers/);
  });
  it('find a line that is bent, from a guess', () => {
    const truth = [2, -1, 0.1, 0.006] as const;
    const B = places(0.06, 0.14, 81);
    const guess = [1, -2, 0.103, 0.009];
    const law = (b: number, [S, A, B0, w]: readonly number[]) =>
      resonanceLine(b, [S!, A!, B0!, w!]);
    const found = fitLaw(
      law,
      B,
      B.map((b) => resonanceLine(b, truth)),
      0.1,
      guess,
    );
    truth.forEach((value, i) => expect(found.values[i]! / value).toBeCloseTo(1, 6));
  });
});

describe('one sample in two ways', () => {
  const plain: Reading = { heat: false, share: false, field: false };
  const off = ([value, error]: readonly [number, number], truth: number) => (value - truth) / error;
  test.each(['known', 'A', 'B', 'C'] as const)(
    'sample %s: read with care both ways find the truth within their errors',
    (name) => {
      const data = measureTwoWays(name);
      const { xiDL, bFL, Vth, share } = twoWaysTruth(name);
      const hall = efficiencyByHall(data, { heat: true, share: true, field: true });
      const line = efficiencyByLine(data, { heat: true, share: true, field: share > 0 });
      for (const z of [off(hall, xiDL), off(line, xiDL)]) expect(Math.abs(z)).toBeLessThan(1.2);
      expect(Math.abs(off(heatLine(data, true).Vth, Vth))).toBeLessThan(1.2);
      expect(Math.abs(off(fieldLikeOf(data), bFL))).toBeLessThan(1.2);
      expect(measureTwoWays(name)).toEqual(data);
    },
  );
  test.each([
    ['A', 'heat'],
    ['B', 'field'],
    ['C', 'share'],
  ] as const)(
    'sample %s: read plainly they differ, and what mends that is %s alone',
    (name, cure) => {
      const data = measureTwoWays(name);
      const apart = (how: Reading) => {
        const [hall, line] = [efficiencyByHall(data, how), efficiencyByLine(data, how)];
        return Math.abs(hall[0] - line[0]) / Math.hypot(hall[1], line[1]);
      };
      expect(apart(plain)).toBeGreaterThan(4.5);
      for (const one of ['heat', 'field', 'share'] as const) {
        const mended = apart({ ...plain, [one]: true });
        if (one === cure) expect(mended).toBeLessThan(1.5);
        // Both ways divide by the same wrong current then, and agree on a wrong efficiency.
        else if (name === 'C' && one === 'field') expect(mended).toBeLessThan(1.5);
        else expect(mended).toBeGreaterThan(3);
      }
      const answer = formulas.twoWaysEfficiency({ sample: name });
      const better = name === 'B' ? efficiencyByHall(data, plain) : efficiencyByLine(data, plain);
      expect(Math.abs(better[0] / answer - 1)).toBeLessThan(0.05);
      expect(formulas.twoWaysError({ sample: name })).toBe(better[1]);
      expect(Math.abs(formulas.twoWaysFactor({ sample: name }) - 1)).toBeGreaterThan(0.3);
    },
  );
  test('two ways that agree may both be wrong: sample C with the field measured and the current not shared', () => {
    const data = measureTwoWays('C');
    const how = { ...plain, field: true };
    const [hall, line] = [efficiencyByHall(data, how), efficiencyByLine(data, how)];
    const { xiDL } = twoWaysTruth('C');
    expect(Math.abs(hall[0] - line[0]) / Math.hypot(hall[1], line[1])).toBeLessThan(1.5);
    for (const one of [hall, line]) expect(off(one, xiDL)).toBeLessThan(-5);
  });
  test('another name is refused', () =>
    expect(() => formulas.twoWaysFactor({ sample: 'D' })).toThrow(/A, B or C/));
});

describe('a strip with a current', () => {
  const sheets = { w: 5e-6, d: 5e-9, rho: 2e-7, t: 1e-9, rhoF: 5e-7 };
  it('is a sheet in the middle of a wide strip, and less above a narrow one', () => {
    const [J, d] = [1e11, 5e-9];
    expect(stripFieldAbove(J, 1, d, 1e-9) / ((-mu0 * J * d) / 2)).toBeCloseTo(1, 6);
    expect(Math.abs(stripFieldAbove(J, 5e-8, d, 1e-9))).toBeLessThan((mu0 * J * d) / 2);
  });
  it('has the field of its wires, summed', () => {
    const [J, w, d, z] = [1e11, 1e-7, 5e-9, 3e-9];
    const wires = places(-w / 2, w / 2, 4001);
    const across = wires.map((y) => (z + d / 2) / (y ** 2 + (z + d / 2) ** 2));
    const sum = across.reduce((s, one) => s + one) - (across[0]! + across.at(-1)!) / 2;
    const thin = (-mu0 * J * d * (w / 4000) * sum) / (2 * Math.PI);
    expect(stripFieldAbove(J, w, d, z) / thin).toBeCloseTo(1, 2);
    const [at, high] = [0.3e-7, 4e-9];
    const up = wires.map((y) => (at - y) / ((at - y) ** 2 + high ** 2));
    const lift = (mu0 * J * d * (w / 4000) * up.reduce((s, one) => s + one)) / (2 * Math.PI);
    expect(stripFieldEdge(J, w, d, at, high) / lift).toBeCloseTo(1, 2);
  });
  it('shares its current: the sum is the current, and the heats of both are its heat', () => {
    const [metal, magnet] = sharedCurrent(1e-3, sheets);
    expect(sheets.w * (metal * sheets.d + magnet * sheets.t)).toBeCloseTo(1e-3, 15);
    const heat = metal ** 2 * sheets.rho * sheets.d + magnet ** 2 * sheets.rhoF * sheets.t;
    expect(sheetPower(1e-3, sheets) / heat).toBeCloseTo(1, 12);
  });
  it('warms at first by ρJ²/c_V a second, and that reaches the steady rise in the time that it takes', () => {
    const oxide = { HMThickness: 5e-9, tOxide: 3e-7, kappaHeat: 1.4, cV: 2.8e6 };
    const t = formulas.heatTime(oxide);
    const powerArea = 2e-7 * 1e22 * 5e-9;
    expect(
      formulas.adiabaticHeat({ rho: 2e-7, J: 1e11, t, cV: 2.8e6 }) /
        formulas.steadyHeat({ powerArea, ...oxide }),
    ).toBeCloseTo(1, 12);
  });
});
