import { unitVector } from '../check';
import type { Macrospin } from '../macrospin/macrospin';
import { scale, type Vec3 } from '../vec3';
import { criticalPoint } from './critical';
import { settled } from './settle';

/** The magnet with damping: its own, or 1 if it has none, which only decides where it falls after a jump. */
const damped = (magnet: Macrospin, Bext: Vec3): Macrospin => ({
  ...magnet,
  alpha: magnet.alpha || 1,
  Bext,
});

/**
 * Hysteresis: m in a field that goes slowly from one value to the next along a direction. The magnet
 * stays in its equilibrium until that vanishes, then falls, with its own damping, into another one.
 *
 * @param magnet     its applied field is replaced by the sweep
 * @param direction  unit vector of the field
 * @param fields     T, in the order of the sweep
 * @param m0         start; default along the first field. It first comes to rest there.
 * @returns m at each field
 * @throws RangeError for a direction that is no unit vector, and where the magnet comes to no rest
 */
export function hysteresis(
  magnet: Macrospin,
  direction: Vec3,
  fields: readonly number[],
  m0?: Vec3,
): readonly Vec3[] {
  unitVector('direction', direction);
  const family = (B: number) => damped(magnet, scale(B, direction));
  let before = fields[0] ?? 0;
  let m = m0 ?? scale(before < 0 ? -1 : 1, direction);
  m = rest(m, family(before));
  return fields.map((B) => {
    if (B !== before) {
      const { kind, m: end } = criticalPoint(family, m, before, B, 8);
      m = kind === 'none' ? end : rest(end, family(B));
      before = B;
    }
    return m;
  });
}

function rest(m: Vec3, magnet: Macrospin): Vec3 {
  const at = settled(m, magnet);
  if (!at) throw new RangeError('magnet must come to rest in every field of the sweep');
  return at;
}
