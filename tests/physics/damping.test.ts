import { describe, expect, test } from 'vitest';
import {
  cross,
  dot,
  energyField,
  filmLine,
  filmResponse,
  formulas,
  fromAngles,
  gammaLL,
  llg,
  macrospinAfter,
  norm,
  scale,
  macrospinStep,
  response,
  torqueParts,
  trials,
  axpy,
  type Vec3,
} from '@physics';

const degree = Math.PI / 180;
const m = fromAngles(1.1, 0.4);
const B: Vec3 = [-0.015, 0.032, 0.115];
const alpha = 0.7;
const torques = [{ p: fromAngles(2, -1), aDL: 0.04, aFL: -0.02 }];
const driven = { Bext: B, alpha, torques };
const free = { Bext: B, alpha };
const sum = (...v: Vec3[]) => v.reduce((a, b) => axpy(1, a, b));

describe('the torques at the tip of m', () => {
  test.each(['Gilbert', 'Landau–Lifshitz'] as const)(
    'add up to dm/dt in the form of %s',
    (form) => {
      const { precession, fl, dl, damping, rate } = torqueParts(m, driven, form);
      const off = axpy(-1, rate, sum(precession, fl, dl, damping));
      expect(norm(off)).toBeLessThan(1e-12 * norm(rate));
    },
  );

  test('Gilbert: dm/dt solves its implicit equation with the torques of a current', () => {
    const { precession, fl, dl, rate } = torqueParts(m, driven, 'Gilbert');
    const right = sum(precession, fl, dl, scale(alpha, cross(m, rate)));
    expect(norm(axpy(-1, rate, right))).toBeLessThan(1e-12 * norm(rate));
  });

  test('without a current they are those of llg, and lie across m', () => {
    const { rate, damping } = torqueParts(m, free, 'Landau–Lifshitz');
    expect(norm(axpy(-1, rate, llg(m, B, alpha)))).toBeLessThan(1);
    expect(Math.abs(dot(damping, m))).toBeLessThan(1e-12 * norm(damping));
    expect(dot(damping, B)).toBeGreaterThan(0);
  });

  test('velocity, friction and torque make a right triangle with the torque as its longest side', () => {
    const { precession, rate, damping } = torqueParts(m, free, 'Gilbert');
    expect(dot(rate, damping) / norm(rate) / norm(damping)).toBeCloseTo(0, 12);
    expect((norm(precession) / norm(rate)) ** 2).toBeCloseTo(1 + alpha * alpha, 12);
  });

  test('keeping the coefficients of Gilbert beside the Landau–Lifshitz product is another motion', () => {
    const wrong = sum(scale(-gammaLL, cross(m, B)), scale(-gammaLL * alpha, cross(m, cross(m, B))));
    expect(norm(wrong) / norm(llg(m, B, alpha))).toBeCloseTo(1 + alpha ** 2, 12);
  });

  test('a current against the field holds the cone where a_DL = αB, and turns it as the closed form says', () => {
    const run = (aDL: number) => {
      const magnet = {
        Bext: [0, 0, 0.1] as Vec3,
        alpha: 0.5,
        torques: [{ p: [0, 0, -1] as Vec3, aDL }],
      };
      let n = fromAngles(1, 0);
      for (let i = 0; i < 200; i++) n = macrospinStep(n, magnet, 1e-12);
      return Math.acos(n[2]);
    };
    expect(run(0.05)).toBeCloseTo(1, 9);
    const theta = formulas.collinearTheta({
      theta0: 1,
      Bext: 0.1,
      aDL: -0.03,
      aFL: 0,
      alpha: 0.5,
      t: 2e-10,
    });
    expect(run(0.03)).toBeCloseTo(theta, 8);
  });
});

describe('a film that absorbs', () => {
  const film = { mu0Meff: 1, f: 12e9, alpha: 0.008 };
  const B0 = formulas.resonanceFieldFilm(film);
  const at = (offset: number) => ({ ...film, Bext: B0 + offset });

  test('resonates where fmrFilm says', () => {
    expect(formulas.fmrFilm({ Bext: B0, mu0Meff: 1 }) / 12e9).toBeCloseTo(1, 12);
  });

  test('has the full width 2αω/γ at half maximum, and 1/√3 of it between the peaks of its slope', () => {
    const width = formulas.linewidthField(film);
    for (const side of [-1, 1])
      expect(filmLine(at((side * width) / 2)).absorbed).toBeCloseTo(0.5, 2);
    const offsets = Array.from({ length: 20_001 }, (_, i) => (i - 10_000) * 1e-6);
    const best = (sign: number) =>
      offsets.reduce((a, b) =>
        sign * filmLine(at(b)).slope > sign * filmLine(at(a)).slope ? b : a,
      );
    expect((best(-1) - best(1)) / formulas.linewidthPeakToPeak(film)).toBeCloseTo(1, 2);
    expect(filmLine(at(best(1))).slope).toBeCloseTo(1, 1);
  });

  test('its slope is the derivative of its absorption', () => {
    for (const offset of [-0.01, -0.002, 0, 0.001, 0.02]) {
      const h = 1e-6;
      const chi = (x: number) => filmResponse(at(x)).chi[1];
      const numeric = (chi(offset + h) - chi(offset - h)) / (2 * h);
      expect(filmResponse(at(offset)).slope[1] / numeric).toBeCloseTo(1, 3);
    }
  });

  test('answers as the linear map of the macrospin does', () => {
    const magnet = {
      Bext: [B0 + 0.001, 0, 0] as Vec3,
      mu0Ms: 1,
      N: [0, 0, 1] as Vec3,
      alpha: film.alpha,
    };
    const { re, im } = response([1, 0, 0], magnet, 2 * Math.PI * film.f, [0, 1, 0]);
    const { chi } = filmResponse(at(0.001));
    // Ours is for e^{−iωt}, that one for e^{iωt}.
    expect(re[1] / chi[0]).toBeCloseTo(1, 8);
    expect(-im[1] / chi[1]).toBeCloseTo(1, 8);
  });
});

describe('the trial settle', () => {
  const start = { theta0: 150 * degree, theta: 5 * degree, Bext: 0.2 };
  test.each([0.02, 0.3, 1, 5])(
    'for α = %d takes the time and the turns of the closed forms',
    (alpha) => {
      const { t, turns } = trials.settle({ ...start, alpha });
      expect(t! / formulas.ringdownTime({ ...start, alpha })).toBeCloseTo(1, 4);
      expect(turns! / formulas.spiralTurns({ ...start, alpha })).toBeCloseTo(1, 3);
    },
  );
  test('without damping it never settles, and says so', () => {
    expect(trials.settle({ ...start, alpha: 0 })).toEqual({ t: Infinity, turns: Infinity });
  });
  test('a field the other way takes as long, since the angle is that to the field', () => {
    const way = { ...start, alpha: 0.1 };
    expect(trials.settle({ ...way, Bext: -start.Bext })).toEqual(trials.settle(way));
  });
  test('a moment that starts within the angle has settled', () => {
    for (const theta0 of [0, start.theta / 2, start.theta])
      expect(trials.settle({ ...start, theta0, alpha: 0.1 })).toEqual({ t: 0, turns: 0 });
  });
  test('refuses what is no number, a negative damping, and no field', () => {
    expect(() => trials.settle({ ...start, alpha: NaN })).toThrow('alpha must be >= 0, got NaN');
    expect(() => trials.settle({ ...start, alpha: -0.1 })).toThrow('alpha must be >= 0');
    expect(() => trials.settle({ ...start, alpha: 0.1, Bext: 0 })).toThrow(
      'Bext must be other than zero T',
    );
  });
});

test('the fastest ring-down is at α = 1, and α and 1/α take the same time', () => {
  const time = (alpha: number) =>
    formulas.ringdownTime({ theta0: 2.9, theta: 0.1, Bext: 0.1, alpha });
  for (const alpha of [0.1, 0.5, 0.9, 1.1, 2, 10]) {
    expect(time(alpha)).toBeGreaterThan(time(1));
    expect(time(formulas.twinAlpha({ alpha })) / time(alpha)).toBeCloseTo(1, 12);
  }
});

test('damping moves the tip across m and down in energy', () => {
  const [theta, phi] = [1, 2];
  const n = fromAngles(theta, phi);
  const way = formulas.dampingDirection({ theta, phi, BAxis: '-y' });
  expect(norm(way)).toBeCloseTo(1, 12);
  expect(dot(way, n)).toBeCloseTo(0, 12);
  const magnet = { Bext: [0, -0.1, 0] as Vec3, alpha: 3 };
  const later = macrospinAfter(n, magnet, 1e-12, 1e-13);
  expect(energyField(later, magnet)).toBeLessThan(energyField(n, magnet));
  expect(formulas.dampingDirection({ theta: 0, phi: 0, BAxis: '+z' })).toEqual([0, 0, 0]);
});

test('a sample that is not on the bench is named', () => {
  expect(() => formulas.benchAlpha({ sample: 'Z' })).toThrow('sample must be Py, A, B or C, got Z');
});
