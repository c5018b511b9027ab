import { finiteAll, unitVector } from '../check';
import { checkMacrospin } from '../macrospin/check';
import type { Vec3 } from '../vec3';
import { isStable, pointAt } from './branch';
import { criticalPoint } from './critical';
import type { Family } from './family';
import { settled } from './settle';

/**
 * A quasi-static sweep of any quantity: the magnet stays in its stable equilibrium while that changes
 * slowly from one value to the next, until it vanishes or becomes unstable; then it moves, with its own
 * damping and the value that comes next, to another rest.
 *
 * @param family  the magnet as a function of x; needs damping
 * @param values  of x, in the order of the sweep
 * @param m0      start; it first comes to rest at the first value
 * @returns m at each value
 * @throws RangeError where the magnet comes to no rest, as in an oscillator
 */
export function sweep(family: Family, values: readonly number[], m0: Vec3): readonly Vec3[] {
  finiteAll('values', values);
  unitVector('m0', m0);
  const [first, ...others] = values;
  if (first === undefined) return [];
  let before = first;
  const atFirst = rest(m0, family, first);
  let m = atFirst;
  const follow = (x: number): Vec3 => {
    const start = pointAt(family, before, m);
    // Where it rests at the very end of a branch there is none to follow.
    if (!start || !isStable(start)) return rest(m, family, x);
    const { kind, m: end } = criticalPoint(family, m, before, x, 8);
    return kind === 'none' ? end : rest(end, family, x);
  };
  const rests = others.map((x) => {
    if (x !== before) m = follow(x);
    before = x;
    return m;
  });
  return [atFirst, ...rests];
}

function rest(m: Vec3, family: Family, x: number): Vec3 {
  const magnet = family(x);
  checkMacrospin(magnet);
  const at = settled(m, magnet);
  if (!at) throw new RangeError(`the magnet must come to rest, which it does not at ${x}`);
  return at;
}
