import type { WallForces, WallState } from './wall';

/**
 * A rigid wall dt (s) later: one step of the classical Runge-Kutta method, order 4; q needs only ψ, so that
 * it is a quadrature. `rates` come from wallRates. NaN in, NaN out.
 */
export function wallStep({ q, psi }: WallState, rates: WallForces, dt: number): WallState {
  const a = rates(psi);
  const b = rates(psi + (dt / 2) * a.omega);
  const c = rates(psi + (dt / 2) * b.omega);
  const d = rates(psi + dt * c.omega);
  return {
    q: q + (dt / 6) * (a.v + 2 * b.v + 2 * c.v + d.v),
    psi: psi + (dt / 6) * (a.omega + 2 * b.omega + 2 * c.omega + d.omega),
  };
}
