import { expect, it } from 'vitest';
import {
  circleShifts,
  edelsteinSpin,
  fermiCircles,
  filmCoefficients,
  filmTorque,
  formulas,
  fromAngles,
  hallFieldOn,
  hallStrength,
  kerrAngles,
  rashbaFieldOf,
  scatteringGenerations,
  stackAmplitudes,
  tiltProfile,
  tiltWeight,
  weakTorqueParts,
  wireProfile,
  wireTorque,
} from '@physics';
import { eVnm } from './rashba-samples';
import { fuzz } from '../fuzz';

const runs = fuzz(100_000);

/** Numbers in [0, 1) that are the same at every run. */
function source(): () => number {
  let state = 12345;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const random = source();
/** Over six decades about a typical size. */
const about = (typical: number) => typical * 10 ** (6 * random() - 3);
const signed = (typical: number) => (random() < 0.5 ? -1 : 1) * about(typical);
const direction = () => fromAngles(Math.PI * random(), 2 * Math.PI * random());
const finite = (values: Iterable<number>) => {
  for (const value of values) if (!Number.isFinite(value)) return false;
  return true;
};

const typical: Readonly<Record<string, () => number>> = {
  alphaR: () => signed(0.01 * eVnm),
  EF: () => about(1e-19),
  kF: () => about(4e9),
  tauMom: () => about(1e-15),
  tauSf: () => about(1e-12),
  tauDelta: () => about(1e-14),
  Efield: () => signed(1e4),
  Pol: () => about(0.4),
  J: () => signed(1e12),
  Msat: () => about(1e6),
  Jsd: () => signed(1e-19),
  Sloc: () => about(1),
  vF: () => about(5e5),
  tanHall: () => signed(0.01),
  mu0Ms: () => about(1),
  screening: () => about(2e-8),
  Bext: () => signed(1),
  phiJ: () => signed(1),
  Aex: () => about(1e-11),
  Bstiff: () => about(1),
  tauSurface: () => signed(1e-6),
  tauTop: () => signed(1e-6),
  tauBottom: () => signed(1e-6),
  FilmThickness: () => about(2e-8),
  // Below all thicknesses that are drawn.
  z: () => 1e-12 * random(),
  lExch: () => about(5e-9),
  penetration: () => about(1.4e-8),
  refraction: () => about(2),
  lambda0: () => about(6e-7),
};
const mine = Object.entries({
  ...{ rashbaSplitting: formulas.rashbaSplitting, rashbaDepth: formulas.rashbaDepth },
  ...{ fermiPlus: formulas.fermiPlus, fermiMinus: formulas.fermiMinus },
  ...{ rashbaVelocity: formulas.rashbaVelocity, edelsteinDensity: formulas.edelsteinDensity },
  ...{ rashbaField: formulas.rashbaField, spinLifetimeZ: formulas.spinLifetimeZ },
  ...{ transverseRelaxation: formulas.transverseRelaxation },
  ...{ rashbaAtExchange: formulas.rashbaAtExchange, hallField: formulas.hallField },
  ...{ hallKappa: formulas.hallKappa, screeningCurrent: formulas.screeningCurrent },
  ...{ hallSpinCurrent: formulas.hallSpinCurrent, hallTorqueShare: formulas.hallTorqueShare },
  ...{ asotLength: formulas.asotLength, asotSurfaceTilt: formulas.asotSurfaceTilt },
  ...{ asotMeanTilt: formulas.asotMeanTilt, asotTilt: formulas.asotTilt },
  ...{ asotEfficiency: formulas.asotEfficiency, asotConductivity: formulas.asotConductivity },
  ...{ kerrCalibration: formulas.kerrCalibration, kerrOdd: formulas.kerrOdd },
  ...{
    kerrCalibrationRe: formulas.kerrCalibrationRe,
    kerrCalibrationIm: formulas.kerrCalibrationIm,
  },
  ...{ kerrOddRe: formulas.kerrOddRe, kerrOddIm: formulas.kerrOddIm },
  ...{ litHalfShare: formulas.litHalfShare },
});

it.each(mine)('the closed form %s is finite for any values', (_, form) => {
  for (let i = 0; i < runs; i++) {
    const args = Object.fromEntries(form.needs.map((name) => [name, typical[name]!()]));
    const value = form(args);
    if (!Number.isFinite(value)) expect.fail(`${value} for ${JSON.stringify(args)}`);
  }
});

it('a Rashba gas is finite for any values, below the crossing and above', () => {
  for (let i = 0; i < runs; i++) {
    const gas = { alphaR: typical.alphaR!(), mass: about(1e-30) };
    const EF = random() < 0.5 ? -about(1e-23) : about(1e-19);
    const tau = about(1e-14);
    const found = [
      ...fermiCircles(gas, EF).flatMap(({ k, speed, weight }) => [k, speed, weight]),
      ...circleShifts(gas, EF, tau, 1e5),
      ...edelsteinSpin(gas, EF, tau, [signed(1e5), signed(1e5), 0]),
      ...rashbaFieldOf({ ...gas, Pol: random(), Msat: about(1e6) }, [signed(1e12), 0, 0]),
      ...(i % 100 === 0 ? scatteringGenerations(gas, EF, tau, 1e5, 3, 3) : []),
    ];
    if (!finite(found)) expect.fail(`${found.join()} for ${JSON.stringify({ gas, EF, tau })}`);
  }
});

it('a Rashba film has finite torques for any values', () => {
  const forms = ['solved', 'corrected', 'printed sign', 'printed'] as const;
  for (let i = 0; i < runs; i++) {
    const film = {
      ...{ alphaR: typical.alphaR!(), kF: about(4e9), tauMom: about(1e-15), mass: about(1e-30) },
      ...{ tauDelta: about(1e-14), tauSf: about(1e-12), renormalised: random() < 0.5 },
      dephasing: random() < 0.5,
    };
    const c = filmCoefficients(film);
    const { perp, par } = weakTorqueParts(c);
    const found = [perp, par, ...filmTorque(c, direction(), 'full', forms[i % 4])];
    if (!finite(found)) expect.fail(`${found.join()} for ${JSON.stringify(film)}`);
  }
});

it('an anomalous-Hall field is finite for any values', () => {
  for (let i = 0; i < runs; i++) {
    const magnet = {
      ...{ Jsd: typical.Jsd!(), Sloc: about(1), Pol: about(0.4), vF: about(5e5) },
      ...{ tanHall: signed(0.01), Msat: about(1e6) },
    };
    const h = hallStrength(magnet, signed(1e12), i % 2 ? 'even' : 'linear');
    const found = [h, ...hallFieldOn(direction(), direction(), h)];
    if (!finite(found)) expect.fail(`${found.join()} for ${JSON.stringify(magnet)}`);
  }
});

it('a wire has a finite profile and torques for 10 000 sets of values, on grids fine and coarse', () => {
  for (let i = 0; i < runs / 10; i++) {
    const film = {
      ...{ alphaR: i % 50 ? typical.alphaR!() : 0, kF: about(4e9), tauMom: about(1e-15) },
      ...{ tauDelta: i % 20 ? about(1e-14) : Infinity, tauSf: about(1e-12) },
      ...{ renormalised: random() < 0.5, dephasing: random() < 0.5 },
    };
    const width = about(1e-7);
    const profile = wireProfile({ film, width }, 3 + Math.floor(60 * random()));
    const { perp, par } = wireTorque(film, profile);
    if (![profile.Sy, profile.Sz, perp, par].every(finite))
      expect.fail(JSON.stringify({ film, width }));
  }
});

it('a tilted film has a finite profile and Kerr weight for any values', () => {
  for (let i = 0; i < runs; i++) {
    const film = {
      ...{ thickness: about(2e-8), Aex: about(1e-11), Msat: about(1e6), mu0Meff: about(1) },
      ...{
        mx: i % 2 ? (1 as const) : (-1 as const),
        tauTop: signed(1e-6),
        tauBottom: signed(1e-6),
      },
    };
    const kappa = [1 / about(1.4e-8), (-4 * Math.PI * about(2)) / about(6e-7)] as const;
    const found = [...tiltProfile(film, 3), ...tiltWeight(film, kappa, i % 3 ? 'top' : 'bottom')];
    if (!finite(found)) expect.fail(`${found.join()} for ${JSON.stringify({ film, kappa })}`);
  }
});

it('a stack of layers has finite amplitudes and angles for any values', () => {
  for (let i = 0; i < runs / 5; i++) {
    const layer = () => ({
      ...{ n: [about(2), about(3)] as const, thickness: about(2e-8), mz: 2 * random() - 1 },
      Q: [0.1 * random() * 1e-6, 0] as const,
    });
    const stack = {
      ...{ lambda0: about(6e-7), front: about(1) },
      ...{ layers: Array.from({ length: i % 5 }, layer), back: layer() },
    };
    const { r, t } = stackAmplitudes(stack);
    const { rotation, ellipticity } = kerrAngles(r);
    const found = [...r.plus, ...r.minus, ...t.plus, ...t.minus, rotation, ellipticity];
    if (!finite(found)) expect.fail(`${found.join()} for ${JSON.stringify(stack)}`);
  }
});
