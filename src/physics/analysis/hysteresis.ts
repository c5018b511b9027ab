import { unitVector } from '../check';
import { checkMacrospin } from '../macrospin/check';
import type { Macrospin } from '../macrospin/macrospin';
import { scale, type Vec3 } from '../vec3';
import { sweep } from './sweep';

/**
 * Hysteresis: m in a field that goes slowly from one value to the next along a direction.
 *
 * @param magnet     its applied field is replaced by the sweep. Its damping, 1 if it has none, only
 *                   decides where it falls when its equilibrium vanishes
 * @param direction  unit vector of the field
 * @param fields     T, in the order of the sweep
 * @param m0         start; default along the first field. It first comes to rest there.
 * @returns m at each field
 * @throws RangeError for a direction that is no unit vector
 * @source stonerwohlfarth1948
 */
export function hysteresis(
  magnet: Macrospin,
  direction: Vec3,
  fields: readonly number[],
  m0?: Vec3,
): readonly Vec3[] {
  unitVector('direction', direction);
  checkMacrospin(magnet);
  const family = (B: number): Macrospin => ({
    ...magnet,
    alpha: magnet.alpha || 1,
    Bext: scale(B, direction),
  });
  return sweep(family, fields, m0 ?? scale((fields[0] ?? 0) < 0 ? -1 : 1, direction));
}
