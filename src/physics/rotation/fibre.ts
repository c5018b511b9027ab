import { finite, nonNegative, positive } from '../check';

/** A rod on a fibre that twists it back: a damped oscillator. */
export interface Fibre {
  /** Frequency of its free swing without friction, Hz. */
  readonly frequency: number;
  /** Quality factor: 2π times the energy of the swing over what it loses in a period; above ½, so that it swings. */
  readonly quality: number;
  /** Change of its angular velocity at each reversal of m, rad/s; the sign goes with that of the change. */
  readonly kick: number;
}

/** A rod that turns, and the clock of its drive. */
export interface FibreState {
  /** Angle from rest, rad. */
  readonly angle: number;
  /** Angular velocity, rad/s. */
  readonly rate: number;
  /** Periods of the drive that are past: m is reversed at each whole and at each half one. */
  readonly phase: number;
}

/** @throws RangeError naming what of the fibre is out of range */
function checkFibre({ frequency, quality, kick }: Fibre): void {
  positive('frequency', frequency, 'Hz');
  if (!(typeof quality === 'number' && quality > 0.5))
    throw new RangeError(`quality must be > 0.5, got ${quality}`);
  finite('kick', kick, 'rad/s');
}

/** Decay rate of the swing, 1/s, its angular frequency and that without friction, rad/s. */
function swing({ frequency, quality }: Fibre) {
  const omega0 = 2 * Math.PI * frequency;
  const decay = omega0 / (2 * quality);
  return { omega0, decay, omega: Math.sqrt(omega0 * omega0 - decay * decay) };
}

type Motion = readonly [angle: number, rate: number];
/** The exact motion after a time without a kick. */
function freely([angle, rate]: Motion, fibre: Fibre, time: number): Motion {
  const { omega0, decay, omega } = swing(fibre);
  const fade = Math.exp(-decay * time);
  const [c, s] = [fade * Math.cos(omega * time), (fade * Math.sin(omega * time)) / omega];
  return [
    angle * c + (rate + decay * angle) * s,
    rate * c - (decay * rate + omega0 * omega0 * angle) * s,
  ];
}

/** −1 for an odd number of reversals, 1 for an even one: which way m points. */
export const fibreSign = ({ phase }: FibreState): number => (Math.floor(2 * phase) % 2 ? -1 : 1);

/**
 * The rod a time dt later, exactly: φ″ + (ω₀/Q)φ′ + ω₀²φ = ±kick at each reversal, first up, then down. NaN in, NaN out.
 * @param drive  reversals come at twice this frequency, Hz, >= 0; 0 leaves m alone
 * @param dt     s, >= 0
 * @throws RangeError for a fibre, drive or time out of range
 */
export function fibreStep(state: FibreState, fibre: Fibre, drive: number, dt: number): FibreState {
  checkFibre(fibre);
  nonNegative('drive', drive, 'Hz');
  nonNegative('dt', dt, 's');
  const end = state.phase + drive * dt;
  let motion: Motion = [state.angle, state.rate];
  let [phase, left] = [state.phase, dt];
  for (let n = Math.floor(2 * phase) + 1; n <= 2 * end; n++) {
    const wait = (n / 2 - phase) / drive;
    const [angle, rate] = freely(motion, fibre, wait);
    motion = [angle, rate + (n % 2 ? -fibre.kick : fibre.kick)];
    [phase, left] = [n / 2, left - wait];
  }
  const [angle, rate] = freely(motion, fibre, Math.max(0, left));
  return { angle, rate, phase: end };
}

/**
 * Largest angle of the lasting swing, rad. It is the motion that half a period of the drive with its kick turns into
 * its opposite; at the rod's own frequency it is near kick/ω₀ · 2Q/π.
 * @param drive  Hz, > 0
 * @throws RangeError for a fibre or drive out of range
 */
export function fibreSwing(fibre: Fibre, drive: number): number {
  finite('drive', drive);
  checkFibre(fibre);
  positive('drive', drive, 'Hz');
  const half = 1 / (2 * drive);
  // x = (angle, rate) just after a kick: U x − kick ê₂ = −x, thus x = (U + 1)⁻¹ kick ê₂.
  const [[a, c], [b, d]] = [freely([1, 0], fibre, half), freely([0, 1], fibre, half)];
  const scale = fibre.kick / ((a + 1) * (d + 1) - b * c);
  const after: Motion = [-b * scale, (a + 1) * scale];
  const { omega0, decay, omega } = swing(fibre);
  // The turning points of the free motion until the next kick.
  const first = Math.atan2(after[1] * omega, decay * after[1] + omega0 * omega0 * after[0]) / omega;
  const turns = Array.from(
    { length: Math.ceil((half * omega) / Math.PI) + 1 },
    (_, k) => first + (k * Math.PI) / omega,
  ).filter((time) => time > 0 && time < half);
  return Math.max(...[0, ...turns].map((time) => Math.abs(freely(after, fibre, time)[0])));
}
