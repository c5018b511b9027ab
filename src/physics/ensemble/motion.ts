import * as check from '../check';
import { gammaLL } from '../constants';
import { checkMacrospin } from '../macrospin/check';
import { llg, llgOmega } from '../macrospin/llg';
import { macrospinStep, totalField, type Macrospin } from '../macrospin/macrospin';
import { norm, type Vec3 } from '../vec3';
import { checkTurn } from './batch';
import { fastestTurn, fieldSize } from './fields';
import { moveInto } from './kernel';
import { scheduleFields } from './schedule';

/** How the cells of a diagram move: pieces of the run, one after the other, and the rate of a cell. */
export interface Motion {
  readonly slices: readonly { readonly first: number; readonly steps: number }[];
  /** Moves m, [n, 3], through one slice. */
  readonly advance: (slice: number, m: Float64Array) => void;
  /** dm/dt of cell i, 1/s, in the fields of the slice that was last. */
  readonly rate: (m: Vec3, i: number) => Vec3;
}

/** Whether the total field is more than linear in m, so that `linearFields` refuses the magnet. */
export const isCurved = ({ BK2 = 0, torques = [] }: Macrospin): boolean =>
  BK2 !== 0 ||
  torques.some(
    ({ efficiency, higher }) =>
      (efficiency && efficiency.kind !== 'constant') || (higher?.aOdd ?? 0) !== 0,
  );

/** Fields linear in m: all cells at once. */
export function linearMotion(
  magnets: readonly Macrospin[],
  dt: number,
  steps: number,
  longest: number,
): Motion {
  const { slices, fieldsInto } = scheduleFields(magnets, dt, steps, longest);
  const fields = new Float64Array(fieldSize * magnets.length);
  return {
    slices,
    advance: (k, m) => {
      const slice = slices[k]!;
      if (slice.fresh) {
        fieldsInto(slice, fields);
        for (let i = 0; i < magnets.length; i++) checkTurn(fastestTurn(fields, fieldSize * i), dt);
      }
      moveInto(fields, dt, slice.steps, m);
    },
    rate: ([x, y, z], i) => {
      const f = (k: number) => fields[fieldSize * i + k]!;
      const bx = f(0) + f(3) * x + f(4) * y + f(5) * z;
      const by = f(1) + f(6) * x + f(7) * y + f(8) * z;
      const bz = f(2) + f(9) * x + f(10) * y;
      const [cx, cy, cz] = [y * bz - z * by, z * bx - x * bz, x * by - y * bx];
      const alpha = f(11);
      return [
        cx + alpha * (y * cz - z * cy),
        cy + alpha * (z * cx - x * cz),
        cz + alpha * (x * cy - y * cx),
      ];
    },
  };
}

/** Any fields: cell by cell with `macrospinStep`, which takes some twenty times as long. */
export function curvedMotion(
  magnets: readonly Macrospin[],
  dt: number,
  steps: number,
  longest: number,
): Motion {
  check.positive('dt', dt, 's');
  check.whole('steps', steps);
  magnets.forEach(checkMacrospin);
  const slices = Array.from({ length: Math.ceil(steps / longest) }, (_, k) => ({
    first: k * longest,
    steps: Math.min(longest, steps - k * longest),
  }));
  let now = 0;
  return {
    slices,
    advance: (k, m) => {
      const { first, steps } = slices[k]!;
      magnets.forEach((magnet, i) => {
        let v: Vec3 = [m[3 * i]!, m[3 * i + 1]!, m[3 * i + 2]!];
        const B = totalField(v, magnet, first * dt);
        checkTurn(norm(llgOmega(v, B, magnet.alpha ?? 0, magnet.gamma)), dt);
        for (let step = first; step < first + steps; step++)
          v = macrospinStep(v, magnet, dt, step * dt);
        m.set(v, 3 * i);
      });
      now = (first + steps) * dt;
    },
    rate: (m, i) => {
      const { alpha = 0, gamma = gammaLL } = magnets[i]!;
      return llg(m, totalField(m, magnets[i]!, now), alpha, gamma);
    },
  };
}
