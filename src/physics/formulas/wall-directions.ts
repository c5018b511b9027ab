import { cross, fromAngles, scale, type Vec3 } from '../vec3';
import { formula } from './formula';

/** Direction of m in the middle of a wall, at the angle wallAngle from +x towards +y. */
export const wallMoment = formula('direction', ['wallAngle'], ({ wallAngle }) =>
  fromAngles(Math.PI / 2, wallAngle),
);

/**
 * Direction of −(u·∇)m in the middle of a wall between domains along ±z, for a charge current along ±x: +z
 * where it makes the up domain longer. The drift is against the current, and ∂m/∂x along −z in an up-down wall.
 * @throws RangeError for a wallType other than 'up-down' and 'down-up', or a current along no end of x
 */
export const adiabaticDirection = formula('direction', ['wallType', 'JAxis'], (args): Vec3 => [
  0,
  0,
  -growth(args),
]);

/**
 * Direction of +β m × (u·∇)m in the middle of a wall with m at wallAngle, for β > 0: it turns m within the film.
 * @throws RangeError as adiabaticDirection
 */
export const nonAdiabaticDirection = formula(
  'direction',
  ['wallType', 'JAxis', 'wallAngle'],
  (args) => scale(growth(args), cross(fromAngles(Math.PI / 2, args.wallAngle), [0, 0, 1])),
);

/** The sign of z·(u·∇)m in a wall. */
function growth({ wallType, JAxis }: { wallType: string; JAxis: string }): number {
  const along = ['-x', '', '+x'].indexOf(JAxis) - 1;
  if (!JAxis || along < -1) throw new RangeError(`JAxis must be '+x' or '-x', got '${JAxis}'`);
  const up = ['down-up', '', 'up-down'].indexOf(wallType) - 1;
  if (!wallType || up < -1)
    throw new RangeError(`wallType must be 'up-down' or 'down-up', got '${wallType}'`);
  return along * up;
}
