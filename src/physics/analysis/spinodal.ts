import { positive, unitVector } from '../check';
import { checkMacrospin } from '../macrospin/check';
import type { Macrospin } from '../macrospin/macrospin';
import { scale, type Vec3 } from '../vec3';
import { criticalPoint } from './critical';

/**
 * The field along a direction, up from zero, at which an equilibrium loses its stability: a point of the
 * astroid, of any magnet.
 *
 * @param m0         at or near the equilibrium without field
 * @param magnet     its applied field is replaced; its damping does not matter without spin torques
 * @param direction  unit vector of the field
 * @param largest    where the search ends, T, > 0
 * @returns T; undefined if the equilibrium stays stable up to `largest`
 * @throws RangeError unless there is a stable equilibrium near m0 without field
 * @source stonerwohlfarth1948
 */
export function spinodalField(
  m0: Vec3,
  magnet: Macrospin,
  direction: Vec3,
  largest: number,
): number | undefined {
  unitVector('direction', direction);
  checkMacrospin(magnet);
  positive('largest', largest, 'T');
  const family = (B: number): Macrospin => ({
    ...magnet,
    alpha: magnet.alpha || 1,
    Bext: scale(B, direction),
  });
  const { kind, x } = criticalPoint(family, m0, 0, largest);
  return kind === 'none' ? undefined : x;
}
