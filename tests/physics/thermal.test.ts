import { describe, expect, it } from 'vitest';
import {
  batchInto,
  fastestTurn,
  formulas,
  fromAngles,
  gammaLL,
  kB,
  linearFields,
  normalize,
  normalSource,
  sfc32,
  thermalInto,
  thermalStrength,
  type Macrospin,
  type Vec3,
} from '@physics';
import { fuzz } from '../fuzz';

// Many random paths: on a busy machine they take their time.
/** A bath in which M_sV B = x k_BT for B = 1 T. */
const bath = (x: number) => ({ Temp: 300, Msat: 1e6, V: (x * kB * 300) / 1e6 });
const sources = (n: number, seed: number) =>
  Array.from({ length: n }, (_, i) => normalSource(sfc32(seed, i)));
const dt = 1e-12;

/** n moments, half of them up, after `steps` in the bath. */
function settled(n: number, magnet: Macrospin, x: number, steps: number, seed = 1) {
  const m = new Float64Array(3 * n);
  for (let i = 0; i < n; i++) m[3 * i + 2] = i % 2 ? 1 : -1;
  const strength = thermalStrength(bath(x), magnet.alpha ?? 0);
  thermalInto(linearFields([magnet]), strength, dt, steps, sources(n, seed), m);
  return m;
}
/** Mean of f over the moments and its standard error; each trajectory is independent of all others. */
function average(m: Float64Array, f: (x: number, y: number, z: number) => number) {
  const values = Array.from({ length: m.length / 3 }, (_, i) =>
    f(m[3 * i]!, m[3 * i + 1]!, m[3 * i + 2]!),
  );
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance / values.length) };
}
/** Boltzmann's mean of f(u), u = m_z, for the weight exp(w(u)), by the midpoint rule. */
function boltzmann(w: (u: number) => number, f: (u: number) => number, from = -1, to = 1) {
  let [sum, norm] = [0, 0];
  for (let i = 0; i < 20_000; i++) {
    const u = -1 + (2 * (i + 0.5)) / 20_000;
    const weight = Math.exp(w(u) - w(1));
    norm += weight;
    if (u > from && u <= to) sum += weight * f(u);
  }
  return sum / norm;
}

it('a step without noise is one of Heun with every term of the field: its error is of third order', () => {
  const magnet: Macrospin = {
    ...{ alpha: 0.3, Bext: [0.1, -0.2, 0.15], BK: 0.2, anisU: normalize([1, 2, -1]) },
    ...{ mu0Ms: 0.4, N: [0.1, 0.3, 0.6] },
    torques: [
      { aDL: 0.1, aFL: -0.05, p: [0, -1, 0], higher: { aEven: 0.08 } },
      { aDL: -0.07, p: [0.6, 0, 0.8] },
    ],
  };
  const fields = linearFields([magnet]);
  const whole = 0.2 / fastestTurn(fields);
  const error = (m0: Vec3, dt: number) => {
    const [heun, exact] = [Float64Array.from(m0), Float64Array.from(m0)];
    thermalInto(fields, 0, dt, 1, sources(1, 1), heun);
    batchInto(fields, dt / 10, 10, exact);
    return Math.hypot(...heun.map((value, k) => value - exact[k]!));
  };
  for (const m0 of [fromAngles(1, 2), fromAngles(2, -1), fromAngles(0.4, 0.3)]) {
    const order = Math.log2(error(m0, whole) / error(m0, whole / 2));
    expect(order).toBeGreaterThan(2.8);
    expect(order).toBeLessThan(3.2);
  }
});

describe('a moment in a thermal bath', () => {
  // Δ = ½ M_sV B_K/k_BT.
  const [Delta, BK] = [6, 0.2];
  const uniaxial = settled(12_000, { BK, alpha: 0.5 }, (2 * Delta) / BK, 400);

  it('with an easy axis has the ⟨m_z²⟩ and ⟨m_z⁴⟩ of Boltzmann at Δ = 6', () => {
    for (const power of [2, 4]) {
      const { mean, error } = average(uniaxial, (_x, _y, z) => z ** power);
      const exact = boltzmann(
        (u) => Delta * u * u,
        (u) => u ** power,
      );
      expect(error).toBeLessThan(0.005);
      expect(Math.abs(mean - exact)).toBeLessThan(3.5 * error);
    }
  });

  it('with an easy axis has the histogram exp(Δm_z²): χ² of 20 bins within 3.5 deviations', () => {
    const n = uniaxial.length / 3;
    // The wells are narrow, so the bins get finer towards the poles.
    const edge = (k: number) => Math.sign(k) * Math.sqrt(1 - (1 - Math.abs(k) / 10) ** 2);
    let chi2 = 0;
    for (let k = -10; k < 10; k++) {
      const [from, to] = [edge(k), edge(k + 1)];
      const expected =
        n *
        boltzmann(
          (u) => Delta * u * u,
          () => 1,
          from,
          to,
        );
      let found = 0;
      for (let i = 2; i < uniaxial.length; i += 3)
        found += +(uniaxial[i]! > from && uniaxial[i]! <= to);
      chi2 += (found - expected) ** 2 / expected;
    }
    expect(chi2).toBeLessThan(19 + 3.5 * Math.sqrt(2 * 19));
  });

  it('has no preferred azimuth about its easy axis', () => {
    for (const f of [
      (x: number) => x,
      (_: number, y: number) => y,
      (x: number, y: number) => x * y,
    ]) {
      const { mean, error } = average(uniaxial, f);
      expect(Math.abs(mean)).toBeLessThan(3.5 * error);
    }
  });

  it.each([0.1, 1])('forgets its damping: α = %s gives the same distribution', (alpha) => {
    const m = settled(4000, { BK: 0.5, alpha }, (2 * 5) / 0.5, 1000, 2);
    const { mean, error } = average(m, (_x, _y, z) => z * z);
    const exact = boltzmann(
      (u) => 5 * u * u,
      (u) => u * u,
    );
    expect(Math.abs(mean - exact)).toBeLessThan(3.5 * error);
  });

  it.each([0.5, 3])('in a field has the mean of Langevin, M_sVB = %s k_BT', (x) => {
    const B = 0.3;
    const m = settled(8000, { Bext: [B, 0, 0], alpha: 0.8 }, x / B, 300);
    const { Msat, V, Temp } = bath(x / B);
    const along = average(m, (x) => x);
    const exact = Number(formulas.langevin({ Msat, V, Temp, Bext: B }));
    expect(along.error).toBeLessThan(0.007);
    expect(Math.abs(along.mean - exact)).toBeLessThan(3.5 * along.error);
    // ⟨m_x²⟩ = 1 − 2L/x.
    const square = average(m, (x) => x * x);
    expect(Math.abs(square.mean - (1 - (2 * exact) / x))).toBeLessThan(3.5 * square.error);
  });

  it('of any shape, in an oblique field, has the moments of Boltzmann', () => {
    const magnet: Macrospin = {
      ...{ alpha: 0.5, Bext: [0.05, 0.1, -0.05], BK: 0.2, anisU: normalize([1, 0, 2]) },
      ...{ mu0Ms: 0.6, N: [0.1, 0.2, 0.7] },
    };
    const x = 10;
    const energy = ([mx, my, mz]: Vec3) =>
      -(0.05 * mx + 0.1 * my - 0.05 * mz) -
      0.1 * ((mx + 2 * mz) ** 2 / 5) +
      0.3 * (0.1 * mx * mx + 0.2 * my * my + 0.7 * mz * mz);
    const tests = [
      (m: Vec3) => m[0],
      (m: Vec3) => m[1],
      (m: Vec3) => m[2],
      (m: Vec3) => m[0] * m[2],
    ];
    const sums = [0, 0, 0, 0, 0];
    for (let i = 0; i < 200; i++)
      for (let j = 0; j < 200; j++) {
        const m = fromAngles(Math.acos(1 - (i + 0.5) / 100), (Math.PI * (j + 0.5)) / 100);
        const weight = Math.exp(-x * energy(m));
        sums[4]! += weight;
        tests.forEach((f, k) => (sums[k]! += weight * f(m)));
      }
    const m = settled(6000, magnet, x, 600, 3);
    tests.forEach((f, k) => {
      const { mean, error } = average(m, (x, y, z) => f([x, y, z]));
      expect(Math.abs(mean - sums[k]! / sums[4]!)).toBeLessThan(3.5 * error);
    });
  });

  it('without a field forgets its direction at the rate 2D of rotational diffusion', () => {
    const [n, steps, alpha] = [8000, 100, 0.3];
    const m = new Float64Array(3 * n);
    for (let i = 0; i < n; i++) m[3 * i] = 1;
    const given = bath(2);
    thermalInto(
      linearFields([{ alpha }]),
      thermalStrength(given, alpha),
      dt,
      steps,
      sources(n, 4),
      m,
    );
    const rate = Number(formulas.thermalDecay({ alpha, ...given }));
    const exact = Math.exp(-rate * steps * dt);
    const { mean, error } = average(m, (x) => x);
    expect(exact).toBeLessThan(0.2);
    expect(Math.abs(mean - exact)).toBeLessThan(3.5 * error);
  });

  it('at zero temperature moves as without a bath', () => {
    const fields = linearFields([{ Bext: [0.1, 0, 0.2], BK: 0.1, alpha: 0.1 }]);
    const [cold, exact] = [1, 2].map(() => Float64Array.from(fromAngles(2, 1)));
    thermalInto(
      fields,
      thermalStrength({ ...bath(1), Temp: 0 }, 0.1),
      1e-14,
      20_000,
      sources(1, 1),
      cold!,
    );
    batchInto(fields, 1e-13, 2000, exact!);
    for (const i of [0, 1, 2]) expect(Math.abs(cold![i]! - exact![i]!)).toBeLessThan(1e-6);
  });

  it('moves the same for the same seed, alone or in company', () => {
    const fields = linearFields([{ BK: 0.2, alpha: 0.1 }]);
    const run = (streams: number[]) => {
      const m = Float64Array.from(streams.flatMap(() => [0, 0, 1]));
      const normals = streams.map((i) => normalSource(sfc32(9, i)));
      thermalInto(fields, 1e5, dt, 50, normals, m);
      return [...m];
    };
    expect(run([3, 4, 5])).toEqual([...run([3]), ...run([4, 5])]);
    expect(run([3])).not.toEqual(run([4]));
  });

  it('needs strength √(2αγk_BT/M_sV)/(1+α²), the thermal field times γ/(1+α²) √dt', () => {
    const given = bath(3);
    const field = Number(formulas.thermalField({ alpha: 0.4, ...given, dt }));
    const strength = thermalStrength(given, 0.4);
    expect(strength / ((gammaLL / 1.16) * field * Math.sqrt(dt))).toBeCloseTo(1, 12);
  });

  it('refuses what makes no bath', () => {
    expect(() => thermalStrength({ ...bath(1), Temp: -1 }, 0.1)).toThrow(
      'Temp must be >= 0 K, got -1',
    );
    expect(() => thermalStrength({ ...bath(1), V: 0 }, 0.1)).toThrow('V must be > 0 m³, got 0');
    const fields = linearFields([{}]);
    const m = Float64Array.of(0, 0, 1, 0, 0, 1);
    expect(() => thermalInto(fields, 1, dt, 1, sources(1, 1), m)).toThrow('2 sources');
    expect(() => thermalInto(fields, 2e6, dt, 1, sources(2, 1), m)).toThrow('dt must be at most');
    expect(() => thermalInto(fields, 1, 0, 1, sources(2, 1), m)).toThrow('dt must be > 0 s');
    expect(() => thermalInto(fields, NaN, dt, 1, sources(2, 1), m)).toThrow('strength');
  });

  it('stays finite and of length 1 for random magnets and baths', () => {
    const uniform = sfc32(31);
    const normal = normalSource(sfc32(32));
    const between = (a: number, b: number) => a + (b - a) * uniform();
    const direction = () => normalize([normal(), normal(), normal()]);
    let worst = 0;
    for (let k = 0; k < 50; k++) {
      const magnets = Array.from({ length: fuzz(2000) }, (): Macrospin => ({
        ...{ alpha: 2 * uniform() ** 3, BK: between(-1, 1), anisU: direction() },
        Bext: [between(-1, 1), between(-1, 1), between(-1, 1)],
        torques: [{ aDL: between(-0.5, 0.5), aFL: between(-0.5, 0.5), p: direction() }],
      }));
      const m = Float64Array.from(magnets.flatMap(direction));
      const normals = magnets.map(() => normal);
      thermalInto(linearFields(magnets), 1e6 * uniform(), 1e-12, 4, normals, m);
      for (let i = 0; i < m.length; i += 3)
        worst = Math.max(worst, Math.abs(Math.hypot(m[i]!, m[i + 1]!, m[i + 2]!) - 1));
      if (!m.every(Number.isFinite)) throw new Error('the motion left the numbers');
    }
    expect(worst).toBeLessThan(1e-14);
  });
});

describe("Heun's method", () => {
  /** Points and weights that integrate x⁰ … x¹³ exactly over the normal distribution. */
  function normalQuadrature() {
    // Roots of the seventh Hermite polynomial x⁷ − 21x⁵ + 105x³ − 105x, by bisection.
    const He7 = (x: number) => (((x * x - 21) * x * x + 105) * x * x - 105) * x;
    const He6 = (x: number) => ((x * x - 15) * x * x + 45) * x * x - 15;
    const root = (a: number, b: number) => {
      for (let i = 0; i < 80; i++) {
        const c = (a + b) / 2;
        if (He7(a) * He7(c) <= 0) b = c;
        else a = c;
      }
      return (a + b) / 2;
    };
    const x = [root(0.5, 1.5), root(2, 3), root(3.5, 4)].flatMap((r) => [-r, r]).concat(0);
    return x.map((x) => ({ x, w: 5040 / (49 * He6(x) ** 2) }));
  }

  it('has weak order 1: the exact mean of one step errs by dt², no sampling involved', () => {
    // Without a field the mean shrinks by exp(−2D dt) per step, and so it does by any rotation-free method.
    const points = normalQuadrature();
    const alpha = 0.3;
    const error = (a: number) => {
      // strength² (1+α²) dt = 2D dt.
      const strength = Math.sqrt(a / (1 + alpha * alpha) / dt);
      let mean = 0;
      for (const p of points)
        for (const q of points)
          for (const r of points) {
            const fed = [p.x, q.x, r.x];
            const m = Float64Array.of(0, 0, 1);
            thermalInto(linearFields([{ alpha }]), strength, dt, 1, [() => fed.shift()!], m);
            mean += p.w * q.w * r.w * m[2]!;
          }
      return Math.abs(mean - Math.exp(-a));
    };
    const errors = [0.04, 0.02, 0.01].map(error);
    for (const i of [0, 1]) {
      const order = Math.log2(errors[i]! / errors[i + 1]!) - 1;
      expect(order).toBeGreaterThan(0.9);
      expect(order).toBeLessThan(1.1);
    }
  });

  it('has strong order between ½ and 1 along one path of the noise', () => {
    const n = 400;
    const finest = 512;
    const magnet: Macrospin = { Bext: [0.1, 0, 0.1], BK: 0.2, alpha: 0.2 };
    const strength = thermalStrength(bath(10), 0.2);
    const paths = Array.from({ length: n }, (_, i) => {
      const normal = normalSource(sfc32(21, i));
      return Array.from({ length: 3 * finest }, normal);
    });
    /** The same noise in fewer steps: normal numbers are added up. */
    const end = (steps: number) => {
      const k = finest / steps;
      const normals = paths.map((path) => {
        let used = 0;
        return () => {
          const [step, axis] = [Math.floor(used / 3), used % 3];
          used++;
          let sum = 0;
          for (let j = 0; j < k; j++) sum += path[3 * (step * k + j) + axis]!;
          return sum / Math.sqrt(k);
        };
      });
      const m = Float64Array.from(paths.flatMap(() => fromAngles(1, 0)));
      thermalInto(linearFields([magnet]), strength, 1e-10 / steps, steps, normals, m);
      return m;
    };
    const exact = end(finest);
    const errors = [16, 32, 64].map((steps) => {
      const m = end(steps);
      return Math.sqrt(m.reduce((sum, x, i) => sum + (x - exact[i]!) ** 2, 0) / n);
    });
    for (const i of [0, 1]) {
      const order = Math.log2(errors[i]! / errors[i + 1]!);
      expect(order).toBeGreaterThan(0.45);
      expect(order).toBeLessThan(1.05);
    }
  });
});
