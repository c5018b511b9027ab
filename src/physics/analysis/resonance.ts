import { finite, finiteVector, holds, unitVector } from '../check';
import { cabs, cadd, cdiv, cmul, type Complex } from '../complex';
import { llg } from '../macrospin/llg';
import type { Macrospin } from '../macrospin/macrospin';
import { axpy, dot, scale, type Vec3 } from '../vec3';
import { fieldScale } from './sphere';
import { flowOf } from './flow';
import { linearMap } from './linear-map';
import { stationaryNear } from './newton';

/** The resonance of an equilibrium as its linear map has it. */
export interface Resonance {
  /** ω0 = √determinant, rad/s: where an undamped driven motion would diverge. */
  readonly omega0: number;
  /** Γ = −trace/2, 1/s: free motion decays as e^{−Γt}; negative grows. */
  readonly decay: number;
  /** √(ω0²−Γ²), rad/s: the free oscillation; 0 where it creeps. */
  readonly omegaFree: number;
  /** Full width at half maximum swept in frequency at fixed field, 2(1+α²)Γ/2π, Hz. */
  readonly linewidthF: number;
}

/**
 * Resonance about an equilibrium of a magnet, with its torques.
 * @param m  equilibrium
 * @throws RangeError for a saddle, which has no resonance
 */
export function resonanceAt(m: Vec3, magnet: Macrospin): Resonance {
  const { trace, det } = linearMap(m, magnet);
  if (!(det >= 0)) throw new RangeError(`m must be no saddle, got a determinant of ${det} 1/s²`);
  const { alpha = 0 } = magnet;
  return {
    omega0: Math.sqrt(det),
    decay: -trace / 2,
    omegaFree: Math.sqrt(Math.max(0, det - (trace * trace) / 4)),
    linewidthF: (-trace * (1 + alpha * alpha)) / (2 * Math.PI),
  };
}

/**
 * Full width at half maximum of the resonance swept in field along a direction at fixed frequency, T:
 * the width in frequency over dω0/dB, the equilibrium following the field. 4παf/γ wherever m stays
 * along the field.
 *
 * @param m          stable equilibrium
 * @param direction  unit vector along which the applied field is swept
 * @throws RangeError where m does not follow the field, or where that does not change the resonance
 */
export function linewidthAt(m: Vec3, magnet: Macrospin, direction: Vec3): number {
  unitVector('direction', direction);
  const dB = 1e-5 * fieldScale(flowOf(magnet));
  const omega = (change: number) => {
    const changed = { ...magnet, Bext: axpy(change, direction, magnet.Bext ?? [0, 0, 0]) };
    const at = stationaryNear(flowOf(changed), m, fieldScale(flowOf(changed)));
    if (!at) throw new RangeError('m must be an equilibrium that follows the field');
    return resonanceAt(at, changed).omega0;
  };
  const slope = (omega(dB) - omega(-dB)) / (2 * dB);
  // In tesla per tesla; less is the rounding of the difference.
  const moves = Math.abs(slope) > 1e-9 * flowOf(magnet).gamma;
  holds(moves, 'direction', 'one along which the field moves the resonance', direction.join(', '));
  return (2 * Math.PI * resonanceAt(m, magnet).linewidthF) / Math.abs(slope);
}

/** A vector that oscillates: real part of (re + i im) e^{iωt}. */
export interface Phasor {
  readonly re: Vec3;
  readonly im: Vec3;
}

/**
 * Linear response of m to a small field h cos ωt: δm = (iω − L)⁻¹ ∂(dm/dt)/∂B h, with the linear map L.
 * Power absorbed per volume: −½ω M_s h·im.
 *
 * @param m      equilibrium
 * @param omega  rad/s
 * @param h      amplitude of the field, T
 * @returns amplitude of δm, perpendicular to m
 * @throws RangeError at the resonance of an undamped magnet, where it has no limit
 */
export function response(m: Vec3, magnet: Macrospin, omega: number, h: Vec3): Phasor {
  finite('omega', omega, 'rad/s');
  finiteVector('h', h, 'T');
  const { alpha = 0 } = magnet;
  const { e1, e2, matrix } = linearMap(m, magnet);
  const [a, b, c, d] = matrix;
  const push = llg(m, h, alpha, flowOf(magnet).gamma);
  const [x, y] = [dot(push, e1), dot(push, e2)];
  const A: Complex = [-a, omega];
  const D: Complex = [-d, omega];
  const det = cadd(cmul(A, D), [-b * c, 0]);
  holds(cabs(det) > 0, 'omega', 'off the resonance of a magnet without damping', omega, 'rad/s');
  const along = (p: Complex) => cdiv(p, det);
  const u = along(cadd(cmul(D, [x, 0]), [b * y, 0]));
  const v = along(cadd(cmul(A, [y, 0]), [c * x, 0]));
  const part = (k: 0 | 1) => axpy(u[k], e1, scale(v[k], e2));
  return { re: part(0), im: part(1) };
}
