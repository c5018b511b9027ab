import { describe, expect, it } from 'vitest';
import { formulas, wallAfter, wallRun, type Wall } from '@physics';
import reference from './reference/vectors.json';

type Inputs = Record<string, number>;

describe('against the values of another program', () => {
  const v = (i: Inputs) => ({
    alpha: i.alpha!,
    xi: i.beta!,
    u: i.u!,
    wallWidth: i.Delta!,
    Bz: i.Bz!,
    Bperp: i.Bperp!,
  });
  const named: Record<string, (i: Inputs) => number> = {
    wall_width: (i) => formulas.wallWidth({ Aex: i.A!, Ku1: i.K! }),
    u_drift: (i) => formulas.spinDrift({ Pol: i.P!, J: i.J!, Msat: i.Ms! }),
    walker_field: (i) => formulas.walkerField({ alpha: i.alpha!, Bperp: i.Bperp! }),
    walker_u: (i) =>
      formulas.walkerDrift({ alpha: i.alpha!, xi: i.beta!, wallWidth: i.Delta!, Bperp: i.Bperp! }),
    wall_v: (i) => formulas.wallVelocity(v(i)),
    // The table gives the size; with p = +y and D > 0 the wall goes to −x.
    wall_v_sot: (i) =>
      -formulas.sotWallVelocity({ alpha: i.alpha!, wallWidth: i.Delta!, aDL: i.a!, BD: i.BD! }),
    dmi_critical: (i) => formulas.dmiCritical({ Aex: i.A!, Ku1: i.K! }),
    dmi_field: (i) => formulas.dmiField({ Dind: i.D!, Msat: i.Ms!, wallWidth: i.Delta! }),
    dmi_from_rashba: (i) => formulas.dmiFromRashba({ alphaR: i.alpha!, Aex: i.A! }),
  };
  const known = reference.scalars.filter(({ formula }) => formula in named);

  it('twelve closed forms of walls and chirality are there', () => {
    expect(known).toHaveLength(12);
  });

  it.each(known)('the closed form $id is the same: $formula', (scalar) => {
    const found = named[scalar.formula]!(scalar.inputs);
    expect(Math.abs(found / Number(scalar.value) - 1)).toBeLessThan(scalar.tol_rel);
  });

  const runs = reference.wall.map((run, i) => ({ ...run, name: `number ${i + 1}` }));
  it.each(runs)('the motion of the wall $name is the same, in equal and in free steps', (run) => {
    const i = run.inputs;
    const wall: Wall = {
      alpha: i.alpha,
      xi: i.beta,
      u: i.u,
      wallWidth: i.Delta,
      Bext: [0, 0, i.Bz],
      Bperp: i.Bperp,
      aDL: i.a_DL_y,
      BD: i.B_DMI,
    };
    const start = { q: i.q0, psi: i.psi0 };
    const largest = {
      q: Math.max(...run.q_m.map(Math.abs)),
      psi: Math.max(...run.psi_rad.map(Math.abs)),
    };
    run.t_s.forEach((t, k) => {
      const equal = [...wallRun(start, wall, t, 2e-13)].at(-1)!;
      for (const found of [wallAfter(start, wall, t, 1e-11), equal]) {
        expect(Math.abs(found.q - run.q_m[k]!) / largest.q).toBeLessThan(run.tol_rel);
        expect(Math.abs(found.psi - run.psi_rad[k]!) / largest.psi).toBeLessThan(run.tol_rel);
      }
    });
  });
});
