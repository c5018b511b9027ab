import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulas, gammaLL, mu0 } from '@physics';
import { between } from './spread';
import { close } from './close';

const { abs, acos, cos, log, PI, sin, sqrt, tan } = Math;

/** ∫ f from a to b by Gauss and Legendre, 5 points in each of n parts. */
function integral(f: (x: number) => number, a: number, b: number, n = 400): number {
  const points = [
    [0, 128 / 225],
    [sqrt(5 - 2 * sqrt(10 / 7)) / 3, (322 + 13 * sqrt(70)) / 900],
    [sqrt(5 + 2 * sqrt(10 / 7)) / 3, (322 - 13 * sqrt(70)) / 900],
  ] as const;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const middle = a + ((b - a) * (i + 0.5)) / n;
    for (const [x, w] of points)
      for (const side of x === 0 ? [1] : [1, -1])
        sum += w * f(middle + (side * x * (b - a)) / (2 * n));
  }
  return (sum * (b - a)) / (2 * n);
}

describe('everything along one axis', () => {
  const torques = { aDL: 0.004, aFL: -0.01, alpha: 0.03 };

  it('goes on from where it is: the angle after t1 + t2 is that after t2 from that after t1', () => {
    const field = fc.record({ Bext: between(-0.5, 0.5), aDL: between(-0.02, 0.02) });
    fc.assert(
      fc.property(between(0.01, 3.13), field, between(0, 3e-9), (theta0, values, t) => {
        const args = { ...torques, ...values, theta0 };
        const half = formulas.collinearTheta({ ...args, t });
        const twice = formulas.collinearTheta({ ...args, theta0: half, t });
        expect(abs(twice - formulas.collinearTheta({ ...args, t: 2 * t }))).toBeLessThan(1e-12);
      }),
    );
  });
  it('is the ring-down when there is no torque, and a torque α B stops it', () => {
    const args = { theta0: 2, Bext: 0.3, alpha: 0.05, t: 1e-9, aFL: 0 };
    close(formulas.collinearTheta({ ...args, aDL: 0 }), formulas.ringdownTheta(args));
    close(formulas.collinearTheta({ ...args, aDL: -0.05 * 0.3 }), 2);
    const turn = { phi0: 0.1, Bext: 0.3, alpha: 0.05, t: 1e-9 };
    close(formulas.collinearPhi({ ...turn, aDL: 0, aFL: 0 }), formulas.ringdownPhi(turn));
  });
  it('ends on the axis after any time, without overflow', () => {
    const args = { theta0: 1, Bext: 1, alpha: 1, aDL: 0, aFL: 0 };
    expect(formulas.collinearTheta({ ...args, t: 1e-3 })).toBe(0);
    expect(formulas.collinearTheta({ ...args, t: -1e-3 })).toBe(PI);
  });

  const args = fc.record({
    theta0: between(0.02, 3.1),
    theta: between(0.02, 3.1),
    Bext: between(-0.5, 0.5),
    BK: between(-0.5, 0.5),
    aDL: between(-0.05, 0.05),
    aFL: between(-0.05, 0.05),
    alpha: between(0.005, 1.5),
  });
  const b1 = (x: { alpha: number; Bext: number; aFL: number; aDL: number }) =>
    x.alpha * (x.Bext + x.aFL) + x.aDL;

  it('takes the time ∫du/u̇, du/dt = γ(1−u²)(b1+b2u)/(1+α²), to 1e-11', () => {
    fc.assert(
      fc.property(args, (x) => {
        const [u0, u1] = [cos(x.theta0), cos(x.theta)];
        const b2 = x.alpha * x.BK;
        const slope = (u: number) => b1(x) + b2 * u;
        fc.pre(slope(u0) * slope(u1) > 0 && Math.min(abs(slope(u0)), abs(slope(u1))) > 2e-3);
        // In w = artanh u = −ln tan(θ/2) the integrand has no pole at the ends.
        const law =
          ((1 + x.alpha ** 2) / gammaLL) *
          integral(
            (w) => 1 / slope(Math.tanh(w)),
            -log(tan(x.theta0 / 2)),
            -log(tan(x.theta / 2)),
            // Fine enough for an end close to where m stands still.
            2000,
          );
        expect(abs(formulas.axialTime(x) - law)).toBeLessThan(1e-11 * abs(law) + 1e-22);
      }),
      { numRuns: 300 },
    );
  });
  it('takes a time that is smooth where two of its terms diverge: b1 = ±b2, b2 = 0', () => {
    const path = { theta0: 0.4, theta: 1.9, alpha: 0.02, aFL: 0, BK: 0.2 };
    // Where b1 = b2 the speed vanishes at θ = π only: t = (1+α²)/(γαB_K) [w/2 − e^{−2w}/4].
    const edge = formulas.axialTime({ ...path, Bext: 0.2, aDL: 0 });
    const w = (theta: number) => -Math.log(tan(theta / 2));
    const F = (theta: number) => w(theta) / 2 - tan(theta / 2) ** 2 / 4;
    const law = ((1 + 0.02 ** 2) / (gammaLL * 0.02 * 0.2)) * (F(1.9) - F(0.4));
    close(edge, law);
    for (const near of [1e-13, -1e-13, 1e-9])
      close(
        formulas.axialTime({ ...path, Bext: 0.2 * (1 + near), aDL: 0 }),
        law,
        3 * abs(near) + 1e-11,
      );
    const back = { ...path, theta0: PI - 0.4, theta: PI - 1.9 };
    close(formulas.axialTime({ ...back, Bext: -0.2, aDL: 0 }), law);
    const plain = { theta0: 2, theta: 0.3, Bext: 0.2, alpha: 0.02 };
    close(formulas.axialTime({ ...plain, BK: 0, aDL: 0, aFL: 0 }), formulas.ringdownTime(plain));
    close(
      formulas.axialTime({ ...plain, BK: 1e-15, aDL: 0, aFL: 0 }),
      formulas.ringdownTime(plain),
    );
  });
  it('takes for ever to reach an angle beyond a standstill, which is refused', () => {
    const path = { theta0: 0.4, alpha: 0.02, BK: 0.2, Bext: 0, aDL: 0, aFL: 0 };
    expect(() => formulas.axialTime({ ...path, theta: 2 })).toThrow('where m stands still');
    expect(() => formulas.axialTime({ ...path, theta: 0 })).toThrow(
      'theta must be between 0 and π',
    );
    expect(formulas.axialTime({ ...path, theta: 0.4 })).toBe(0);
  });
  it('never gets to or from the axis, nor anywhere without field or damping: refused as well', () => {
    const path = { theta0: 2, theta: 0.3, Bext: 0.2, alpha: 0.02 };
    expect(() => formulas.ringdownTime({ ...path, theta: 0 })).toThrow('between 0 and π');
    expect(() => formulas.ringdownTime({ ...path, Bext: 0 })).toThrow(
      'Bext must be other than zero',
    );
    expect(() => formulas.spiralPhi({ ...path, phi0: 0, alpha: 0 })).toThrow('alpha must be other');
  });
  it('has the incubation as its limit of small angles: to a logarithm of a constant', () => {
    const torque = { aDL: 0.02, alpha: 0.02, BK: 0.25 };
    const exact = (theta0: number) =>
      formulas.axialTime({ ...torque, aDL: -0.02, Bext: 0, aFL: 0, theta0, theta: PI / 2 });
    const rate = formulas.coneGrowthPerpendicular({ ...torque, Bext: 0 });
    for (const theta0 of [1e-3, 1e-5]) {
      const more = exact(theta0 / 10) - exact(theta0);
      close(more * rate, Math.log(10), 1e-5);
      const apart = (exact(theta0) - formulas.incubation({ ...torque, theta0 })) * rate;
      expect(abs(apart)).toBeLessThan(1);
    }
  });
});

describe('resonance', () => {
  it('has ω0, Γ and the free frequency of one quadratic equation', () => {
    const args = { B1: 0.1, B2: 1.2, alpha: 0.3 };
    const [omega, rate] = [formulas.resonanceOmega(args), formulas.resonanceDecay(args)];
    close(formulas.freeOmega(args) ** 2, omega ** 2 - rate ** 2);
    expect(() => formulas.freeOmega({ ...args, alpha: 0.8 })).toThrow('below critical damping');
  });
  it('of a sphere is the Larmor frequency; of a film, an ellipsoid with N = (0, 0, 1)', () => {
    const third = 1 / 3;
    const sphere = { Bext: 0.2, mu0Ms: 1.5, Nx: third, Ny: third, Nz: third };
    close(formulas.fmrEllipsoid(sphere), formulas.larmorFrequency({ Bext: 0.2 }));
    const film = { Bext: 1.9, mu0Ms: 1.5, mu0Meff: 1.5, BK: 0, Nx: 0, Ny: 0, Nz: 1 };
    close(formulas.fmrEllipsoid(film), formulas.fmrNormal(film));
    close(formulas.fmrEllipsoid({ ...film, Ny: 1, Nz: 0 }), formulas.fmrFilm(film));
    close(formulas.fmrInPlane(film), formulas.fmrFilm(film));
    expect(() => formulas.fmrEllipsoid({ ...sphere, Nz: 0.5 })).toThrow('Nx + Ny + Nz must be 1');
    expect(() => formulas.fmrNormal({ Bext: 1, mu0Meff: 1.5 })).toThrow('to saturate the film');
  });
  it('has linewidths that give back the damping', () => {
    const line = { alpha: 0.011, f: 1.3e10, linewidth0: 2e-3 };
    const linewidth = formulas.linewidthTotal(line);
    close(formulas.alphaFromLinewidth({ ...line, linewidth }), 0.011);
    const linewidthPP = formulas.linewidthPeakToPeak(line);
    close(formulas.alphaFromPeakToPeak({ ...line, linewidthPP }), 0.011);
    close(formulas.linewidthField(line) / linewidthPP, sqrt(3));
  });
  it('has a width in frequency of twice the decay but for 1+α², and for a circle 2αf', () => {
    const args = { B1: 0.3, B2: 0.9, alpha: 0.1 };
    close(formulas.linewidthFrequency(args), (formulas.resonanceDecay(args) * 1.01) / PI);
    const f = formulas.larmorFrequency({ Bext: 0.3 });
    close(formulas.linewidthFrequency({ ...args, B2: 0.3 }), 2 * 0.1 * f);
  });
});

describe('the astroid', () => {
  it('is |b∥|^⅔ + |b⊥|^⅔ = 1 in every quadrant', () => {
    for (let angleB = 0.05; angleB < 6.3; angleB += 0.1) {
      const b = formulas.astroidReduced({ angleB });
      close(abs(b * cos(angleB)) ** (2 / 3) + abs(b * sin(angleB)) ** (2 / 3), 1);
      const across = { BK: 0.3, Bacross: 0.3 * b * sin(angleB) };
      expect(abs(formulas.astroidAlong(across) - 0.3 * b * abs(cos(angleB)))).toBeLessThan(1e-14);
      close(formulas.astroidField({ BK: 0.3, angleB }), 0.3 * b);
    }
  });
  it('has neither slope nor curvature of the energy at the angle of the instability', () => {
    for (const angleB of [1.7, 2.2, 3, 3.4, 4.5]) {
      const Bext = formulas.astroidField({ BK: 1, angleB });
      const at = formulas.astroidAngle({ angleB });
      const energy = (d: number) => formulas.astroidEnergy({ BK: 1, Bext, angleB, anglem: at + d });
      const h = 1e-3;
      expect(abs(energy(h) - energy(-h)) / (2 * h)).toBeLessThan(1e-6);
      expect(abs(energy(h) + energy(-h) - 2 * energy(0)) / h ** 2).toBeLessThan(1e-6);
    }
  });
});

describe('efficiencies', () => {
  it('are the polarization for Λ = 1, and 1 for full polarization across', () => {
    for (const mp of [-1, 0, 0.5, 1])
      close(formulas.efficiencyAsymmetric({ Pol: 0.4, Lambda: 1, mp }), 0.4);
    close(formulas.efficiencyBallistic({ Pol: 1, mp: 0 }), 1);
    close(formulas.efficiencyTunnel({ Pol: 0.6, mp: 0 }), 0.6);
  });
  it('are larger where m is against p, except Λ < 1', () => {
    const [against, for_] = [{ mp: -1 }, { mp: 1 }];
    const asym = { Pol: 0.4, Lambda: 2 };
    close(
      formulas.efficiencyAsymmetric({ ...asym, ...against }) /
        formulas.efficiencyAsymmetric({ ...asym, ...for_ }),
      4,
    );
    close(
      formulas.efficiencyTunnel({ Pol: 0.6, ...against }) /
        formulas.efficiencyTunnel({ Pol: 0.6, ...for_ }),
      1.36 / 0.64,
    );
  });
  it('diverge where all spins are one way and all of m the other, which is refused', () => {
    expect(() => formulas.efficiencyBallistic({ Pol: 1, mp: -1 })).toThrow('above −1');
    expect(() => formulas.efficiencyTunnel({ Pol: 1, mp: -1 })).toThrow('above −1');
    expect(() => formulas.efficiencyTunnel({ Pol: 1.1, mp: 0 })).toThrow('Pol must be at most 1');
    expect(() => formulas.efficiencyTunnel({ Pol: 0.5, mp: 1.1 })).toThrow('mp must be within');
  });
  it('of even order are a constant and half of A2 in cos2θ', () => {
    const [A0, A2] = [0.2, -0.07];
    for (const theta of [0, 0.3, 1.2, 2.9])
      close(
        formulas.efficiencyEven({ A0, A2, theta }),
        formulas.efficiencyMean({ A0, A2 }) +
          formulas.efficiencySecondHarmonic({ A0, A2 }) * cos(2 * theta),
      );
    close(formulas.efficiencyBetween({ xi0: 0.1, xi90: 0.3, theta: PI / 3 }), 0.25);
  });
});

describe('thresholds', () => {
  const layer = { alpha: 0.012, Msat: 9e5, FreeLayerThickness: 2e-9, Pol: 0.5, BK: 0.2 };

  it('in current are those in a_DL', () => {
    const eta = layer.Pol;
    const J = formulas.JcPerpendicular(layer);
    close(formulas.aDLOfJ({ ...layer, J, eta }), layer.alpha * layer.BK);
    close(formulas.aDLOfSTT({ ...layer, J }), layer.alpha * layer.BK);
    close(formulas.JOfaDL({ ...layer, eta, aDL: layer.alpha * layer.BK }), J);
    close(J / formulas.JcInPlane(layer), formulas.JcRatio(layer));
    close(
      formulas.aDLOfJ({ ...layer, eta, J: formulas.JcInPlane(layer) }),
      formulas.thresholdInPlane({ ...layer, Bext: 0, mu0Meff: mu0 * layer.Msat }),
    );
  });
  it('are where the cone neither grows nor shrinks', () => {
    const at = { alpha: 0.012, BK: 0.2, Bext: 0.03 };
    const aDL = formulas.thresholdPerpendicular(at);
    expect(formulas.coneGrowthPerpendicular({ ...at, aDL })).toBe(0);
    const aFL = 0.02;
    close(formulas.thresholdPerpendicularFL({ ...at, aFL }), 0.012 * (0.23 - aFL));
  });
  it('need a component of p along m, and stability without current', () => {
    const at = { alpha: 0.01, B1: 0.1, B2: 0.3 };
    expect(() => formulas.thresholdOfStiffness({ ...at, mp: 0 })).toThrow('not 0');
    close(formulas.thresholdOfStiffness({ ...at, mp: -0.5 }), 0.004);
    expect(() => formulas.thresholdPerpendicular({ alpha: 0.01, Bext: -0.3, BK: 0.2 })).toThrow();
    expect(() => formulas.JOfaDL({ ...layer, aDL: 0.01, eta: 0 })).toThrow('other than zero');
    expect(() => formulas.incubation({ aDL: 0.001, alpha: 0.01, BK: 0.3, theta0: 0.1 })).toThrow(
      'above its threshold',
    );
  });
  it('of a thermal start follow from Δ = KV/k_BT', () => {
    const stability = formulas.stabilityFactor({ Ku1: 3e5, V: 1e-24, Temp: 300 });
    close(stability, 3e-19 / (1.380649e-23 * 300));
    const thermal = { overdrive: 2, alpha: 0.01, BK: 0.3, stability };
    close(
      formulas.incubationThermal(thermal),
      formulas.incubation({
        ...{ aDL: 0.006, alpha: 0.01, BK: 0.3 },
        theta0: formulas.thermalAngle({ stability }),
      }),
    );
  });
});

describe('spin-orbit torque on a perpendicular layer', () => {
  const BK = 0.4;

  it('has its fold at the largest cosθ(B_K sinθ − B_x), in the published form', () => {
    for (const b of [-0.9, -0.3, 0, 0.05, 0.125, 0.5, 0.9, 0.999]) {
      const fold = formulas.foldTorque({ BK, Bx: b * BK });
      const at = formulas.foldTheta({ BK, Bx: b * BK });
      close(fold, BK * cos(at) * (sin(at) - b), 1e-11);
      for (const off of [-1e-2, 1e-2])
        expect(cos(at + off) * (sin(at + off) - b)).toBeLessThan(fold / BK);
      const published = sqrt((8 + 20 * b ** 2 - b ** 4 - b * (8 + b ** 2) ** 1.5) / 32);
      close(fold / BK, published, b < 0.95 ? 1e-12 : 1e-7);
    }
  });
  it('has a linear form that is 0.07 % low at b = 0.05 and 1.5 % at 0.2', () => {
    const error = (b: number) =>
      formulas.foldTorqueLinear({ BK, Bx: b * BK }) / formulas.foldTorque({ BK, Bx: b * BK }) - 1;
    expect(error(0.05)).toBeCloseTo(-0.0007, 4);
    expect(error(0.2)).toBeCloseTo(-0.015, 3);
  });
  it('tilts without field up to 45° at B_K/2', () => {
    for (const aDL of [-0.1, 0.05, 0.2])
      close((BK / 2) * sin(2 * formulas.tiltSOT({ aDL, BK })), aDL, 1e-12);
    close(formulas.tiltSOT({ aDL: BK / 2, BK }), PI / 4);
    close(formulas.foldTheta({ BK, Bx: 0 }), PI / 4);
    expect(() => formulas.tiltSOT({ aDL: 0.21, BK })).toThrow('aDL must be at most BK/2');
  });
  it('can cancel the field from fieldFreeOnset on, and does: B_tot = 0', () => {
    const Bx = 0.07;
    const onset = formulas.fieldFreeOnset({ BK, Bx });
    for (const aDL of [onset * (1 + 1e-12), 0.3, -0.3]) {
      const [x, y, z] = formulas.fieldFreeState({ BK, Bx, aDL });
      expect(abs(x * x + y * y + z * z - 1)).toBeLessThan(1e-12);
      // B_tot = B_x x̂ + B_K m_z ẑ + a m × p, p = −ŷ: m × p = (m_z, 0, −m_x).
      expect(abs(Bx + aDL * z)).toBeLessThan(1e-15);
      expect(abs(BK * z - aDL * x)).toBeLessThan(1e-15);
      expect(y * aDL).toBeLessThanOrEqual(0);
    }
    expect(() => formulas.fieldFreeState({ BK, Bx, aDL: 0.99 * onset })).toThrow('large enough');
  });
  it('can do so at the fold already for B_x below 0.14755 B_K', () => {
    const limit = formulas.fallbackField({ BK });
    expect(limit / BK).toBeCloseTo(0.14755, 5);
    close(formulas.fieldFreeOnset({ BK, Bx: limit }), formulas.foldTorque({ BK, Bx: limit }));
  });
  it('needs 1/(2α) of the torque of spin transfer, and pays it back by the geometry', () => {
    const cell = { BK, Bx: 0, alpha: 0.01, xiDL: 0.2, Pol: 0.5 };
    close(formulas.thresholdSOTOverSTT(cell), 50);
    const strip = { ...cell, cellLength: 60e-9, HMThickness: 4e-9 };
    close(formulas.geometricGain(strip), 3);
    close(formulas.spinPerCurrentRatio(strip), 6);
    close(formulas.currentSOTOverSTT(strip), 50 / 6);
  });
  it('heats the strip where spin transfer heats the junction', () => {
    const layer = { BK, Bx: 0.04, alpha: 0.02, Msat: 1e6, FreeLayerThickness: 1e-9 };
    const pulse = { cellLength: 40e-9, t: 1e-9, rho: 2e-6, HMThickness: 4e-9, RA: 5e-12 };
    const given = { ...layer, ...pulse, xiDL: 0.2, Pol: 0.6 };
    const sot = formulas.writeEnergySOT({ ...given, J: formulas.JcSOT(given) });
    const stt = formulas.writeEnergySTT({ ...given, J: formulas.JcPerpendicular(given) });
    close(formulas.energySOTOverSTT(given), sot / stt);
    // 1 TA/m² in 4 nm × 40 nm × 40 nm of 200 μΩ cm for 1 ns.
    close(formulas.writeEnergySOT({ ...pulse, J: 1e12 }), 2e-6 * 1e24 * 6.4e-24 * 1e-9);
    expect(() => formulas.writeEnergySOT({ ...pulse, J: 1e12, t: -1 })).toThrow('t must be >= 0 s');
  });
  it('starts at once: a quarter turn at the first speed', () => {
    const torque = { aDL: 0.05, aFL: 0, alpha: 0.1 };
    close(formulas.quarterTurnSOT(torque) * formulas.speedAcross(torque), PI / 2);
  });
  it('has its critical current from the fold', () => {
    const film = { BK, assist: 0.2, Msat: 1e6, FreeLayerThickness: 1e-9, xiDL: 0.15 };
    const J = formulas.JcSOTReduced(film);
    close(formulas.aDLOfSOT({ ...film, J }), formulas.foldTorque({ BK, Bx: 0.2 * BK }));
    expect(formulas.dampingLikeSize({ angleP: -0.3, aDL: 0.1 })).toBeCloseTo(0.1 * sin(0.3), 15);
  });
});

describe('the oscillator', () => {
  const film = { Bext: 0.1, aFL: 0.02, alpha: 0.015, mu0Meff: 0.9 };

  it('goes from one pole to the other in its window, and is refused outside', () => {
    const [low, high] = [formulas.oscillatorLower(film), formulas.oscillatorUpper(film)];
    for (const [edge, pole] of [
      [low, -1],
      [high, 1],
    ] as const) {
      const inside = edge - pole * 1e-9;
      expect(formulas.oscillatorMz({ ...film, aDL: inside })).toBeCloseTo(pole, 6);
      expect(() => formulas.oscillatorMz({ ...film, aDL: edge + pole * 1e-9 })).toThrow('window');
    }
    const values = { ...film, aDL: 0.004 };
    close(formulas.oscillatorFrequencyInWindow(values), formulas.oscillatorFrequency(values));
  });
  it('of a saturated film starts with the frequency of the resonance', () => {
    const saturated = { Bext: 1.2, mu0Meff: 0.9, alpha: 0.015 };
    const aDL = formulas.oscillatorOnset(saturated);
    close(formulas.oscillatorFrequency({ aDL, alpha: 0.015 }), formulas.fmrNormal(saturated));
    close(aDL, -formulas.oscillatorUpper({ ...saturated, aFL: 0 }));
  });
  it('is fed what damping takes: αM_s|ṁ|²/γ', () => {
    const [aDL, alpha, Msat, mz] = [0.004, 0.015, 8e5, 0.3];
    const speed = 2 * PI * formulas.oscillatorFrequency({ aDL, alpha }) * sin(acos(mz));
    close(formulas.oscillatorLoss({ aDL, alpha, Msat, mz }), (alpha * Msat * speed ** 2) / gammaLL);
  });
});
