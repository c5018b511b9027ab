import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bilayerSpin,
  cross,
  dot,
  e,
  formulas,
  hbar,
  longitudinalConductance,
  norm,
  axpy,
  scale,
  spinAccumulation,
  spinCurrent,
  spinHallTorque,
  spinTorqueEfficiency,
  throughInterlayer,
  type Contact,
  type SpinHallBilayer,
  type SpinHallFilm,
} from '@physics';
import { finiteVolumes, type C } from './finite-volumes';
import { between, direction } from './spread';

const film: SpinHallFilm = {
  thetaSH: 0.1,
  lambdaSF: 1.5e-9,
  rho: 2e-7,
  HMThickness: 4e-9,
  J: 1e12,
};
const mixing = { Gr: 6e14, Gi: 1.4e14 };
const g = ({ rho, lambdaSF }: { rho: number; lambdaSF: number }) => 1 / (2 * rho * lambdaSF);
const layer = (f: SpinHallFilm) => ({
  thickness: f.HMThickness,
  lambda: f.lambdaSF,
  g: g(f),
  source: f.thetaSH * f.J,
});
const off = (found: C, expected: C, unit: number) =>
  Math.hypot(found[0] - expected[0], found[1] - expected[1]) / unit;

/** Films, loads and magnets of the laboratory, and somewhat beyond. */
const films = fc.record({
  thetaSH: fc.integer({ min: -500, max: 500 }).map((k) => k / 1000),
  lambdaSF: between(0.3e-9, 10e-9),
  rho: between(5e-8, 5e-6),
  HMThickness: between(0.1e-9, 100e-9),
  J: fc.integer({ min: -1000, max: 1000 }).map((k) => k * 1e10),
});
const loads = fc.record({
  Gr: between(0, 1e17),
  Gi: between(-1e16, 1e16),
});
describe('the spin accumulation of a film', () => {
  const n = 6000;
  const contacts: [string, Contact, C][] = [
    ['both faces free', 'free', [0, 0]],
    ['a perfect sink on top', 'sink', [1e30, 0]],
    ['a complex mixing conductance on top', mixing, [mixing.Gr, mixing.Gi]],
    ['a negative imaginary part', { Gr: 3e14, Gi: -4e14 }, [3e14, -4e14]],
  ];
  it.each(contacts)('is that of finite volumes to 2e-8 with %s', (_, contact, G) => {
    const { mu, faces } = finiteVolumes([layer(film)], G, n);
    const unit = 2 * film.lambdaSF * film.thetaSH * film.rho * film.J;
    const h = film.HMThickness / n;
    let [worstMu, worstJ] = [0, 0];
    for (let i = 0; i < n; i += 7) {
      worstMu = Math.max(
        worstMu,
        off(mu[i]!, spinAccumulation((i + 0.5) * h, film, contact), unit),
      );
      const z = Math.min((i + 1) * h, film.HMThickness);
      const js = spinCurrent(z, film, contact);
      worstJ = Math.max(worstJ, off(faces[i]!, js, film.thetaSH * film.J));
    }
    expect(worstMu).toBeLessThan(2e-8);
    expect(worstJ).toBeLessThan(2e-8);
  });

  it('is approached by finite volumes with order 2', () => {
    const error = (cells: number) =>
      off(
        finiteVolumes([layer(film)], [mixing.Gr, mixing.Gi], cells).out,
        spinCurrent(film.HMThickness, film, mixing),
        film.thetaSH * film.J,
      );
    expect(Math.log2(error(100) / error(200))).toBeCloseTo(2, 2);
  });

  it('is odd about mid-film where both faces are free, and ends at ±2λθρJ tanh(d/2λ)', () => {
    const d = film.HMThickness;
    const surface = formulas.surfaceAccumulation({ ...film });
    expect(spinAccumulation(d, film, 'free')[0] / surface).toBeCloseTo(1, 14);
    for (const z of [0, 0.3e-9, 1.1e-9])
      expect(
        spinAccumulation(z, film, 'free')[0] / -spinAccumulation(d - z, film, 'free')[0],
      ).toBeCloseTo(1, 12);
  });

  it('sends nothing through a free face and all that it can into a sink, where μ_s is zero', () => {
    const d = film.HMThickness;
    expect(spinCurrent(0, film, mixing)).toEqual([0, 0]);
    expect(spinCurrent(d, film, 'free')[0]).toBe(0);
    const left = spinAccumulation(d, film, 'sink')[0] / spinAccumulation(0, film, 'sink')[0];
    expect(Math.abs(left)).toBeLessThan(1e-15);
  });

  it('takes the current G μ_s at every contact, whatever film and conductance', () => {
    fc.assert(
      fc.property(films, loads, (f, load) => {
        const mu = spinAccumulation(f.HMThickness, f, load);
        const j = spinCurrent(f.HMThickness, f, load);
        const taken: C = [load.Gr * mu[0] - load.Gi * mu[1], load.Gr * mu[1] + load.Gi * mu[0]];
        // The two terms of μ_s cancel near a good sink: compare with what they were.
        const unit =
          Math.abs(f.thetaSH * f.J) * (1 + 2 * f.rho * f.lambdaSF * (load.Gr + Math.abs(load.Gi)));
        expect(off(j, taken, unit || 1)).toBeLessThan(1e-13);
      }),
      { numRuns: 1000 },
    );
  });

  it('is finite for every film and contact', () => {
    fc.assert(
      fc.property(films, loads, between(0, 1), (f, load, part) => {
        for (const contact of ['free', 'sink', load] as const)
          for (const value of [spinAccumulation, spinCurrent].flatMap((profile) =>
            profile(part * f.HMThickness, f, contact),
          ))
            if (!Number.isFinite(value)) throw new Error(`${value}`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the delivered spin current', () => {
  const at = (HMThickness: number, contact: Contact, more = {}) =>
    spinTorqueEfficiency({ ...film, ...more, HMThickness }, contact);

  it('into a perfect sink is half the bulk value at d = 1.317 λ', () => {
    const d = formulas.thicknessForShare({ lambdaSF: film.lambdaSF, transmission: 0.5 });
    expect(d / film.lambdaSF).toBeCloseTo(1.317, 3);
    expect(formulas.sinkTransmission({ lambdaSF: film.lambdaSF, HMThickness: d })).toBeCloseTo(
      0.5,
      14,
    );
  });

  it('grows with the thickness into a perfect sink, quadratically at first, up to θ_SH J', () => {
    const thin = (d: number) => at(d, 'sink')[0] / d ** 2;
    expect(thin(1e-13) / thin(1e-12)).toBeCloseTo(1, 5);
    expect(at(1e-6, 'sink')[0]).toBe(film.thetaSH);
    for (let d = 1e-10; d < 2e-8; d *= 1.3)
      expect(at(d * 1.3, 'sink')[0]).toBeGreaterThan(at(d, 'sink')[0]);
  });

  it('is that of a perfect sink as G → ∞, and of backflow θG/(G + σ/2λ) as d → ∞', () => {
    expect(at(4e-9, { Gr: 1e24 })[0] / at(4e-9, 'sink')[0]).toBeCloseTo(1, 8);
    const thick = formulas.thickFilmEfficiency({ ...film, Gr: 6e14 });
    expect(at(1e-6, { Gr: 6e14 })[0] / thick).toBeCloseTo(1, 14);
    expect(at(4e-9, { Gr: 0 })).toEqual([0, 0]);
  });

  it('grows with the resistivity of the metal', () => {
    const share = (rho: number) => at(4e-9, { Gr: 6e14 }, { rho })[0];
    for (let rho = 1e-8; rho < 1e-5; rho *= 2) expect(share(2 * rho)).toBeGreaterThan(share(rho));
  });

  it('is field-like with the sign of the imaginary part, and less than the bulk spin current', () => {
    fc.assert(
      fc.property(films, loads, (f, load) => {
        const [DL, FL] = spinTorqueEfficiency(f, load);
        expect(FL * load.Gi * f.thetaSH).toBeGreaterThanOrEqual(0);
        expect(DL * f.thetaSH).toBeGreaterThanOrEqual(0);
        expect(Math.abs(DL)).toBeLessThanOrEqual(Math.abs(f.thetaSH) * 1.3);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the formulas of damping-like and field-like efficiency', () => {
    const args = { ...film, ...mixing };
    const [DL, FL] = spinTorqueEfficiency(film, mixing);
    expect([formulas.dampingLikeEfficiency(args), formulas.fieldLikeEfficiency(args)]).toEqual([
      DL,
      FL,
    ]);
    expect(formulas.interfaceEfficiency(args)).toBe(
      formulas.dampingLikeEfficiency({ ...args, Gi: 0 }),
    );
  });
});

describe('an interface that loses spin', () => {
  const Gload = 1 / (2 * 3e-16);
  const loss = { deltaI: 0.9, rI: 8.5e-16 };

  it('passes all for δ = 0, e^{−δ} to a matched load and sech δ to a perfect sink', () => {
    const T = (deltaI: number, rI: number, rF: number) =>
      formulas.spinMemoryLoss({ deltaI, rI, rF });
    expect(T(0, 1e-15, 7e-16)).toBe(1);
    expect(T(1.3, 1e-15, 1e-15)).toBeCloseTo(Math.exp(-1.3), 14);
    expect(T(1.3, 1e-15, 0)).toBeCloseTo(1 / Math.cosh(1.3), 14);
  });

  it('passes the share of the closed form', () => {
    const { share } = throughInterlayer({ Gr: Gload }, loss);
    expect(share[0]).toBeCloseTo(formulas.spinMemoryLoss({ ...loss, rF: 3e-16 }), 14);
  });

  it('on a film delivers what finite volumes of both layers deliver, to 2e-8', () => {
    const load = { Gr: 5e14, Gi: 2e14 };
    const { contact, share } = throughInterlayer(load, loss);
    const entering = spinCurrent(film.HMThickness, film, contact);
    const arriving: C = [
      entering[0] * share[0] - entering[1] * share[1],
      entering[0] * share[1] + entering[1] * share[0],
    ];
    const between = { thickness: loss.deltaI, lambda: 1, g: 1 / (2 * loss.rI), source: 0 };
    const { out, faces } = finiteVolumes([layer(film), between], [load.Gr, load.Gi], 6000);
    expect(off(faces[5999]!, entering, film.thetaSH * film.J)).toBeLessThan(2e-8);
    expect(off(out, arriving, film.thetaSH * film.J)).toBeLessThan(2e-8);
  });

  it('without a loss is not there', () => {
    expect(throughInterlayer(mixing, { deltaI: 0, rI: 1e-15 })).toEqual({
      contact: mixing,
      share: [1, 0],
    });
  });
});

describe('a bilayer', () => {
  const magnet = { lambdaSF: 5e-9, rho: 2.3e-7, Pol: 0.4, FreeLayerThickness: 3e-9 };
  const bilayer: SpinHallBilayer = { film, mixing, magnet };
  const d = film.HMThickness;

  it('with m along σ̂ has the profile of finite volumes through both layers, to 2e-8', () => {
    const n = 6000;
    const upper = {
      thickness: magnet.FreeLayerThickness,
      lambda: magnet.lambdaSF,
      g: (1 - magnet.Pol ** 2) * g(magnet),
      source: 0,
    };
    const { mu, faces } = finiteVolumes([layer(film), upper], [0, 0], n);
    const unit = 2 * film.lambdaSF * film.thetaSH * film.rho * film.J;
    for (const i of [0, 2000, n - 1, n, n + 3000, 2 * n - 1]) {
      const z = i < n ? ((i + 0.5) * d) / n : d + ((i - n + 0.5) * magnet.FreeLayerThickness) / n;
      const { mus } = bilayerSpin(z, [0, -1, 0], bilayer);
      expect(Math.abs(mus[1] + mu[i]![0]) / unit).toBeLessThan(2e-8);
      expect(Math.abs(mus[0]) + Math.abs(mus[2])).toBe(0);
      const top = i < n ? ((i + 1) * d) / n : d + ((i - n + 1) * magnet.FreeLayerThickness) / n;
      const js = bilayerSpin(Math.min(top, d + magnet.FreeLayerThickness), [0, -1, 0], bilayer).js;
      expect(Math.abs(js[1] + faces[i]![0]) / (film.thetaSH * film.J)).toBeLessThan(2e-8);
    }
  });

  it('takes G_r m×(μ×m) + G_i μ×m + G_∥ m(m·μ) through its interface, for every m', () => {
    const Gl = longitudinalConductance(magnet);
    fc.assert(
      fc.property(direction, direction, (m, p) => {
        const { mus, js } = bilayerSpin(d, m, { ...bilayer, p });
        const taken = axpy(
          mixing.Gr,
          cross(m, cross(mus, m)),
          axpy(mixing.Gi, cross(mus, m), scale(Gl * dot(m, mus), m)),
        );
        expect(norm(axpy(-1, taken, js)) / (film.thetaSH * film.J)).toBeLessThan(1e-13);
      }),
      { numRuns: 300 },
    );
  });

  it('exerts −γ a_DL m×(m×p) − γ a_FL m×p: what it absorbs of the spin current, over M_s t', () => {
    const [Msat, t] = [1e6, 1e-9];
    const { aDL, aFL } = spinHallTorque(film, mixing, Msat, t);
    fc.assert(
      fc.property(direction, direction, (m, p) => {
        const { js } = bilayerSpin(d, m, { film, mixing, p });
        const absorbed = scale(hbar / (2 * e) / (Msat * t), axpy(-dot(js, m), m, js));
        const torque = scale(-1, axpy(aDL, cross(m, cross(m, p)), scale(aFL, cross(m, p))));
        expect(norm(axpy(-1, torque, absorbed))).toBeLessThan(1e-14);
      }),
      { numRuns: 300 },
    );
  });

  it('by a positive spin Hall angle and a current along x pushes m towards −y', () => {
    const { js } = bilayerSpin(d, [0, 0, 1], { film, mixing });
    expect(js[1]).toBeLessThan(0);
  });

  it('reverses both torques with the current and with the sign of the spin Hall angle', () => {
    const of = (more: Partial<SpinHallFilm>) =>
      spinHallTorque({ ...film, ...more }, mixing, 1e6, 1e-9);
    const plus = of({});
    for (const minus of [of({ J: -film.J }), of({ thetaSH: -film.thetaSH })])
      expect([minus.aDL, minus.aFL]).toEqual([-plus.aDL, -plus.aFL]);
  });

  it('has 32.9106 mT for an efficiency of 0.1, 1e12 A/m², 1e6 A/m and 1 nm', () => {
    const { aDL } = spinHallTorque({ ...film, HMThickness: 1e-6 }, { Gr: 1e26 }, 1e6, 1e-9);
    expect(aDL).toBeCloseTo(0.0329106, 7);
  });
});

describe('spin pumping', () => {
  it('goes through interface and metal in series, and is what a spin Hall current delivers: Onsager', () => {
    const Gr = 6e14;
    for (const HMThickness of [2e-9, 1e-6]) {
      const g0 = formulas.mixingChannels({ Gr });
      const channels = formulas.pumpingChannels({ gMix: g0, ...film, HMThickness });
      const metal = g(film) * Math.tanh(HMThickness / film.lambdaSF);
      const series = formulas.mixingConductance({ gMix: channels });
      expect(1 / series / (1 / Gr + 1 / metal)).toBeCloseTo(1, 12);
      const [xi] = spinTorqueEfficiency({ ...film, HMThickness }, { Gr });
      const ideal = formulas.sinkTransmission({ ...film, HMThickness }) * film.thetaSH;
      expect(xi / ideal).toBeCloseTo(series / metal, 12);
    }
  });
  it('falls as one over the thickness of the magnet', () => {
    const at = (FreeLayerThickness: number) =>
      formulas.spinPumpingDamping({ gMix: 2e19, Msat: 8e5, FreeLayerThickness });
    expect(at(1e-9) / at(4e-9)).toBeCloseTo(4, 12);
  });
});

describe('the cost of a spin current', () => {
  it('falls as 1/ρ in an intrinsic metal and grows as ρ with skew scattering alone', () => {
    const cost = (rho: number, thetaSkew: number, sigmaSH: number) =>
      formulas.spinCurrentPower({
        js: 1e11,
        rho,
        thetaSH: formulas.spinHallAngle({ thetaSkew, sigmaSH, rho }),
      });
    expect(cost(2e-7, 0, 3e5) / cost(4e-7, 0, 3e5)).toBeCloseTo(2, 12);
    expect(cost(4e-7, 0.1, 0) / cost(2e-7, 0.1, 0)).toBeCloseTo(2, 12);
  });
  it('has an intrinsic angle that follows the resistivity', () => {
    const args = { thetaSH0: 0.038, rho0: 19e-8, rho: 97e-8 };
    const sigmaSH = formulas.spinHallConductivity({ thetaSH: args.thetaSH0, rho: args.rho0 });
    expect(formulas.intrinsicSpinHallAngle(args)).toBeCloseTo(
      formulas.spinHallAngle({ thetaSkew: 0, sigmaSH, rho: args.rho }),
      14,
    );
  });
});

describe('a film or contact out of range is refused:', () => {
  it.each<[string, () => unknown]>([
    ['lambdaSF must be > 0 m, got 0', () => spinCurrent(0, { ...film, lambdaSF: 0 }, 'free')],
    ['rho must be > 0 Ω m, got -1', () => spinCurrent(0, { ...film, rho: -1 }, 'free')],
    [
      'HMThickness must be > 0 m, got NaN',
      () => spinCurrent(0, { ...film, HMThickness: NaN }, 'free'),
    ],
    ['thetaSH must be finite, got NaN', () => spinCurrent(0, { ...film, thetaSH: NaN }, 'free')],
    ['J must be finite A/m², got Infinity', () => spinCurrent(0, { ...film, J: Infinity }, 'free')],
    ['Gr must be >= 0', () => spinAccumulation(0, film, { Gr: -1 })],
    ['Gi must be finite', () => spinAccumulation(0, film, { Gr: 1, Gi: NaN })],
    ['z must be in the film', () => spinAccumulation(5e-9, film, 'free')],
    ['z must be finite', () => spinCurrent(NaN, film, 'sink')],
    [
      'z must be in the bilayer',
      () =>
        bilayerSpin(1, [0, 0, 1], {
          film,
          mixing,
          magnet: { lambdaSF: 1e-9, rho: 1e-7, Pol: 0, FreeLayerThickness: 1e-9 },
        }),
    ],
    [
      'Pol must be',
      () =>
        longitudinalConductance({ lambdaSF: 1e-9, rho: 1e-7, Pol: 1, FreeLayerThickness: 1e-9 }),
    ],
    ['deltaI must be >= 0', () => throughInterlayer(mixing, { deltaI: -1, rI: 1 })],
    ['rI must be > 0 Ω m²', () => throughInterlayer(mixing, { deltaI: 1, rI: 0 })],
    ['Msat must be > 0 A/m', () => spinHallTorque(film, mixing, 0, 1e-9)],
    [
      'thetaSH must be other than zero',
      () => formulas.spinCurrentPower({ js: 1, thetaSH: 0, rho: 1 }),
    ],
    [
      'transmission must be > 0 and < 1',
      () => formulas.thicknessForShare({ lambdaSF: 1, transmission: 1 }),
    ],
  ])('%s', (message, call) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
