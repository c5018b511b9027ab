import { positive } from '../check';
import { gammaLL } from '../constants';
import { aDLOfSTT, stabilityFactor, thermalAngle } from '../formulas/spin-transfer';
import { writeEnergySTT } from '../formulas/stt-sot';
import { fieldSize, linearFieldsInto } from '../ensemble/fields';
import type { Macrospin } from '../macrospin/macrospin';
import { runLinear } from '../solve/run-linear';
import { firstStep, runAt } from '../solve/state';
import { fromAngles } from '../vec3';
import { trial } from './trial';

/** Times of relaxation after which a bit is read; error of a step; most steps. */
const [rest, tol, limit] = [20, 1e-9, 1e5];

/**
 * A pulse of the current density J and the length t through a square perpendicular bit, p = −z. The bit starts
 * at the thermal angle from +z, without noise, and is read when it has come to rest:
 *     mz      m_z then: near −1 if it has switched
 *     Ewrite  heat of the pulse, RA J² L² t
 * @throws RangeError without anisotropy or damping, or for a pulse that is not > 0
 */
export const transferWrite = trial(
  [
    ...(['BK', 'alpha', 'Pol', 'Msat', 'FreeLayerThickness'] as const),
    ...(['cellLength', 'RA', 'Temp', 'J', 't'] as const),
  ],
  ['mz', 'Ewrite'],
  (args) => {
    const { BK, alpha, Msat, FreeLayerThickness, cellLength, Temp, t } = args;
    for (const [name, value] of Object.entries({ BK, alpha, t })) positive(name, value);
    const aDL = aDLOfSTT(args);
    const V = cellLength * cellLength * FreeLayerThickness;
    const stability = stabilityFactor({ Ku1: (Msat * BK) / 2, V, Temp });
    const bit: Macrospin = { BK, alpha };
    const driven: Macrospin = { ...bit, torques: [{ p: [0, 0, -1], aDL }] };
    const state = new Float64Array(runAt.size);
    state.set(fromAngles(thermalAngle({ stability }), 0), runAt.m);
    const fields = new Float64Array(fieldSize);
    const run = (magnet: Macrospin, duration: number) => {
      linearFieldsInto(magnet, fields);
      const tEnd = state[runAt.t]! + duration;
      state[runAt.h] = firstStep(tol, gammaLL * (BK + Math.abs(aDL)), duration);
      runLinear(fields, 0, state, tEnd, tol, limit, state, 0);
    };
    run(driven, t);
    run(bit, (rest * (1 + alpha * alpha)) / (alpha * gammaLL * BK));
    return { mz: state[runAt.m + 2]!, Ewrite: writeEnergySTT(args) };
  },
);
