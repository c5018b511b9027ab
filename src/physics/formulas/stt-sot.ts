/** What one torque costs against the other, for the same perpendicular layer and a square cell on a strip. */
import { holds, nonzero, positive } from '../check';
import { formula } from './formula';
import { foldTorque } from './spin-orbit';

/**
 * Angular momentum per second of a current I in a strip under the cell over that of the same I through
 * the cell: (ξ/P)(L/d). Each electron in the strip can be used several times; may exceed 1.
 */
export const spinPerCurrentRatio = formula(
  'ratio',
  ['HMThickness', 'cellLength', 'xiDL', 'Pol'],
  ({ HMThickness, cellLength, xiDL, Pol }) => (xiDL / Pol) * (cellLength / HMThickness),
);

/** Spin current over charge current of a strip of thickness d under a cell of length L: ξL/d. */
export const geometricGain = formula(
  'ratio',
  ['xiDL', 'cellLength', 'HMThickness'],
  ({ xiDL, cellLength, HMThickness }) => (xiDL * cellLength) / HMThickness,
);

/** Threshold of the spin-orbit torque over that of spin transfer, in a_DL: fold/(αB_K); 1/(2α) without field. */
export const thresholdSOTOverSTT = formula('ratio', ['BK', 'Bx', 'alpha'], ({ BK, Bx, alpha }) => {
  positive('alpha', alpha);
  return foldTorque({ BK, Bx }) / (alpha * BK);
});

/** Threshold current of the strip over that through the cell: [fold/(αB_K)]·(P/ξ)(d/L). */
export const currentSOTOverSTT = formula(
  'ratio',
  ['BK', 'Bx', 'alpha', 'HMThickness', 'cellLength', 'xiDL', 'Pol'],
  (args) => thresholdSOTOverSTT(args) / nonzero('the gain', spinPerCurrentRatio(args)),
);

/** Heat of a pulse in the strip under a square cell: ρJ²dL²t. The write path avoids the junction. */
export const writeEnergySOT = formula(
  'Ewrite',
  ['rho', 'J', 'HMThickness', 'cellLength', 't'],
  ({ rho, J, HMThickness, cellLength, t }) => {
    holds(t >= 0, 't', '>= 0 s', t);
    return rho * J * J * HMThickness * cellLength * cellLength * t;
  },
);

/** Heat of a pulse through the junction of a square cell: RA J²L²t. */
export const writeEnergySTT = formula(
  'Ewrite',
  ['RA', 'J', 'cellLength', 't'],
  ({ RA, J, cellLength, t }) => {
    holds(t >= 0, 't', '>= 0 s', t);
    return RA * J * J * cellLength * cellLength * t;
  },
);

/** Heat in the strip over heat in the junction for pulses of one length, each at its threshold. */
export const energySOTOverSTT = formula(
  'ratio',
  ['BK', 'Bx', 'alpha', 'xiDL', 'Pol', 'rho', 'HMThickness', 'RA'],
  (args) => {
    const { xiDL, Pol, rho, HMThickness, RA } = args;
    // Current densities at threshold: a_c over the efficiency, the film being the same.
    const densities = (thresholdSOTOverSTT(args) * Pol) / nonzero('xiDL', xiDL);
    return ((rho * HMThickness) / RA) * densities ** 2;
  },
);
