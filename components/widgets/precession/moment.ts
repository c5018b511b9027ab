/** A moment in a field, and perhaps a second one beside it: where they begin, and how a step moves them, also by laws that are wrong. */
import {
  angleBetween,
  axpy,
  cross,
  dot,
  fromAngles,
  gammaLL,
  llg,
  macrospinStep,
  norm,
  normalize,
  orbit,
  orbitIn,
  orbitStep,
  scale,
  trail,
  turned,
  type Orbit,
  type Vec3,
} from '@physics';

export const seconds = ['none', 'at twice the angle'] as const;
export type Values = Record<'Bext' | 'theta' | 'phi' | 'thetaB' | 'phiB', number> & {
  beside?: (typeof seconds)[number];
};
export const start = ({ theta, phi }: Values) => fromAngles(theta, phi);
export const along = ({ thetaB, phiB }: Values) => fromAngles(thetaB, phiB);
export const field = (p: Values) => scale(p.Bext, along(p));
export const cone = (m: Vec3, p: Values) => angleBetween(m, along(p));
export const larmor = (B: number) => (gammaLL * B) / (2 * Math.PI);
export const turn = ({ Bext }: Values) => (Bext ? 1 / larmor(Bext) : 1e-9);
/** From the tip of m the short way to the field, a unit vector; nothing where m lies along it. */
export const upwards = (p: Values): Vec3 => {
  const [m, B] = [start(p), along(p)];
  const across = axpy(-dot(m, B), m, B);
  return norm(across) > 1e-9 ? normalize(across) : [0, 0, 0];
};
export const sideways = (p: Values): Vec3 => {
  const rate = llg(start(p), field(p), 0);
  return scale(1 / (norm(rate) || 1), rate);
};
/** The second moment: twice as far from the field as the first, in the plane of both. */
const second = (p: Values): Vec3 => {
  const angle = 2 * cone(start(p), p);
  return axpy(Math.cos(angle), along(p), scale(-Math.sin(angle), inPlane(p)));
};
/** Across the field, away from the moment. */
const inPlane = (p: Values): Vec3 => {
  const away = axpy(-dot(start(p), along(p)), along(p), start(p));
  return norm(away) > 1e-9 ? scale(-1 / norm(away), away) : [-1, 0, 0];
};

/** Where the tip goes, over γ, T: as it does, and by the laws that send it another way. */
const ways = {
  real: (m: Vec3, B: Vec3) => scale(-1, cross(m, B)),
  needle: (m: Vec3, B: Vec3) => scale(-1, cross(m, cross(m, B))),
  away: (m: Vec3, B: Vec3) => cross(m, cross(m, B)),
  mirrored: (m: Vec3, B: Vec3) => cross(m, B),
};
export interface State {
  orbit: Orbit;
  trail: readonly Vec3[];
  way?: keyof typeof ways;
  twin?: { orbit: Orbit; trail: readonly Vec3[] };
}
export const begin = (p: Values): State => {
  const at = (m: Vec3) => ({ orbit: orbit(m, field(p)), trail: [m] });
  return { ...at(start(p)), ...(p.beside === seconds[1] && { twin: at(second(p)) }) };
};
const next = ({ orbit, trail: path }: State, p: Values, dt: number) => {
  const after = orbitStep(orbit, field(p), dt);
  return { orbit: after, trail: trail(path, after.m) };
};
export const step = (s: State, p: Values, dt: number): State => ({
  ...next(s, p, dt),
  ...(s.twin && { twin: next(s.twin, p, dt) }),
});
/** A law of its own for where the tip goes. */
export const otherwise = (s: State, p: Values, dt: number, to: (m: Vec3) => Vec3): State => {
  const from = orbitIn(s.orbit, field(p));
  const m = to(from.m);
  const angle = from.angle + turned(from.m, m, field(p));
  return { ...s, orbit: { ...from, m, t: from.t + dt, angle }, trail: trail(s.trail, m) };
};
export const velocity = (m: Vec3, s: State, p: Values) =>
  scale(gammaLL, ways[s.way ?? 'real'](m, field(p)));
/** A law of another way, and its steps along a straight piece of it. */
export const by = (way: keyof typeof ways) => ({
  init: (p: Values): State => ({ ...begin(p), way }),
  step: (s: State, p: Values, dt: number) =>
    otherwise(s, p, dt, (m) => normalize(axpy(dt, velocity(m, s, p), m))),
});
/** The second moment goes round at another rate than the first. */
export const twinAt = (rate: (p: Values) => number) => (s: State, p: Values, dt: number) => ({
  ...next(s, p, dt),
  ...(s.twin && {
    twin: otherwise(s.twin, p, dt, (m) => macrospinStep(m, { Bext: scale(rate(p), field(p)) }, dt)),
  }),
});
/** How many times as long the circle of the second moment is. */
export const longer = (p: Values) => Math.sin(2 * p.theta) / (Math.sin(p.theta) || 1) || 1;
