import { finite, positive } from '../check';
import { checkMacrospin } from './check';
import { macrospinStep, type Macrospin } from './macrospin';
import { turned } from './turns';
import { fromAngles } from '../vec3';

/**
 * Turns per second about +z, measured: the integrator runs for `duration` seconds in steps of 1 ps from
 * the polar angle theta, and the turns are counted. Positive by the right hand; 0 on the axis.
 * @throws RangeError for a magnet, angle or duration out of range
 */
export function coneRate(magnet: Macrospin, theta: number, duration = 1e-10): number {
  checkMacrospin(magnet);
  finite('theta', theta, 'rad');
  positive('duration', duration, 's');
  const steps = Math.ceil(duration / 1e-12);
  let m = fromAngles(theta, 0);
  let angle = 0;
  for (let i = 0; i < steps; i++) {
    const next = macrospinStep(m, magnet, duration / steps);
    angle += turned(m, next, [0, 0, 1]);
    m = next;
  }
  return angle / (2 * Math.PI * duration);
}
