import { hbar, me } from '../constants';
import { evenShare, wireProfile } from '../rashba/wire';
import { trial } from './trial';

/** Points across the wire, and the time of spin flips, s. */
const [points, tauSf] = [401, 1e-12];

/**
 * A wire of a Rashba film, magnetized along its current, with coefficients that fit each other and without
 * dephasing: the even share of the spin along its normal, the turn of one flight, and how long that flight is.
 */
export const wireEdges = trial(
  ['alphaR', 'tauMom', 'kF', 'tauDelta', 'wireWidth'],
  ['evenShare', 'flightTurn', 'flightLength'],
  ({ wireWidth, ...given }) => {
    const film = { ...given, tauSf, dephasing: false };
    const { Sz } = wireProfile({ film, width: wireWidth, source: 'consistent' }, points);
    const { alphaR, kF, tauMom } = given;
    return {
      evenShare: evenShare(Sz),
      flightTurn: (2 * Math.abs(alphaR) * kF * tauMom) / hbar,
      flightLength: (hbar * kF * tauMom) / me,
    };
  },
);
