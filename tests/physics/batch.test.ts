import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  batchInto,
  fastestTurn,
  formulas,
  fromAngles,
  linearFields,
  llg,
  norm,
  normalize,
  axpy,
  cross,
  dot,
  scale,
  totalField,
  type Macrospin,
  type Tensor3,
  type Vec3,
} from '@physics';
import reference from './reference/vectors.json';
import { between, direction, vector } from './spread';
import { distance } from './close';
import { fuzz } from '../fuzz';

// On a busy machine the long ones take their time.
const real = between(-1, 1);
/** The polarization and the normal of a film, at right angles. */
const axes = fc
  .tuple(direction, direction)
  .map(([p, q]) => ({ p, normal: cross(p, q) }))
  .filter(({ normal }) => norm(normal) > 0.1);
const torque = fc
  .record({ aDL: real, aFL: real, Pol: real, aEven: real, axes })
  .map(({ aDL, aFL, Pol, aEven, axes: { p, normal } }) => ({
    ...{ aDL, aFL, p },
    efficiency: { kind: 'constant' as const, Pol },
    higher: { aEven, normal: normalize(normal) },
  }));
const magnet = fc.record({
  alpha: between(0, 2),
  Bext: vector,
  BK: real,
  anisU: direction,
  mu0Ms: between(0, 2),
  N: fc.tuple(vector, vector).map(([[x, y, z], [a, b, c]]): Tensor3 => [
    [x, a, b],
    [a, y, c],
    [b, c, z],
  ]),
  torques: fc.array(torque, { maxLength: 2 }),
});

/** One trajectory, out of the batch. */
function run(m0: Vec3, magnet: Macrospin, dt: number, steps: number): Vec3 {
  const m = Float64Array.from(m0);
  batchInto(linearFields([magnet]), dt, steps, m);
  return [m[0]!, m[1]!, m[2]!];
}

describe('a batch of macrospins', () => {
  it('moves by the Landau-Lifshitz-Gilbert equation with every term of the field', () => {
    fc.assert(
      fc.property(direction, magnet, (m, magnet) => {
        // A short step forward and one back: their difference is the rate, to the second order.
        const dt = 1e-5 / Math.max(1e7, fastestTurn(linearFields([magnet])));
        const [after, before] = [run(m, magnet, dt, 1), run(m, magnet, -dt, 1)];
        const rate = scale(1 / (2 * dt), axpy(-1, before, after));
        const exact = llg(m, totalField(m, magnet), magnet.alpha);
        expect(distance(rate, exact) * dt).toBeLessThan(1e-14);
      }),
    );
  });

  it('never turns faster than fastestTurn, and nearly so fast about a field or a torque alone', () => {
    fc.assert(
      fc.property(direction, magnet, (m, magnet) => {
        const rate = llg(m, totalField(m, magnet), magnet.alpha);
        const bound = fastestTurn(linearFields([magnet]));
        expect(norm(rate)).toBeLessThanOrEqual(bound * (1 + 1e-12));
      }),
    );
    for (const [magnet, part] of [
      [{ Bext: [0, 0.3, 0] }, 1],
      [{ torques: [{ aDL: 0.1, p: [0, 1, 0] }] }, Math.SQRT1_2],
      [{ BK: 0.2 }, Math.SQRT1_2 / 2],
    ] as const satisfies readonly (readonly [Macrospin, number])[]) {
      const m: Vec3 = [Math.SQRT1_2, 0, Math.SQRT1_2];
      const rate = norm(llg(m, totalField(m, { ...magnet, alpha: 0.5 }), 0.5));
      const bound = fastestTurn(linearFields([{ ...magnet, alpha: 0.5 }]));
      expect(rate / bound).toBeCloseTo(part, 12);
    }
  });

  it('follows the exact ring-down about a constant field', () => {
    const given = { theta0: 2.5, phi0: 0.4, Bext: 0.3, alpha: 0.1, t: 1e-9 };
    const theta = Number(formulas.ringdownTheta(given));
    const phi = Number(formulas.ringdownPhi(given));
    const m = run(fromAngles(2.5, 0.4), { Bext: [0, 0, 0.3], alpha: 0.1 }, 1e-13, 10_000);
    expect(distance(m, fromAngles(theta, phi))).toBeLessThan(1e-9);
  });

  it('converges with order 4', () => {
    const magnet: Macrospin = {
      ...{ alpha: 0.05, Bext: [0.05, -0.1, 0.2], BK: 0.3, anisU: normalize([1, 1, 2]) },
      ...{ mu0Ms: 0.8, N: [0.1, 0.3, 0.6], torques: [{ aDL: 0.05, aFL: -0.02, p: [0, -1, 0] }] },
    };
    const at = (steps: number) => run(fromAngles(1, 2), magnet, 4e-10 / steps, steps);
    const exact = at(20_000);
    const errors = [200, 400, 800].map((steps) => distance(at(steps), exact));
    for (const i of [0, 1]) {
      const order = Math.log2(errors[i]! / errors[i + 1]!);
      expect(order).toBeGreaterThan(3.8);
      expect(order).toBeLessThan(4.3);
    }
  });

  it('keeps the energy of an undamped motion over a million steps', () => {
    const magnet: Macrospin = { Bext: [0.02, 0, 0.1], BK: 0.1, mu0Ms: 0.2, N: [0.2, 0.3, 0.5] };
    const energy = (m: Vec3) =>
      -dot(m, magnet.Bext!) -
      0.05 * m[2] ** 2 +
      0.1 * (0.2 * m[0] ** 2 + 0.3 * m[1] ** 2 + 0.5 * m[2] ** 2);
    const m0 = fromAngles(1.2, 0.3);
    expect(energy(run(m0, magnet, 1e-13, 1_000_000))).toBeCloseTo(energy(m0), 9);
  });

  it('is the same for a trajectory alone, in a pair and in any company', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(direction, magnet), { minLength: 1, maxLength: 7 }),
        (members) => {
          const m = Float64Array.from(members.flatMap(([m]) => m));
          const magnets = members.map(([, magnet]) => magnet);
          const fastest = magnets.map((magnet) => fastestTurn(linearFields([magnet])));
          const dt = 0.2 / Math.max(1e9, ...fastest);
          batchInto(linearFields(magnets), dt, 20, m);
          const alone = members.flatMap(([m, magnet]) => run(m, magnet, dt, 20));
          expect([...m]).toEqual(alone);
        },
      ),
    );
  });

  it('takes one magnet for all', () => {
    const magnet: Macrospin = { Bext: [0.1, 0, 0.2], alpha: 0.01 };
    const starts = [fromAngles(1, 2), fromAngles(2, 1), fromAngles(0.1, 0)];
    const [shared, each] = [1, 2].map(() => Float64Array.from(starts.flat()));
    batchInto(linearFields([magnet]), 1e-12, 50, shared!);
    batchInto(linearFields([magnet, magnet, magnet]), 1e-12, 50, each!);
    expect(shared).toEqual(each);
  });

  it('turns with everything that is turned with it', () => {
    // A quarter turn about z, which is exact in floating point.
    const turn = ([x, y, z]: Vec3): Vec3 => [-y, x, z];
    const turnTensor = ([a, b, c]: Tensor3): Tensor3 => [scale(-1, turn(b)), turn(a), turn(c)];
    fc.assert(
      fc.property(direction, magnet, (m, magnet) => {
        const turned = {
          ...{
            ...magnet,
            Bext: turn(magnet.Bext),
            anisU: turn(magnet.anisU),
            N: turnTensor(magnet.N),
          },
          torques: magnet.torques.map((torque) => ({
            ...{ ...torque, p: turn(torque.p) },
            higher: { ...torque.higher, normal: turn(torque.higher.normal) },
          })),
        };
        const difference = distance(
          run(turn(m), turned, 1e-13, 30),
          turn(run(m, magnet, 1e-13, 30)),
        );
        expect(difference).toBeLessThan(1e-12);
      }),
    );
  });

  it('allocates nothing: no heap growth with a million steps', () => {
    const fields = linearFields([{ Bext: [0.1, 0, 0.2], BK: 0.1, alpha: 0.01 }]);
    const m = Float64Array.from([...fromAngles(1, 2), ...fromAngles(2, 1)]);
    const growth = Array.from({ length: 21 }, () => {
      const before = process.memoryUsage().heapUsed;
      batchInto(fields, 1e-12, 50_000, m);
      return process.memoryUsage().heapUsed - before;
    });
    // One number allocated per step would be 800 kB in each of the runs.
    expect(growth.sort((a, b) => a - b)[10]).toBeLessThan(50_000);
  });

  it('says what is wrong with what it is given', () => {
    const fields = linearFields([{}]);
    expect(() => batchInto(fields, 1e-12, 1, new Float64Array(4))).toThrow('3 numbers each');
    expect(() => batchInto(new Float64Array(24), 1e-12, 1, new Float64Array(9))).toThrow('3 × 12');
    const m = Float64Array.of(0, 0, 1);
    expect(() => batchInto(fields, NaN, 1, m)).toThrow('dt must be finite s, got NaN');
    expect(() => batchInto(fields, 1e-12, 0.5, m)).toThrow(
      'steps must be an integer >= 0, got 0.5',
    );
    expect(() => batchInto(fields, 1e-12, 1, new Float64Array(3))).toThrow('unit vectors');
    const strong = linearFields([{ Bext: [0, 0, 10] }]);
    expect(() => batchInto(strong, 1e-12, 1, m)).toThrow('dt must be at most 5.67');
    expect(() => linearFields([{ alpha: -1 }])).toThrow('alpha must be >= 0, got -1');
    expect(() => linearFields([{ anisU: [1, 1, 0] }])).toThrow('anisU must be a unit vector');
    expect(() => linearFields([{ BK: NaN }])).toThrow('BK must be finite T, got NaN');
    expect(() => linearFields([{ BK2: 0.1 }])).toThrow('BK2 must be 0 T in a batch, got 0.1');
    const tunnel = { kind: 'tunnel', Pol: 0.5 } as const;
    const torque = { aDL: 0.1, p: [0, 0, 1] } as const;
    expect(() => linearFields([{ torques: [{ ...torque, efficiency: tunnel }] }])).toThrow(
      'tunnel',
    );
    const waveform = { kind: 'constant' } as const;
    expect(() => linearFields([{ torques: [{ ...torque, waveform }] }])).toThrow('waveform');
    expect(() => linearFields([{ drive: [{ amplitude: [0, 0, 1], waveform }] }])).toThrow(
      'waveform',
    );
  });

  it('stays finite and of length 1 for random magnets', () => {
    const members = fc.sample(fc.tuple(direction, magnet), { numRuns: 2000, seed: 3 });
    let seed = 1;
    const uniform = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const magnets: Macrospin[] = Array.from({ length: fuzz(100_000) }, (_, i) => ({
      ...members[i % members.length]![1],
      alpha: 2 * uniform() ** 3,
      BK: 2 * uniform() - 1,
      Bext: [uniform() - 0.5, uniform() - 0.5, uniform() - 0.5],
    }));
    const m = Float64Array.from(magnets.flatMap((_, i) => members[(i * 7) % members.length]![0]));
    const fields = linearFields(magnets);
    // As long a step as the fastest of them allows, and a short one.
    const fastest = magnets.reduce((most, _, i) => Math.max(most, fastestTurn(fields, 12 * i)), 0);
    for (const dt of [0.99 / fastest, 1e-13]) batchInto(fields, dt, 10, m);
    let worst = 0;
    for (let i = 0; i < m.length; i += 3)
      worst = Math.max(worst, Math.abs(Math.hypot(m[i]!, m[i + 1]!, m[i + 2]!) - 1));
    expect(m.every(Number.isFinite)).toBe(true);
    expect(worst).toBeLessThan(1e-14);
  });
});

describe('against the values of another program', () => {
  const vec3 = (list: readonly number[] = [0, 0, 0]): Vec3 => [list[0]!, list[1]!, list[2]!];
  const constant = reference.macrospin.filter(
    ({ B_ac, torque }) => !B_ac && !torque?.angular && !torque?.t_on,
  );
  it.each(constant)('the motion $id is the same: $title', (given) => {
    const { alpha, gamma, torque, B_ext, B_K = 0, easy_axis = [0, 0, 1], mu0Ms = 0, N } = given;
    const magnet: Macrospin = {
      ...{ alpha, gamma, Bext: vec3(B_ext), BK: B_K, anisU: vec3(easy_axis), mu0Ms, N: vec3(N) },
      torques: torque ? [{ aDL: torque.a_DL, aFL: torque.a_FL, p: vec3(torque.p) }] : [],
    };
    let m = vec3(given.m0);
    let t = 0;
    given.times_s.forEach((until, i) => {
      const steps = Math.ceil((until - t) / 5e-14);
      if (steps > 0) m = run(m, magnet, (until - t) / steps, steps);
      t = until;
      expect(distance(m, vec3(given.m[i]))).toBeLessThan(given.tol_abs);
    });
  });
});
