/** The valve itself: two free layers, one magnetized in its plane and one along its normal, each beside a fixed one. */
import {
  dot,
  e,
  fromAngles,
  hbar,
  macrospinStep,
  mu0,
  scale,
  trail,
  type Macrospin,
  type Vec3,
} from '@physics';
import { fixed } from '@learning/wording';

/** Polarization; magnetization of the free layer, A/m. */
export const [Pol, Msat] = [0.5, 8e5];
/** Thickness of the free layer, m, and first angle of m to −p, rad. */
const [thickness, first] = [2e-9, 0.1];
/** Damping-like field per current density, T m²/A, before the efficiency. */
export const perJ = hbar / (2 * e * Msat * thickness);

export const layers = ['in plane', 'perpendicular'] as const;
export type Values = Record<'J' | 'Bext' | 'Lambda' | 'alpha' | 'BK', number> & {
  layer: (typeof layers)[number];
};
/** The same valve with its layers magnetized the other way. */
export const other = <P extends Values>(p: P): P => ({
  ...p,
  layer: p.layer === 'in plane' ? 'perpendicular' : 'in plane',
});
export interface One {
  readonly m: Vec3;
  readonly trail: readonly Vec3[];
}
interface State extends One {
  readonly t: number;
  readonly beside: One;
  /** What a law that is wrong changes in the picture: the spins go with the current, or there is no field. */
  readonly wrong?: 'flow' | 'field';
}
const begin = (p: Values): One => {
  const { theta, phi } = start(p);
  const m = fromAngles(theta, phi);
  return { m, trail: [m] };
};
const onward = (from: One, magnet: Macrospin, dt: number): One => {
  const m = macrospinStep(from.m, magnet, dt);
  return { m, trail: trail(from.trail, m) };
};
/** A step of both layers. */
export const both = (s: State, p: Values, magnet: (p: Values) => Macrospin, dt: number): State => ({
  ...s,
  t: s.t + dt,
  ...onward(s, magnet(p), dt),
  beside: onward(s.beside, magnet(other(p)), dt),
});
/** Both layers before a run. */
export const begun = (p: Values, wrong?: State['wrong']): State => ({
  ...{ t: 0, ...begin(p), beside: begin(other(p)) },
  ...(wrong && { wrong }),
});
/** m along p, in print. */
export const along = (m: Vec3, p: Values) => fixed(dot(m, axis(p)), 2);
export const axis = ({ layer }: Values): Vec3 => (layer === 'in plane' ? [1, 0, 0] : [0, 0, 1]);
export const start = ({ layer }: Values) =>
  layer === 'in plane'
    ? { theta: Math.PI / 2, phi: Math.PI - first }
    : { theta: Math.PI - first, phi: 0 };
export const magnet = (p: Values): Macrospin => ({
  ...{ alpha: p.alpha, BK: p.BK, anisU: axis(p), Bext: scale(p.Bext, axis(p)) },
  ...(p.layer === 'in plane' && { mu0Ms: mu0 * Msat, N: [0, 0, 1] }),
  torques: [
    {
      ...{ aDL: perJ * p.J, p: axis(p) },
      efficiency:
        p.Lambda === 1 ? { kind: 'constant', Pol } : { kind: 'asymmetric', Pol, Lambda: p.Lambda },
    },
  ],
});
/** The same valve if the spins of the current were a field along p, and nothing damped. */
export const asField = (p: Values): Macrospin => ({
  ...magnet({ ...p, alpha: 0, Bext: p.Bext + perJ * Pol * p.J }),
  torques: [],
});
/** Current density at which m leaves −p in a field that leaves it there. */
export const threshold = (p: Values, Bext: number) =>
  (p.alpha * (p.BK - Bext + (p.layer === 'in plane' ? (mu0 * Msat) / 2 : 0))) /
  (perJ * Pol * p.Lambda ** 2);
