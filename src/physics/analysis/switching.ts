import { positive, unitVector } from '../check';
import type { Macrospin } from '../macrospin/macrospin';
import { solve } from '../solve/solve';
import { defaultTol } from '../solve/state';
import { dot, type Vec3 } from '../vec3';
import { frozen } from './frozen';
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

/** What switchingOutcome looks at, and how exactly. */
export interface SwitchingOptions {
  /** Unit vector of the bit. Default z. */
  readonly axis?: Vec3;
  /** Error that a step may make in m. Default: see defaultTol. */
  readonly tol?: number;
}

/**
 * Runs a magnet through its waveforms and says whether and when it switched.
 *
 * @param m0        unit vector at t = 0
 * @param magnet    the pulse is in its waveforms
 * @param duration  s, > 0; after it the waveforms stand still and the magnet comes to rest
 * @throws RangeError for a magnet, m0, axis or tolerance out of range, and a duration that is not > 0
 */
export function switchingOutcome(
  m0: Vec3,
  magnet: Macrospin,
  duration: number,
  { axis = [0, 0, 1], tol = defaultTol }: SwitchingOptions = {},
): SwitchingOutcome {
  unitVector('axis', axis);
  positive('duration', duration, 's');
  const events = [{ kind: 'crosses', along: axis, stop: false }] as const;
  const { passed, end } = solve(m0, magnet, { tEnd: duration, tol, events });
  const rest = settled(end.m, frozen(magnet, duration));
  const crossings = passed.map(({ t }) => t);
  return { crossings, m: end.m, rest, switched: dot(rest ?? end.m, axis) * dot(m0, axis) < 0 };
}
