/** The steady state of a perpendicular layer in which a spin-orbit torque cancels the field: B_tot = 0. */
import { holds, positive } from '../check';
import type { Vec3 } from '../vec3';
import { formula } from './formula';
import { foldTorque } from './spin-orbit';

const { abs, sqrt } = Math;

/** a² where (B_x/a)² + (B_K B_x/a²)² = 1. */
const onset2 = (BK: number, Bx: number) => (Bx / 2) * (Bx + Math.hypot(Bx, 2 * BK));

/** Torque above which the state B_tot = 0 exists: (B_x/a)² + (B_KB_x/a²)² = 1. */
export const fieldFreeOnset = formula('aDL', ['BK', 'Bx'], ({ BK, Bx }) =>
  sqrt(onset2(BK, abs(Bx))),
);

/**
 * The state in which B_tot = B_x x̂ + B_K m_z ẑ + a_DL m×p vanishes, p = −y:
 *     m_z = −B_x/a,  m_x = −B_KB_x/a²,  m_y = −√(1−m_x²−m_z²)
 * Stable and near the equator; of the two with ±m_y it is the one along p for a > 0.
 * @throws RangeError below fieldFreeOnset, where it does not exist
 */
export const fieldFreeState = formula('direction', ['BK', 'Bx', 'aDL'], ({ BK, Bx, aDL }): Vec3 => {
  holds(aDL !== 0, 'aDL', 'other than 0 T', aDL);
  const mz = -Bx / aDL;
  const mx = (BK * mz) / aDL;
  const rest = 1 - mx * mx - mz * mz;
  holds(rest >= 0, 'aDL', 'large enough for the field to vanish', aDL);
  return [mx, aDL > 0 ? -sqrt(rest) : sqrt(rest), mz];
});

/**
 * Assist field below which the state B_tot = 0 exists already at the fold of foldTorque: 0.14755 B_K. A
 * weakly damped layer may then fall back when the current ends abruptly; above it a window of currents
 * takes m straight to the reversed state.
 */
export const fallbackField = formula('Bx', ['BK'], ({ BK }) => {
  positive('BK', BK, 'T');
  // The fold falls and the onset rises with b: one crossing, halved down to rounding.
  let [low, high] = [0, 0.5];
  for (let i = 0; i < 60; i++) {
    const b = (low + high) / 2;
    if (onset2(1, b) < foldTorque({ BK: 1, Bx: b }) ** 2) low = b;
    else high = b;
  }
  return BK * low;
});
