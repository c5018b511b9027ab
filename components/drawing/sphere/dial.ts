/** A direction that is set in the picture: in a plane, or anywhere on the ball. Pure. */
import { angleBetween, axpy, cross, dot, fromAngles, norm, scale, type Vec3 } from '@physics';
import type { Point } from '../path';
import type { Project } from './sphere';

const degree = Math.PI / 180;

/** Two directions across a normal. */
export function across(normal: Vec3): readonly [Vec3, Vec3] {
  const n = scale(1 / norm(normal), normal);
  const helper: Vec3 = Math.abs(n[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0];
  const side = cross(helper, n);
  const e1 = scale(1 / norm(side), side);
  return [e1, cross(n, e1)];
}
/** The direction of a plane's turn, rad from its first direction. */
export const atTurn = ([e1, e2]: readonly [Vec3, Vec3], turn: number): Vec3 =>
  axpy(Math.cos(turn), e1, scale(Math.sin(turn), e2));
export const turnOf = ([e1, e2]: readonly [Vec3, Vec3], v: Vec3) =>
  Math.atan2(dot(v, e2), dot(v, e1));

/**
 * The direction of a plane whose picture points from the middle to a place of the screen. A plane that is seen edge-on
 * has only two of them.
 */
export function pointedAt(
  plane: readonly [Vec3, Vec3],
  project: Project,
  [x, y]: readonly [number, number],
): Vec3 {
  const [a, b] = [project(plane[0]), project(plane[1])];
  const area = a[0] * b[1] - a[1] * b[0];
  if (Math.abs(area) > 0.02) {
    const onto = [(x * b[1] - y * b[0]) / area, (a[0] * y - a[1] * x) / area] as const;
    return atTurn(plane, Math.atan2(onto[1], onto[0]));
  }
  const along = Math.hypot(a[0], a[1]) > Math.hypot(b[0], b[1]) ? 0 : 1;
  const seen = along ? b : a;
  return scale(seen[0] * x + seen[1] * y < 0 ? -1 : 1, plane[along]);
}

/** Angles from one to another, a degree apart. */
const angles = (from: number, to: number) =>
  Array.from({ length: Math.round((to - from) / degree) + 1 }, (_, i) => from + i * degree);
/** Directions of one azimuth, a degree apart, and such that lie level. */
export const meridian = (phi: number, from: number, to: number) =>
  angles(from, to).map((theta) => fromAngles(theta, phi));
export const equator = (from: number, to: number) =>
  angles(from, to).map((phi) => fromAngles(Math.PI / 2, phi));
/** Of some directions that whose tip is seen nearest to a place; of two that are seen there, the one that is nearer to `now`. */
export function nearestSeen(ways: readonly Vec3[], project: Project, [x, y]: Point, now: Vec3) {
  const away = ways.map((v) => {
    const [a, b] = project(v);
    return (a - x) ** 2 + (b - y) ** 2 + 1e-4 * angleBetween(v, now);
  });
  return ways[away.indexOf(Math.min(...away))]!;
}

const axes: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const ends = axes.flatMap((v) => [v, scale(-1, v)]);
/**
 * The end of an axis of the ball that is seen under a place of the screen, the nearer one of two: who points at an end that
 * lies behind means it, and not what is before it.
 */
export function axisEnd(project: Project, [x, y]: readonly [number, number]): Vec3 | undefined {
  return ends
    .map((v) => ({ v, seen: project(v) }))
    .filter(({ seen }) => Math.hypot(seen[0] - x, seen[1] - y) < 0.08)
    .sort((a, b) => b.seen[2] - a.seen[2])[0]?.v;
}

/** Unit vectors from one direction to another, the short way. */
export function between(a: Vec3, b: Vec3, parts = 24): Vec3[] {
  const u = scale(1 / norm(a), a);
  const rest = axpy(-dot(u, b), u, b);
  if (norm(rest) < 1e-9) return [];
  const e = scale(1 / norm(rest), rest);
  const angle = Math.atan2(norm(rest), dot(u, b));
  return Array.from({ length: parts + 1 }, (_, i) => atTurn([u, e], (angle * i) / parts));
}
