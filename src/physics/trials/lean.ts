import { macrospinStep } from '../macrospin/macrospin';
import { angleBetween, fromAngles, type Vec3 } from '../vec3';
import { trial } from './trial';

const [dt, steps] = [2e-12, 2500];
/** How near the goal counts as there. */
const near = (3 * Math.PI) / 180;
const sigma: Vec3 = [0, -1, 0];

/**
 * A perpendicular layer, upright, under a current along +x in the layer below that is on from the start: its angle
 * to the goal at the angles theta, phi after 5 ns, and the time from which it stays within 3° of it; Infinity
 * if it does not.
 */
export const lean = trial(
  ['aDL', 'aFL', 'BK', 'alpha', 'theta', 'phi'],
  ['angleGoal', 't'],
  ({ aDL, aFL, BK, alpha, theta, phi }) => {
    const goal = fromAngles(theta, phi);
    const magnet = { BK, alpha, torques: [{ p: sigma, aDL, aFL }] };
    let m: Vec3 = [0, 0, 1];
    let [angleGoal, t] = [angleBetween(m, goal), 0];
    for (let i = 1; i <= steps; i++) {
      m = macrospinStep(m, magnet, dt);
      angleGoal = angleBetween(m, goal);
      if (angleGoal > near) t = i * dt;
    }
    return { angleGoal, t: angleGoal > near ? Infinity : t };
  },
);
