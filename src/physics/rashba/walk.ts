import { sfc32 } from '../ensemble/random';
import { hbar } from '../constants';
import { finite, nonNegative, positive, whole } from '../check';
import { rotate, vec3By, type Vec3 } from '../vec3';

/** Electrons of a film without exchange: where their spins point, and how far each has come on its way. */
export interface SpinWalk {
  readonly spins: readonly Vec3[];
  /** Collisions that each electron has had. */
  readonly flights: readonly number[];
  /** What is left of its flight, in mean flights. */
  readonly left: readonly number[];
}
/** What turns them; see `RashbaFilm`. */
export interface WalkedFilm {
  readonly alphaR: number;
  readonly kF: number;
  readonly tauMom: number;
}

/** The i-th flight of electron k: its direction, rad, and its duration in mean ones, exponentially distributed. */
function flightOf(k: number, i: number): { phi: number; length: number } {
  const random = sfc32(i, k);
  return { phi: 2 * Math.PI * random(), length: -Math.log(1 - random()) };
}

/**
 * Electrons whose spins all point along the normal.
 * @param count  how many, >= 1; the same ones at every call
 */
export function spinWalk(count: number): SpinWalk {
  whole('count', count, 1);
  const all = Array.from({ length: count }, (_, k) => k);
  return {
    spins: all.map((): Vec3 => [0, 0, 1]),
    flights: all.map(() => 0),
    left: all.map((k) => flightOf(k, 0).length),
  };
}

/**
 * The electrons after a while. Each flies straight for τ on average, while its spin turns about the Rashba field
 * of its direction,
 *     ds/dt = Ω (k̂ × ẑ) × s,   Ω = 2α_R k_F/ħ,
 * and goes on in any direction of the plane after a collision, which does not act on spin.
 *
 * @param walk   where they are; it is not changed
 * @param film   α_R in J m, k_F in 1/m and τ in s, both > 0
 * @param dt     time, s, >= 0
 * @param erase  true for a wrong law: a collision leaves the spin in any direction of space
 * @throws RangeError naming what is out of range
 */
export function spinWalkStep(
  walk: SpinWalk,
  film: WalkedFilm,
  dt: number,
  erase = false,
): SpinWalk {
  const { alphaR, kF, tauMom } = film;
  finite('alphaR', alphaR, 'J m');
  positive('kF', kF, '1/m');
  positive('tauMom', tauMom, 's');
  nonNegative('dt', dt, 's');
  const omega = (2 * alphaR * kF) / hbar;
  const [spins, flights, left] = [[...walk.spins], [...walk.flights], [...walk.left]];
  for (let k = 0; k < spins.length; k++) {
    let rest = dt / tauMom;
    while (rest > 0) {
      const { phi } = flightOf(k, flights[k]!);
      const way = Math.min(rest, left[k]!);
      const turn = omega * way * tauMom;
      spins[k] = rotate(spins[k]!, [turn * Math.sin(phi), -turn * Math.cos(phi), 0]);
      rest -= way;
      left[k]! -= way;
      if (left[k]! > 0) continue;
      flights[k]!++;
      left[k] = flightOf(k, flights[k]!).length;
      if (erase) spins[k] = anyDirection(k, flights[k]!);
    }
  }
  return { spins, flights, left };
}

/**
 * Way of electron k in the plane, from where it starts: where it collides, and where it is in the end.
 * @param duration  how long it flies, in mean flights, >= 0
 * @returns x and y, in lengths of a mean flight
 */
export function walkPath(k: number, duration: number): (readonly [x: number, y: number])[] {
  whole('k', k, 0);
  nonNegative('duration', duration);
  const path: (readonly [number, number])[] = [[0, 0]];
  for (let i = 0, rest = duration; rest > 0; i++) {
    const { phi, length } = flightOf(k, i);
    const [x, y] = path.at(-1)!;
    const way = Math.min(rest, length);
    path.push([x + way * Math.cos(phi), y + way * Math.sin(phi)]);
    rest -= way;
  }
  return path;
}

/** A unit vector, evenly distributed over the sphere. */
function anyDirection(k: number, i: number): Vec3 {
  const random = sfc32(i, -1 - k);
  const [z, phi] = [2 * random() - 1, 2 * Math.PI * random()];
  const r = Math.sqrt(1 - z * z);
  return [r * Math.cos(phi), r * Math.sin(phi), z];
}

/** Mean of their spins. */
export const meanSpin = ({ spins }: SpinWalk): Vec3 =>
  vec3By((i) => spins.reduce((sum, s) => sum + s[i], 0) / spins.length);
