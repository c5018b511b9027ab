import { nonNegative, positive } from '../check';
import { cdiv } from '../complex';
import type { AlongAcross } from './efficiency';
import { checkMixing } from './sample';
import type { MixingConductance } from './film';

/** A thin interfacial layer in which spins are lost. */
export interface Interlayer {
  /** Thickness over the layer's own spin diffusion length, δ >= 0. */
  readonly deltaI: number;
  /** Spin resistance of the layer, Ω m²: its resistance times area over δ. */
  readonly rI: number;
}

/** What a film sees through an interlayer, and what of it arrives behind. */
export interface SeenThrough {
  /** Conductance of layer and load together, to be put into the film's contact. */
  readonly contact: Required<MixingConductance>;
  /** Share of the spin current entering the layer that reaches the load, [real, imaginary]. */
  readonly share: AlongAcross;
}

/**
 * A load seen through a layer that loses spin. With y = 2 r_I G of the load,
 *     2 r_I G_seen = (y + tanh δ)/(1 + y tanh δ),   share = y/(y cosh δ + sinh δ)
 * The second is spinMemoryLoss with r_F = 1/(2G). The layer is also a load of its own: a film feels it
 * even where nothing lies behind.
 *
 * @throws RangeError for a layer or load out of range
 */
export function throughInterlayer(
  load: MixingConductance,
  { deltaI, rI }: Interlayer,
): SeenThrough {
  checkMixing(load);
  nonNegative('deltaI', deltaI);
  positive('rI', rI, 'Ω m²');
  const [yr, yi] = [2 * rI * load.Gr, 2 * rI * (load.Gi ?? 0)];
  if (deltaI === 0) return { contact: { Gr: load.Gr, Gi: load.Gi ?? 0 }, share: [1, 0] };
  const t = Math.tanh(deltaI);
  const seen = cdiv([yr + t, yi], [1 + yr * t, yi * t]);
  // sech δ without overflow, since share = y sech δ/(y + tanh δ).
  const sech = (2 * Math.exp(-deltaI)) / (1 + Math.exp(-2 * deltaI));
  const share = cdiv([yr * sech, yi * sech], [yr + t, yi]);
  return { contact: { Gr: seen[0] / (2 * rI), Gi: seen[1] / (2 * rI) }, share };
}
