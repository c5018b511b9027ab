/** The ball itself: its magnet, its reversal, and what its spins hand over. */
import {
  e,
  fromAngles,
  iron,
  me,
  restingMagnet,
  sphereBody,
  spinL,
  type Body,
  type FreeMagnet,
  type Vec3,
} from '@physics';

export const degree = Math.PI / 180;
const { Msat, density } = iron.values;
export const ends = ['from up to down', 'from down to up'] as const;
export const companions = ['nothing', 'a ball of half the radius'] as const;
export interface Values {
  radius: number;
  gPrime: number;
  alpha: number;
  Bext: number;
  reversal: (typeof ends)[number];
  beside: (typeof companions)[number];
}
/** +1 for a moment that starts up. */
export const sign = ({ reversal }: Values) => (reversal === ends[0] ? 1 : -1);
export const field = (p: Values): Vec3 => [0, 0, -sign(p) * p.Bext];
/** By laws that are wrong, it is `ease` times easier to turn than it is, or only a share of its spins is there. */
export const magnet = (p: Values, { ease = 1, share = 1 } = {}): FreeMagnet => ({
  body: easier(sphereBody(density.value, p.radius), ease),
  Msat: share * Msat.value,
  gamma: (p.gPrime * e) / (2 * me),
  alpha: p.alpha,
  Bext: field(p),
});
function easier({ V, inertia: [a, b, c] }: Body, ease: number): Body {
  return { V, inertia: [a / ease, b / ease, c / ease] };
}
/** About z, after a whole reversal, rad/s. */
export const last = (p: Values) =>
  (-sign(p) * 10 * me * Msat.value) / (p.gPrime * e * density.value * p.radius ** 2);

/** A magnet at rest; `charge` is the sign of the charges that make its moment, and 0 if it has no angular momentum. */
export const begin = (p: Values) => {
  // Where two are compared, hardly anything of a whole reversal is missing.
  const lean = paired(p) ? 2 : 8;
  const start = restingMagnet(fromAngles((sign(p) > 0 ? lean : 180 - lean) * degree, 0));
  return {
    t: 0,
    ...start,
    path: [start.m] as readonly Vec3[],
    charge: -1,
    ease: 1,
    share: 1,
    small: start,
  };
};
/** Angular momentum of the spins along z, J s. */
export const spins = (s: { m: Vec3; charge: number; share: number }, p: Values) =>
  -s.charge * spinL(s.m, magnet(p, { share: s.share }))[2];
/** Until the reversal is over, s. */
export const reversal = (p: Values) =>
  Math.min(6e-9, (9 * (1 + p.alpha ** 2)) / (p.alpha * magnet(p).gamma! * p.Bext));

export const paired = ({ beside }: Values) => beside !== companions[0];
export const half = (p: Values): Values => ({ ...p, radius: p.radius / 2 });
