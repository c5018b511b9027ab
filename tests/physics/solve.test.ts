import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  energyBalance,
  energyField,
  fastestTurn,
  firstStep,
  fixedInto,
  formulas,
  fromAngles,
  gammaLL,
  inConstantField,
  linearFields,
  llg,
  macrospinAfter,
  norm,
  normalize,
  rotate,
  rotatingField,
  runAt,
  runLinear,
  runStatus,
  scale,
  sfc32,
  solve,
  tensorAbout,
  toAngles,
  totalField,
  turned,
  type Efficiency,
  type Macrospin,
  type MotionEvent,
  type Vec3,
  type Waveform,
} from '@physics';
import reference from './reference/vectors.json';
import { direction, vector } from './spread';
import { distance } from './close';
import { fuzz } from '../fuzz';

const ns = 1e-9;
const ps = 1e-12;
const z: Vec3 = [0, 0, 1];
const vec3 = (list: ArrayLike<number>): Vec3 => [list[0]!, list[1]!, list[2]!];

interface Run {
  readonly id: string;
  readonly title: string;
  readonly alpha: number;
  readonly m0: readonly number[];
  readonly B_ext?: readonly number[];
  readonly B_K?: number;
  readonly easy_axis?: readonly number[];
  readonly mu0Ms?: number;
  readonly N?: readonly number[];
  readonly B_ac?: { readonly amplitude: number; readonly f: number; readonly phase: number };
  readonly torque?: {
    readonly a_DL: number;
    readonly a_FL: number;
    readonly p: readonly number[];
    readonly angular?: { readonly P: number; readonly Lambda: number };
    readonly t_on?: number;
    readonly t_off?: number;
  };
  readonly times_s: readonly number[];
  readonly m: readonly (readonly number[])[];
  readonly tol_abs: number;
}

/** The magnet of a reference motion. */
function magnetOf({ alpha, B_ext, B_K, easy_axis, mu0Ms, N, B_ac, torque }: Run): Macrospin {
  return {
    alpha,
    Bext: vec3(B_ext ?? [0, 0, 0]),
    BK: B_K ?? 0,
    anisU: vec3(easy_axis ?? z),
    mu0Ms: mu0Ms ?? 0,
    N: vec3(N ?? [0, 0, 0]),
    ...(B_ac && { drive: rotatingField(B_ac.amplitude, B_ac.f, B_ac.phase) }),
    torques: (torque ? [torque] : []).map(({ a_DL, a_FL, p, angular, t_on, t_off }) => ({
      aDL: a_DL,
      aFL: a_FL,
      p: vec3(p),
      ...(angular && {
        efficiency: { kind: 'asymmetric', Pol: angular.P, Lambda: angular.Lambda } as const,
      }),
      ...(t_on !== undefined && {
        waveform: { kind: 'pulse', on: t_on, off: t_off! } as const,
      }),
    })),
  };
}

describe('the motion of another program', () => {
  const runs: readonly Run[] = reference.macrospin;
  it('is known for 13 magnets', () => expect(runs).toHaveLength(13));
  it.each(runs)('$id is found at the default tolerance: $title', (run) => {
    const { at } = solve(vec3(run.m0), magnetOf(run), { tEnd: run.times_s.at(-1)! });
    run.times_s.forEach((t, i) =>
      expect(distance(at(t), vec3(run.m[i]!))).toBeLessThan(run.tol_abs),
    );
  });
});

describe('the motion of another program, at fixed steps', () => {
  const runs: readonly Run[] = reference.macrospin;
  it.each(runs)('$id is found: $title', (run) => {
    const magnet = magnetOf(run);
    let m = vec3(run.m0);
    let t = 0;
    run.times_s.forEach((until, i) => {
      m = macrospinAfter(m, magnet, until - t, 0.2 * ps, t);
      t = until;
      expect(distance(m, vec3(run.m[i]!))).toBeLessThan(run.tol_abs);
    });
  });

  const constant = runs.filter(({ torque, B_ac }) => !B_ac && !torque?.angular && !torque?.t_on);
  it.each(constant)('$id is found by the scalar steps of order 4', (run) => {
    const fields = linearFields([magnetOf(run)]);
    const m = Float64Array.from(run.m0);
    let t = 0;
    run.times_s.forEach((until, i) => {
      const steps = Math.ceil((until - t) / (0.05 * ps));
      fixedInto(fields, 0, (until - t) / Math.max(steps, 1), steps, m);
      t = until;
      expect(distance(vec3(m), vec3(run.m[i]!))).toBeLessThan(run.tol_abs);
    });
  });
});

/** A magnet with everything that is linear in m, and one with all the rest. */
const linear: Macrospin = {
  alpha: 0.02,
  Bext: [0.05, -0.02, 0.1],
  BK: 0.3,
  anisU: normalize([1, 2, 5]),
  mu0Ms: 0.6,
  N: tensorAbout(normalize([3, 1, -1]), 0.1, 0.45),
  torques: [{ aDL: 0.01, aFL: 0.02, p: normalize([1, -1, 1]) }],
};
const curved: Macrospin = {
  ...linear,
  BK2: 0.1,
  drive: [
    { amplitude: [0.02, 0, 0.01], waveform: { kind: 'sine', f: 5e9, phase: 0.3 } },
    { amplitude: [0, 0.03, 0], waveform: { kind: 'ramp', from: 0.1 * ns, to: 0.3 * ns } },
  ],
  torques: [
    {
      aDL: 0.05,
      aFL: -0.01,
      p: normalize([1, -1, 1]),
      efficiency: { kind: 'ballistic', Pol: 0.4 },
      waveform: { kind: 'pulse', on: 0.05 * ns, off: 0.4 * ns, rise: 0.02 * ns, fall: 0.03 * ns },
    },
    {
      aDL: 0.02,
      p: normalize([1, -1, 1]),
      higher: { aEven: 0.01, aOdd: 0.015, normal: normalize([1, 2, 1]) },
    },
  ],
};
const m0 = fromAngles(1, 2);

describe('a motion', () => {
  it.each([
    ['linear in m', linear],
    ['with waveforms and curved torques', curved],
  ])('obeys the equation of motion at any time, %s', (_, magnet) => {
    const { at } = solve(m0, magnet, { tEnd: ns, tol: 1e-13 });
    const h = 0.02 * ps;
    for (let i = 1; i < 50; i++) {
      const t = (i * ns) / 50 + 0.37 * ps;
      const slope = scale(1 / (12 * h), [
        ...([0, 1, 2] as const).map(
          (k) => 8 * (at(t + h)[k] - at(t - h)[k]) - at(t + 2 * h)[k] + at(t - 2 * h)[k],
        ),
      ] as unknown as Vec3);
      const rate = llg(at(t), totalField(at(t), magnet, t), 0.02);
      expect(distance(slope, rate) / norm(rate)).toBeLessThan(2e-7);
    }
  });

  it('is the same by the scalar steps and by those of any system', () => {
    // A sine without amplitude keeps the magnet from being constant.
    const drive = [{ amplitude: [0, 0, 0], waveform: { kind: 'sine', f: 1e9 } }] as const;
    const [a, b] = [linear, { ...linear, drive }].map((magnet) =>
      solve(m0, magnet, { tEnd: ns, tol: 1e-9 }),
    );
    expect(a!.times).toHaveLength(b!.times.length);
    a!.times.forEach((t, i) => expect(b!.times[i]! / (t || 1) - 1 || 0).toBeLessThan(1e-6));
    expect(distance(a!.end.m, b!.end.m)).toBeLessThan(1e-12);
  });

  it('gets better as the tolerance says', () => {
    const exact = solve(m0, curved, { tEnd: ns, tol: 1e-14 }).end.m;
    for (const tol of [1e-4, 1e-6, 1e-8, 1e-10])
      expect(distance(solve(m0, curved, { tEnd: ns, tol }).end.m, exact)).toBeLessThan(30 * tol);
  });

  it('is exact in a constant field of any direction, with a torque along it, and in an easy axis', () => {
    const B: Vec3 = [0.1, -0.2, 0.2];
    for (const alpha of [0, 0.02, 1, 3]) {
      const { at } = solve(m0, { Bext: B, alpha }, { tEnd: ns });
      for (const t of [0.123 * ns, 0.7 * ns, ns])
        expect(distance(at(t), inConstantField(m0, B, alpha, t))).toBeLessThan(3e-10);
    }
    const [alpha, Bz, aDL, aFL] = [0.05, 0.2, 0.03, 0.04];
    const magnet = { alpha, Bext: [0, 0, Bz], torques: [{ aDL, aFL, p: z }] } as const;
    const start = fromAngles(2.5, 0.3);
    const t = 0.5 * ns;
    const found = toAngles(solve(start, magnet, { tEnd: t }).end.m);
    const rate = gammaLL / (1 + alpha * alpha);
    const tan = Math.tan(2.5 / 2) * Math.exp(-rate * (alpha * (Bz + aFL) + aDL) * t);
    expect(Math.tan(found.theta / 2) / tan).toBeCloseTo(1, 9);
    const turn = 0.3 + rate * (Bz + aFL - alpha * aDL) * t;
    expect(Math.sin((found.phi - turn) / 2)).toBeCloseTo(0, 9);
    const easy = toAngles(solve(fromAngles(1.4, 0), { alpha, BK: 0.25 }, { tEnd: ns }).end.m);
    const law = Math.tan(1.4) * Math.exp(-alpha * rate * 0.25 * ns);
    expect(Math.tan(easy.theta) / law).toBeCloseTo(1, 9);
  });

  it.each([1, -1])('takes the time of the exact law for axis, field and p = %s z along z', (s) => {
    const [alpha, Bz, BK, aDL] = [0.02, 0.01, 0.2, 0.012];
    const magnet: Macrospin = {
      ...{ alpha, Bext: [0, 0, Bz], BK },
      torques: [{ aDL: s === 1 ? -aDL : aDL, p: [0, 0, s] }],
    };
    const [b1, b2] = [alpha * Bz - aDL, alpha * BK];
    const F = (u: number) =>
      -Math.log(1 - u) / (2 * (b1 + b2)) +
      Math.log(1 + u) / (2 * (b1 - b2)) +
      (b2 * Math.log(Math.abs(b1 + b2 * u))) / (b2 * b2 - b1 * b1);
    const [u0, u1] = [Math.cos(0.1), -0.9];
    const time = ((1 + alpha * alpha) / gammaLL) * (F(u1) - F(u0));
    const { end, stoppedBy } = solve(fromAngles(0.1, 0), magnet, {
      tEnd: 10 * time,
      events: [{ kind: 'crosses', along: z, value: u1 }],
    });
    expect(stoppedBy?.kind).toBe('crosses');
    expect(end.t / time).toBeCloseTo(1, 8);
  });

  it.each([0.002, 0.006, 0.01])('is the exact oscillator at a_DL = %s T', (aDL) => {
    const [alpha, Ms] = [0.015, 0.9];
    const magnet: Macrospin = {
      ...{ alpha, mu0Ms: Ms, N: [0, 0, 1], Bext: [0, 0, 0.05] },
      torques: [{ aDL, aFL: 0.01, p: z }],
    };
    const { end, at } = solve([1, 0, 0], magnet, { tEnd: 20 * ns });
    const cosine = (0.05 + 0.01 + aDL / alpha) / Ms;
    expect(end.m[2]).toBeCloseTo(cosine, 7);
    const [a, b] = [at(20 * ns - ps), end.m];
    expect(turned(a, b, z) / ps / ((-gammaLL * aDL) / alpha)).toBeCloseTo(1, 6);
  });

  it('changes its energy by what the terms of the balance feed, along any run', () => {
    for (const magnet of [linear, curved]) {
      const { at } = solve(m0, magnet, { tEnd: ns, tol: 1e-13 });
      const [from, to, n] = [0.45 * ns, 0.95 * ns, 4000];
      const [a, b] = [at(from), at(to)];
      let work = 0;
      for (let i = 0; i <= n; i++) {
        const t = from + ((to - from) * i) / n;
        const terms = energyBalance(at(t), magnet, t);
        const total = Object.values(terms).reduce((x: number, y: number) => x + y, 0);
        work += (total * (i === 0 || i === n ? 1 : i % 2 ? 4 : 2) * (to - from)) / (3 * n);
      }
      const change = energyField(b, magnet, to) - energyField(a, magnet, from);
      expect(Math.abs(work - change)).toBeLessThan(1e-10);
    }
  });

  it('turns with everything that is turned together', () => {
    fc.assert(
      fc.property(direction, vector, (m, w) => {
        const R = (v: Vec3) => rotate(v, scale(3, w));
        const rows = (linear.N as readonly Vec3[]).map((row) => R(row));
        const column = (i: 0 | 1 | 2) => R([rows[0]![i], rows[1]![i], rows[2]![i]]);
        const [a, b, c] = [column(0), column(1), column(2)];
        const mean = (i: 0 | 1 | 2, x: Vec3, j: 0 | 1 | 2, y: Vec3) => (x[j] + y[i]) / 2;
        const [xy, xz, yz] = [mean(0, a, 1, b), mean(0, a, 2, c), mean(1, b, 2, c)];
        const other: Macrospin = {
          ...linear,
          Bext: R(linear.Bext!),
          anisU: R(linear.anisU!),
          N: [
            [a[0], xy, xz],
            [xy, b[1], yz],
            [xz, yz, c[2]],
          ],
          torques: linear.torques!.map((torque) => ({ ...torque, p: R(torque.p) })),
        };
        const there = solve(R(m), other, { tEnd: 0.2 * ns, tol: 1e-14 }).end.m;
        const here = solve(m, linear, { tEnd: 0.2 * ns, tol: 1e-14 }).end.m;
        expect(distance(there, R(here))).toBeLessThan(1e-11);
      }),
      { numRuns: 30 },
    );
  });

  it('runs back without damping, and so does the reversed moment in the reversed field', () => {
    const still = { ...linear, alpha: 0, torques: [] };
    const there = solve(m0, still, { tEnd: ns }).end.m;
    const back = solve(there, still, { tEnd: 0, tStart: ns });
    expect(distance(back.end.m, m0)).toBeLessThan(1e-9);
    expect(back.end.t).toBe(0);
    const reversed = { ...still, Bext: scale(-1, linear.Bext!) };
    const mirrored = solve(scale(-1, there), reversed, { tEnd: ns }).end.m;
    expect(distance(mirrored, scale(-1, m0))).toBeLessThan(1e-9);
  });

  it('is the same for a reversed current as for a reversed p', () => {
    const of = (sign: number, p: Vec3) =>
      solve(
        m0,
        { ...linear, torques: [{ aDL: sign * 0.02, aFL: sign * 0.01, p }] },
        { tEnd: 0.3 * ns },
      ).end.m;
    const p = normalize([1, 2, -1]);
    expect(distance(of(-1, p), of(1, scale(-1, p)))).toBeLessThan(1e-13);
  });

  it('starts anew at each edge: a pulse between edges is three constant magnets', () => {
    const pulse = { kind: 'pulse', on: 0.2 * ns, off: 0.45 * ns } as const;
    const torques = [{ aDL: 0.1, p: normalize([1, -1, 1]) }];
    const off = { ...linear, torques: [] };
    const on = { ...linear, torques };
    const whole = solve(
      m0,
      { ...on, torques: [{ ...torques[0]!, waveform: pulse }] },
      { tEnd: ns },
    );
    let m = m0;
    for (const [magnet, tEnd] of [
      [off, 0.2 * ns],
      [on, 0.25 * ns],
      [off, 0.55 * ns],
    ] as const)
      m = solve(m, magnet, { tEnd }).end.m;
    expect(distance(whole.end.m, m)).toBeLessThan(1e-10);
    expect([...whole.times]).toContain(pulse.on);
    expect([...whole.times]).toContain(pulse.off);
  });

  it('keeps |m| = 1 to 1e-14 at its steps and between them', () => {
    const { at, m } = solve(m0, curved, { tEnd: 5 * ns, tol: 1e-6 });
    for (let i = 0; i < m.length; i += 3)
      expect(Math.abs(norm([m[i]!, m[i + 1]!, m[i + 2]!]) - 1)).toBeLessThan(1e-14);
    for (let i = 0; i < 999; i++)
      expect(Math.abs(norm(at((5 * ns * i) / 999)) - 1)).toBeLessThan(1e-14);
  });
});

describe('an event', () => {
  const film: Macrospin = { Bext: [0, 0, 0.1] };
  const start: Vec3 = normalize([1, 0, 1]);
  const period = formulas.larmorPeriod({ Bext: 0.1 });

  it('comes at the time of the closed form, from the side that is asked for', () => {
    const events: MotionEvent[] = [
      { kind: 'crosses', along: [1, 0, 0], stop: false },
      { kind: 'crosses', along: [0, 1, 0], way: 'down', stop: false },
    ];
    const { passed, stoppedBy, end } = solve(start, film, { tEnd: 2 * period, events });
    expect(stoppedBy).toBeUndefined();
    expect(end.t).toBe(2 * period);
    const times = [0.25, 0.5, 0.75, 1.25, 1.5, 1.75];
    expect(passed).toHaveLength(6);
    passed.forEach(({ t, event }, i) => {
      expect(t / period).toBeCloseTo(times[i]!, 9);
      expect(event).toBe(events[i % 3 === 1 ? 1 : 0]);
    });
  });

  it('ends the motion, which is exact up to there', () => {
    const events: MotionEvent[] = [{ kind: 'crosses', along: z }];
    const magnet = { ...film, alpha: 0.1 };
    const { end, at, times, stoppedBy } = solve(fromAngles(3, 0), magnet, { tEnd: 1e-7, events });
    expect(stoppedBy).toBe(events[0]);
    expect(Math.abs(end.m[2])).toBeLessThan(1e-12);
    const exact = formulas.ringdownTime({
      ...{ theta0: 3, theta: Math.PI / 2, Bext: 0.1, alpha: 0.1 },
    });
    expect(end.t / exact).toBeCloseTo(1, 9);
    expect(times.at(-1)).toBe(end.t);
    const half = inConstantField(fromAngles(3, 0), [0, 0, 0.1], 0.1, end.t / 2);
    expect(distance(at(end.t / 2), half)).toBeLessThan(1e-9);
    expect(() => at(end.t * 1.01)).toThrow('t must be from 0 to');
  });

  it('says when a moment has settled: where it turns no faster, or from the start', () => {
    const magnet = { ...film, alpha: 0.1 };
    const event = { kind: 'settled', rate: 1e6 } as const;
    const { end } = solve(start, magnet, { tEnd: 1e-6, events: [event] });
    expect(angleBetween(end.m, z)).toBeCloseTo((1e6 * Math.hypot(1, 0.1)) / (gammaLL * 0.1), 8);
    const none = solve(z, magnet, { tEnd: 1e-6, events: [event] });
    expect(none.end).toEqual({ t: 0, m: z });
    expect(none.stoppedBy).toBe(event);
  });

  it('may be any function of m and t', () => {
    const events: MotionEvent[] = [{ kind: 'zero', of: (m, t) => m[0] - t / ns }];
    const { end } = solve(start, film, { tEnd: ns, events });
    expect(end.m[0]).toBeCloseTo(end.t / ns, 12);
  });
});

describe('the cases of the benchmark', () => {
  const ends: readonly [string, readonly [Macrospin, number][], Vec3, Vec3][] = [
    [
      'a damped precession of 20 ns',
      [
        [
          {
            ...{ alpha: 0.005, Bext: [0, 0.02, 0.1], BK: 0.05, mu0Ms: 0.03, N: [0.1, 0.3, 0.6] },
          },
          20 * ns,
        ],
      ],
      [0.8, 0, 0.6],
      [-0.06649953535277017, 0.07626158445999844, 0.9948678216393956],
    ],
    [
      'a spin-orbit switch',
      [-0.25, 0].map((aDL) => [
        {
          ...{ alpha: 0.05, Bext: [0.1, 0, 0], BK: 1.6, mu0Ms: 1.2, N: [0, 0, 1] },
          torques: [{ aDL, aFL: aDL / 5, p: [0, 1, 0] }],
        },
        0.5 * ns,
      ]),
      normalize([0.1, 0, 0.99498743710662]),
      [0.3136918351540743, -0.16899781582179135, -0.9343645813092087],
    ],
    [
      'an oscillator of 100 ns',
      [
        [
          {
            ...{ alpha: 0.03, Bext: [0, 0, 0.01], BK: 0.01, anisU: [1, 0, 0] },
            ...{ mu0Ms: 1, N: [0.02, 0.03, 0.95] },
            torques: [{ aDL: 0.012, aFL: 0.001, p: z }],
          },
          100 * ns,
        ],
      ],
      [1, 0, 0],
      [0.5922504025066744, -0.6748663972447765, 0.4402213154772695],
    ],
  ];
  it.each(ends)('%s ends within 1e-6 at the default tolerance', (_, parts, start, expected) => {
    let m = start;
    for (const [magnet, tEnd] of parts) m = solve(m, magnet, { tEnd }).end.m;
    expect(distance(m, expected)).toBeLessThan(1e-6);
  });
});

describe('the bare runs', () => {
  const fields = linearFields([{ ...linear, alpha: 0, torques: [] }]);

  it('keep |m| and, without damping, the energy over 1e6 steps', () => {
    const magnet = { ...linear, alpha: 0, torques: [] };
    const dt = 0.05 / fastestTurn(fields);
    const m = Float64Array.from(m0);
    fixedInto(fields, 0, dt, 1_000_000, m);
    expect(Math.abs(norm(vec3(m)) - 1)).toBeLessThan(1e-14);
    const drift = (m: Vec3) => Math.abs(energyField(m, magnet) - energyField(m0, magnet));
    expect(drift(vec3(m))).toBeLessThan(1e-6);

    const state = new Float64Array(runAt.size);
    const tol = 1e-13;
    state.set([0, ...m0, firstStep(tol, fastestTurn(fields), 1)]);
    runLinear(fields, 0, state, 1, tol, 1_000_000, new Float64Array(0), 0);
    expect(state[runAt.status]).toBe(runStatus.limit);
    expect(state[runAt.tries]).toBe(1e6);
    const end = vec3(state.subarray(runAt.m));
    expect(Math.abs(norm(end) - 1)).toBeLessThan(1e-14);
    expect(drift(end)).toBeLessThan(1e-8);
  });

  it('converge with order 4 at a fixed step', () => {
    const end = (n: number) => {
      const m = Float64Array.from(m0);
      fixedInto(linearFields([linear]), 0, (100 * ps) / n, n, m);
      return vec3(m);
    };
    const exact = end(6400);
    const order = Math.log2(distance(end(100), exact) / distance(end(200), exact));
    expect(order).toBeGreaterThan(3.8);
    expect(order).toBeLessThan(4.2);
  });

  it('converge with order 8 when they adapt: ten digits more cost 10^(10/8) times the steps', () => {
    const steps = (tol: number) => solve(m0, linear, { tEnd: 10 * ns, tol }).times.length;
    const order = Math.log(1e5) / Math.log(steps(1e-12) / steps(1e-7));
    expect(order).toBeGreaterThan(7);
    expect(order).toBeLessThan(9);
  });
});

describe('what cannot be computed', () => {
  const wrong: readonly [string, Macrospin, Parameters<typeof solve>[2], string][] = [
    ['alpha', { alpha: -1 }, { tEnd: ns }, 'alpha must be >= 0, got -1'],
    ['tEnd', {}, { tEnd: NaN }, 'tEnd must be finite s, got NaN'],
    ['tol', {}, { tEnd: ns, tol: 0 }, 'tol must be from 1e-15 to 0.1, got 0'],
    ['steps', linear, { tEnd: 1, maxSteps: 100 }, 'maxSteps must be larger'],
    ['speed', { Bext: [1e30, 0, 0] }, { tStart: 1, tEnd: 2 }, 'too fast for the rounding'],
    ['p', { torques: [{ aDL: 1, p: [1, 1, 0] }] }, { tEnd: ns }, 'p must be a unit vector'],
    [
      'Pol',
      { torques: [{ aDL: 1, p: z, efficiency: { kind: 'ballistic', Pol: 1 } }] },
      { tEnd: ns },
      'Pol of a ballistic efficiency',
    ],
  ];
  it.each(wrong)('is refused with its reason: %s', (_, magnet, options, message) =>
    expect(() => solve(m0, magnet, options)).toThrow(message),
  );

  it('leaves m where it is for no time or no field', () => {
    expect(solve(m0, linear, { tEnd: 0 }).end.t).toBe(0);
    const { end, at } = solve(m0, {}, { tEnd: ns });
    expect(distance(end.m, m0)).toBeLessThan(1e-15);
    expect(distance(at(ns / 3), m0)).toBeLessThan(1e-15);
  });
});

describe('any magnet', () => {
  const random = sfc32(7);
  const size = () => 10 ** (8 * random() - 6);
  const unit = () => fromAngles(Math.acos(2 * random() - 1), 2 * Math.PI * random());
  const pick = <T>(...options: readonly T[]) => options[Math.floor(random() * options.length)]!;
  /** Any magnet with fields from 1 µT to 100 T and α up to 100, mostly with a curved or changing torque. */
  const anyMagnet = (): Macrospin => {
    const p = unit();
    const efficiency = pick<Efficiency | undefined>(
      undefined,
      { kind: 'asymmetric', Pol: 0.9, Lambda: 3 },
      { kind: 'ballistic', Pol: 0.99 },
      { kind: 'tunnel', Pol: 0.99 },
    );
    const waveform = pick<Waveform | undefined>(
      undefined,
      { kind: 'sine', f: 1e12 },
      { kind: 'pulse', on: 0.1 * ps, off: 0.2 * ps, rise: 0.05 * ps },
      { kind: 'sampled', times: [0, 0.3 * ps], values: [1, -1] },
    );
    return {
      ...{ alpha: pick(0, size()), Bext: scale(size(), unit()), BK: size(), BK2: pick(0, size()) },
      ...{ anisU: unit(), mu0Ms: size(), N: tensorAbout(unit(), 0.8, 0.1) },
      torques: [
        {
          ...{ aDL: size(), aFL: size(), p },
          ...(efficiency && { efficiency }),
          ...(waveform && { waveform }),
        },
      ],
    };
  };
  it('moves to the end or is refused for its many steps, but never leaves the numbers', () => {
    const runs = fuzz(100_000);
    let [ended, worst] = [0, 0];
    for (let i = 0; i < runs; i++)
      try {
        const { end } = solve(unit(), anyMagnet(), { tEnd: 0.3 * ps, tol: 1e-3, maxSteps: 6 });
        worst = Math.max(worst, Math.abs(norm(end.m) - 1));
        ended++;
      } catch (error) {
        if (!String(error).includes('maxSteps')) throw error;
      }
    expect(worst).toBeLessThan(1e-14);
    expect(ended).toBeGreaterThan(runs / 2);
  });
});
