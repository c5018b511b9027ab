import { rashbaField } from '../formulas/rashba';
import { macrospinAfter } from '../macrospin/run';
import { angleBetween, fromAngles, type Vec3 } from '../vec3';
import { trial } from './trial';

/** Step and length of a run, s. */
const [step, length] = [2e-12, 10e-9];
const up: Vec3 = [0, 0, 1];

/**
 * A perpendicular layer, upright, whose Rashba field along y comes on with a current along +x: its angle to the
 * goal at the angles theta, phi after 10 ns, and the heat per volume, ρJ².
 */
export const rashbaLean = trial(
  ['alphaR', 'Pol', 'J', 'Msat', 'BK', 'alpha', 'rho', 'theta', 'phi'],
  ['angleGoal', 'powerDens'],
  (given) => {
    const { J, BK, alpha, rho, theta, phi } = given;
    const magnet = { BK, alpha, Bext: [0, rashbaField(given), 0] as Vec3 };
    const m = macrospinAfter(up, magnet, length, step);
    return { angleGoal: angleBetween(m, fromAngles(theta, phi)), powerDens: rho * J ** 2 };
  },
);
