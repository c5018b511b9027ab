import { e, hbar } from '../constants';
import { holds } from '../check';
import { writeEnergySOT, writeEnergySTT } from '../formulas/stt-sot';
import type { Macrospin } from '../macrospin/macrospin';
import { macrospinAfter } from '../macrospin/run';
import { fromAngles, type Vec3 } from '../vec3';
import { trial } from './trial';

/** m_z after a pulse of the length t, and 5 ns at rest. */
function written(m0: Vec3, rest: Macrospin, p: Vec3, aDL: number, t: number): number {
  const step = 2e-12;
  holds(t >= 0 && t <= 20e-9, 't', 'between 0 and 20 ns', t);
  const m = macrospinAfter(m0, { ...rest, torques: [{ p, aDL }] }, t, step);
  return macrospinAfter(m, rest, 5e-9, step)[2];
}

/**
 * A perpendicular layer on a strip, magnetized up, with a field along the strip and a pulse of current in it
 * (p along −y): m_z when it has come to rest, and the heat in the strip under the cell.
 */
export const writeSOT = trial(
  [
    'BK',
    'alpha',
    'Msat',
    'FreeLayerThickness',
    'xiDL',
    'rho',
    'HMThickness',
    'cellLength',
    'J',
    'Bx',
    't',
  ],
  ['mz', 'Ewrite'],
  (given) => {
    const { BK, alpha, Msat, FreeLayerThickness, xiDL, J, Bx, t } = given;
    holds(Math.abs(Bx) < BK, 'Bx', 'smaller than BK', Bx);
    const rest = { BK, alpha, Bext: [Bx, 0, 0] as const };
    const aDL = (hbar * xiDL * J) / (2 * e * Msat * FreeLayerThickness);
    const mz = written(fromAngles(Math.asin(Bx / BK), 0), rest, [0, -1, 0], aDL, t);
    return { mz, Ewrite: writeEnergySOT(given) };
  },
);

/**
 * The same layer in a junction, theta0 from up, with a pulse through the junction (p along −z): m_z when it
 * has come to rest, and the heat in the junction.
 */
export const writeSTT = trial(
  ['BK', 'alpha', 'Msat', 'FreeLayerThickness', 'Pol', 'RA', 'cellLength', 'theta0', 'J', 't'],
  ['mz', 'Ewrite'],
  (given) => {
    const { BK, alpha, Msat, FreeLayerThickness, Pol, theta0, J, t } = given;
    const aDL = (hbar * Pol * J) / (2 * e * Msat * FreeLayerThickness);
    const mz = written(fromAngles(theta0, 0), { BK, alpha }, [0, 0, -1], aDL, t);
    return { mz, Ewrite: writeEnergySTT(given) };
  },
);
