import { pumpingChannels, spinPumpingDamping } from '../formulas/interface';
import { pumpedSheetCurrent, pumpedSpinCurrent, pumpedVoltage } from '../formulas/pumping';
import { trial } from './trial';

/** A strip of metal under a magnet whose moment circles: the voltage at its open ends, and the damping that the face adds. */
export const pumpingDetector = trial(
  [
    ...(['HMThickness', 'FreeLayerThickness', 'gMix', 'lambdaSF', 'rho', 'thetaSH'] as const),
    ...(['Msat', 'rhoF', 'f', 'cone', 'stripLength'] as const),
  ],
  ['Vishe', 'alphaPump'],
  (given) => {
    const gMix = pumpingChannels(given);
    const js = pumpedSpinCurrent({ ...given, gMix });
    const pumpSheet = pumpedSheetCurrent({ ...given, js });
    return {
      Vishe: pumpedVoltage({ ...given, pumpSheet }),
      alphaPump: spinPumpingDamping({ ...given, gMix }),
    };
  },
);
