import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceChain,
  axpy,
  chain,
  chainEnergy,
  chainPower,
  chainRatesInto,
  chainStepMax,
  cross,
  dot,
  gammaLL,
  norm,
  normalize,
  relaxChain,
  scale,
  setSpiral,
  setWall,
  spinTransfer,
  type Chain,
  type ChainDrive,
  type ChainMaterial,
  type Vec3,
} from '@physics';
import { between, direction } from './spread';

const cells = 6;
const states = fc.array(direction, { minLength: cells, maxLength: cells });
const materials: fc.Arbitrary<ChainMaterial> = fc.record({
  Msat: between(2e5, 2e6),
  Aex: between(1e-12, 3e-11),
  Ku1: between(-1e6, 1e6),
  Kperp: between(-1e6, 1e6),
  Dind: between(-3e-3, 3e-3),
  alpha: between(0, 1),
});
const drives: fc.Arbitrary<ChainDrive> = fc.record({
  Bext: fc.tuple(between(-1, 1), between(-1, 1), between(-1, 1)),
  u: between(-500, 500),
  xi: between(-1, 1),
  aDL: between(-0.5, 0.5),
  aFL: between(-0.5, 0.5),
  p: direction,
});
const ends = fc.constantFrom('free' as const, 'ring' as const);
const set = (c: Chain, m: readonly Vec3[]) => m.forEach((v, i) => c.m.set(v, 3 * i));
const at = (a: Float64Array, i: number): Vec3 => [a[3 * i]!, a[3 * i + 1]!, a[3 * i + 2]!];
const vectors = (a: Float64Array) => Array.from({ length: a.length / 3 }, (_, i) => at(a, i));
const rates = (c: Chain, drive: ChainDrive) => {
  const out = new Float64Array(c.m.length);
  chainRatesInto(c, drive, out);
  return vectors(out);
};
/** A wall that is bent and twisted by a smooth wave. */
function waving(c: Chain, size = 0.3): void {
  setWall(c, 0, 0.7);
  for (let i = 0; i < c.cells; i++) {
    const wave = size * Math.sin((4 * Math.PI * (i + 0.5)) / c.cells);
    c.m.set(normalize(axpy(wave, [0.3, 1, 0.2], at(c.m, i))), 3 * i);
  }
}
const film: ChainMaterial = { Msat: 8e5, Aex: 1.5e-11, Ku1: 4e5, Kperp: 4e4, Dind: 5e-4 };

describe('a chain of cells', () => {
  it('obeys the Gilbert equation with the gradient of its energy and every torque', () => {
    fc.assert(
      fc.property(materials, drives, states, ends, (material, drive, m, end) => {
        const c = chain(material, cells, 2e-9, end);
        set(c, m);
        const { Bext, u = 0, xi = 0, aDL = 0, aFL = 0, p = [0, 1, 0] } = drive;
        const { Msat, alpha = 0 } = material;
        rates(c, drive).forEach((v, i) => {
          // −(1/Msat dx) ∂E/∂m by differences: E is quadratic in m, so that they are exact.
          const before = at(c.m, i);
          const B = [0, 1, 2].map((k) => {
            const energy = (step: number) => {
              c.m[3 * i + k] = before[k]! + step;
              const E = chainEnergy(c, Bext).Etotal;
              c.m[3 * i + k] = before[k]!;
              return E;
            };
            return -(energy(1) - energy(-1)) / 2 / (Msat * c.dx);
          }) as never as Vec3;
          const inner = i > 0 && i < cells - 1;
          if (!inner && end === 'free' && u !== 0) return;
          const [left, right] = [m[(i + cells - 1) % cells]!, m[(i + 1) % cells]!];
          const slope = scale(1 / (2 * c.dx), axpy(-1, left, right));
          const g = axpy(-dot(m[i]!, slope), m[i]!, slope);
          const mxp = cross(m[i]!, p);
          const sides = [
            scale(-gammaLL, cross(m[i]!, B)),
            scale(alpha, cross(m[i]!, v)),
            scale(-gammaLL * aFL, mxp),
            scale(-gammaLL * aDL, cross(m[i]!, mxp)),
            scale(-u, g),
            scale(xi * u, cross(m[i]!, g)),
          ].reduce((a, b) => axpy(1, a, b));
          const size = gammaLL * (norm(B) + 1) + Math.abs(u) / c.dx;
          expect(norm(axpy(-1, sides, v)) / size).toBeLessThan(1e-11);
          expect(Math.abs(dot(v, m[i]!)) / size).toBeLessThan(1e-13);
        });
      }),
    );
  });

  it('gains the energy that the torques put in and loses what damping takes', () => {
    fc.assert(
      fc.property(materials, drives, states, ends, (material, drive, m, end) => {
        const c = chain(material, cells, 2e-9, end);
        set(c, m);
        const { total, damping } = chainPower(c, drive);
        expect(damping).toBeLessThanOrEqual(0);
        // A one-sided difference of order 2: the chain runs forward only.
        const dt = 1e-17;
        const E = [0, 1, 2].map((i) => {
          if (i > 0) advanceChain(c, drive, dt);
          return chainEnergy(c, drive.Bext).Etotal;
        });
        const slope = (4 * (E[1]! - E[0]!) - (E[2]! - E[0]!)) / (2 * dt);
        const fastest = 2.4 / chainStepMax(c, drive);
        const size = material.Msat * c.dx * cells * (fastest / gammaLL) * fastest;
        expect(Math.abs(slope - total) / size).toBeLessThan(1e-8);
      }),
    );
  });

  it('takes angular momentum from the drift as its adiabatic torque says', () => {
    fc.assert(
      fc.property(materials, states, ends, between(-500, 500), (material, m, end, u) => {
        const c = chain({ ...material, alpha: 0 }, cells, 2e-9, end);
        set(c, m);
        const sum = (drive: ChainDrive) => rates(c, drive).reduce((a, b) => axpy(1, a, b));
        const torque = axpy(-1, sum({}), sum({ u }));
        const found = spinTransfer(c, u);
        const expected = scale((material.Msat * c.dx) / gammaLL, torque);
        expect(norm(axpy(-1, expected, found)) / (material.Msat * c.dx)).toBeLessThan(1e-10);
      }),
    );
  });

  it('comes to rest in its field, to the torque that is asked for and told', () => {
    const c = chain({ ...film, alpha: 0 }, 60, 2e-9);
    const Bext: Vec3 = [0.05, 0, 0.02];
    const largest = () => Math.max(...rates(c, { Bext }).map(norm)) / gammaLL;
    waving(c);
    const before = relaxChain(c, Bext, 1e-5, 0);
    expect(Math.abs(before / largest() - 1)).toBeLessThan(1e-6);
    const after = relaxChain(c, Bext, 1e-5);
    expect(after).toBeLessThanOrEqual(1e-5);
    expect(Math.abs(after / largest() - 1)).toBeLessThan(1e-6);
  });

  it('keeps its energy without damping, and |m| = 1 to rounding', () => {
    const c = chain(film, 60, 2e-9);
    waving(c);
    const before = chainEnergy(c, [0.05, 0, 0.02]).Etotal;
    const drift = (dt: number) => {
      waving(c);
      advanceChain(c, { Bext: [0.05, 0, 0.02] }, 2e-10, dt);
      return Math.abs(chainEnergy(c, [0.05, 0, 0.02]).Etotal / before - 1);
    };
    expect(drift(1e-13)).toBeLessThan(1e-4);
    expect(drift(5e-14)).toBeLessThan(drift(1e-13) / 12);
    for (const v of vectors(c.m)) expect(Math.abs(norm(v) - 1)).toBeLessThan(1e-15);
  });

  it('loses energy at every step with damping', () => {
    const c = chain({ ...film, alpha: 0.1 }, 60, 2e-9);
    waving(c);
    let last = Infinity;
    for (let i = 0; i < 200; i++) {
      const E = chainEnergy(c, [0.05, 0, 0.02]).Etotal;
      expect(E).toBeLessThan(last);
      last = E;
      advanceChain(c, { Bext: [0.05, 0, 0.02] }, 1e-12);
    }
  });

  it('is followed with order 4 in the step', () => {
    const run = (dt: number) => {
      const c = chain({ ...film, alpha: 0.05 }, 24, 4e-9);
      waving(c);
      advanceChain(c, { Bext: [0.1, 0, 0.05], u: 100, xi: 0.1, aDL: 0.02 }, 1.6e-11, dt);
      return vectors(c.m);
    };
    const exact = run(1.25e-14);
    const error = (dt: number) => Math.max(...run(dt).map((v, i) => norm(axpy(-1, exact[i]!, v))));
    const order = Math.log2(error(4e-13) / error(2e-13));
    expect(order).toBeGreaterThan(3.7);
    expect(order).toBeLessThan(4.5);
  });

  it('is stable with the step that it takes by itself, and for nearly as long a one as is stable', () => {
    const c = chain({ ...film, alpha: 0.02 }, 60, 2e-9);
    waving(c);
    const E = chainEnergy(c).Etotal;
    expect(advanceChain(c, {}, 1e-10)).toBe(Math.ceil(1e-10 / chainStepMax(c, {})));
    expect(chainEnergy(c).Etotal).toBeLessThan(E);
    expect(advanceChain(c, {}, 1e-10, 1)).toBe(Math.ceil(1e-10 / chainStepMax(c, {})));
    expect(advanceChain(c, {}, 0)).toBe(0);
  });
});

describe('the symmetry of a chain', () => {
  // Each maps a state and its drive to another; then the rates must map in the same way.
  const mirror = ([x, y, z]: Vec3): Vec3 => [x, -y, -z];
  const alike = (a: readonly Vec3[], b: readonly Vec3[], size: number) =>
    a.forEach((v, i) => expect(norm(axpy(-1, b[i]!, v)) / size).toBeLessThan(1e-13));

  it('under the mirror x → −x: axial vectors keep x, positions turn over, D stays', () => {
    fc.assert(
      fc.property(materials, drives, states, ends, (material, drive, m, end) => {
        const [c, d] = [chain(material, cells, 2e-9, end), chain(material, cells, 2e-9, end)];
        set(c, m);
        set(d, m.map(mirror).reverse());
        const image: ChainDrive = {
          ...drive,
          Bext: mirror(drive.Bext!),
          p: mirror(drive.p!),
          u: -drive.u!,
        };
        alike(rates(c, drive).map(mirror).reverse(), rates(d, image), 1e14);
      }),
    );
  });

  it('under half a turn about x of m alone, if D turns its sign: up-down and down-up walls', () => {
    fc.assert(
      fc.property(materials, drives, states, ends, (material, drive, m, end) => {
        const c = chain(material, cells, 2e-9, end);
        const d = chain({ ...material, Dind: -material.Dind! }, cells, 2e-9, end);
        set(c, m);
        set(d, m.map(mirror));
        const image: ChainDrive = { ...drive, Bext: mirror(drive.Bext!), p: mirror(drive.p!) };
        alike(rates(c, drive).map(mirror), rates(d, image), 1e14);
      }),
    );
  });

  it('of a ring under a shift by a cell', () => {
    fc.assert(
      fc.property(materials, drives, states, (material, drive, m) => {
        const [c, d] = [chain(material, cells, 2e-9, 'ring'), chain(material, cells, 2e-9, 'ring')];
        set(c, m);
        set(d, [...m.slice(1), m[0]!]);
        const expected = rates(c, drive);
        alike([...expected.slice(1), expected[0]!], rates(d, drive), 1e14);
      }),
    );
  });

  it('under time reversal without damping: with m, field and drift turned about it runs back', () => {
    const c = chain(film, 40, 2e-9);
    waving(c);
    const begun = vectors(c.m);
    const reverse = () => c.m.forEach((part, i) => (c.m[i] = -part));
    advanceChain(c, { Bext: [0.1, 0.05, 0.2], u: 200 }, 2e-11, 2e-14);
    expect(Math.max(...vectors(c.m).map((v, i) => norm(axpy(-1, begun[i]!, v))))).toBeGreaterThan(
      0.3,
    );
    reverse();
    advanceChain(c, { Bext: [-0.1, -0.05, -0.2], u: -200 }, 2e-11, 2e-14);
    reverse();
    vectors(c.m).forEach((v, i) => expect(norm(axpy(-1, begun[i]!, v))).toBeLessThan(1e-7));
  });

  it('of a uniform one without current: every cell moves as a macrospin', () => {
    const c = chain({ ...film, Dind: 0, alpha: 0.1 }, cells, 2e-9);
    const m = normalize([1, 2, 3]);
    set(
      c,
      Array.from({ length: cells }, () => m),
    );
    const v = rates(c, { Bext: [0.1, 0.2, 0.3], aDL: 0.1, u: 100 });
    for (const other of v) expect(norm(axpy(-1, v[0]!, other)) / norm(v[0]!)).toBeLessThan(1e-10);
  });
});

describe('a chain refuses', () => {
  it.each<[string, () => unknown, string]>([
    [
      'no magnetization',
      () => chain({ ...film, Msat: 0 }, 10, 1e-9),
      'Msat must be > 0 A/m, got 0',
    ],
    ['no exchange', () => chain({ ...film, Aex: -1 }, 10, 1e-9), 'Aex must be > 0 J/m, got -1'],
    ['NaN', () => chain({ ...film, Dind: NaN }, 10, 1e-9), 'Dind must be finite J/m², got NaN'],
    [
      'negative damping',
      () => chain({ ...film, alpha: -1 }, 10, 1e-9),
      'alpha must be >= 0, got -1',
    ],
    ['no cells', () => chain(film, 3, 1e-9), 'cells must be an integer >= 4, got 3'],
    ['no length', () => chain(film, 10, 0), 'dx must be > 0 m, got 0'],
    [
      'odd ends',
      () => chain(film, 10, 1e-9, 'open' as never),
      'ends must be free or ring, got open',
    ],
    ['a wall without width', () => setWall(chain({ ...film, Ku1: 0 }, 9, 1e-9)), 'Ku1 must be > 0'],
    ['no turns', () => setSpiral(chain(film, 10, 1e-9), NaN), 'turns must be finite, got NaN'],
    [
      'an endless run',
      () => advanceChain(chain(film, 10, 1e-9), {}, Infinity),
      'duration must be >= 0 s, got Infinity',
    ],
    ['no step', () => advanceChain(chain(film, 9, 1e-9), {}, 1, 0), 'dtMax must be > 0 s, got 0'],
    [
      'no field',
      () => chainStepMax(chain(film, 9, 1e-9), { Bext: [0, NaN, 0] }),
      'Bext must be three finite numbers T',
    ],
    ['no drift', () => chainStepMax(chain(film, 9, 1e-9), { u: NaN }), 'u must be finite m/s'],
    [
      'a long p',
      () => chainStepMax(chain(film, 9, 1e-9), { p: [1, 1, 0] }),
      'p must be a unit vector, got (1, 1, 0)',
    ],
    [
      'no tolerance',
      () => relaxChain(chain(film, 9, 1e-9), [0, 0, 0], 0),
      'tolerance must be > 0 T, got 0',
    ],
  ])('%s, and names quantity, expectation and value', (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

it('a chain stays a chain of unit vectors whatever it is made of and driven by', () => {
  fc.assert(
    fc.property(materials, drives, states, ends, (material, drive, m, end) => {
      const c = chain(material, cells, 1e-9, end);
      set(c, m);
      advanceChain(c, drive, 20 * chainStepMax(c, drive));
      return vectors(c.m).every((v) => Math.abs(norm(v) - 1) < 1e-14);
    }),
    { numRuns: 2000 },
  );
});
