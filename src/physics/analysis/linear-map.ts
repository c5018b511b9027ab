import { unitVector } from '../check';
import { checkMacrospin } from '../macrospin/check';
import type { Macrospin } from '../macrospin/macrospin';
import type { Vec3 } from '../vec3';
import { flowOf } from './flow';
import { linearMapOf, type LinearMap } from './linear';

/**
 * The linear equation of motion about a stationary point of a magnet, with its torques: matrix in the
 * tangent plane, trace, determinant and eigenvalues. Of a conservative magnet with the stiffness fields
 * B₁, B₂: trace −αγ(B₁+B₂)/(1+α²), determinant γ²B₁B₂/(1+α²). Relative accuracy about 1e-13 of the
 * strongest field.
 *
 * @param m       stationary unit vector; elsewhere the result depends on the frame
 * @param magnet  waveforms stand still as they are at t = 0 (see frozen)
 */
export function linearMap(m: Vec3, magnet: Macrospin): LinearMap {
  checkMacrospin(magnet);
  unitVector('m', m);
  return linearMapOf(flowOf(magnet), m);
}
