import { mu0 } from '../constants';
import { sharedCurrent, sheetPower, stripFieldAbove, type TwoSheets } from '../measure/conductor';
import { formula } from './formula';

/** Field of the current in a wide strip on the magnet on top, along σ = j × n: μ0Jd/2. */
export const sheetField = formula(
  'BOe',
  ['J', 'HMThickness'],
  ({ J, HMThickness }) => (mu0 * J * HMThickness) / 2,
);

/** Field above the middle of a strip of finite width, at the height z, along σ. */
export const stripField = formula(
  'BOe',
  ['J', 'wStrip', 'HMThickness', 'z'],
  ({ J, wStrip, HMThickness, z }) => -stripFieldAbove(J, wStrip, HMThickness, z),
);

const layers = ['wStrip', 'HMThickness', 'rho', 'FreeLayerThickness', 'rhoF'] as const;
const sheets = (p: Record<(typeof layers)[number], number>): TwoSheets => ({
  ...{ w: p.wStrip, d: p.HMThickness, rho: p.rho, t: p.FreeLayerThickness, rhoF: p.rhoF },
});

/** Current density in the metal of a strip with a magnet on it: I σ₁/[w(σ₁d + σ₂t)]. */
export const metalCurrent = formula(
  'J',
  ['I0', ...layers],
  (p) => sharedCurrent(p.I0, sheets(p))[0],
);

/** Current density in the magnet of such a strip. */
export const magnetCurrent = formula(
  'J',
  ['I0', ...layers],
  (p) => sharedCurrent(p.I0, sheets(p))[1],
);

/** Heat of such a strip per area. */
export const stripPower = formula('powerArea', ['I0', ...layers], (p) =>
  sheetPower(p.I0, sheets(p)),
);

/** Steady rise of the temperature of a strip on an oxide much thinner than it is wide: (P/area) t_ox/κ. */
export const steadyHeat = formula(
  'dTemp',
  ['powerArea', 'tOxide', 'kappaHeat'],
  ({ powerArea, tOxide, kappaHeat }) => (powerArea * tOxide) / kappaHeat,
);

/** Time in which that temperature settles: c_V d t_ox/κ. */
export const heatTime = formula(
  't',
  ['cV', 'HMThickness', 'tOxide', 'kappaHeat'],
  ({ cV, HMThickness, tOxide, kappaHeat }) => (cV * HMThickness * tOxide) / kappaHeat,
);

/** Rise of the temperature at the start of a pulse, before heat leaves the metal: ρJ²t/c_V. */
export const adiabaticHeat = formula(
  'dTemp',
  ['rho', 'J', 't', 'cV'],
  ({ rho, J, t, cV }) => (rho * J ** 2 * t) / cV,
);
