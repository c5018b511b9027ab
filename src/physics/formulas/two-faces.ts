/** The torques on the two faces of one film: how large they are, what they leave over, and how much of it light sees. */
import { kerrFieldOf, kerrSignal } from '../anomalous/bench';
import { faceSamples, kappaOf, kerrLight, onGlass, type FaceSampleName } from '../anomalous/faces';
import { calibrationWeight, faceWeights, oddTiltWeight } from '../anomalous/weights';
import { chosen, holds, nonzero } from '../check';
import { cadd, cdiv, cscale, csub, type Complex } from '../complex';
import { e, hbar } from '../constants';
import { cross, scale } from '../vec3';
import { JDirection } from './directions';
import { formula } from './formula';

/** Torque τ = ħξJ/2e on one face, per area, of a film with the efficiency ξ. @source course004 */
export const faceTorque = formula(
  'tauSurface',
  ['xiSurface', 'J'],
  ({ xiSurface, J }) => (hbar * xiSurface * J) / (2 * e),
);

/**
 * Damping-like field a = sτ/(M_s d) that is left where one face has lost the share s of its torque: the sum of both
 * torques is shared by the whole film.
 */
export const faceNetField = formula(
  'aDL',
  ['faceLoss', 'tauSurface', 'Msat', 'FilmThickness'],
  ({ faceLoss, tauSurface, Msat, FilmThickness }) =>
    (faceLoss * tauSurface) / (Msat * FilmThickness),
);

/**
 * Odd tilt of a film with m along the current and an efficiency > 0, over that of a face by itself, τ/(M_s B l):
 *     −sinh((z−d/2)/l)/cosh(d/2l) at the height z
 */
export const faceTiltShare = formula(
  'ratio',
  ['z', 'FilmThickness', 'lExch'],
  ({ z, FilmThickness: d, lExch }) => {
    holds(z >= 0 && z <= d, 'z', `in 0 … d = ${d} m`, z);
    // sinh over cosh by exponentials that decay, so that no thick film overflows.
    const up = (z - d / 2) / lExch;
    const reach = Math.exp(Math.abs(up) - d / (2 * lExch));
    return (Math.sign(up) * reach * Math.expm1(-2 * Math.abs(up))) / (1 + Math.exp(-d / lExch));
  },
);

/** The same as a tilt, m_z = −τ sinh((z−d/2)/l)/(M_s B l cosh(d/2l)), τ the size of the torque of a face. */
export const faceTilt = formula(
  'mz',
  ['z', 'tauSurface', 'FilmThickness', 'lExch', 'Msat', 'Bstiff'],
  ({ z, tauSurface, FilmThickness, lExch, Msat, Bstiff }) =>
    (tauSurface * faceTiltShare({ z, FilmThickness, lExch })) / (Msat * Bstiff * lExch),
);

const sign = (metal: string) => chosen('metal', metal, { 'ξ > 0': 1, 'ξ < 0': -1 });
const faceSign = (face: string) => chosen('face', face, { top: 1, bottom: -1 });

const way = (name: string) =>
  chosen('mWay', name, { 'along the current': 1, 'against the current': -1 });

/** Direction of m along the current along JAxis, or against it. */
export const mOfWay = formula('direction', ['JAxis', 'mWay'], ({ JAxis, mWay }) =>
  scale(way(mWay), JDirection({ JAxis })),
);

/** Moments that gather at a face under a current along JAxis: σ = ĵ × n̂ for ξ > 0, n̂ out of the film. */
export const faceMoments = formula(
  'direction',
  ['JAxis', 'face', 'metal'],
  ({ JAxis, face, metal }) =>
    scale(sign(metal), cross(JDirection({ JAxis }), [0, 0, faceSign(face)])),
);

/**
 * Direction in which m leaves the film at a face, ±z: along the field that would set it off as the torque towards σ
 * does, −m × b ∥ σ, so b ∥ m × σ.
 */
export const faceTiltDirection = formula('direction', ['JAxis', 'mWay', 'face', 'metal'], (given) =>
  cross(mOfWay(given), faceMoments(given)),
);

const light = ['FilmThickness', 'penetration', 'refraction', 'lambda0'] as const;
const ratio = (d: number, l: number, kappa: Complex) =>
  cdiv(oddTiltWeight(d, l, kappa), calibrationWeight(d, kappa));

/** Real part of I_ASOT/I_cal with the phase of the light, κ = 1/δ − 4πi n/λ0: in step with a uniform tilt. */
export const kerrRatioRe = formula(
  'kerrRatio',
  [...light, 'lExch'],
  (a) => ratio(a.FilmThickness, a.lExch, kappaOf(a.penetration, a.refraction, a.lambda0))[0],
);

/** Imaginary part of I_ASOT/I_cal with the phase of the light, κ = 1/δ − 4πi n/λ0. */
export const kerrRatioIm = formula(
  'kerrRatio',
  [...light, 'lExch'],
  (a) => ratio(a.FilmThickness, a.lExch, kappaOf(a.penetration, a.refraction, a.lambda0))[1],
);

/** Size of I_ASOT/I_cal: what rotation and ellipticity together make of it, whatever the Kerr constant. */
export const kerrRatioSize = formula('kerrRatio', [...light, 'lExch'], (a) =>
  Math.hypot(...ratio(a.FilmThickness, a.lExch, kappaOf(a.penetration, a.refraction, a.lambda0))),
);

/** The same for light that only decays, without its phase; κd²/12l in a thin film. */
export const kerrRatioDecay = formula(
  'kerrRatio',
  ['FilmThickness', 'lExch', 'penetration'],
  ({ FilmThickness, lExch, penetration }) => ratio(FilmThickness, lExch, [1 / penetration, 0])[0],
);

/** Uniform field b = τ w/(M_s l) that would give the same Kerr signal, w the size of I_ASOT/I_cal; B cancels. */
export const kerrField = formula(
  'bLoop',
  ['tauSurface', 'kerrRatio', 'Msat', 'lExch'],
  ({ tauSurface, kerrRatio, Msat, lExch }) => (tauSurface * kerrRatio) / (Msat * lExch),
);

/** The way back: torque τ = b M_s l/w of a face from the field b that would give the same signal. */
export const torqueOfKerrField = formula(
  'tauSurface',
  ['bLoop', 'kerrRatio', 'Msat', 'lExch'],
  ({ bLoop, kerrRatio, Msat, lExch }) => (bLoop * Msat * lExch) / nonzero('kerrRatio', kerrRatio),
);

/**
 * Signal of the uniform tilt sτ/(M_s B d) over that of the odd one, s (l/d) |I_cal/I_ASOT|, where one face has lost
 * the share s. Takes the sum of the torques as spread evenly, which holds for d ≲ l; see kerrLossExact.
 */
export const kerrLoss = formula(
  'ratio',
  ['faceLoss', ...light, 'lExch'],
  (a) =>
    (a.faceLoss * a.lExch) /
    a.FilmThickness /
    Math.hypot(...ratio(a.FilmThickness, a.lExch, kappaOf(a.penetration, a.refraction, a.lambda0))),
);

/** The same without that step: the even tilt (s/2)[cosh(z/l) + cosh((d−z)/l)]/sinh(d/l) over the odd one. */
export const kerrLossExact = formula('ratio', ['faceLoss', ...light, 'lExch'], (a) => {
  const kappa = kappaOf(a.penetration, a.refraction, a.lambda0);
  const { lit, far } = faceWeights(a.FilmThickness, a.lExch, kappa);
  const even = cscale(a.faceLoss / 2, cadd(lit, far));
  return Math.hypot(...even) / Math.hypot(...oddTiltWeight(a.FilmThickness, a.lExch, kappa));
});

/** Change of the signal, in size and over that of equal faces, where the face away from the light loses the share s. */
export const kerrLossBelow = formula('ratio', ['faceLoss', ...light, 'lExch'], (a) => {
  const kappa = kappaOf(a.penetration, a.refraction, a.lambda0);
  const { far } = faceWeights(a.FilmThickness, a.lExch, kappa);
  const odd = oddTiltWeight(a.FilmThickness, a.lExch, kappa);
  return (a.faceLoss * Math.hypot(...far)) / Math.hypot(...odd);
});

/**
 * Kerr signal of a uniform tilt of a film on glass over that of one passage of the light, in size: multiple
 * reflections, exact, for the light of the bench.
 */
export const glassUniform = formula('ratio', ['FilmThickness'], ({ FilmThickness }) =>
  onGlass(FilmThickness, 'uniform'),
);

/** The same for the odd tilt, with the exchange length of the bench. */
export const glassOdd = formula('ratio', ['FilmThickness'], ({ FilmThickness }) =>
  onGlass(FilmThickness, 'odd'),
);

const sampleOf = (name: string) => chosen('sample', name, faceSamples);

/** Size of the torque on a face of a film of the bench, by its name. */
export const benchFaceTorque = formula('tauSurface', ['sample'], ({ sample }) =>
  Math.abs(sampleOf(sample).tau),
);

/** Share of its torque that the lower face of the films of a series has lost, by the name of the series. */
export const benchFaceLoss = formula('faceLoss', ['sample'], ({ sample }) => sampleOf(sample).loss);

/** Size of I_ASOT/I_cal for a film of the bench, by its name. */
export const benchRatio = formula('kerrRatio', ['sample'], ({ sample }) =>
  Math.hypot(...ratio(sampleOf(sample).thickness, kerrLight.lExch, kerrLight.kappa)),
);

/** Uniform field that would give the Kerr signal of a film of the bench if its faces were equal, by its name. */
export const benchField = formula('bLoop', ['sample'], ({ sample }) => {
  const { tau, thickness } = sampleOf(sample);
  return Math.hypot(...kerrFieldOf(thickness, tau, 0));
});

/** Field from rotation over rotation, over that from the sizes of both signals, for a film of the bench, by its name. */
export const benchRotationAlone = formula('ratio', ['sample'], ({ sample }) => {
  sampleOf(sample);
  const signal = (coil: boolean, mx: 1 | -1) =>
    kerrSignal({ sample: sample as FaceSampleName, lit: 'top' }, [0, mx], coil);
  const loop = cscale(0.5, csub(signal(false, 1), signal(false, -1)));
  const known = signal(true, 1);
  return Math.abs(loop[0] / known[0]) / (Math.hypot(...loop) / Math.hypot(...known));
});
