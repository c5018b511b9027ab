import { expect, it } from 'vitest';
import { formulas, type Formula } from '@physics';
import samples from './reference/film-samples.json';

const [eV, nm, fs, degree] = [1.602176634e-19, 1e-9, 1e-15, Math.PI / 180];
const eVA = eV * 1e-10;

/** Our closed form of a problem, its arguments in SI from the numbers as drawn, and the unit of the answer. */
type Ours = readonly [Formula, (x: Record<string, number>) => Record<string, number>, number];
const ours: Record<string, Ours> = {
  'T08.1': [formulas.rashbaSplitting, ({ a }) => ({ alphaR: a! * eVA }), 1 / nm],
  'T08.2': [
    formulas.edelsteinDensity,
    ({ a, t, E }) => ({ alphaR: a! * eVA, tauMom: t! * fs, Efield: E! * 1e5 }),
    1e12,
  ],
  'T08.3': [
    formulas.rashbaField,
    ({ a, P, J, Ms }) => ({ alphaR: a! * eVA, Pol: P!, J: J! * 1e11, Msat: Ms! * 1e3 }),
    1e-3,
  ],
  'T12.1': [formulas.dmiCritical, ({ A, K }) => ({ Aex: A! * 1e-12, Ku1: K! * 1e3 }), 1e-3],
  'T12.2': [formulas.dmiReversed, ({ a, A }) => ({ alphaR: a! * eVA, Aex: A! * 1e-12 }), 1e-3],
  'T12.3': [
    formulas.dmiFieldOfWall,
    ({ D, Ms, A, K }) => ({ Dind: D! * 1e-3, Msat: Ms! * 1e3, Aex: A! * 1e-12, Ku1: K! * 1e3 }),
    1e-3,
  ],
  'T16.1': [
    formulas.hallKappa,
    ({ J, P, v, s, M, l }) => ({
      ...{ Jsd: J! * eV, Sloc: 1, Pol: P!, vF: v! * 1e5 },
      ...{ tanHall: s! / 100, mu0Ms: M!, screening: l! * nm },
    }),
    1,
  ],
  'T16.2': [formulas.hallTorqueShare, ({ ph }) => ({ phiJ: ph! * degree }), 1],
  'T16.3': [formulas.screeningCurrent, ({ B, l }) => ({ Bext: B!, screening: l! * nm }), 1e13],
  'T17.1': [
    formulas.spinLifetimeZ,
    ({ a, k, t, ts }) => ({
      ...{ alphaR: a! * 1e-3 * eV * nm, kF: k! / nm, tauMom: t! * fs, tauSf: ts! * 1e-12 },
    }),
    fs,
  ],
  'T17.2': [
    formulas.transverseRelaxation,
    ({ t, td, ts }) => ({ tauMom: t! * fs, tauDelta: td! * fs, tauSf: ts! * 1e-12 }),
    1,
  ],
  'T17.3': [
    formulas.rashbaAtExchange,
    ({ td, k }) => ({ tauDelta: td! * fs, kF: k! / nm }),
    1e-3 * eV * nm,
  ],
  'T18.1': [formulas.asotEfficiency, ({ t, J }) => ({ tauSurface: t! * 1e-6, J: J! * 1e10 }), 1],
  'T18.2': [
    formulas.asotSurfaceTilt,
    ({ d, l, Ms, B, t }) => ({
      ...{ FilmThickness: d! * nm, lExch: l! * nm, Msat: Ms! * 1e3, Bstiff: B! },
      tauSurface: t! * 1e-6,
    }),
    1e-4,
  ],
  'T18.3': [
    formulas.litHalfShare,
    ({ de, d }) => ({ penetration: de! * nm, FilmThickness: d! * nm }),
    1,
  ],
};

it.each(samples)('the answer to $problem with $params is the independent one', (sample) => {
  const [form, args, unit] = ours[sample.problem]!;
  const found = form(args(sample.params)) as number;
  expect(Math.abs(found / unit / sample.answer - 1)).toBeLessThan(1e-9);
});

it('every problem of these films is among them', () => {
  expect(new Set(samples.map(({ problem }) => problem)).size).toBe(Object.keys(ours).length);
});
