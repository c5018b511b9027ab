/**
 * Circles of the sphere as paths of its front or back half. Under an orthographic projection they are
 * ellipses, so each is at most two arcs: 0.8 kB where d3-geo would cost 8.0 kB (brotli) of every page with a figure.
 * The tests hold it against d3-geo.
 */
import { axpy, cross, dot, fromAngles, norm, scale, type Vec3 } from '@physics';
import { radius, size } from '../context';
import { axes, projector, type Eye } from './sphere';

const degree = Math.PI / 180;
const up: Vec3 = [0, 0, 1];
const px = (x: number) => (radius * x).toFixed(2);
const place = (x: number, y: number) =>
  `${(size.w / 2 + radius * x).toFixed(2)},${(size.h / 2 + radius * y).toFixed(2)}`;
const limbArc = (sweep: 0 | 1) => `A${radius},${radius} 0 0 ${sweep} `;
const disc = `M${place(-1, 0)}${limbArc(1)}${place(1, 0)}${limbArc(1)}${place(-1, 0)}Z`;

/** The circle at `halfAngle` (rad) around `axis`, and where the limb cuts it. */
function circle(eye: Eye, axis: Vec3, halfAngle: number) {
  const [right, , towards] = axes(eye);
  const project = projector(eye);
  const u = scale(1 / (norm(axis) || 1), axis);
  const [c, s] = [Math.cos(halfAngle), Math.sin(halfAngle)];
  const k = dot(u, towards);
  const side = cross(u, towards);
  const h = norm(side);
  // e2 lies in the plane of the screen, e1 points towards the reader as far as the circle can.
  const e2 = h > 1e-9 ? scale(1 / h, side) : right;
  const e1 = cross(e2, u);
  const at = (turn: number) => {
    const v = axpy(s * Math.cos(turn), e1, axpy(s * Math.sin(turn), e2, scale(c, u)));
    const [x, y] = project(v);
    return place(x, y);
  };
  const [e2x, e2y] = project(e2);
  // Seen edge-on it keeps a width, or the rounded ends would lie off the ellipse and the browser would stretch it.
  const shape = `A${px(s)},${px(Math.max(s * Math.abs(k), 0.1 / radius))} ${(Math.atan2(e2y, e2x) / degree).toFixed(2)} 0 ${k < 0 ? 1 : 0} `;
  const arc = (from: number, to: number) =>
    `M${at(from)}${shape}${at((from + to) / 2)}${shape}${at(to)}`;
  // In front where the depth, c k + s h cos(turn), is positive.
  const cut = Math.acos(Math.max(-1, Math.min(1, (-c * k) / (s * h || 1e-12))));
  const [toLimbX, toLimbY] = project(scale(1 / (h || 1), u));
  return { arc, at, c, h, cut, limb: place(toLimbX, toLimbY) };
}

/** The part of a circle in the front half, or in the back one. */
export function half(eye: Eye, axis: Vec3, halfAngle: number, front: boolean): string {
  const { arc, cut } = circle(eye, axis, halfAngle);
  const [from, to] = front ? [-cut, cut] : [cut, 2 * Math.PI - cut];
  return to - from < 1e-6 ? '' : arc(from, to);
}

/** The part of the area around `axis` that is in the front half, or in the back one; to be filled evenodd. */
export function cap(eye: Eye, axis: Vec3, halfAngle: number, front: boolean): string {
  const { at, c, h, cut, limb } = circle(eye, axis, halfAngle);
  const rim = half(eye, axis, halfAngle, front);
  if (Math.abs(c) >= h) return (rim && `${rim}Z`) + (c < 0 ? disc : '');
  const along = limbArc(front ? 0 : 1);
  return `${rim}${along}${limb}${along}${at(front ? -cut : cut)}Z`;
}

const turns = [0, 1, 2, 3, 4, 5].map((i) => i * 30 * degree);
const lines: readonly (readonly [Vec3, number])[] = [
  ...turns.map((phi) => [fromAngles(Math.PI / 2, phi), Math.PI / 2] as const),
  ...turns.slice(1).map((theta) => [up, theta] as const),
];
/** Circles of longitude and latitude every 30°, and the equator. */
export const graticule = (eye: Eye, front: boolean) => ({
  lines: lines.map(([axis, halfAngle]) => half(eye, axis, halfAngle, front)).join(''),
  equator: half(eye, up, Math.PI / 2, front),
});
