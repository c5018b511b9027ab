import { describe, expect, it } from 'vitest';
import { formulas } from '@physics';
import reference from './reference/vectors-2.json';

type Inputs = Readonly<Record<string, number>>;
const light = ({ d, l, delta, n, lambda0 }: Inputs) => ({
  ...{ FilmThickness: d!, lExch: l!, penetration: delta! },
  ...{ refraction: n ?? NaN, lambda0: lambda0 ?? NaN },
});
const named: Record<string, (x: Inputs) => number[]> = {
  asot_tau: ({ xi, J }) => [formulas.faceTorque({ xiSurface: xi!, J: J! })],
  asot_surface_tilt: ({ tau, d, l, Ms, B }) => [
    formulas.asotSurfaceTilt({
      ...{ tauSurface: tau!, FilmThickness: d!, lExch: l! },
      ...{ Msat: Ms!, Bstiff: B! },
    }),
  ],
  asot_net_field: ({ tau, s, Ms, d }) => [
    formulas.faceNetField({ faceLoss: s!, tauSurface: tau!, Msat: Ms!, FilmThickness: d! }),
  ],
  asot_kerr_ratio: (x) => [formulas.kerrRatioRe(light(x)), formulas.kerrRatioIm(light(x))],
  asot_rotation_field: (x) => [
    formulas.kerrField({
      ...{ tauSurface: x.tau!, Msat: x.Ms!, lExch: x.l! },
      kerrRatio: formulas.kerrRatioDecay(light(x)),
    }),
  ],
  asot_asymmetry: (x) => [formulas.kerrLoss({ ...light(x), faceLoss: x.eps! })],
};

describe('the two faces of a film, against the values of another program', () => {
  const scalars = reference.scalars.filter(({ topic }) => topic === 'G2');

  it('are all tested: twelve values', () => {
    expect(scalars).toHaveLength(12);
    for (const { formula } of scalars) expect(named).toHaveProperty(formula);
  });
  it.each(scalars)('$id is the same: $formula', ({ formula, inputs, value, tol_rel }) => {
    const found = named[formula]!(inputs as unknown as Inputs);
    const expected = [value].flat();
    expect(found).toHaveLength(expected.length);
    expected.forEach((x, i) => expect(Math.abs(found[i]! - x) / Math.abs(x)).toBeLessThan(tol_rel));
  });
});
