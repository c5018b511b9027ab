import { holds } from '../check';
import { aDLOfSOT } from '../formulas/spin-orbit';
import { writeEnergySOT } from '../formulas/stt-sot';
import type { Macrospin } from '../macrospin/macrospin';
import { macrospinAfter } from '../macrospin/run';
import { fromAngles } from '../vec3';
import { trial } from './trial';

/** Step, the time after which the bit is read, and the longest pulse, s. */
const [step, later, longest] = [2e-12, 5e-9, 20e-9];

/**
 * A perpendicular layer on a strip, magnetized up, with a field along the strip and a pulse of the current
 * density J and the length t in it, p = −y:
 *     mz      m_z when it has come to rest
 *     Ewrite  heat in the strip under the cell, ρJ²dL²t
 * @throws RangeError for a field that leaves one state only, or a pulse longer than 20 ns
 */
export const writeSOT = trial(
  [
    ...(['BK', 'alpha', 'Msat', 'FreeLayerThickness', 'xiDL', 'rho'] as const),
    ...(['HMThickness', 'cellLength', 'J', 'Bx', 't'] as const),
  ],
  ['mz', 'Ewrite'],
  (given) => {
    const { BK, alpha, Bx, t } = given;
    holds(Math.abs(Bx) < BK, 'Bx', 'smaller than BK', Bx);
    holds(t >= 0 && t <= longest, 't', `from 0 to ${longest} s`, t);
    const rest: Macrospin = { BK, alpha, Bext: [Bx, 0, 0] };
    const pulse = { ...rest, torques: [{ p: [0, -1, 0] as const, aDL: aDLOfSOT(given) }] };
    const m = macrospinAfter(fromAngles(Math.asin(Bx / BK), 0), pulse, t, step);
    return { mz: macrospinAfter(m, rest, later, step)[2], Ewrite: writeEnergySOT(given) };
  },
);
