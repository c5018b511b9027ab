import { finite, holds, positive } from '../check';
import { cscale, type Complex } from '../complex';
import { calibrationWeight, oddTiltWeight } from './weights';
import { kerrAngles, kerrFirstOrder, stackAmplitudes } from './multilayer';
import { tiltSlices, type SurfaceTorqueFilm } from './tilt';

/** κ = 1/δ − 4πi n/λ0: decay and phase of Kerr light on its way down to a depth and up again, 1/m. */
export const kappaOf = (penetration: number, refraction: number, lambda0: number): Complex => [
  1 / penetration,
  (-4 * Math.PI * refraction) / lambda0,
];

const [penetration, refraction, lambda0] = [14e-9, 2.4, 780e-9];
/**
 * The light of the bench and the metal it falls on. Depth and wavelength are those of the source; the refractive index
 * and the Voigt constant are assumed, of a usual size for permalloy.
 * @source course004
 */
export const kerrLight = {
  penetration,
  refraction,
  lambda0,
  kappa: kappaOf(penetration, refraction, lambda0),
  medium: {
    n: [refraction, lambda0 / (4 * Math.PI * penetration)] as Complex,
    Q: [0.01 * Math.cos(0.54), 0.01 * Math.sin(0.54)] as Complex,
  },
  /** Length of the tilt in permalloy, m. */
  lExch: 5.1e-9,
} as const;

/** Magnetization and stiffness of permalloy, assumed; the exchange is what gives the length of 5.1 nm. */
export const faceMagnet = { Msat: 8e5, mu0Meff: 1, Aex: (8e5 * 5.1e-9 ** 2) / 2 } as const;

/** A film of the bench: its thickness, m, the torque on a face, J/m², and what the lower face has lost of it. */
export interface FaceSample {
  readonly thickness: number;
  /** > 0 for an efficiency > 0, as in permalloy. */
  readonly tau: number;
  readonly loss: number;
}
/** The films of the bench. Py is as in the source; A, B and C are to be found out. @source course004 */
export const faceSamples = {
  Py: { thickness: 32e-9, tau: 0.86e-6, loss: 0.02 },
  A: { thickness: 24e-9, tau: 0.55e-6, loss: 0 },
  B: { thickness: 40e-9, tau: 1.02e-6, loss: 0.04 },
  C: { thickness: 16e-9, tau: -0.68e-6, loss: 0.015 },
} as const satisfies Record<string, FaceSample>;
/** The name of a film of the bench. */
export type FaceSampleName = keyof typeof faceSamples;

/**
 * A film with a current along +x: for an efficiency > 0 the torques are along −y on top and along +y below.
 *
 * @param sample  thickness, torque and loss of the lower face
 * @param mx      m along +x or −x
 * @param Bext    applied field along x, T
 * @throws RangeError naming what is out of range
 */
export function faceFilm(
  { thickness, tau, loss }: FaceSample,
  mx: 1 | -1 = 1,
  Bext = 0,
): SurfaceTorqueFilm {
  positive('thickness', thickness, 'm');
  finite('tau', tau, 'J/m²');
  finite('loss', loss);
  holds(mx === 1 || mx === -1, 'mx', '1 or -1', mx);
  finite('Bext', Bext, 'T');
  return {
    ...faceMagnet,
    ...{ thickness, mx, Bext },
    ...{ tauTop: -tau, tauBottom: tau * (1 - loss) },
  };
}

/**
 * Kerr signal of a film on glass, index 1.45, over that of one passage of the light, both in size (rotation and
 * ellipticity together): what multiple reflections add. 1 for a film through which no light comes back.
 *
 * @param d     thickness, m, > 0
 * @param tilt  a uniform one, or the odd one of opposite torques, both small
 */
export function onGlass(d: number, tilt: 'uniform' | 'odd'): number {
  const film = faceFilm({ thickness: d, tau: 0.86e-6, loss: 0 });
  const { medium, kappa, lExch } = kerrLight;
  const odd = tilt === 'odd';
  const size = odd ? -0.86e-6 / (faceMagnet.Msat * lExch) : 1e-4;
  const weight = odd ? oddTiltWeight(d, lExch, kappa) : calibrationWeight(d, kappa);
  const mz = odd ? tiltSlices(film, 400) : size;
  const { r } = stackAmplitudes({
    lambda0,
    layers: [{ ...medium, thickness: d, mz }],
    back: { n: [1.45, 0] },
  });
  const { rotation, ellipticity } = kerrAngles(r);
  const once = kerrFirstOrder(medium, cscale(size, weight), lambda0);
  return Math.hypot(rotation, ellipticity) / Math.hypot(...once);
}
