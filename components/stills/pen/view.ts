/** Where a vector stands in a panel: a plane, or space seen from an eye. Pure. */
import type { Vec3 } from '@physics';
import type { Point } from '@drawing/path';
import { projector, type Eye, type Projected } from '@drawing/sphere/sphere';

export interface View {
  /** px of a unit. */
  readonly unit: number;
  /** Place in the panel, px. */
  readonly at: (v: Vec3) => Point;
  /** Right, down and towards the reader, in units. */
  readonly project: (v: Vec3) => Projected;
}

const view = (project: View['project'], [x0, y0]: Point, unit: number): View => ({
  unit,
  project,
  at: (v) => {
    const [x, y] = project(v);
    return [x0 + unit * x, y0 + unit * y];
  },
});

/** A section: x to the right, y up, z towards the reader. */
export const flat = (origin: Point, unit = 1): View =>
  view(([x, y, z]) => [x, -y, z], origin, unit);

/** A section of a film: x to the right, z up, y away from the reader. */
export const section = (origin: Point, unit = 1): View =>
  view(([x, y, z]) => [x, -z, -y], origin, unit);

/** Space: z up, seen by the eye; by default from the front, so that x runs to the right and −y towards the reader. */
export const space = (origin: Point, unit: number, eye: Eye = { yaw: -64, pitch: 22 }): View =>
  view(projector(eye), origin, unit);
