import { cross, type Vec3 } from '../vec3';
import { formula } from './formula';

/** The unit vector of an axis named '+x', '-x', '+y' … @throws RangeError for any other name. */
function alongAxis(name: string): Vec3 {
  const sign = name.startsWith('-') ? -1 : 1;
  const i = ['x', 'y', 'z'].indexOf(name.replace(/^[+-]/, ''));
  if (i < 0 || name.length > 2) throw new RangeError(`axis must be '+x' … '-z', got '${name}'`);
  return [0, 1, 2].map((k) => (k === i ? sign : 0)) as never as Vec3;
}

/** Direction of m along the axis named by mAxis. */
export const mDirection = formula('direction', ['mAxis'], ({ mAxis }) => alongAxis(mAxis));

/** Direction of the field along the axis named by BAxis. */
export const BDirection = formula('direction', ['BAxis'], ({ BAxis }) => alongAxis(BAxis));

/**
 * Direction of −m × B, in which the tip of m starts to move, for m and B along named axes; the zero
 * vector where they are parallel.
 */
export const larmorDirection = formula('direction', ['mAxis', 'BAxis'], ({ mAxis, BAxis }) =>
  cross(alongAxis(BAxis), alongAxis(mAxis)),
);
