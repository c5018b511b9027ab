import { nonzero } from '../check';
import { e, gammaLL, hbar } from '../constants';
import { macrospinStep } from '../macrospin/macrospin';
import { sinkShare } from '../spinhall/profiles';
import { angleBetween, fromAngles, type Vec3 } from '../vec3';
import { trial } from './trial';

const up: Vec3 = [0, 0, 1];
const down: Vec3 = [0, 0, -1];
/** Steps in the fastest turn, and the time after which a run is given up, s. */
const [parts, longest] = [60, 40e-9];

/**
 * A layer without anisotropy on a spin Hall film, a perfect sink for its spins. It starts at theta0 from a
 * field; the moments of the current point against the field and drive it over: the time until it has passed
 * theta, Infinity if it has not after 40 ns, and the current per width of the strip.
 * @throws RangeError without a field
 */
export const spinHallTurn = trial(
  [
    ...(['thetaSH', 'lambdaSF', 'HMThickness', 'J'] as const),
    ...(['Msat', 'FreeLayerThickness', 'alpha', 'Bext', 'theta0', 'theta'] as const),
  ],
  ['t', 'sheetCurrent'],
  ({ thetaSH, lambdaSF, HMThickness, J, Msat, FreeLayerThickness, ...start }) => {
    const B = Math.abs(nonzero('Bext', start.Bext, 'T'));
    const xi = Math.abs(thetaSH) * sinkShare(HMThickness / lambdaSF);
    const aDL = ((hbar / (2 * e)) * xi * Math.abs(J)) / (Msat * FreeLayerThickness);
    const sheetCurrent = Math.abs(J) * HMThickness;
    const magnet = { Bext: [0, 0, B] as Vec3, alpha: start.alpha, torques: [{ p: down, aDL }] };
    const dt = (2 * Math.PI) / (gammaLL * (B + aDL) * parts);
    const height = (m: Vec3) => Math.log(Math.tan(angleBetween(m, up) / 2));
    const target = Math.log(Math.tan(start.theta / 2));
    let m = fromAngles(start.theta0, 0);
    for (let i = 0; i * dt < longest; i++) {
      const next = macrospinStep(m, magnet, dt);
      const [from, to] = [height(m), height(next)];
      if (to >= target) return { t: (i + (target - from) / (to - from)) * dt, sheetCurrent };
      m = next;
    }
    return { t: Infinity, sheetCurrent };
  },
);
