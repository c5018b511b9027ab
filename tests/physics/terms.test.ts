import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axpy,
  cross,
  dot,
  effectiveField,
  efficiencyAt,
  ellipsoidFactors,
  energyBalance,
  energyField,
  fieldTerms,
  filmTensor,
  formulas,
  llg,
  llgOmega,
  norm,
  normalize,
  rotate,
  rotatingField,
  scale,
  spheroidFactors,
  tensorAbout,
  torqueTerms,
  totalField,
  waveformAt,
  waveformBreaks,
  waveformSlope,
  type Macrospin,
  type Vec3,
  type Waveform,
} from '@physics';
import { between, direction, vector } from './spread';
import { distance } from './close';

const sum = (list: readonly Vec3[]) => list.reduce<Vec3>((a, b) => axpy(1, a, b), [0, 0, 0]);
const z: Vec3 = [0, 0, 1];

const strength = between(0.1, 1);

/** A magnet with everything on. */
const magnet = fc
  .record({
    Bext: vector,
    anisU: direction,
    p: direction,
    q: direction,
    n: direction,
    BK: strength,
  })
  .map(({ Bext, anisU, p, q, n, BK }): Macrospin => ({
    Bext,
    anisU,
    BK,
    BK2: 0.3,
    mu0Ms: 0.8,
    N: tensorAbout(n, 0.7, 0.15),
    alpha: 0.1,
    drive: [{ amplitude: p, waveform: { kind: 'sine', f: 3e9, phase: 1 } }],
    torques: [
      { aDL: 0.3, aFL: -0.2, p, efficiency: { kind: 'asymmetric', Pol: 0.6, Lambda: 2 } },
      {
        aDL: -0.1,
        p: q,
        efficiency: { kind: 'even', A0: 1, A2: 0.4, A4: -0.1 },
        higher: { aEven: 0.2, aOdd: 0.1, normal: normalize(cross(q, [0.3, 0.2, 1])) },
        waveform: { kind: 'ramp', from: 0, to: 1e-9 },
      },
    ],
  }));
const t = 2e-10;

describe('the terms of a macrospin', () => {
  it('have fields that add up to the effective field, and energies to the energy', () => {
    fc.assert(
      fc.property(direction, magnet, (m, all) => {
        const terms = fieldTerms(m, all, t);
        expect(terms).toHaveLength(4);
        expect(distance(sum(terms.map(({ B }) => B)), effectiveField(m, all, t))).toBeLessThan(
          1e-14,
        );
        const energy = terms.reduce((total, term) => total + term.energy, 0);
        expect(energy).toBeCloseTo(energyField(m, all, t), 13);
      }),
    );
  });

  it('have fields that are minus the gradient of their energies', () => {
    fc.assert(
      fc.property(direction, magnet, (m, all) => {
        const h = 1e-5;
        const slope = ([0, 1, 2] as const).map((i) => {
          const unit = scale(h, [+(i === 0), +(i === 1), +(i === 2)]);
          const [up, down] = [axpy(1, unit, m), axpy(-1, unit, m)];
          return (energyField(down, all, t) - energyField(up, all, t)) / (2 * h);
        });
        expect(distance(slope as unknown as Vec3, effectiveField(m, all, t))).toBeLessThan(1e-9);
      }),
    );
  });

  it('have torques that add up to dm/dt, in the form of Gilbert', () => {
    fc.assert(
      fc.property(direction, magnet, (m, all) => {
        const rate = llg(m, totalField(m, all, t), 0.1);
        const terms = torqueTerms(m, all, t);
        expect(terms).toHaveLength(9);
        expect(distance(sum(terms.map((term) => term.rate)), rate)).toBeLessThan(1e-14 * 1.8e11);
        for (const term of terms) expect(Math.abs(dot(term.rate, m))).toBeLessThan(1e-14 * 1.8e11);
      }),
    );
  });

  it('change the energy as the balance says, term by term', () => {
    fc.assert(
      fc.property(direction, magnet, (m, all) => {
        const h = 1e-15;
        const turn = scale(h, llgOmega(m, totalField(m, all, t), 0.1));
        const [after, before] = [rotate(m, turn), rotate(m, scale(-1, turn))];
        const rate = (energyField(after, all, t + h) - energyField(before, all, t - h)) / (2 * h);
        const terms = energyBalance(m, all, t);
        const total = Object.values(terms).reduce((a: number, b: number) => a + b, 0);
        expect(Math.abs(total - rate) / 1e11).toBeLessThan(1e-4);
        expect(terms.damping).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('push m towards p by a damping-like strength > 0, and turn it about p by a field-like one', () => {
    const torques = [{ aDL: 0.1, aFL: 0.2, p: z }];
    const [fieldLike, dampingLike] = torqueTerms([1, 0, 0], { torques });
    expect(dampingLike!.rate[2]).toBeGreaterThan(0);
    expect(fieldLike!.rate[1]).toBeGreaterThan(0);
  });
});

describe('an efficiency', () => {
  const cosine = between(-1, 1);
  const Pol = between(0.05, 0.95);
  it('is that of the closed forms', () => {
    fc.assert(
      fc.property(cosine, Pol, between(0.5, 3), (mp, Pol, Lambda) => {
        for (const [found, expected] of [
          [
            efficiencyAt({ kind: 'asymmetric', Pol, Lambda }, mp),
            formulas.efficiencyAsymmetric({ Pol, Lambda, mp }),
          ],
          [efficiencyAt({ kind: 'ballistic', Pol }, mp), formulas.efficiencyBallistic({ Pol, mp })],
          [efficiencyAt({ kind: 'tunnel', Pol }, mp), formulas.efficiencyTunnel({ Pol, mp })],
          [
            efficiencyAt({ kind: 'even', A0: Pol, A2: Lambda }, 0, mp),
            formulas.efficiencyEven({ A0: Pol, A2: Lambda, theta: Math.acos(mp) }),
          ],
        ] as const)
          expect(found / expected).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('the torques that a film allows', () => {
  // j along x, n along z, p = j × n.
  const [j, p]: Vec3[] = [
    [1, 0, 0],
    [0, -1, 0],
  ];
  it('of second order in m are even and span m_z m × j and (m·j) m × n', () => {
    fc.assert(
      fc.property(direction, (m) => {
        const rate = (torques: Macrospin['torques']) => totalFieldTorque(m, { torques: torques! });
        const even = rate([{ aDL: 0, p: p!, higher: { aEven: 1 } }]);
        const dampingLike = rate([{ aDL: 1, p: p! }]);
        const first = scale(m[2], cross(m, j!));
        const second = scale(m[0], cross(m, z));
        expect(distance(even, second)).toBeLessThan(1e-14);
        // Their difference is the damping-like torque.
        expect(distance(dampingLike, axpy(-1, second, first))).toBeLessThan(1e-14);
        const reversed = totalFieldTorque(scale(-1, m), {
          torques: [{ aDL: 0, p: p!, higher: { aEven: 1 } }],
        });
        expect(distance(reversed, even)).toBeLessThan(1e-14);
      }),
    );
  });

  it('of third order in m are odd: that of a_odd pushes m to the normal where it is along the current', () => {
    const odd = (m: Vec3, waveform?: Waveform) => {
      const wave = waveform ? { waveform } : {};
      return totalFieldTorque(m, { torques: [{ aDL: 0, p: p!, higher: { aOdd: 1 }, ...wave }] });
    };
    expect(odd(j!)[2]).toBe(-1);
    fc.assert(
      fc.property(direction, (m) => {
        const law = scale(m[0], cross(m, cross(m, z)));
        expect(distance(odd(m), law)).toBeLessThan(1e-14);
        expect(distance(odd(scale(-1, m)), scale(-1, law))).toBeLessThan(1e-14);
        const half = odd(m, { kind: 'sine', f: 0, phase: Math.PI / 6 });
        expect(distance(half, scale(0.5, law))).toBeLessThan(1e-14);
      }),
    );
  });
});

/** m × B_tot, T. */
const totalFieldTorque = (m: Vec3, magnet: Macrospin) => cross(m, totalField(m, magnet));

describe('demagnetizing factors', () => {
  it('are 1/3 for a sphere, add up to 1, and belong to the axes', () => {
    for (const N of ellipsoidFactors([1, 1, 1])) expect(N).toBeCloseTo(1 / 3, 14);
    const size = between(1e-3, 1);
    fc.assert(
      fc.property(size, size, size, (a, b, c) => {
        const [x, y, w] = ellipsoidFactors([a, b, c]);
        expect(x + y + w).toBeCloseTo(1, 13);
        expect(Math.sign(x - y) * Math.sign(b - a)).toBeGreaterThanOrEqual(0);
        const [y2, w2, x2] = ellipsoidFactors([b, c, a]);
        expect(norm([x - x2, y - y2, w - w2])).toBeLessThan(1e-13);
      }),
    );
  });

  it('of a spheroid are the closed form, those of the ellipsoid, and go to film and wire', () => {
    for (const r of [1e-5, 0.01, 0.3, 0.9, 0.96, 1.04, 1.1, 3, 100, 1e5]) {
      const [x, , w] = spheroidFactors(r);
      const other = ellipsoidFactors([1, 1, r]);
      expect(w / other[2]).toBeCloseTo(1, r > 1e4 ? 6 : 11);
      expect(x).toBeCloseTo(other[0], 12);
    }
    expect(spheroidFactors(1e-9)[2]).toBeCloseTo(1, 8);
    expect(spheroidFactors(1e200)).toEqual([0.5, 0.5, 0]);
    expect(spheroidFactors(1e4)[2]).toBeGreaterThan(0);
  });

  it('of a sphere turn nothing; of a film they pull m into its plane', () => {
    const m = normalize([1, 2, 3]);
    const field = (N: Macrospin['N']) => effectiveField(m, { mu0Ms: 1, N: N! });
    expect(norm(cross(m, field(spheroidFactors(1))))).toBeLessThan(1e-14);
    expect(field(filmTensor(z))).toEqual([0, 0, -m[2]].map((b) => b + 0));
    expect(distance(field(filmTensor(m)), scale(-1, m))).toBeLessThan(1e-15);
  });
});

describe('a waveform', () => {
  const pulse = { kind: 'pulse', on: 1, off: 3, rise: 0.5, fall: 1 } as const;
  it('begins, holds and ends; at a jump it has the value after it', () => {
    const at = [0, 1, 1.25, 1.5, 2.9, 3, 3.5, 4, 5].map((t) => waveformAt(pulse, t));
    expect(at).toEqual([0, 0, 0.5, 1, 1, 1, 0.5, 0, 0]);
    const sharp = { kind: 'pulse', on: 1, off: 2 } as const;
    expect([0.9, 1, 1.9, 2].map((t) => waveformAt(sharp, t))).toEqual([0, 1, 1, 0]);
    expect(waveformBreaks(sharp)).toEqual([1, 2]);
    const ramp = { kind: 'ramp', from: 0, to: 2, start: -1, end: 1 } as const;
    expect([-1, 0, 1, 2, 3].map((t) => waveformAt(ramp, t))).toEqual([-1, -1, 0, 1, 1]);
    const samples = { kind: 'sampled', times: [0, 1, 3], values: [1, 2, 0] } as const;
    expect([-1, 0.5, 2, 4].map((t) => waveformAt(samples, t))).toEqual([1, 1.5, 1, 0]);
  });

  it('has the slope of its value', () => {
    for (const w of [pulse, { kind: 'sine', f: 0.2, phase: 1 }] as const)
      for (const t of [0.5, 1.2, 2, 3.3]) {
        const slope = (waveformAt(w, t + 1e-6) - waveformAt(w, t - 1e-6)) / 2e-6;
        expect(waveformSlope(w, t)).toBeCloseTo(slope, 8);
      }
  });

  it('makes a field that turns counter-clockwise about z', () => {
    const B = (t: number) => effectiveField(z, { drive: rotatingField(0.01, 1e9, 0.2) }, t);
    expect(norm(B(3e-10))).toBeCloseTo(0.01, 15);
    expect(cross(B(0), B(1e-11))[2]).toBeGreaterThan(0);
    expect(Math.atan2(B(0)[1], B(0)[0])).toBeCloseTo(0.2, 14);
  });
});
