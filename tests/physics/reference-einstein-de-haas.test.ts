import { describe, expect, it } from 'vitest';
import { formulas } from '@physics';
import reference from './reference/vectors.json';

type Inputs = Record<string, number>;
const args = ({ Ms, R, rho, gp }: Inputs) => ({
  Msat: Ms!,
  radius: R!,
  gPrime: gp!,
  ...(rho === undefined ? {} : { density: rho }),
});
const named: Record<string, (x: Inputs) => number> = {
  edh_omega: (x) => formulas.sphereReversalOmega(args(x)),
  edh_L: (x) => formulas.sphereReversalL(args(x)),
};

describe('against the values of another program', () => {
  const known = reference.scalars.filter(({ formula }) => formula in named);
  it.each(known)('the closed form $id is the same: $formula', (scalar) => {
    const found = named[scalar.formula]!(scalar.inputs);
    expect(Math.abs(found / Number(scalar.value) - 1)).toBeLessThan(scalar.tol_rel);
  });
});
