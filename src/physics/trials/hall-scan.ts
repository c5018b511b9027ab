import { efficiencyFromField } from '../formulas/measured';
import { metalCurrent, steadyHeat, stripPower } from '../formulas/conductor';
import { lineThrough } from '../measure/least-squares';
import { places } from '../measure/noise';
import { trial } from './trial';

/** Angle scans, the smallest field, T, and the error of a scan, V. */
const [count, least, sigma] = [7, 0.1, 2.5e-8];

/**
 * How well a damping-like field is known from angle scans in seven fields, equally far apart along 1/(B+μ0M_eff) from
 * 0.1 T to the largest, each with an error of 25 nV; and how warm the strip gets.
 */
export const hallScan = trial(
  [
    ...(['I0', 'Bmost', 'xiDL', 'RAHE', 'mu0Meff', 'Msat', 'wStrip'] as const),
    ...(['HMThickness', 'rho', 'FreeLayerThickness', 'rhoF', 'tOxide', 'kappaHeat'] as const),
  ],
  ['aDLError', 'dTemp'],
  (p) => {
    const x = places(1 / (least + p.mu0Meff), 1 / (p.Bmost + p.mu0Meff), count);
    const slopeError = lineThrough(x, x, sigma).errors[1]!;
    // The efficiency of one tesla, to turn one into the other.
    const aDL = p.xiDL / efficiencyFromField({ ...p, aDL: 1, J: metalCurrent(p) });
    return {
      aDLError: Math.abs(slopeError / ((p.I0 * p.RAHE * aDL) / 2)),
      dTemp: steadyHeat({ ...p, powerArea: stripPower(p) }),
    };
  },
);
