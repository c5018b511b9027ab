import { positive } from '../check';
import { e, gammaLL, muB } from '../constants';
import { wallStep } from '../wall/step';
import { wallRates } from '../wall/wall';
import { trial } from './trial';

/** How near to a rest angle the wall rests, rad. */
const near = Math.PI / 180;
/** Steps in a radian or in a relaxation time, and the relaxation times after which a run is given up. */
const [parts, longest] = [60, 60];

/**
 * A wall on a track gets a pulse of current, and is left alone until it rests: how far it has come, the
 * largest angle on the way, and the time from the start of the pulse until it rests, the angle being within
 * a degree of a multiple of 180°. @throws RangeError for a wall without damping or hard axis
 */
export const shift = trial(
  ['alpha', 'xi', 'wallWidth', 'Bperp', 'Pol', 'Msat', 'J', 't'],
  ['wallPosition', 'wallAngle', 't'],
  ({ alpha, xi, wallWidth, Bperp, Pol, Msat, J, t }) => {
    positive('alpha', alpha);
    positive('Bperp', Bperp, 'T');
    positive('t', t, 's');
    const wall = { alpha, xi, wallWidth, Bperp };
    const driven = wallRates({ ...wall, u: (muB * Pol * J) / (e * Msat) });
    const free = wallRates(wall);
    const fastest = Math.max(
      ...Array.from({ length: 16 }, (_, i) => Math.abs(driven(i / 2.5).omega)),
    );
    let state = { q: 0, psi: 0 };
    let largest = 0;
    const run = (rates: typeof free, dt: number) => {
      state = wallStep(state, rates, dt);
      largest = Math.max(largest, Math.abs(state.psi));
    };
    const steps = Math.ceil(t * fastest * parts) || 1;
    for (let i = 0; i < steps; i++) run(driven, t / steps);
    const dt = (1 + alpha * alpha) / (alpha * gammaLL * Bperp * parts);
    const rest = () => Math.abs(state.psi - Math.PI * Math.round(state.psi / Math.PI)) < near;
    let after = 0;
    for (; after < longest * parts && !rest(); after++) run(free, dt);
    return {
      wallPosition: state.q,
      wallAngle: largest,
      t: rest() ? t + after * dt : Infinity,
    };
  },
);
