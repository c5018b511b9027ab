import { finite, finiteVector, nonNegative } from '../check';
import { hbar } from '../constants';
import { axpy, cross, dot, scale, type Vec3 } from '../vec3';

/**
 * Angular momentum per area and time, J/m², that leaves a magnet through an interface as m moves:
 *     I = (ħ/4π) [g_r m×ṁ − g_i ṁ]
 *
 * @param m     unit vector
 * @param rate  dm/dt, 1/s
 * @param gr    real part of the mixing conductance, channels per m²
 * @param gi    imaginary part; default 0
 * @source tserkovnyak2002
 * @throws RangeError for what is not finite, and gr < 0
 */
export function pumpedSpin(m: Vec3, rate: Vec3, gr: number, gi = 0): Vec3 {
  finiteVector('m', m);
  finiteVector('rate', rate, '1/s');
  nonNegative('gr', gr, '1/m²');
  finite('gi', gi, '1/m²');
  return scale(hbar / (4 * Math.PI), axpy(gr, cross(m, rate), scale(-gi, rate)));
}

/**
 * Current per width, A/m, that a moving m sends along the direction in which an electric field E would exert
 * the damping-like torque c_DL E towards sigma:
 *     K = −c_DL σ̂·(m×ṁ)
 * This is Onsager's reciprocity for a torque whose field, a m×σ̂, changes sign with m. E then works on this
 * current with the power that the torque puts into the moment.
 *
 * @param sigma       unit vector, the direction that the torque of a current along +E pushes m towards
 * @param torquePerE  c_DL = M_s t a_DL/E, J/(V m)
 * @throws RangeError for what is not finite
 */
export function pumpedSheet(m: Vec3, rate: Vec3, sigma: Vec3, torquePerE: number): number {
  finiteVector('m', m);
  finiteVector('rate', rate, '1/s');
  finiteVector('sigma', sigma);
  finite('torquePerE', torquePerE, 'J/(V m)');
  return -torquePerE * dot(sigma, cross(m, rate));
}
