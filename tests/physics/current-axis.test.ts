import { describe, expect, it, test } from 'vitest';
import {
  axisLaws,
  axisShare,
  cross,
  dot,
  e,
  formulas,
  fromAngles,
  gammaLL,
  hallFieldOn,
  hallStrength,
  hbar,
  llg,
  mu0,
  muB,
  norm,
  pulseWave,
  rotate,
  scale,
  trials,
  type AxisLaw,
  type Vec3,
} from '@physics';
import reference from './reference/vectors-2.json';
import { close } from './close';

const x: Vec3 = [1, 0, 0];
const pulse = { tSigma: 50e-15, fCarrier: 20e12, carrierPhase: 0.7 };
const iron = { Jsd: 0.7 * e, Sloc: 1, Pol: 0.4, vF: 5e5, tanHall: 0.01, mu0Ms: 2.2 };

/** m after a pulse, by Runge-Kutta: its rate is γ w(t) F(m) of any field F, and of a law of the wave w. */
function after(
  m: Vec3,
  field: (m: Vec3, wave: number) => Vec3,
  wave = pulse,
  reach = 6,
  alpha = 0,
): Vec3 {
  const steps = 4000;
  const dt = (2 * reach * wave.tSigma) / steps;
  const rate = (m: Vec3, t: number) => llg(m, field(m, pulseWave(t, wave)), alpha);
  const add = (m: Vec3, k: Vec3, by: number): Vec3 => [
    m[0] + by * k[0],
    m[1] + by * k[1],
    m[2] + by * k[2],
  ];
  for (let i = 0; i < steps; i++) {
    const t = -reach * wave.tSigma + i * dt;
    const k1 = rate(m, t);
    const k2 = rate(add(m, k1, dt / 2), t + dt / 2);
    const k3 = rate(add(m, k2, dt / 2), t + dt / 2);
    const k4 = rate(add(m, k3, dt), t + dt);
    m = add(add(add(add(m, k1, dt / 6), k2, dt / 3), k3, dt / 3), k4, dt / 6);
  }
  return m;
}
/** Angle by which the part of m across x has turned about +x. */
const turnAbout = (from: Vec3, to: Vec3) =>
  Math.atan2(dot(x, cross(from, to)), dot(from, to) - from[0] * to[0]);

describe('against the values of another program', () => {
  type Inputs = Record<string, number>;
  const wave = ({ h0, sigma, omega, chi, phi }: Inputs) => ({
    ...{ h0: h0!, tSigma: sigma!, fCarrier: omega! / (2 * Math.PI) },
    ...{ carrierPhase: chi!, phiJ: phi! },
  });
  const named: Record<string, (x: Inputs) => number> = {
    ahe_rate: ({ h, phi }) => formulas.currentAxisRate({ hAxis: h!, phiJ: phi! }),
    ahe_rotation_even: (x) => formulas.pulseTurnEven(wave(x)),
    ahe_rotation_odd: (x) => formulas.pulseTurnOdd(wave(x)),
    abs_harmonic: ({ n }) => formulas.absHarmonic({ harmonic: n! }),
    ahe_tanH_for_kappa: ({ kappa, JsdeV, S, P, vF, mu0Ms, lam }) =>
      formulas.hallAngleForKappa({
        ...{ kappa: kappa!, Jsd: JsdeV! * e, Sloc: S!, Pol: P!, vF: vF! },
        ...{ mu0Ms: mu0Ms!, screening: lam! },
      }),
    pulse_fluence: ({ B0, sigma }) => formulas.pulseFluence({ Bext: B0!, tSigma: sigma! }),
    screening_heat: ({ B0, lam, rho, sigma, cv }) =>
      formulas.screeningHeat({
        ...{ Bext: B0!, screening: lam!, rho: rho!, tSigma: sigma!, heatCapacity: cv! },
      }),
    ahe_field_per_atom: ({ JsdeV, js, vF, Omega }) =>
      formulas.hallFieldPerAtom({
        ...{ Jsd: JsdeV! * e, spinFlow: js!, vF: vF!, atomVolume: Omega! },
      }),
  };
  const ours = reference.scalars.filter(({ topic }) => topic === 'G1');
  test('all eleven of them are tried', () => expect(ours).toHaveLength(11));
  it.each(ours)('the closed form $id is the same: $formula', ({ formula, inputs, ...scalar }) => {
    const found = named[formula]!(inputs as unknown as Inputs);
    expect(Math.abs(found / Number(scalar.value) - 1)).toBeLessThan(scalar.tol_rel);
  });
});

describe('the torque of the axis', () => {
  test.each([20, 45, 68, 130])(
    'moves the tip at %d° as fast as its closed form says',
    (degrees) => {
      const phiJ = (degrees * Math.PI) / 180;
      for (const roll of [0, 0.8, 2]) {
        const m = rotate(fromAngles(Math.PI / 2, phiJ), [roll, 0, 0]);
        const speed = norm(llg(m, hallFieldOn(m, x, 0.063), 0));
        close(speed, Math.abs(formulas.currentAxisRate({ hAxis: 0.063, phiJ })), 1e-12);
      }
    },
  );
  test('is that of a field against the part of m along the current, which only opposes it', () => {
    const m = fromAngles(1.1, 0.6);
    const against = scale(-0.1 * m[0], x);
    const [a, b] = [llg(m, hallFieldOn(m, x, 0.1), 0), llg(m, against, 0)];
    expect(norm([a[0] - b[0], a[1] - b[1], a[2] - b[2]])).toBeLessThan(1e-3);
  });
  test('starts the tip as its formula for directions says, for both senses of the current', () => {
    for (const JAxis of ['+x', '-x', '+y', '-y'])
      for (const mBetween of ['between +x and +y', 'between −x and +y', 'between +x and −y']) {
        const [m, j] = [formulas.mBetweenDirection({ mBetween }), formulas.JDirection({ JAxis })];
        const way = formulas.axisTipDirection({ mBetween, JAxis, axisKind: 'hard' });
        const rate = llg(m, hallFieldOn(m, j, 0.1), 0);
        close(dot(way, rate), norm(rate), 1e-12);
        const easy = formulas.axisTipDirection({ mBetween, JAxis, axisKind: 'easy' });
        close(dot(way, easy), -1, 1e-12);
        // By hand: −m × B with what acts of the field.
        const B = formulas.axisFieldDirection({ mBetween, JAxis, axisKind: 'hard' });
        close(dot(B, formulas.partAlongCurrent({ mBetween, JAxis })), -1, 1e-12);
        close(dot(way, cross(B, m)), norm(cross(B, m)), 1e-12);
        close(
          dot(B, formulas.axisFieldDirection({ mBetween, JAxis, axisKind: 'easy' })),
          -1,
          1e-12,
        );
      }
  });
  test('refuses a direction and a kind of axis that it does not know', () => {
    expect(() => formulas.mBetweenDirection({ mBetween: 'up' })).toThrow(/between \+x and \+y/);
    const at = { mBetween: 'between +x and +y', JAxis: '+x', axisKind: 'soft' };
    expect(() => formulas.axisTipDirection(at)).toThrow(/'hard' or 'easy'/);
  });
});

describe('the size of the field', () => {
  test('per atom is that of the other form, where S and M_s belong to one another', () => {
    // One spin S per atom: M_s = 2 μ_B S/Ω. Whatever S is, the field per atom is the same.
    const atomVolume = 1.18e-29;
    const spinFlow = formulas.hallSpinCurrent({ ...iron, J: 1e13, phiJ: Math.PI / 2 });
    const perAtom = formulas.hallFieldPerAtom({ ...iron, spinFlow, atomVolume });
    for (const Sloc of [0.3, 1, 1.11]) {
      const mu0Ms = (mu0 * 2 * muB * Sloc) / atomVolume;
      close(formulas.hallField({ ...iron, Sloc, mu0Ms, J: 1e13 }), perAtom, 1e-12);
    }
    const s = formulas.hallSpinPerAtom({ ...iron, spinFlow, atomVolume });
    close(perAtom, (iron.Jsd * s) / (2 * muB), 1e-12);
    close(s, ((spinFlow / iron.vF) * atomVolume) / hbar, 1e-12);
  });
  test('needs the Hall angle that gives κ back', () => {
    const args = { ...iron, screening: 2e-8 };
    const kappa = formulas.hallKappa(args);
    close(formulas.hallAngleForKappa({ ...args, kappa }), iron.tanHall, 1e-12);
  });
  test('goes with J, with its size or with its square', () => {
    const of = (j: number) => axisLaws.map((law) => axisShare(j, law));
    expect(of(0.5)).toEqual([0.5, 0.5, 0.25]);
    expect(of(-0.5)).toEqual([-0.5, 0.5, 0.25]);
    expect(() => axisShare(1, 'J³' as AxisLaw)).toThrow(/one of J, \|J\|, J²/);
    const magnet = { ...iron, Msat: 2.2 / mu0 };
    close(hallStrength(magnet, -1e13), -hallStrength(magnet, -1e13, 'even'));
  });
});

describe('a pulse', () => {
  const start = fromAngles(Math.PI / 2, Math.PI / 4);
  const h0 = 0.3;
  const args = { h0, ...pulse, phiJ: Math.PI / 4 };

  test.each([
    ['J²', 'pulseTurnEven', pulse.fCarrier],
    ['J²', 'pulseTurnEven', 2e12],
    ['J', 'pulseTurnOdd', 3e12],
    ['J', 'pulseTurnOdd', 1e12],
  ] as const)(
    'with a law in %s turns m about the current by %s at %d Hz',
    (law, name, fCarrier) => {
      const end = after(start, (m, w) => hallFieldOn(m, x, h0 * axisShare(w, law)), {
        ...pulse,
        fCarrier,
      });
      const turn = formulas[name]({ ...args, fCarrier });
      expect(Math.abs(turnAbout(start, end) / turn - 1)).toBeLessThan(1e-5);
      close(end[0], start[0], 1e-9);
    },
  );
  test('of many cycles leaves γh₀cosφ σ√π/2 with an even law, and 1e-11 rad with a linear one', () => {
    const left = formulas.pulseTurnLeft(args);
    close(-formulas.pulseTurnEven(args), left, 1e-12);
    expect(left * 1e3).toBeCloseTo(1.655, 3);
    expect(Math.abs(formulas.pulseTurnOdd(args))).toBeLessThan(2e-11);
    close(left, (gammaLL * h0 * Math.SQRT1_2 * 50e-15 * Math.sqrt(Math.PI)) / 2, 1e-12);
  });
  test('lets m come back exactly, if field and linear torque follow one wave, however strong', () => {
    // dm/dt = w(t) F(m) is the flow of F for the time ∫w dt, which is nothing.
    const strong = (m: Vec3, w: number): Vec3 => [-400 * w * m[0], 900 * w, 0];
    const end = after(start, strong);
    expect(norm([end[0] - start[0], end[1] - start[1], end[2] - start[2]])).toBeLessThan(1e-6);
    const withFriction = after(start, strong, pulse, 6, 0.2);
    expect(norm(cross(withFriction, start))).toBeLessThan(1e-6);
    const halfWay = after(start, strong, pulse, 0.3);
    expect(norm(cross(halfWay, start))).toBeGreaterThan(0.01);
  });
  test('leaves something of second order, if field and current are not in phase', () => {
    const late = (m: Vec3, w: number, t: number): Vec3 => [
      -40 * w * m[0],
      90 * pulseWave(t, { ...pulse, carrierPhase: pulse.carrierPhase + Math.PI / 4 }),
      0,
    ];
    const left = (scale: number) => {
      let t = -6 * pulse.tSigma;
      const steps = 20000;
      const dt = (-2 * t) / steps;
      let m = start;
      for (let i = 0; i < steps; i++, t += dt) {
        const B = late(m, pulseWave(t + dt / 2, pulse), t + dt / 2).map((b) => b * scale);
        m = rotate(m, [gammaLL * dt * B[0]!, gammaLL * dt * B[1]!, gammaLL * dt * B[2]!]);
      }
      return norm([m[0] - start[0], m[1] - start[1], m[2] - start[2]]);
    };
    const [one, half] = [left(1), left(0.5)];
    expect(one).toBeGreaterThan(1e-4);
    expect(one / half).toBeCloseTo(4, 0);
  });
  test('has the harmonics of |sin| that a sum over a period finds, and of sin² no fourth', () => {
    const parts = 40000;
    const part = (n: number, of: (s: number) => number) => {
      let sum = 0;
      for (let i = 0; i < parts; i++) {
        const a = (2 * Math.PI * (i + 0.5)) / parts;
        sum += of(Math.sin(a)) * Math.cos(n * a);
      }
      return ((n ? 2 : 1) * sum) / parts;
    };
    for (const harmonic of [0, 1, 2, 3, 4, 6])
      expect(part(harmonic, Math.abs)).toBeCloseTo(formulas.absHarmonic({ harmonic }), 7);
    expect(part(2, (s) => s * s)).toBeCloseTo(-0.5, 12);
    expect(part(4, (s) => s * s)).toBeCloseTo(0, 12);
    expect(() => formulas.absHarmonic({ harmonic: 1.5 })).toThrow(/harmonic/);
  });
});

describe('the trial pulseLift', () => {
  const pulse = { h0: 0.3, tSigma: 50e-15, Bext: 0.8, phiJ: Math.PI / 4 };
  const lift = (change = {}) => trials.pulseLift({ ...pulse, ...change })['mz']!;
  test('lifts the tip by a circle about the current, through the angle that the formula leaves', () => {
    const turned = formulas.pulseTurnLeft({ ...pulse, h0: pulse.h0 * pulse.Bext ** 2 });
    expect(lift() / (Math.sin(pulse.phiJ) * Math.sin(turned))).toBeCloseTo(1, 5);
  });
  test('lifts most at 45°, and not at all along the current or across it', () => {
    expect(lift()).toBeGreaterThan(lift({ phiJ: 0.6 }));
    expect(lift()).toBeGreaterThan(lift({ phiJ: 1 }));
    for (const phiJ of [0, Math.PI / 2]) expect(lift({ phiJ })).toBeLessThan(1e-9);
  });
  test('brings the energy of the pulse, whatever the angle', () => {
    for (const phiJ of [0, 1])
      expect(trials.pulseLift({ ...pulse, phiJ })['fluence']).toBe(formulas.pulseFluence(pulse));
  });
});

test('the numbers of the source for iron give 0.1 T at 10 TA/m², and 0.4 of the field of a pulse', () => {
  expect(formulas.ironField({ J: 1e13 })).toBeCloseTo(0.09996, 5);
  expect(formulas.ironKappa({ screening: 20e-9 })).toBeCloseTo(0.397727, 6);
});
