import * as check from '../check';
import { gammaLL } from '../constants';
import { checkEfficiency, checkWaveform } from './check-factors';
import { tensorOf } from './demagnetization';
import type { Macrospin } from './macrospin';
import { dot } from '../vec3';

/**
 * Refuses a magnet that no physics belongs to, once, before its motion is computed.
 * @throws RangeError with the quantity, its value and what is expected
 */
export function checkMacrospin(magnet: Macrospin): void {
  check.nonNegative('alpha', magnet.alpha ?? 0);
  check.positive('gamma', magnet.gamma ?? gammaLL, 'rad/(s T)');
  check.finiteVector('Bext', magnet.Bext ?? [0, 0, 0], 'T');
  check.finite('BK', magnet.BK ?? 0, 'T');
  check.finite('BK2', magnet.BK2 ?? 0, 'T');
  check.unitVector('anisU', magnet.anisU ?? [0, 0, 1]);
  check.nonNegative('mu0Ms', magnet.mu0Ms ?? 0, 'T');
  const factors = magnet.N ?? [0, 0, 0];
  check.holds(factors.length === 3, 'N', 'three factors or three rows', JSON.stringify(factors));
  const N = tensorOf(factors);
  for (const row of N) check.finiteVector('N', row);
  if (N[0][1] !== N[1][0] || N[0][2] !== N[2][0] || N[1][2] !== N[2][1])
    throw new RangeError(`N must be symmetric, got ${JSON.stringify(N)}`);
  for (const { amplitude, waveform } of magnet.drive ?? []) {
    check.finiteVector('amplitude', amplitude, 'T');
    checkWaveform(waveform);
  }
  for (const { aDL, aFL = 0, p, efficiency, waveform, higher = {} } of magnet.torques ?? []) {
    check.finite('aDL', aDL, 'T');
    check.finite('aFL', aFL, 'T');
    check.unitVector('p', p);
    check.finite('aEven', higher.aEven ?? 0, 'T');
    check.finite('aOdd', higher.aOdd ?? 0, 'T');
    const normal = higher.normal ?? ([0, 0, 1] as const);
    check.unitVector('normal', normal);
    if (higher.aEven || higher.aOdd) {
      const lean = dot(normal, p);
      check.holds(Math.abs(lean) < 1e-9, 'p', 'perpendicular to normal', `p·normal = ${lean}`);
    }
    if (efficiency) checkEfficiency(efficiency);
    if (waveform) checkWaveform(waveform);
  }
}
