import { holds } from '../check';
import { formula } from './formula';

const cosine = (mp: number) => holds(Math.abs(mp) <= 1, 'mp', 'within −1 … 1', mp);
const polarization = (Pol: number) => holds(Pol <= 1, 'Pol', 'at most 1', Pol);

/**
 * Efficiency of an asymmetric spin valve at c = m·p: η = 2PΛ²/[(Λ²+1)+(Λ²−1)c]. Λ = 1 gives P for
 * every angle.
 */
export const efficiencyAsymmetric = formula(
  'eta',
  ['Pol', 'Lambda', 'mp'],
  ({ Pol, Lambda, mp }) => {
    polarization(Pol);
    cosine(mp);
    const square = Lambda * Lambda;
    return (2 * Pol * square) / (square * (1 + mp) + (1 - mp));
  },
);

/**
 * Efficiency of a ballistic all-metal spin valve at c = m·p: η = 2/[−4+(1+P)³(3+c)/(4P^{3/2})].
 * @throws RangeError for P = 1 at c = −1, where it diverges
 */
export const efficiencyBallistic = formula('eta', ['Pol', 'mp'], ({ Pol, mp }) => {
  polarization(Pol);
  cosine(mp);
  const denominator = ((1 + Pol) ** 3 * (3 + mp)) / (4 * Pol ** 1.5) - 4;
  holds(denominator > 0, 'mp', 'above −1 for full polarization', mp);
  return 2 / denominator;
});

/**
 * Efficiency of a symmetric tunnel junction per current at c = m·p: η = P/(1+P²c). Per voltage the
 * torque is ∝ sinθ alone, because the conductance carries the factor 1+P²c.
 * @throws RangeError for P = 1 at c = −1, where no current flows
 */
export const efficiencyTunnel = formula('eta', ['Pol', 'mp'], ({ Pol, mp }) => {
  polarization(Pol);
  cosine(mp);
  const conductance = 1 + Pol * Pol * mp;
  holds(conductance > 0, 'mp', 'above −1 for full polarization', mp);
  return Pol / conductance;
});

/** Efficiency ξ(θ) = A0 + A2 cos²θ, θ from the normal: the lowest orders that m → −m allows. */
export const efficiencyEven = formula(
  'xiDL',
  ['A0', 'A2', 'theta'],
  ({ A0, A2, theta }) => A0 + A2 * Math.cos(theta) ** 2,
);

/** Amplitude A2/2 of the cos2θ component of A0 + A2 cos²θ = (A0+A2/2) + (A2/2) cos2θ. */
export const efficiencySecondHarmonic = formula('xiDL', ['A0', 'A2'], ({ A2 }) => A2 / 2);

/** Mean over all angles A0 + A2/2 of A0 + A2 cos²θ. */
export const efficiencyMean = formula('xiDL', ['A0', 'A2'], ({ A0, A2 }) => A0 + A2 / 2);

/** Efficiency at theta from its values out of plane and in plane: ξ = ξ90 + (ξ0−ξ90)cos²θ. */
export const efficiencyBetween = formula(
  'xiDL',
  ['xi0', 'xi90', 'theta'],
  ({ xi0, xi90, theta }) => xi90 + (xi0 - xi90) * Math.cos(theta) ** 2,
);

/**
 * Growth of χ_θ = χ/(1+χcos²θ) from m out of plane to m in plane, 1 + χ with χ = τ_sf/(τ_sf+τ_dp): the
 * anisotropic spin relaxation of a Rashba film makes its torque depend on the angle. 1 … 2.
 */
export const relaxationGrowth = formula(
  'ratio',
  ['tauSf', 'tauDp'],
  ({ tauSf, tauDp }) => 1 + tauSf / (tauSf + tauDp),
);
