import { pulseFluence } from '../formulas/current-axis';
import { pulseWave } from '../anomalous/current-axis';
import { macrospinStep } from '../macrospin/macrospin';
import type { Vec3 } from '../vec3';
import { trial } from './trial';

const x: Vec3 = [1, 0, 0];
/** Carrier, Hz; steps in a pulse, and how many lengths it is followed to both sides of its peak. */
const [fCarrier, steps, reach] = [1e14, 2000, 4];

/**
 * A light pulse whose current runs along x in a film and makes it a hard axis that goes with its square, h0 strong for
 * a peak field of 1 T: how far m, in the film at the angle phiJ to the current, is lifted out of it when the pulse
 * is over, and the energy per area that the pulse brings.
 */
export const pulseLift = trial(
  ['h0', 'tSigma', 'Bext', 'phiJ'],
  ['mz', 'fluence'],
  ({ h0, tSigma, Bext, phiJ }) => {
    const dt = (2 * reach * tSigma) / steps;
    let m: Vec3 = [Math.cos(phiJ), Math.sin(phiJ), 0];
    for (let i = 0; i < steps; i++) {
      const wave = pulseWave((i + 0.5) * dt - reach * tSigma, {
        tSigma,
        fCarrier,
        carrierPhase: 0,
      });
      const h = h0 * (Bext * wave) ** 2;
      m = macrospinStep(m, { BK: -h, anisU: x, alpha: 0 }, dt);
    }
    return { mz: Math.abs(m[2]), fluence: pulseFluence({ Bext, tSigma }) };
  },
);
