import { hbar, me } from '../constants';
import { holds, finite, positive } from '../check';

/**
 * A ferromagnetic film with Rashba coupling in the diffusion theory of its electrons,
 *     H = ħ²k²/2m + α_R σ·(k × ẑ) + ½Δ_xc σ·m + impurities.
 * A model of its source, with the coefficients as printed there. Exact treatments of the same H with spin-
 * independent scatterers find no damping-like torque at all.
 * @source ado2017, qaiumzadeh2015
 */
export interface RashbaFilm {
  /** Rashba constant, J m; any sign. */
  readonly alphaR: number;
  /** Fermi wave number, 1/m, > 0. */
  readonly kF: number;
  /** Momentum relaxation time τ, s, > 0. */
  readonly tauMom: number;
  /** Exchange time τ_Δ = ħ/Δ_xc, s, > 0; Infinity without exchange. */
  readonly tauDelta: number;
  /** Spin-flip time, s, > 0. */
  readonly tauSf: number;
  /** Mass of the electrons, kg, > 0; that of the free electron by default. */
  readonly mass?: number;
  /** Whether the factors 1 + 4ς² are kept, which the source sets to 1 (the default) for ς ≪ 1. */
  readonly renormalised?: boolean;
  /** Whether the exchange field dephases the spin across m at the rate 1/τ_φ; yes by default. */
  readonly dephasing?: boolean;
}

/** Coefficients of the diffusion equations of charge and spin, SI. */
export interface FilmCoefficients {
  /** Diffusion constant D = v_F²τ/2, m²/s. */
  readonly D: number;
  /** Precession while spins move: C = α_R k_F v_F τ/ħ/(1+4ς²)², m/s. */
  readonly C: number;
  /** Exchange correction to C: Γ = Δ_xc τC/2ħ, m/s. */
  readonly Gamma: number;
  /** Spin from a charge gradient: B = 2α_R³k_F²τ²/ħ³/(1+4ς²), m/s. */
  readonly B: number;
  /** Exchange correction to B: R = α_R Δ_xc²τ²/2ħ³/(1+4ς²), m/s. */
  readonly R: number;
  /** D’yakonov-Perel rate 1/τ_DP = 2α_R²k_F²τ/ħ²/(1+4ς²) of a spin in the plane, 1/s; twice that along z. */
  readonly dpRate: number;
  /** Dephasing rate 1/τ_φ = Δ_xc²τ/ħ²/(1+4ς²), 1/s; 0 when it is switched off. */
  readonly dephasingRate: number;
  /** Precession in the exchange field 1/τ_Δ, 1/s. */
  readonly exchangeRate: number;
  /** 1/τ_sf, 1/s. */
  readonly spinFlipRate: number;
  /** Polarization Δ_xc/ε_F, as the source takes it. */
  readonly PF: number;
  /** Electrons per area k_F²/2π, 1/m². */
  readonly n: number;
  /** Fermi velocity, m/s. */
  readonly vF: number;
  /** Fermi energy ħ²k_F²/2m, J. */
  readonly EF: number;
  /** ς² = (Δ_xc²/4 + α_R²k_F²)τ²/ħ², small where the theory holds. */
  readonly varsigma2: number;
}

/**
 * Coefficients of the diffusion equations of a Rashba film.
 * @param film  see RashbaFilm
 * @returns all of FilmCoefficients, SI
 * @throws RangeError naming what is out of range
 */
export function filmCoefficients(film: RashbaFilm): FilmCoefficients {
  const { alphaR, kF, tauMom, tauDelta, tauSf, mass = me } = film;
  finite('alphaR', alphaR, 'J m');
  positive('kF', kF, '1/m');
  positive('tauMom', tauMom, 's');
  positive('tauSf', tauSf, 's');
  positive('mass', mass, 'kg');
  holds(typeof tauDelta === 'number' && tauDelta > 0, 'tauDelta', '> 0 s', tauDelta);
  const vF = (hbar * kF) / mass;
  const EF = (hbar * kF * vF) / 2;
  const exchangeRate = 1 / tauDelta;
  const rashbaRate = (alphaR * kF) / hbar;
  const turn = exchangeRate * tauMom;
  const varsigma2 = (turn / 2) ** 2 + (rashbaRate * tauMom) ** 2;
  const keep = film.renormalised ? 1 + 4 * varsigma2 : 1;
  const C = (rashbaRate * vF * tauMom) / keep ** 2;
  return {
    D: (vF ** 2 * tauMom) / 2,
    C,
    Gamma: (turn * C) / 2,
    B: (2 * (alphaR / hbar) * (rashbaRate * tauMom) ** 2) / keep,
    R: ((alphaR / hbar) * turn ** 2) / (2 * keep),
    dpRate: (2 * rashbaRate ** 2 * tauMom) / keep,
    dephasingRate: film.dephasing === false ? 0 : (exchangeRate * turn) / keep,
    exchangeRate,
    spinFlipRate: 1 / tauSf,
    PF: (hbar * exchangeRate) / EF,
    n: kF ** 2 / (2 * Math.PI),
    vF,
    EF,
    varsigma2,
  };
}
