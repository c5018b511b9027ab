import { macrospinStep } from './macrospin';
import { turned } from './turns';
import { angleBetween, type Vec3 } from '../vec3';

/** A moment that goes round a field, with what is measured on it since the field was last set. */
export interface Orbit {
  readonly t: number;
  readonly m: Vec3;
  readonly B: Vec3;
  /** When the field was set, s, and the angle from it to m then, rad. */
  readonly since: number;
  readonly cone: number;
  /** Turned about the field since then, rad. */
  readonly angle: number;
}

/** An orbit that starts at m, at the time t, s. NaN in, NaN out. */
export const orbit = (m: Vec3, B: Vec3, t = 0): Orbit => ({
  t,
  m,
  B,
  since: t,
  cone: angleBetween(m, B),
  angle: 0,
});

/** The same orbit in a field that may be another one: then the measurement begins again. NaN in, NaN out. */
export const orbitIn = (o: Orbit, B: Vec3): Orbit =>
  B.every((part, i) => part === o.B[i]) ? o : orbit(o.m, B, o.t);

/** The orbit dt seconds later in the field B, T. NaN in, NaN out. */
export function orbitStep(o: Orbit, B: Vec3, dt: number): Orbit {
  const from = orbitIn(o, B);
  const m = macrospinStep(o.m, { Bext: B }, dt);
  return { ...from, m, t: o.t + dt, angle: from.angle + turned(o.m, m, B) };
}

/** Turns per second, measured; 0 before the first step. NaN in, NaN out. */
export const orbitFrequency = ({ t, since, angle }: Orbit): number =>
  t > since ? angle / (2 * Math.PI * (t - since)) : 0;

/** How far the angle to the field has drifted, rad: the error of the integration, for it should stay. NaN in, NaN out. */
export const coneDrift = ({ m, B, cone }: Orbit): number => angleBetween(m, B) - cone;
