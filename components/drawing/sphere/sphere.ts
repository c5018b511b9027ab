/** Geometry of the sphere on the screen, in units of its radius: x to the right, y down, depth towards the reader. Pure. */
import { cross, dot, fromAngles, norm, scale, type Vec3 } from '@physics';
import type { Point } from '../path';

/** Where the reader stands: longitude and latitude of the eye, degrees. */
export interface Eye {
  readonly yaw: number;
  readonly pitch: number;
}
export const startEye: Eye = { yaw: 34, pitch: 20 };
export type Projected = readonly [x: number, y: number, depth: number];
export type Project = (v: Vec3) => Projected;

const degree = Math.PI / 180;

/** The eye after the reader has turned the sphere, by degrees; it never goes over a pole. */
export function turned(eye: Eye, yaw: number, pitch: number): Eye {
  const around = eye.yaw + yaw;
  return {
    yaw: around - 360 * Math.floor((around + 180) / 360),
    pitch: Math.max(-90, Math.min(90, eye.pitch + pitch)),
  };
}

/** The three directions of the screen in space: right, down, and towards the reader. */
export function axes({ yaw, pitch }: Eye): readonly [Vec3, Vec3, Vec3] {
  const right: Vec3 = [-Math.sin(yaw * degree), Math.cos(yaw * degree), 0];
  const towards = fromAngles((90 - pitch) * degree, yaw * degree);
  return [right, cross(right, towards), towards];
}

/** Orthographic projection for an eye; the same as d3's geoOrthographic, but for any length. */
export function projector(eye: Eye): Project {
  const [right, down, towards] = axes(eye);
  return (v) => [dot(v, right), dot(v, down), dot(v, towards)];
}

/** The vector that is seen at a point of the screen with a depth. */
export function unproject(eye: Eye, [x, y, depth]: Projected): Vec3 {
  const [right, down, towards] = axes(eye);
  const at = (i: 0 | 1 | 2) => x * right[i] + y * down[i] + depth * towards[i];
  return [at(0), at(1), at(2)];
}

/** A tip that is being dragged over the sphere: on which side it is, and whether the pointer has left the disc. */
export interface Grip {
  readonly side: 1 | -1;
  readonly outside: boolean;
}

/**
 * Where a dragged tip goes: the point of the sphere under the pointer, on the side where the tip was.
 * A pointer that leaves the disc slides along the limb and comes back in on the other side.
 */
export function dragTip(eye: Eye, grip: Grip, [x, y]: Point): { v: Vec3; grip: Grip } {
  const r = Math.hypot(x, y);
  if (r >= 1) return { v: unproject(eye, [x / r, y / r, 0]), grip: { ...grip, outside: true } };
  const side = grip.outside ? (-grip.side as 1 | -1) : grip.side;
  return { v: unproject(eye, [x, y, side * Math.sqrt(1 - r * r)]), grip: { side, outside: false } };
}

const at = ([x, y]: Point) => `${x.toFixed(1)},${y.toFixed(1)}`;

export interface Head {
  /** The cone's outline. */
  outline: string;
  /** Its base, where one looks at it from behind. */
  base?: string;
  /** Where the shaft ends. */
  neck: Point;
  /** The two corners beside that. */
  corners: readonly [Point, Point];
}

/**
 * A cone in perspective: tip, direction (unit vector in screen axes), length and radius of its base,
 * all in pixels. Seen along its axis it is a disc.
 */
export function coneHead(
  tip: Point,
  [dx, dy, dz]: Projected,
  length: number,
  radius: number,
): Head {
  const s = Math.hypot(dx, dy);
  const [ux, uy] = s > 1e-9 ? [dx / s, dy / s] : [1, 0];
  const reach = length * s;
  const a = radius * Math.abs(dz);
  const neck: Point = [tip[0] - reach * ux, tip[1] - reach * uy];
  const turn = (Math.atan2(uy, ux) / degree).toFixed(1);
  const arc = (to: Point, large: 0 | 1) =>
    `A${a.toFixed(2)},${radius.toFixed(2)} ${turn} ${large} 1 ${at(to)}`;
  const place = (along: number, across: number): Point => [
    neck[0] + along * ux - across * uy,
    neck[1] + along * uy + across * ux,
  ];
  const disc = `M${at(place(0, radius))}${arc(place(0, -radius), 1)}${arc(place(0, radius), 1)}Z`;
  const corners = [place(0, radius), place(0, -radius)] as const;
  if (reach <= a) return { outline: disc, neck, corners, ...(dz < 0 ? { base: disc } : {}) };
  // The two tangents from the tip touch the ellipse of the base at a²/reach from its centre.
  const along = (a * a) / reach;
  const across = radius * Math.sqrt(1 - (a / reach) ** 2);
  const outline = `M${at(tip)}L${at(place(along, across))}${arc(place(along, -across), 1)}Z`;
  return { outline, neck, corners, ...(dz < 0 ? { base: disc } : {}) };
}

/** Points of the circle at `halfAngle` around `axis`; a great circle at π/2. */
export function circleAround(axis: Vec3, halfAngle: number, count = 72): Vec3[] {
  const u = scale(1 / (norm(axis) || 1), axis);
  const helper: Vec3 = Math.abs(u[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0];
  const e1 = scale(1 / norm(cross(u, helper)), cross(u, helper));
  const e2 = cross(u, e1);
  const [c, s] = [Math.cos(halfAngle), Math.sin(halfAngle)];
  return Array.from({ length: count + 1 }, (_, i) => {
    const [p, q] = [
      s * Math.cos((2 * Math.PI * i) / count),
      s * Math.sin((2 * Math.PI * i) / count),
    ];
    const part = (k: 0 | 1 | 2) => c * u[k] + p * e1[k] + q * e2[k];
    return [part(0), part(1), part(2)];
  });
}

/** A path over the sphere cut where it changes sides: runs of points that lie in front, or behind. */
export function sides(points: readonly Vec3[], project: Project) {
  const runs: { front: boolean; points: Point[]; end: number }[] = [];
  points.forEach((v, i) => {
    const [x, y, depth] = project(v);
    const front = depth >= 0;
    const last = runs.at(-1);
    if (last?.front === front) {
      last.points.push([x, y]);
      last.end = i;
    } else {
      const joint = last?.points.at(-1);
      runs.push({ front, points: joint ? [joint, [x, y]] : [[x, y]], end: i });
    }
  });
  return runs;
}
