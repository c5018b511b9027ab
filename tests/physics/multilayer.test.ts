import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cadd,
  calibrationWeight,
  cdiv,
  cexp,
  cexprel,
  cmul,
  cscale,
  csub,
  kerrAngles,
  kerrFirstOrder,
  stackAmplitudes,
  tiltSlices,
  tiltWeight,
  type Complex,
  type OpticalLayer,
  type OpticalStack,
  type SurfaceTorqueFilm,
} from '@physics';
import { between } from './spread';

const lambda0 = 7.8e-7;
const one: Complex = [1, 0];
const permalloy: Complex = [2.4, 4.43];
const size = (z: Complex) => Math.hypot(...z);
const same = (found: Complex, expected: Complex, tolerance = 1e-12) =>
  expect(size(csub(found, expected))).toBeLessThanOrEqual(
    tolerance * Math.max(size(expected), 1e-3),
  );
const product = (a: Complex[], b: Complex[]): Complex[] => [
  cadd(cmul(a[0]!, b[0]!), cmul(a[1]!, b[2]!)),
  cadd(cmul(a[0]!, b[1]!), cmul(a[1]!, b[3]!)),
  cadd(cmul(a[2]!, b[0]!), cmul(a[3]!, b[2]!)),
  cadd(cmul(a[2]!, b[1]!), cmul(a[3]!, b[3]!)),
];
const powers = ({ front = 1, ...stack }: OpticalStack) => {
  const { r, t } = stackAmplitudes({ front, ...stack });
  return (['plus', 'minus'] as const).map((hand) => ({
    R: size(r[hand]) ** 2,
    T: (stack.back.n[0] / front) * size(t[hand]) ** 2,
  }));
};

const transparent: fc.Arbitrary<OpticalLayer> = fc.record({
  n: between(1, 4).map((n): Complex => [n, 0]),
  Q: between(-0.2, 0.2).map((Q): Complex => [Q, 0]),
  mz: between(-1, 1),
  thickness: between(1e-9, 2e-6),
});
const absorbing: fc.Arbitrary<OpticalLayer> = fc
  .record({
    n: between(0.5, 4),
    k: between(0.5, 6),
    re: between(-0.05, 0.05),
    im: between(-0.05, 0.05),
    mz: between(-1, 1),
    thickness: between(1e-9, 2e-7),
  })
  .map(({ n, k, re, im, ...rest }) => ({ ...rest, n: [n, k], Q: [re, im] }));

describe('light on a stack of layers', () => {
  it('without magnetization is reflected as Fresnel has it, with no Kerr effect', () => {
    const { r, t } = stackAmplitudes({ lambda0, layers: [], back: { n: permalloy } });
    same(r.plus, cdiv(csub(one, permalloy), cadd(one, permalloy)));
    same(t.plus, cdiv([2, 0], cadd(one, permalloy)));
    expect(r.minus).toEqual(r.plus);
    expect(kerrAngles(r)).toEqual({ rotation: 0, ellipticity: 0 });
  });
  it('is neither lost nor made in transparent layers, magnetized or not: R + T = 1', () => {
    fc.assert(
      fc.property(
        fc.array(transparent, { maxLength: 6 }),
        between(1, 3),
        between(1, 3),
        (layers, front, n) => {
          for (const { R, T } of powers({ lambda0, front, layers, back: { n: [n, 0] } }))
            expect(R + T).toBeCloseTo(1, 11);
        },
      ),
      { numRuns: 500 },
    );
  });
  it('is only lost in absorbing ones: R + T ≤ 1', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(absorbing, transparent), { maxLength: 6 }), (layers) => {
        for (const { R, T } of powers({ lambda0, layers, back: { n: [1.5, 0] } }))
          expect(R + T).toBeLessThan(1 + 1e-12);
      }),
      { numRuns: 500 },
    );
  });
  it('goes through as many layers as the product of their 2 × 2 matrices says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(absorbing, transparent), { minLength: 1, maxLength: 4 }),
        (layers) => {
          const back: Complex = [1.5, 0.2];
          const { r, t } = stackAmplitudes({ lambda0, layers, back: { n: back } });
          for (const [hand, sign] of [
            ['plus', 1],
            ['minus', -1],
          ] as const) {
            // [E, H] in front = M [E, H] behind, M = [[cosδ, −i sinδ/n], [−in sinδ, cosδ]].
            const M = layers.reduce<Complex[]>(
              (all, layer) => {
                const n = cadd(
                  layer.n,
                  cscale((sign * (layer.mz as number)) / 2, cmul(layer.n, layer.Q!)),
                );
                const turn = cscale((2 * Math.PI * layer.thickness) / lambda0, n);
                const [fore, aft] = [cexp([-turn[1], turn[0]]), cexp([turn[1], -turn[0]])];
                const cos = cscale(0.5, cadd(fore, aft));
                const isin = cscale(0.5, csub(fore, aft));
                return product(all, [
                  ...[cos, cdiv(cscale(-1, isin), n)],
                  ...[cscale(-1, cmul(isin, n)), cos],
                ]);
              },
              [one, [0, 0], [0, 0], one],
            );
            const E = cadd(M[0]!, cmul(M[1]!, back));
            const H = cadd(M[2]!, cmul(M[3]!, back));
            const sum = cadd(E, H);
            same(r[hand], cdiv(csub(E, H), sum), 1e-7);
            same(cscale(1e3, t[hand]), cscale(1e3, cdiv([2, 0], sum)), 1e-7);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
  it('meets one layer as Airy has it, with an index of its own for each hand', () => {
    const [n, Q, mz, d]: [Complex, Complex, number, number] = [
      permalloy,
      [0.01, -0.002],
      0.6,
      2e-8,
    ];
    const { r } = stackAmplitudes({
      lambda0,
      layers: [{ n, Q, mz, thickness: d }],
      back: { n: [1.46, 0] },
    });
    for (const [found, sign] of [
      [r.plus, 1],
      [r.minus, -1],
    ] as const) {
      const own = cadd(n, cscale((sign * mz) / 2, cmul(n, Q)));
      const fresnel = (a: Complex, b: Complex) => cdiv(csub(a, b), cadd(a, b));
      const [r1, r2] = [fresnel(one, own), fresnel(own, [1.46, 0])];
      const turn = cscale((4 * Math.PI * d) / lambda0, own);
      const echo = cmul(r2, cexp([-turn[1], turn[0]]));
      same(found, cdiv(cadd(r1, echo), cadd(one, cmul(r1, echo))));
    }
  });
  it('sees no slices in a uniform layer', () => {
    const layer = { n: permalloy, Q: [0.01, 0.003] as const, thickness: 3e-8 };
    const back = { n: [1.46, 0] as const };
    const whole = stackAmplitudes({ lambda0, layers: [{ ...layer, mz: 0.3 }], back });
    const cut = stackAmplitudes({
      lambda0,
      layers: [{ ...layer, mz: new Float64Array(50).fill(0.3) }],
      back,
    });
    same(cut.r.plus, whole.r.plus);
    same(cut.t.minus, whole.t.minus);
  });
  it('comes back from a millimetre of iron as from all of it', () => {
    const medium = { n: [2.9, 3.4] as const, Q: [0.03, 0.01] as const, mz: 1 };
    const thick = stackAmplitudes({
      lambda0,
      layers: [{ ...medium, thickness: 1e-3 }],
      back: { n: one },
    });
    const whole = stackAmplitudes({ lambda0, layers: [], back: medium });
    same(thick.r.plus, whole.r.plus);
    expect(size(thick.t.plus)).toBe(0);
  });
  it('turns the other way for the opposite magnetization', () => {
    const at = (mz: number) =>
      kerrAngles(
        stackAmplitudes({
          lambda0,
          layers: [{ n: permalloy, Q: [0.01, 0.004], mz, thickness: 2e-8 }],
          back: { n: one },
        }).r,
      );
    const [up, down] = [at(0.7), at(-0.7)];
    expect(up.rotation).toBeCloseTo(-down.rotation, 15);
    expect(up.ellipticity).toBeCloseTo(-down.ellipticity, 15);
  });
  it('is turned by πnQd/λ0 in a transparent layer of the same index, without ellipticity', () => {
    const [n, Q, d] = [2.2, 1e-3, 5e-6];
    const { t } = stackAmplitudes({
      ...{ lambda0, front: n, layers: [{ n: [n, 0], Q: [Q, 0], mz: 1, thickness: d }] },
      back: { n: [n, 0] },
    });
    const { rotation, ellipticity } = kerrAngles(t);
    expect(Math.abs(rotation / ((-Math.PI * n * Q * d) / lambda0) - 1)).toBeLessThan(1e-3);
    expect(Math.abs(ellipticity)).toBeLessThan(1e-6);
  });
});

describe('the ellipse of reflected light', () => {
  it('has axes along its rotation, in the ratio of its ellipticity, and is run through from x towards y', () => {
    fc.assert(
      fc.property(
        between(0.1, 1),
        between(-3, 3),
        between(0.1, 1),
        between(-3, 3),
        (a, u, b, v) => {
          const plus = cscale(a, cexp([0, u]));
          const minus = cscale(b, cexp([0, v]));
          const { rotation, ellipticity } = kerrAngles({ plus, minus });
          // E = Re[(plus (x + iy) + minus (x − iy)) e^{−iωt}], seen in axes turned by the rotation.
          const [x, y] = [cadd(plus, minus), cmul([0, 1], csub(plus, minus))];
          const [c, s] = [Math.cos(rotation), Math.sin(rotation)];
          const along = cadd(cscale(c, x), cscale(s, y));
          const across = csub(cscale(c, y), cscale(s, x));
          same(across, cmul([0, Math.tan(ellipticity)], along), 1e-9);
        },
      ),
    );
  });
});

describe('the Kerr effect of a little magnetization', () => {
  const film: SurfaceTorqueFilm = {
    ...{ thickness: 3.2e-8, Aex: 1.04e-11, Msat: 8e5, mu0Meff: 1, mx: 1 },
    ...{ tauTop: 8.6e-7, tauBottom: -3e-7 },
  };
  const kappa = (n: Complex): Complex => [
    (4 * Math.PI * n[1]) / lambda0,
    (-4 * Math.PI * n[0]) / lambda0,
  ];

  it('is inQ/(n² − 1) for a thick uniform magnet, to first order in Q', () => {
    const Q: Complex = [1e-5, 4e-6];
    const { r } = stackAmplitudes({ lambda0, layers: [], back: { n: permalloy, Q, mz: 1 } });
    const { rotation, ellipticity } = kerrAngles(r);
    const law = cdiv(cmul([0, 1], cmul(permalloy, Q)), csub(cmul(permalloy, permalloy), one));
    same([rotation * 1e3, ellipticity * 1e3], cscale(1e3, law), 1e-9);
    const weight = cdiv(one, kappa(permalloy));
    same(cscale(1e6, kerrFirstOrder({ n: permalloy, Q }, weight, lambda0)), cscale(1e6, law));
  });
  it('of a tilt that varies with depth is its weighted integral, in a film on more of the same metal', () => {
    for (const lit of ['top', 'bottom'] as const) {
      const mz = tiltSlices(film, 4000, lit);
      const Q: Complex = [0.01, 0.003];
      const { r } = stackAmplitudes({
        ...{ lambda0, layers: [{ n: permalloy, Q, mz, thickness: film.thickness }] },
        back: { n: permalloy },
      });
      const { rotation, ellipticity } = kerrAngles(r);
      const law = kerrFirstOrder(
        { n: permalloy, Q },
        tiltWeight(film, kappa(permalloy), lit),
        lambda0,
      );
      const unit = size(law);
      same([rotation / unit, ellipticity / unit], cscale(1 / unit, law), 1e-6);
    }
  });
  it('with no step of index in front is ikn Q ∫ m_z e^{−κs} ds between the two hands, B13.2', () => {
    const [n, Q, d]: [number, number, number] = [2.4, 1e-6, 3e-8];
    const { r } = stackAmplitudes({
      ...{ lambda0, front: n, layers: [{ n: [n, 0], Q: [Q, 0], mz: 1, thickness: d }] },
      back: { n: [n, 0] },
    });
    const law = cmul([0, (2 * Math.PI * n * Q) / lambda0], calibrationWeight(d, kappa([n, 0])));
    same(cscale(1 / size(law), csub(r.plus, r.minus)), cscale(1 / size(law), law), 1e-6);
  });
  it('departs from that integral where a back face reflects: on glass, by the multiple reflections', () => {
    const Q: Complex = [0.01, 0.003];
    const { r } = stackAmplitudes({
      ...{ lambda0, layers: [{ n: permalloy, Q, mz: 1e-3, thickness: 1e-8 }] },
      back: { n: [1.46, 0] },
    });
    const { rotation, ellipticity } = kerrAngles(r);
    const law = kerrFirstOrder(
      { n: permalloy, Q },
      cscale(1e-3, calibrationWeight(1e-8, kappa(permalloy))),
      lambda0,
    );
    expect(size(csub([rotation, ellipticity], law)) / size(law)).toBeGreaterThan(0.1);
  });
  it('has an error that falls as Q², the order that is left out', () => {
    const off = (Q: number) => {
      const { r } = stackAmplitudes({
        lambda0,
        layers: [],
        back: { n: permalloy, Q: [Q, 0], mz: 1 },
      });
      const { rotation, ellipticity } = kerrAngles(r);
      const law = kerrFirstOrder({ n: permalloy, Q: [Q, 0] }, cdiv(one, kappa(permalloy)), lambda0);
      return size(csub([rotation, ellipticity], law)) / size(law);
    };
    expect(Math.log2(off(0.02) / off(0.01))).toBeCloseTo(2, 1);
  });
});

describe('a stack refuses', () => {
  const stack = (layer: Partial<OpticalLayer>): OpticalStack => ({
    ...{ lambda0, back: { n: one } },
    layers: [{ n: permalloy, thickness: 1e-8, ...layer }],
  });
  it.each<[Partial<OpticalLayer>, string]>([
    [{ thickness: 0 }, 'layers[0].thickness must be > 0 m, got 0'],
    [{ n: [0, 1] }, 'layers[0].n must be n + ik with n > 0, k >= 0, got 0,1'],
    [{ n: [1, -1] }, 'layers[0].n must be n + ik'],
    [{ mz: 1.1 }, 'layers[0].mz must be in -1 … 1, got 1.1'],
    [{ mz: [] }, 'layers[0].mz must be at least one value, got 0'],
    [{ n: one, Q: [0, 0.1], mz: -1 }, 'layers[0].Q must be one that does not amplify, got 0,0.1'],
  ])('%j', (layer, message) => {
    expect(() => stackAmplitudes(stack(layer))).toThrow(message);
  });
  it('a wavelength or a front that is none, and a first order without contrast', () => {
    expect(() => stackAmplitudes({ ...stack({}), lambda0: 0 })).toThrow('lambda0 must be > 0 m');
    expect(() => stackAmplitudes({ ...stack({}), front: NaN })).toThrow(
      'front must be > 0, got NaN',
    );
    expect(() => kerrFirstOrder({ n: one }, one, 1)).toThrow('medium.n must be other than 1');
  });
});

describe('complex numbers', () => {
  it('divide as they multiply, without overflow on the way', () => {
    fc.assert(
      fc.property(between(-9, 9), between(-9, 9), between(0.1, 9), between(-9, 9), (a, b, c, d) => {
        same(cdiv(cmul([a, b], [c, d]), [c, d]), [a, b], 1e-13);
      }),
    );
    expect(cdiv([1e300, 0], [1e300, 1e300])).toEqual([0.5, -0.5]);
  });
  it('have (e^z − 1)/z on both sides of the step from its series to the quotient', () => {
    for (const angle of [0, 1, 2, 3]) {
      const [inside, outside] = [0.5 - 1e-9, 0.5 + 1e-9].map((r) =>
        cexprel(cscale(r, cexp([0, angle]))),
      );
      same(inside!, outside!, 1e-8);
    }
    expect(cexprel([0, 0])).toEqual([1, 0]);
    same(cexprel([1e-9, 0]), [1 + 5e-10, 0], 1e-15);
  });
});
