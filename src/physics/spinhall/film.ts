import { finite } from '../check';
import { deliveredShare, type AlongAcross } from './efficiency';
import { drawnFlow, drawnProfile, freeFlow, freeProfile } from './profiles';
import { checkFilm, checkMixing, type MixingConductance, type SpinHallFilm } from './sample';

export type { MixingConductance, SpinHallFilm };

/**
 * What lies on the upper face: nothing, a perfect spin sink, or a magnet that takes transverse spin through
 * its mixing conductance. Nothing ever crosses the lower face.
 */
export type Contact = 'free' | 'sink' | MixingConductance;

/**
 * Efficiencies ξ_DL, ξ_FL: the spin current that leaves through the upper face over J, along σ̂ and across
 * it (along σ̂ × m, where a current gives a field-like torque along +σ̂). See deliveredShare.
 *
 * @returns [along, across]: [0, 0] for a free face, θ_SH [1 − sech(d/λ)] for a perfect sink
 * @throws RangeError for a film or contact out of range
 */
export function spinTorqueEfficiency(film: SpinHallFilm, contact: Contact): AlongAcross {
  checkFilm(film);
  const { thetaSH, lambdaSF, rho, HMThickness } = film;
  if (contact === 'free') return [0, 0];
  const thickness = HMThickness / lambdaSF;
  if (contact === 'sink') return [thetaSH * Math.tanh(thickness) * Math.tanh(thickness / 2), 0];
  checkMixing(contact);
  const k = 2 * lambdaSF * rho;
  const share = deliveredShare(thickness, [k * contact.Gr, k * (contact.Gi ?? 0)]);
  return [thetaSH * share[0], thetaSH * share[1]];
}

/**
 * Spin accumulation (μ↑ − μ↓)/e at the height z, V, the solution of
 *     μ_s″ = μ_s/λ²,   j_s = θ_SH J − μ_s′/(2ρ),   j_s(0) = 0,   j_s(d) = what the contact takes:
 *     μ_s(z) = 2λρ [θ_SH J sinh((z − d/2)/λ)/cosh(d/2λ) − j_s(d) cosh(z/λ)/sinh(d/λ)]
 *
 * @param z  height, m, 0 … d
 * @returns [along σ̂, along σ̂ × m]
 * @throws RangeError for a height outside of the film, or a film or contact out of range
 */
export function spinAccumulation(z: number, film: SpinHallFilm, contact: Contact): AlongAcross {
  finite('z', z, 'm');
  const [along, across] = spinTorqueEfficiency(film, contact);
  const { thetaSH, lambdaSF, rho, HMThickness: d, J } = film;
  const scale = 2 * lambdaSF * rho * J;
  const drop = drawnProfile(z, d, lambdaSF);
  const free = thetaSH * freeProfile(z, d, lambdaSF);
  return [scale * (free - along * drop), scale * (0 - across * drop)];
}

/**
 * Spin current density along the film normal at the height z, in charge units, A/m²:
 *     j_s(z) = θ_SH J [1 − cosh((z − d/2)/λ)/cosh(d/2λ)] + j_s(d) sinh(z/λ)/sinh(d/λ)
 * Arguments, result and errors as in spinAccumulation.
 */
export function spinCurrent(z: number, film: SpinHallFilm, contact: Contact): AlongAcross {
  finite('z', z, 'm');
  const [along, across] = spinTorqueEfficiency(film, contact);
  const { thetaSH, lambdaSF, HMThickness: d, J } = film;
  const grown = drawnFlow(z, d, lambdaSF);
  return [J * (thetaSH * freeFlow(z, d, lambdaSF) + along * grown), J * across * grown];
}
