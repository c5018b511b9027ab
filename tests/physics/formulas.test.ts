import { describe, expect, it } from 'vitest';
import {
  cross,
  dot,
  formula,
  formulas,
  fromAngles,
  gammaLL,
  gElectron,
  llg,
  macrospinAfter,
  mu0,
  muB,
  norm,
  quantities,
  toAngles,
  type Vec3,
} from '@physics';
import { close } from './close';

describe('every formula', () => {
  const all = Object.entries(formulas);

  it.each(all)('%s gives a quantity, and needs quantities', (_, { gives, needs }) => {
    expect(Object.keys(quantities)).toContain(gives);
    for (const name of needs) expect(typeof name).toBe('string');
  });

  it.each(all)('%s says which argument is missing', (_, form) => {
    expect(() => form({})).toThrow(`${form.needs[0]} must be`);
  });
});

describe('a formula refuses', () => {
  it.each<[string, () => unknown, string]>([
    ['NaN', () => formulas.larmorFrequency({ Bext: NaN }), 'Bext must be finite T, got NaN'],
    [
      'infinity',
      () => formulas.larmorOmega({ Bext: Infinity }),
      'Bext must be finite T, got Infinity',
    ],
    ['text', () => formulas.larmorOmega({ Bext: '1' }), 'Bext must be finite T, got 1'],
    [
      'what is not there',
      () => formulas.fluxDensity({ Bext: 1 }),
      'Hext must be finite A/m, got undefined',
    ],
    [
      'no magnetization',
      () => formulas.anisotropyField({ Ku1: 1e5, Msat: 0 }),
      'Msat must be > 0 A/m, got 0',
    ],
    [
      'negative damping',
      () => formulas.ringdownPhi({ phi0: 0, Bext: 1, alpha: -0.1, t: 0 }),
      'alpha must be >= 0, got -0.1',
    ],
  ])('%s, and names quantity, expectation and value', (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  it('a switch without its option, and takes one that is a word', () => {
    const side = formula('f', ['side', 'f'], ({ side, f }) => (side === 'left' ? -f : f));
    expect(side({ side: 'left', f: 2 })).toBe(-2);
    expect(() => side({ side: 1, f: 2 })).toThrow('side must be one of its options, got 1');
  });
});

describe('precession', () => {
  it('has 28.0249514 GHz at 1 T, in either direction of the field', () => {
    close(formulas.larmorFrequency({ Bext: 1 }), 28.0249514242e9);
    expect(formulas.larmorFrequency({ Bext: -1 })).toBe(formulas.larmorFrequency({ Bext: 1 }));
  });
  it('has angular frequency 2πf and period 1/f', () => {
    const f = formulas.larmorFrequency({ Bext: 0.37 });
    close(formulas.larmorOmega({ Bext: 0.37 }), 2 * Math.PI * f);
    close(formulas.larmorPeriod({ Bext: 0.37 }), 1 / f);
  });
  it('on a cone is that of the field when there is no anisotropy', () => {
    for (const theta of [0.1, 1, 3])
      expect(formulas.coneFrequency({ Bext: 0.3, BK: 0, theta })).toBe(
        formulas.larmorFrequency({ Bext: 0.3 }),
      );
  });
  it('on a cone has the period 1/f, and none where the field is zero', () => {
    const args = { Bext: 0.1, BK: 0.2, theta: 1.1 };
    close(formulas.conePeriod(args), 1 / formulas.coneFrequency(args));
    expect(() => formulas.conePeriod({ Bext: -0.2, BK: 0.2, theta: 0 })).toThrow(
      'the field Bext + BK cosθ must be other than zero, got 0',
    );
    expect(() => formulas.larmorPeriod({ Bext: 0 })).toThrow('Bext must be other than zero, got 0');
  });
});

describe('ring-down', () => {
  it('takes the time from θ0 to θ that brings θ0 to θ', () => {
    const args = { theta0: 3, theta: 0.1, Bext: 0.2, alpha: 0.05 };
    close(formulas.ringdownTheta({ ...args, t: formulas.ringdownTime(args) }), 0.1);
  });
  it('is fastest at α = 1', () => {
    const time = (alpha: number) =>
      formulas.ringdownTime({ theta0: 3, theta: 0.1, Bext: 0.2, alpha });
    expect(time(1)).toBeLessThan(time(0.9));
    expect(time(1)).toBeLessThan(time(1.1));
  });
  it('ends at either end of an easy axis and in the plane of a hard one', () => {
    const end = (theta0: number, BK: number) =>
      formulas.uniaxialTheta({ theta0, BK, alpha: 0.1, t: 1e-7 });
    expect(end(1.5, 0.3)).toBeCloseTo(0, 12);
    expect(end(1.6, 0.3)).toBeCloseTo(Math.PI, 12);
    expect(end(0.1, -0.3)).toBeCloseTo(Math.PI / 2, 12);
  });
  it('has the spiral of polar angle and azimuth together', () => {
    const args = { theta0: 2, phi0: 0.3, Bext: 0.2, alpha: 0.07, t: 3e-10 };
    const theta = formulas.ringdownTheta(args);
    close(formulas.spiralPhi({ ...args, theta }), formulas.ringdownPhi(args));
  });
});

describe('constants and conversions', () => {
  it('agree: γ = g μ_B/ħ within the uncertainty of the recommended values', () => {
    close(formulas.gyromagneticRatio({ g: gElectron }), gammaLL, 1e-10);
  });
  it('give a spin ½ of g = 2 one Bohr magneton', () => {
    const L = 1.054571817e-34 / 2;
    close(formulas.momentOfL({ L, g: 2 }), muB, 1e-9);
    close(formulas.LOfMoment({ moment: muB, g: 2 }), L, 1e-9);
  });
  it('make 100 kJ/m³ and 800 kA/m an anisotropy field of 0.25 T', () => {
    close(formulas.anisotropyField({ Ku1: 1e5, Msat: 8e5 }), 0.25);
  });
  it('undo one another', () => {
    const Msat = 8e5;
    close(
      formulas.anisotropyField({ Ku1: formulas.anisotropyConstant({ BK: 0.3, Msat }), Msat }),
      0.3,
    );
    close(formulas.fluxDensity({ Hext: formulas.fieldStrength({ Bext: 0.3 }) }), 0.3);
  });
  it('have 1 Oe = 1000/4π A/m give 0.1 mT', () => {
    close(formulas.fluxDensity({ Hext: 1000 / (4 * Math.PI) }), 1e-4, 1e-9);
    expect(formulas.fluxDensity({ Hext: 1 })).toBe(mu0);
  });
});

describe('closed forms of the problems', () => {
  it('have the azimuth that the integrator reaches, in 0 … 2π', () => {
    for (const Hext of [2e4, 1.3e5, 3e5, -8e4]) {
      const args = { Hext, phi0: 4.5, t: 1e-10 };
      const m = macrospinAfter(fromAngles(1, 4.5), { Bext: [0, 0, mu0 * Hext] }, 1e-10, 1e-13);
      const found = formulas.larmorAzimuth(args);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThan(2 * Math.PI);
      const apart = (found - toAngles(m).phi) / (2 * Math.PI);
      expect(Math.abs(apart - Math.round(apart))).toBeLessThan(1e-9);
    }
  });
  it('have the velocity of the equation of motion', () => {
    const rate = formulas.larmorRate({ Bext: 0.3, theta: 1.1, phi: -2 });
    llg(fromAngles(1.1, -2), [0, 0, 0.3], 0).forEach((c, i) =>
      expect(Math.abs(rate[i]! - c)).toBeLessThan(1e-4),
    );
  });
  it('have the direction of the equation of motion for every pair of axes, and none for parallel ones', () => {
    const axes = ['+x', '-x', '+y', '-y', '+z', '-z'];
    for (const mAxis of axes)
      for (const BAxis of axes) {
        const m = formulas.mDirection({ mAxis });
        const B = formulas.BDirection({ BAxis });
        const way = formulas.larmorDirection({ mAxis, BAxis });
        llg(m, B, 0).forEach((c, i) => expect(way[i]! * gammaLL).toBeCloseTo(c, 3));
        const product = formulas.productDirection({ mAxis, BAxis });
        way.forEach((c, i) => expect(c + product[i]!).toBe(0));
      }
    expect(() => formulas.mDirection({ mAxis: '+w' })).toThrow(/axis/);
  });
  it('lead in two steps to the directions of friction, exchange, transfer and the spin Hall effect', () => {
    const same = (a: Vec3, b: Vec3) => a.forEach((c, i) => expect(c).toBeCloseTo(b[i]!, 12));
    const [theta, phi] = [1.1, -2];
    const m = fromAngles(theta, phi);
    // The moment answers the field of the friction, which is against its velocity.
    const velocity = formulas.precessionDirection({ theta, phi, BAxis: '-y' });
    expect(dot(velocity, llg(m, [0, -1, 0], 0))).toBeGreaterThan(0);
    expect(norm(velocity)).toBeCloseTo(1, 12);
    same(formulas.dampingDirection({ theta, phi, BAxis: '-y' }), cross(m, velocity));
    expect(norm(formulas.precessionDirection({ theta: 0, phi, BAxis: '+z' }))).toBe(0);

    const spins = { mAxis: '+z', pAxis: '-x' };
    same(formulas.spinProduct(spins), formulas.exchangeDirection({ ...spins, JSign: 'positive' }));
    same(formulas.spinProduct(spins), [0, -1, 0]);

    const across = formulas.partAcross({ theta, phi, pAxis: '+x' });
    expect(dot(across, m)).toBeCloseTo(0, 12);
    expect(across[0]).toBeGreaterThan(0);

    const face = { JAxis: '+x', nAxis: '+z' };
    same(formulas.faceProduct(face), [0, -1, 0]);
    same(formulas.faceProduct(face), formulas.spinHallMoments({ ...face, metal: 'platinum' }));
    same(formulas.electronDirection({ JAxis: '-y' }), [0, 1, 0]);
  });
  it('give the spin of a state on a Fermi circle the energy of its band, and the net spin to the outer circle', () => {
    const same = (a: Vec3, b: Vec3) => a.forEach((c, i) => expect(c).toBeCloseTo(b[i]!, 12));
    const gas = { nAxis: '+z', alphaSign: 'positive' };
    const state = { ...gas, kAxis: '-x' };
    same(formulas.kDirection(state), [-1, 0, 0]);
    same(formulas.waveProduct(state), [0, 1, 0]);
    same(formulas.driftProduct({ ...gas, JAxis: '+x' }), formulas.waveProduct(state));
    // H = α_R σ·(k × n): the lower band, which has the outer circle, is the one whose spins lower it.
    for (const alphaSign of ['positive', 'negative'])
      for (const circle of ['outer', 'inner']) {
        const one = { ...state, alphaSign, circle };
        const energy = dot(formulas.rashbaStateSpin(one), formulas.waveProduct(one));
        expect(energy * (alphaSign === 'positive' ? 1 : -1)).toBe(circle === 'outer' ? -1 : 1);
      }
    same(
      formulas.rashbaStateSpin({ ...state, circle: 'outer' }),
      formulas.edelsteinDirection({ ...gas, JAxis: '+x' }),
    );
    expect(() => formulas.rashbaStateSpin({ ...state, circle: 'both' })).toThrow(/got both/);
  });
  it('count the turns by the frequency, and invert the law of the cone', () => {
    close(
      formulas.larmorTurns({ Bext: 0.2, t: 3e-9 }),
      3e-9 * formulas.larmorFrequency({ Bext: 0.2 }),
    );
    const cone = { Bext: 0.1, BK: 0.25, theta: 0.7 };
    const f = formulas.coneFrequency(cone);
    close(
      formulas.anisotropyFromFrequency({ ...cone, f, Msat: 8e5 }),
      formulas.anisotropyConstant({ BK: 0.25, Msat: 8e5 }),
    );
  });
  it('tie moment and angular momentum of a magnet by γ', () => {
    const L = formulas.LOfMagnet({ Msat: 8e5, V: 1e-24 });
    close(L, formulas.LOfMoment({ moment: 8e5 * 1e-24, g: gElectron }), 1e-9);
  });
  it('leave a field strength as it is', () => {
    expect(formulas.fieldItself({ Hext: 123 })).toBe(123);
  });
});
