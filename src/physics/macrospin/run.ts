import { finite, positive, unitVector } from '../check';
import { checkMacrospin } from './check';
import { macrospinStep, type Macrospin } from './macrospin';
import type { Vec3 } from '../vec3';

/**
 * A run of a macrospin in equal steps: gives m after each, the last at `duration`.
 *
 * @param m0        unit vector at the start
 * @param duration  s; negative runs back in time
 * @param dtMax     longest step, s, > 0
 * @param t0        time at the start, s; matters for waveforms, which should jump between steps only
 * @throws RangeError for a magnet, duration or step out of range
 */
export function* macrospinRun(
  m0: Vec3,
  magnet: Macrospin,
  duration: number,
  dtMax: number,
  t0 = 0,
): Generator<Vec3, void> {
  checkMacrospin(magnet);
  unitVector('m0', m0);
  finite('duration', duration, 's');
  positive('dtMax', dtMax, 's');
  finite('t0', t0, 's');
  // A quotient that is whole but for rounding must not cost one more step.
  const steps = Math.ceil((Math.abs(duration) / dtMax) * (1 - 1e-12));
  let m = m0;
  const dt = duration / steps;
  for (let i = 0; i < steps; i++) yield (m = macrospinStep(m, magnet, dt, t0 + i * dt));
}

/** m at the end of a run: see macrospinRun. */
export function macrospinAfter(
  m0: Vec3,
  magnet: Macrospin,
  duration: number,
  dtMax: number,
  t0 = 0,
): Vec3 {
  let m = m0;
  for (m of macrospinRun(m0, magnet, duration, dtMax, t0));
  return m;
}
