import { describe, expect, it } from 'vitest';
import {
  boxMuller,
  formulas,
  inPlaneHall,
  mulberry32,
  noisy,
  perpendicularHall,
  places,
  rectified,
  sharedCurrent,
  sheetPower,
  stripFieldAbove,
  stripFieldEdge,
  torquesFromSlopes,
  type HallAxis,
} from '@physics';
import reference from './reference/vectors-2.json';

type Inputs = Readonly<Record<string, number>>;
const film = ({ I, dR, phi, aDL, by, M, alpha, f }: Inputs) => ({
  ...{ I0: I!, dR: dR!, phi: phi!, aDL: aDL!, by: by!, mu0Meff: M!, alpha: alpha!, f: f! },
});
const perpendicular = ({ I0, RA, RP, aDL, aFL, BK }: Inputs) => ({
  ...{ I0: I0!, RAHE: RA!, RPHE: RP!, aDL: aDL!, aFL: aFL!, BK: BK! },
});
const inPlane = ({ I0, RA, RP, aDL, by, V_ANE, Meff }: Inputs) => ({
  ...{ I0: I0!, RAHE: RA!, RPHE: RP!, aDL: aDL!, by: by!, Vth: V_ANE!, mu0Meff: Meff! },
});
const sheets = ({ w, sig1, d1, sig2, d2 }: Inputs) => ({
  ...{ w: w!, d: d1!, rho: 1 / sig1!, t: d2!, rhoF: 1 / sig2! },
});

const laws: Record<string, (x: Inputs, axis: HallAxis) => readonly number[]> = {
  hh_pma_V2: (x, axis) => [perpendicularHall(perpendicular(x), axis, x.up!, x.B!).V2],
  hh_pma_invert: ({ bx, by, xi, up }) => torquesFromSlopes([bx!, by!], xi!, up!),
  hh_inplane_V2: (x) => [inPlaneHall(inPlane(x), x.B!, x.phi!)],
  stfmr_b0: ({ f, M }) => [formulas.resonanceFieldFilm({ f: f!, mu0Meff: M! })],
  stfmr_V: (x) => [rectified(film(x), x.B!)],
  stfmr_xi: ({ ratio, Ms, t, d, M, B0 }) => [
    formulas.efficiencyFromRatio({
      ...{ ratioSA: ratio!, Msat: Ms!, FreeLayerThickness: t!, HMThickness: d! },
      ...{ mu0Meff: M!, Bext: B0! },
    }),
  ],
  // The other way round: from the torque to the shift.
  loop_shift: ({ aDL, Bx }) => [
    (Math.sign(Bx!) * aDL! ** 2) / formulas.dampingLikeFromShift({ loopShift: aDL! }),
  ],
  oersted_strip: ({ J, w, d, z }) => [stripFieldAbove(J!, w!, d!, z!)],
  oersted_sheet: ({ J, d }) => [-formulas.sheetField({ J: J!, HMThickness: d! })],
  oersted_edge_z: ({ J, w, d, y, z }) => [stripFieldEdge(J!, w!, d!, y!, z!)],
  shunt_J: (x) => sharedCurrent(x.I!, sheets(x)),
  sheet_power: (x) => [sheetPower(x.I!, sheets(x))],
  heat_steady: ({ P_area, tox, kappa }) => [
    formulas.steadyHeat({ powerArea: P_area!, tOxide: tox!, kappaHeat: kappa! }),
  ],
  heat_adiabatic: ({ rho, J, t, cv }) => [
    formulas.adiabaticHeat({ rho: rho!, J: J!, t: t!, cV: cv! }),
  ],
  heat_time: ({ cv, d, tox, kappa }) => [
    formulas.heatTime({ cV: cv!, HMThickness: d!, tOxide: tox!, kappaHeat: kappa! }),
  ],
};

describe('against the values of another program', () => {
  const scalars = reference.scalars.filter(({ topic }) => topic === 'G6' || topic === 'G10');
  it('has all eighteen closed forms of measurement and conductor', () =>
    expect(scalars).toHaveLength(18));
  it.each(scalars)(
    'the closed form $id is the same: $formula',
    ({ formula, inputs, value, tol_rel }) => {
      const given = inputs as unknown as Inputs;
      const found = laws[formula]!(given, (inputs as { axis?: HallAxis }).axis ?? 'x');
      const expected = [value].flat();
      const largest = Math.max(...expected.map(Math.abs));
      expect(found).toHaveLength(expected.length);
      expected.forEach((one, i) =>
        expect(Math.abs(found[i]! - one) / largest).toBeLessThan(tol_rel),
      );
    },
  );

  it('the generator of the noise is the same', () => {
    const { seed, first_normals, first_uniform_of_seed_1 } = reference.generator;
    const normal = boxMuller(mulberry32(seed));
    for (const z of first_normals) expect(normal()).toBeCloseTo(z, 13);
    expect(mulberry32(1)()).toBe(first_uniform_of_seed_1);
  });

  const series: Record<string, (truth: Inputs) => (x: number) => number> = {
    D1: (truth) => (B) => perpendicularHall(perpendicular(truth), 'x', 1, B).V2,
    D2: (truth) => (B) => perpendicularHall(perpendicular(truth), 'y', 1, B).V2,
    D3: (truth) => (phi) => inPlaneHall(inPlane(truth), truth.B!, phi),
    D4: (truth) => (B) => rectified(film(truth), B),
  };
  it.each(reference.datasets)('the noisy data set $id is the same: $law', (set) => {
    const x = places(set.x.from, set.x.to, set.x.count);
    const law = series[set.id]!(set.truth);
    const data = noisy(law, x, set.sigma, set.seed);
    const largest = Math.max(...data.map(Math.abs));
    const near = (found: number, expected: number) =>
      expect(Math.abs(found - expected) / largest).toBeLessThan(set.tol_rel);
    set.first.forEach((one, i) => near(data[i]!, one));
    near(data.at(-1)!, set.last);
    near(
      data.reduce((sum, one) => sum + one),
      set.sum,
    );
  });
});
