import { nonzero } from '../check';
import { gammaLL } from '../constants';
import { macrospinStep } from '../macrospin/macrospin';
import { turned } from '../macrospin/turns';
import { angleBetween, fromAngles, type Vec3 } from '../vec3';
import { trial } from './trial';

const up: Vec3 = [0, 0, 1];
/** Steps in a Larmor period, and the periods after which a run is given up. */
const [parts, longest] = [60, 200];

/**
 * A moment that starts at theta0 from its field and settles: the time until it is within theta of the
 * field, and the turns about it until then: none if it starts there, Infinity if it is not there after 200
 * Larmor periods. @throws RangeError without a field
 */
export const settle = trial(
  ['theta0', 'theta', 'Bext', 'alpha'],
  ['t', 'turns'],
  ({ theta0, theta, Bext, alpha }) => {
    const B = Math.abs(nonzero('Bext', Bext, 'T'));
    if (theta0 <= theta) return { t: 0, turns: 0 };
    const dt = (2 * Math.PI) / (gammaLL * B * parts);
    const height = (m: Vec3) => Math.log(Math.tan(angleBetween(m, up) / 2));
    const target = Math.log(Math.tan(theta / 2));
    let m = fromAngles(theta0, 0);
    let turns = 0;
    for (let i = 0; i < parts * longest; i++) {
      const next = macrospinStep(m, { Bext: [0, 0, B], alpha }, dt);
      const turn = turned(m, next, up) / (2 * Math.PI);
      const [from, to] = [height(m), height(next)];
      if (to <= target) {
        const share = (from - target) / (from - to);
        return { t: (i + share) * dt, turns: turns + share * turn };
      }
      turns += turn;
      m = next;
    }
    return { t: Infinity, turns: Infinity };
  },
);
