import { holds, nonzero } from '../check';
import { hbar } from '../constants';
import { magnetomechanicalRatio } from '../formulas/einstein-de-haas';
import { bodyOmega, freeMagnetStep, restingMagnet } from '../rotation/einstein-de-haas';
import { sphereBody } from '../rotation/bodies';
import { fromAngles } from '../vec3';
import { trial } from './trial';

/** Steps in a Larmor period, and the periods after which a run is given up. */
const [parts, longest] = [60, 200];

/**
 * A free ball whose moment starts at theta0 from +z, in a field along −z: the time until m is within theta of
 * the field, how often the ball turns about z per second then, and its angular momentum along z in units of ħ, as
 * sizes.
 * Time is Infinity if it is not there after 200 Larmor periods. @throws RangeError without a field
 */
export const spinUp = trial(
  ['theta0', 'theta', 'Bext', 'alpha', 'Msat', 'density', 'radius', 'gPrime'],
  ['t', 'turnRate', 'quanta'],
  ({ theta0, theta, Bext, alpha, Msat, density, radius, gPrime }) => {
    const B = Math.abs(nonzero('Bext', Bext, 'T'));
    holds(theta > 0, 'theta', '> 0', theta);
    const gamma = magnetomechanicalRatio({ gPrime });
    const body = sphereBody(density, radius);
    const magnet = { body, Msat, alpha, gamma, Bext: [0, 0, -B] as const };
    const dt = (2 * Math.PI) / (gamma * B * parts);
    let state = restingMagnet(fromAngles(theta0, 0));
    let i = 0;
    while (state.m[2] > -Math.cos(theta) && i < parts * longest) {
      state = freeMagnetStep(state, magnet, dt);
      i++;
    }
    return {
      t: i < parts * longest ? i * dt : Infinity,
      turnRate: Math.abs(bodyOmega(state, body)[2]) / (2 * Math.PI),
      quanta: Math.abs(state.L[2]) / hbar,
    };
  },
);
