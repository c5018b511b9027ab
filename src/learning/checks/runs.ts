/** The magnets of the checks, and what is measured on their runs, with a pause after every step. */
import {
  fromAngles,
  macrospinRun,
  normalize,
  scale,
  turned,
  type Macrospin,
  type Vec3,
} from '@physics';

export const degrees = Math.PI / 180;
export const ps = 1e-12;
export const z: Vec3 = [0, 0, 1];
/** A field along no axis, 0.3 T, and a magnet without any symmetry about it. */
export const oblique = scale(0.3, normalize([1, -2, 2]));
export const tilted: Macrospin = { Bext: oblique, BK: 0.2, anisU: normalize([1, 1, 3]) };
export const Msat = 8e5;

/** Angle that m turns about a unit vector in a run, rad, not wrapped. */
export function turnsOf(axis: Vec3, m0: Vec3, magnet: Macrospin, duration: number, dtMax: number) {
  let angle = 0;
  let last = m0;
  for (const m of macrospinRun(m0, magnet, duration, dtMax)) {
    angle += turned(last, m, axis);
    last = m;
  }
  return angle;
}

/** Period measured over 10 ns at the cone angle theta, field and easy axis along z. */
export function measuredPeriod(theta: number, Bext: number, BK = 0) {
  const magnet = { Bext: scale(Bext, z), BK };
  return (2 * Math.PI * 1e-8) / turnsOf(z, fromAngles(theta, 0), magnet, 1e-8, 2 * ps);
}

/** Of the values along a run, the one that is farthest from the first. */
export function farthest(
  value: (m: Vec3) => number,
  m0: Vec3,
  magnet: Macrospin,
  t: number,
  dt: number,
) {
  const expected = value(m0);
  let found = expected;
  for (const m of macrospinRun(m0, magnet, t, dt)) {
    const now = value(m);
    if (!(Math.abs(now - expected) <= Math.abs(found - expected))) found = now;
  }
  return { expected, found };
}
