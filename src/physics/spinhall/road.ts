import * as check from '../check';
import type { RandomSource } from '../ensemble/random';

const { cos, cosh, expm1, PI, sin, sinh, sqrt } = Math;

/** A film in section as a road for electrons, which drift along it and are sorted across it by their moment. */
export interface Road {
  /** Width across, the thickness of the film, and length, at the end of which the road begins again; m. */
  readonly width: number;
  readonly length: number;
  /** Velocity that charge has along +x, m/s; electrons drift against it. */
  readonly drift: number;
  readonly thetaSH: number;
  /** Spin diffusion length, m. */
  readonly lambdaSF: number;
  /** Speed between collisions, m/s, and mean time between them, s. */
  readonly speed: number;
  readonly tau: number;
}

/** Electrons on a road; each array has one entry per electron. */
export interface Crowd {
  /** Place along and across, m. */
  readonly x: Float64Array;
  readonly z: Float64Array;
  /** Direction of flight between collisions. */
  readonly cx: Float64Array;
  readonly cz: Float64Array;
  /** 1 where the moment is along σ̂ of the upper edge, −1 where it is against it. */
  readonly spin: Int8Array;
}

/** @throws RangeError naming what is out of range */
function checkRoad({ width, length, drift, thetaSH, lambdaSF, speed, tau }: Road): void {
  const lengths = { width, length, lambdaSF };
  for (const [name, value] of Object.entries(lengths)) check.positive(name, value, 'm');
  check.numbers({ drift, thetaSH });
  check.positive('speed', speed, 'm/s');
  check.positive('tau', tau, 's');
}

/** Diffusion constant of the flights in a plane, v²τ/2, m²/s. @throws RangeError for a road out of range */
export function roadDiffusion(road: Road): number {
  checkRoad(road);
  return (road.speed * road.speed * road.tau) / 2;
}

/** Electrons spread evenly, in all directions, half of them of either spin. @throws RangeError for a road or count out of range */
export function crowd(count: number, road: Road, random: RandomSource): Crowd {
  check.whole('count', count);
  checkRoad(road);
  const { length, width } = road;
  const turn = Float64Array.from({ length: count }, () => 2 * PI * random());
  return {
    x: turn.map(() => length * random()),
    z: turn.map(() => width * random()),
    cx: turn.map(cos),
    cz: turn.map(sin),
    spin: Int8Array.from(turn, (_, i) => (i % 2 ? -1 : 1)),
  };
}

/**
 * The crowd a time dt later. Between collisions an electron flies straight, at the drift −v along the road
 * and ±θ_SH v across it, by its spin; edges reflect it; its spin flips so that a surplus of one spin decays
 * in λ²/D. Electrons do not feel each other. NaN in, NaN out.
 *
 * @param dt      s, small against the time between collisions
 * @param random  uniform numbers in [0, 1), one for each electron
 */
export function roadStep(all: Crowd, road: Road, dt: number, random: RandomSource): Crowd {
  const { width, length, drift, thetaSH, lambdaSF, speed, tau } = road;
  check.positive('dt', dt, 's');
  const [x, z, cx, cz] = [all.x.slice(), all.z.slice(), all.cx.slice(), all.cz.slice()];
  const spin = all.spin.slice();
  const collides = -expm1(-dt / tau);
  const flips = -expm1((-dt * roadDiffusion(road)) / lambdaSF ** 2) / 2;
  for (let i = 0; i < x.length; i++) {
    const along = x[i]! + (cx[i]! * speed - drift) * dt;
    x[i] = along - length * Math.floor(along / length);
    const across = z[i]! + (cz[i]! * speed + spin[i]! * thetaSH * drift) * dt;
    const inside = across < 0 ? -across : across > width ? 2 * width - across : across;
    z[i] = inside;
    if (inside !== across) cz[i] = -cz[i]!;
    // One number decides on both: either is rare in a short step.
    const chance = random();
    if (chance > 1 - flips) spin[i] = -spin[i]!;
    else if (chance < collides) {
      const turn = (2 * PI * chance) / collides;
      cx[i] = cos(turn);
      cz[i] = sin(turn);
    }
  }
  return { x, z, cx, cz, spin };
}

/**
 * Stationary surplus (n₊ − n₋)/(n₊ + n₋) at the height z, for flights that are short against λ. With v the
 * velocity across, D s″ = v n′ + D s/λ² and D n′ = v s for s = n₊ − n₋ and n = n₊ + n₋, and D s′ = v n at
 * the edges:
 *     s/n = v sinh κy/[D cosh(κw/2)/(λ²κ) + v² cosh κy/(Dκ)],  κ² = 1/λ² + (v/D)²,  y = z − w/2
 * For slow sorting, vλ ≪ D, this is (vλ/D) sinh(y/λ)/cosh(w/2λ), the accumulation of a film whose faces are
 * free.
 */
export function roadSurplus(z: number, road: Road): number {
  check.finite('z', z, 'm');
  const { width, lambdaSF } = road;
  const D = roadDiffusion(road);
  const v = road.thetaSH * road.drift;
  const k = sqrt(1 / lambdaSF ** 2 + (v / D) ** 2);
  const y = k * (z - width / 2);
  const even = (D * cosh((k * width) / 2)) / (lambdaSF ** 2 * k);
  return (v * sinh(y)) / (even + (v * v * cosh(y)) / (D * k));
}

/** Moments and electrons in each of some lanes of equal width, from the lower edge up. @throws RangeError for a width or number of lanes out of range */
export function roadLanes(all: Crowd, width: number, lanes: number) {
  check.positive('width', width, 'm');
  check.whole('lanes', lanes, 1);
  const [moments, electrons] = [Array<number>(lanes).fill(0), Array<number>(lanes).fill(0)];
  all.z.forEach((z, i) => {
    const lane = Math.min(lanes - 1, Math.floor((z / width) * lanes));
    moments[lane]! += all.spin[i]!;
    electrons[lane]! += 1;
  });
  return { moments, electrons };
}
