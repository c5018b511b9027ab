import { wallStep } from './step';
import type { WallForces, WallRates } from './wall';

/**
 * Mean velocity and turning rate as an experiment finds them: the wall is run from ψ = 0, and where it
 * turns, way and time are counted from the second to the seventh half-turn; where it does not, it is run
 * until its angle stands, and its velocity is read off. Each step turns the angle by 0.03 rad at most.
 *
 * @param rates  of wallRates or drivenRates
 * @returns v in m/s, omega in rad/s
 */
export function measureWall(rates: WallForces): WallRates {
  const fastest = Math.max(...Array.from({ length: 16 }, (_, i) => Math.abs(rates(i / 2.5).omega)));
  if (!(fastest > 0)) return { v: rates(0).v, omega: 0 };
  const dt = 0.03 / fastest;
  let state = { q: 0, psi: 0 };
  let first: { t: number; q: number } | undefined;
  for (let i = 0, half = 0; i < 40_000; i++) {
    const next = wallStep(state, rates, dt);
    if (Math.floor(next.psi / Math.PI) !== Math.floor(state.psi / Math.PI) && i > 0) {
      half += 1;
      // Where in this step the half-turn was complete; between its ends q and ψ are taken as straight.
      const whole =
        Math.PI * Math.max(Math.floor(next.psi / Math.PI), Math.floor(state.psi / Math.PI));
      const share = (whole - state.psi) / (next.psi - state.psi);
      const pass = { t: (i + share) * dt, q: state.q + share * (next.q - state.q) };
      first ??= pass;
      if (half === 6) {
        const time = pass.t - first.t;
        return {
          v: (pass.q - first.q) / time,
          omega: (Math.sign(next.psi) * 5 * Math.PI) / time,
        };
      }
    }
    state = next;
    if (Math.abs(rates(state.psi).omega) < 1e-9 * fastest) break;
  }
  return { v: rates(state.psi).v, omega: 0 };
}
