import { holds } from '../check';
import { gammaLL } from '../constants';
import { formula } from './formula';

const { PI, sqrt } = Math;
const gammaBar = gammaLL / (2 * PI);

/** Both stiffness fields of a stable equilibrium; one of them zero is the edge of its stability. */
function stable(B1: number, B2: number): void {
  holds(B1 >= 0, 'the first stiffness field', '>= 0 T: no stable equilibrium', B1);
  holds(B2 >= 0, 'the second stiffness field', '>= 0 T: no stable equilibrium', B2);
}

const kittel = (B1: number, B2: number): number => {
  stable(B1, B2);
  return gammaBar * sqrt(B1) * sqrt(B2);
};

/**
 * Resonance ω0 = γ√[B₁B₂/(1+α²)] of a moment whose energy has the stiffness fields B₁, B₂ at its
 * equilibrium. Exact for small motion; ω0² is the determinant of the linear map.
 * @throws RangeError for a negative stiffness field: then the equilibrium is not stable
 */
export const resonanceOmega = formula('omega', ['B1', 'B2', 'alpha'], ({ B1, B2, alpha }) => {
  stable(B1, B2);
  return gammaLL * sqrt(B1) * sqrt(B2 / (1 + alpha * alpha));
});

/** Rate Γ = αγ(B₁+B₂)/[2(1+α²)] at which a small free motion decays. @throws as resonanceOmega */
export const resonanceDecay = formula('rate', ['B1', 'B2', 'alpha'], ({ B1, B2, alpha }) => {
  stable(B1, B2);
  return (alpha * gammaLL * (B1 + B2)) / (2 * (1 + alpha * alpha));
});

/**
 * Angular frequency √(ω0²−Γ²) of a small free motion, with ω0 of resonanceOmega and Γ of resonanceDecay.
 * @throws RangeError for Γ > ω0, α(B₁+B₂) > 2√[(1+α²)B₁B₂]: the motion creeps and has no frequency
 */
export const freeOmega = formula('omega', ['B1', 'B2', 'alpha'], ({ B1, B2, alpha }) => {
  stable(B1, B2);
  const spread = alpha * (B1 - B2);
  const discriminant = 4 * B1 * B2 - spread * spread;
  holds(discriminant >= 0, 'alpha', 'below critical damping', alpha);
  return (gammaLL * sqrt(discriminant)) / (2 * (1 + alpha * alpha));
});

/**
 * Resonance of a film magnetized in its plane along its easy axis, the field B along the same axis:
 *     f = (γ/2π)√[(B+B_K)(B+B_K+μ0M_eff)]
 * for small damping (ω0 is smaller by √(1+α²)).
 * @throws RangeError where that direction is not stable
 * @source kittel2005
 */
export const fmrInPlane = formula('f', ['Bext', 'BK', 'mu0Meff'], ({ Bext, BK, mu0Meff }) =>
  kittel(Bext + BK, Bext + BK + mu0Meff),
);

/** Resonance of a film in its plane without in-plane anisotropy: f = (γ/2π)√[B(B+μ0M_eff)]. @source kittel2005 */
export const fmrFilm = formula('f', ['Bext', 'mu0Meff'], ({ Bext, mu0Meff }) =>
  kittel(Bext, Bext + mu0Meff),
);

/**
 * Resonance of a film saturated along its normal: f = (γ/2π)(B − μ0M_eff).
 * @throws RangeError for B < μ0M_eff, where the film is not saturated
 * @source kittel2005
 */
export const fmrNormal = formula('f', ['Bext', 'mu0Meff'], ({ Bext, mu0Meff }) => {
  holds(Bext >= mu0Meff, 'Bext', 'at least mu0Meff, to saturate the film', Bext);
  return gammaBar * (Bext - mu0Meff);
});

/**
 * Resonance of an ellipsoid magnetized along z, the field along z:
 *     f = (γ/2π)√{[B+(N_x−N_z)μ0M_s][B+(N_y−N_z)μ0M_s]}
 * A sphere has γB/2π. With both brackets negative z is the highest energy: the same frequency without
 * damping, but any damping drives m away.
 * @throws RangeError unless N_x+N_y+N_z = 1, and for brackets of different sign, where m leaves z at once
 * @source kittel2005
 */
export const fmrEllipsoid = formula(
  'f',
  ['Bext', 'mu0Ms', 'Nx', 'Ny', 'Nz'],
  ({ Bext, mu0Ms, Nx, Ny, Nz }) => {
    const sum = Nx + Ny + Nz;
    holds(Math.abs(sum - 1) < 1e-9, 'Nx + Ny + Nz', '1', sum);
    const [B1, B2] = [Bext + (Nx - Nz) * mu0Ms, Bext + (Ny - Nz) * mu0Ms];
    holds(B1 * B2 >= 0, 'the product of the stiffness fields', '>= 0 T²', B1 * B2);
    return kittel(Math.abs(B1), Math.abs(B2));
  },
);
