import { fieldSize } from './fields';
import type { Vec3 } from '../vec3';

/**
 * When m · axis passes zero between two states of a trajectory: the root of the cubic that has its values and
 * its slopes at both ends.
 *
 * @param before  unit vectors, [n, 3], at the start of the interval; m · axis has the other sign there
 * @param after   the same at its end
 * @param i       which trajectory
 * @param fields  of the interval, [n, 12]
 * @param t       length of the interval, s
 * @returns part of the interval that has passed, 0 … 1
 */
export function crossing(
  before: Float64Array,
  after: Float64Array,
  i: number,
  fields: Float64Array,
  t: number,
  axis: Vec3,
): number {
  const [c0, d0] = valueAndRate(before, i, fields, axis);
  const [c1, d1] = valueAndRate(after, i, fields, axis);
  const cubic = (s: number) => {
    const r = 1 - s;
    return r * r * ((1 + 2 * s) * c0 + s * t * d0) + s * s * ((1 + 2 * r) * c1 - r * t * d1);
  };
  // Halved until no number lies in between.
  let [from, to] = [0, 1];
  for (let k = 0; k < 53; k++) {
    const middle = (from + to) / 2;
    if (cubic(middle) < 0 === c0 < 0) from = middle;
    else to = middle;
  }
  return to;
}

/** m · axis and its rate of change, 1/s. */
function valueAndRate(
  m: Float64Array,
  i: number,
  fields: Float64Array,
  [ux, uy, uz]: Vec3,
): readonly [number, number] {
  const [x, y, z] = [m[3 * i]!, m[3 * i + 1]!, m[3 * i + 2]!];
  const f = (k: number) => fields[fieldSize * i + k]!;
  const bx = f(0) + f(3) * x + f(4) * y + f(5) * z;
  const by = f(1) + f(6) * x + f(7) * y + f(8) * z;
  const bz = f(2) + f(9) * x + f(10) * y;
  const [cx, cy, cz] = [y * bz - z * by, z * bx - x * bz, x * by - y * bx];
  const alpha = f(11);
  return [
    ux * x + uy * y + uz * z,
    ux * (cx + alpha * (y * cz - z * cy)) +
      uy * (cy + alpha * (z * cx - x * cz)) +
      uz * (cz + alpha * (x * cy - y * cx)),
  ];
}
