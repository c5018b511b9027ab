import { positive, unitVector } from '../check';
import { gammaLL } from '../constants';
import { checkMacrospin } from '../macrospin/check';
import { llgOmega, rotationStep } from '../macrospin/llg';
import { totalField, type Macrospin } from '../macrospin/macrospin';
import { waveformBreaks } from '../macrospin/waveform';
import { dot, type Vec3 } from '../vec3';
import { frozen } from './frozen';
import { zeroBetween } from './roots';
import { settled } from './settle';

/** What a magnet did during a pulse, and what became of it. */
export interface SwitchingOutcome {
  /** Times at which m·axis changed its sign, s. */
  readonly crossings: readonly number[];
  /** m at the end of the given time. */
  readonly m: Vec3;
  /** Where it then comes to rest, all waveforms held; undefined if it goes on moving. */
  readonly rest: Vec3 | undefined;
  /** Whether m·axis has the other sign at rest (without a rest: at the end) than at the start. */
  readonly switched: boolean;
}

/** What switchingOutcome looks at, and how finely. */
export interface SwitchingOptions {
  /** Unit vector of the bit. Default z. */
  readonly axis?: Vec3;
  /** Longest step, s. Default 0.5 ps. */
  readonly dt?: number;
}

/** Times between 0 and the end at which a waveform of the magnet bends or jumps, both ends included. */
function segments({ drive = [], torques = [] }: Macrospin, end: number): readonly number[] {
  const waveforms = [...drive, ...torques].flatMap(({ waveform }) => waveform ?? []);
  const breaks = waveforms.flatMap(waveformBreaks).filter((t) => t > 0 && t < end);
  return [...new Set([0, ...breaks, end])].sort((a, b) => a - b);
}

/**
 * Runs a magnet through its waveforms and says whether and when it switched.
 *
 * @param m0        unit vector at t = 0
 * @param magnet    the pulse is in its waveforms
 * @param duration  s, > 0; after it the waveforms stand still and the magnet comes to rest
 * @throws RangeError for a duration that is not > 0
 */
export function switchingOutcome(
  m0: Vec3,
  magnet: Macrospin,
  duration: number,
  { axis = [0, 0, 1], dt: dtMax = 5e-13 }: SwitchingOptions = {},
): SwitchingOutcome {
  checkMacrospin(magnet);
  unitVector('m0', m0);
  unitVector('axis', axis);
  positive('duration', duration, 's');
  positive('dt', dtMax, 's');
  const { alpha = 0, gamma = gammaLL } = magnet;
  const crossings: number[] = [];
  const times = segments(magnet, duration);
  let m = m0;
  for (let k = 1; k < times.length; k++) {
    const [start, end] = [times[k - 1]!, times[k]!];
    const steps = Math.ceil((end - start) / dtMax);
    const dt = (end - start) / steps;
    // A jump at the end of the segment belongs to the next one.
    const last = end - 1e-6 * dt;
    const step = (from: Vec3, t: number, length: number) =>
      rotationStep(
        from,
        (n, at) => llgOmega(n, totalField(n, magnet, Math.min(at, last)), alpha, gamma),
        t,
        length,
      );
    for (let i = 0; i < steps; i++) {
      const [from, t] = [m, start + i * dt];
      m = step(from, t, dt);
      if (dot(from, axis) * dot(m, axis) < 0)
        crossings.push(t + dt * zeroBetween((s) => dot(step(from, t, s * dt), axis), 0, 1));
    }
  }
  const rest = settled(m, frozen(magnet, duration));
  return { crossings, m, rest, switched: dot(rest ?? m, axis) * dot(m0, axis) < 0 };
}
