import { finite, positive } from '../check';
import { checkMacrospin } from './check';
import { gammaLL } from '../constants';
import { macrospinStep, totalField, type Macrospin } from './macrospin';
import { turned } from './turns';
import { fromAngles, norm } from '../vec3';

/**
 * Turns per second about +z, measured: the integrator runs for `duration` seconds from the polar angle theta, in
 * steps of 1 ps and of no more than a fiftieth of a radian of the field that it meets, and the turns are counted.
 * Positive by the right hand; 0 on the axis.
 * @throws RangeError for a magnet, angle or duration out of range
 */
export function coneRate(magnet: Macrospin, theta: number, duration = 1e-10): number {
  checkMacrospin(magnet);
  finite('theta', theta, 'rad');
  positive('duration', duration, 's');
  const { gamma = gammaLL } = magnet;
  let m = fromAngles(theta, 0);
  let angle = 0;
  for (let t = 0; t < duration;) {
    const longest = Math.min(1e-12, 0.02 / (gamma * norm(totalField(m, magnet, t))));
    // The last steps share what is left, so that none is a crumb.
    const dt = (duration - t) / Math.ceil((duration - t) / longest);
    const next = macrospinStep(m, magnet, dt, t);
    angle += turned(m, next, [0, 0, 1]);
    m = next;
    t += dt;
  }
  return angle / (2 * Math.PI * duration);
}
