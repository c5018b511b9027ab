import { hbar } from '../constants';
import { evenShare, wireProfile } from '../rashba/wire';
import { trial } from './trial';

/** Points across the wire, and the time of spin flips, s. */
const [points, tauSf] = [401, 1e-12];

/**
 * A wire of a Rashba film, magnetized along its current, with coefficients that fit each other and without
 * dephasing: the even share of the spin along its normal, the turn of one flight, and the spin per nκ of a wide film.
 */
export const wireEdges = trial(
  ['alphaR', 'tauMom', 'kF', 'tauDelta', 'wireWidth'],
  ['evenShare', 'flightTurn', 'spinPer'],
  ({ wireWidth, ...given }) => {
    const film = { ...given, tauSf, dephasing: false };
    const { Sz } = wireProfile({ film, width: wireWidth, source: 'consistent' }, points);
    const { alphaR, kF, tauMom } = given;
    return {
      evenShare: evenShare(Sz),
      flightTurn: (2 * Math.abs(alphaR) * kF * tauMom) / hbar,
      spinPer: (Math.abs(alphaR) * tauMom) / (2 * hbar),
    };
  },
);
