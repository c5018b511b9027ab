import { kerrLight, faceMagnet } from '../anomalous/faces';
import { faceTorque, kerrField, kerrLossBelow, kerrRatioSize } from '../formulas/two-faces';
import { trial } from './trial';

const { Msat } = faceMagnet;
const { penetration, refraction, lambda0, lExch } = kerrLight;

/**
 * A film of permalloy on a Kerr bench, its thickness and current density to be chosen: the uniform field that would
 * give the signal of equal faces, what the loss at the lower one changes of it, and the heat per area.
 */
export const kerrFilm = trial(
  ['FilmThickness', 'J', 'xiSurface', 'faceLoss', 'rho'],
  ['bLoop', 'ratio', 'powerArea'],
  ({ FilmThickness, J, xiSurface, faceLoss, rho }) => {
    const light = { FilmThickness, penetration, refraction, lambda0, lExch };
    const [tauSurface, kerrRatio] = [faceTorque({ xiSurface, J }), kerrRatioSize(light)];
    return {
      bLoop: kerrField({ tauSurface, kerrRatio, Msat, lExch }),
      ratio: kerrLossBelow({ ...light, faceLoss }),
      powerArea: rho * J * J * FilmThickness,
    };
  },
);
