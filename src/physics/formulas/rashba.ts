/**
 * The Rashba electron gas, H = ħ²k²/2m + α_R σ·(k × ẑ), of electrons with the free mass; for others see
 * `rashba/`.
 */
import { holds } from '../check';
import { e, hbar, me, muB } from '../constants';
import { formula } from './formula';

const { abs, hypot, sqrt } = Math;

/** Distance Δk = 2mα_R/ħ² between the two Fermi circles, whatever the Fermi energy above the crossing. */
export const rashbaSplitting = formula(
  'kSplit',
  ['alphaR'],
  ({ alphaR }) => (2 * me * alphaR) / hbar ** 2,
);

/** Depth E_R = mα_R²/2ħ² of the lower band below the crossing. */
export const rashbaDepth = formula(
  'ERashba',
  ['alphaR'],
  ({ alphaR }) => (me * alphaR ** 2) / (2 * hbar ** 2),
);

/** Radii √(q² + 2mE_F/ħ²) ∓ q, q = mα_R/ħ², without the loss of digits of the difference. */
function radius(EF: number, alphaR: number, band: 1 | -1): number {
  holds(EF >= 0, 'EF', '>= 0 J, above the crossing of the bands', EF);
  const q = (band * me * alphaR) / hbar ** 2;
  const k2 = (2 * me * EF) / hbar ** 2;
  const root = hypot(q, sqrt(k2));
  if (root === 0) return 0;
  return q > 0 ? k2 / (root + q) : root - q;
}

/**
 * Radius of the Fermi circle of the upper band, whose spins lie along k × ẑ:
 *     k₊ = √(q² + 2mE_F/ħ²) − q,   q = mα_R/ħ²
 * @throws RangeError below the crossing, E_F < 0, where both circles belong to the lower band
 */
export const fermiPlus = formula('kPlus', ['EF', 'alphaR'], ({ EF, alphaR }) =>
  radius(EF, alphaR, 1),
);

/** Radius k₋ = √(q² + 2mE_F/ħ²) + q of the Fermi circle of the lower band; E_F ≥ 0. */
export const fermiMinus = formula('kMinus', ['EF', 'alphaR'], ({ EF, alphaR }) =>
  radius(EF, alphaR, -1),
);

/** Velocity √(2E_F/m + α_R²/ħ²) at the Fermi energy, the same on both circles; E_F ≥ −E_R. */
export const rashbaVelocity = formula('vF', ['EF', 'alphaR'], ({ EF, alphaR }) => {
  const v2 = (2 * EF) / me + (alphaR / hbar) ** 2;
  holds(v2 >= 0, 'EF', '>= −E_R, the bottom of the bands', EF);
  return sqrt(v2);
});

/**
 * Spin density of the Rashba-Edelstein effect, in units of ħ per area:
 *     |S|/ħ = m α_R eEτ/(2πħ³)
 * for point scatterers and both bands occupied (E_F ≥ 0); it lies along −y for E along +x and α_R > 0.
 * S is spin: ⟨σ⟩ is twice as large. A shift of both circles by the same −eEτ/ħ gives half.
 */
export const edelsteinDensity = formula(
  'Sdens',
  ['alphaR', 'tauMom', 'Efield'],
  ({ alphaR, tauMom, Efield }) =>
    abs(((me * alphaR) / (2 * Math.PI * hbar)) * ((e * Efield * tauMom) / hbar / hbar)),
);

/**
 * Field on m of a current in a strongly exchange-split Rashba gas, to first order in α_R:
 *     B_R = α_R P J/(2μ_B M_s)
 * along ẑ × ĵ for P, α_R > 0; P is the polarization of the current. Half of a form that is common
 * in print.
 */
export const rashbaField = formula(
  'BR',
  ['alphaR', 'Pol', 'J', 'Msat'],
  ({ alphaR, Pol, J, Msat }) => (alphaR * Pol * J) / (2 * muB * Msat),
);

/**
 * Lifetime of the spin along z without exchange: 1/τ_z = 2/τ_DP + 1/τ_sf with the rate
 * 1/τ_DP = 2α_R²k_F²τ/ħ² of D’yakonov and Perel, for α_R k_F τ ≪ ħ. A spin in the plane lives longer: its
 * rate contains 1/τ_DP once.
 */
export const spinLifetimeZ = formula(
  'tauZ',
  ['alphaR', 'kF', 'tauMom', 'tauSf'],
  ({ alphaR, kF, tauMom, tauSf }) => 1 / (4 * ((alphaR * kF) / hbar) ** 2 * tauMom + 1 / tauSf),
);

/**
 * Relaxation of the transverse spin in one exchange time, for a weak Rashba coupling:
 *     ξ = τ_Δ(1/τ_sf + 1/τ_φ),   1/τ_φ = τ/τ_Δ²
 */
export const transverseRelaxation = formula(
  'relaxRatio',
  ['tauMom', 'tauDelta', 'tauSf'],
  ({ tauMom, tauDelta, tauSf }) => tauDelta / tauSf + tauMom / tauDelta,
);

/** Rashba constant α_R = ħ/(k_F τ_Δ) at which α_R k_F reaches the exchange splitting Δ_xc = ħ/τ_Δ. */
export const rashbaAtExchange = formula(
  'alphaR',
  ['kF', 'tauDelta'],
  ({ kF, tauDelta }) => hbar / (kF * tauDelta),
);

/**
 * Rashba constant at which the flight of an electron turns its spin as soon as the magnet does, τ_DP = τ_Δ:
 *     α_R = ħ/(k_F √(2ττ_Δ))
 * The right edge of a wire goes over where τ_DP is about 1.8 τ_Δ. See forgettingTime.
 */
export const rashbaAtExchangeTime = formula(
  'alphaR',
  ['kF', 'tauMom', 'tauDelta'],
  ({ kF, tauMom, tauDelta }) => hbar / (kF * Math.sqrt(2 * tauMom * tauDelta)),
);
