/** Checks of what multiplies a torque or a field. Apart from what they check, so that a figure need not load them. */
import * as check from '../check';
import type { Efficiency } from './efficiency';
import { waveformCorners, type Waveform } from './waveform';

/** Refuses parameters for which the factor is not finite at every angle. @throws RangeError */
export function checkEfficiency(efficiency: Efficiency): void {
  const kinds = ['constant', 'asymmetric', 'ballistic', 'tunnel', 'even'];
  check.oneOf('kind of an efficiency', efficiency.kind, kinds);
  if (efficiency.kind === 'even') {
    for (const name of ['A0', 'A2', 'A4'] as const) check.finite(name, efficiency[name] ?? 0);
    return;
  }
  const { kind, Pol } = efficiency;
  check.finite('Pol', Pol);
  const inside =
    kind === 'constant'
      ? Math.abs(Pol) <= 1
      : kind === 'asymmetric'
        ? Pol > 0 && Pol <= 1
        : Pol > 0 && Pol < 1;
  if (!inside)
    throw new RangeError(
      `Pol of a ${kind} efficiency must be > 0 and < 1 (or 1 where that is finite), got ${Pol}`,
    );
  if (kind === 'asymmetric') check.positive('Lambda', efficiency.Lambda);
}

/** Refuses times that do not rise and numbers that are not finite. @throws RangeError */
export function checkWaveform(w: Waveform): void {
  check.oneOf('kind of a waveform', w.kind, ['constant', 'pulse', 'ramp', 'sine', 'sampled']);
  if (w.kind === 'constant') return;
  if (w.kind === 'sine') {
    check.finite('f', w.f, 'Hz');
    check.finite('phase', w.phase ?? 0, 'rad');
    return;
  }
  const { times, values } = waveformCorners(w);
  if (times.length === 0 || times.length !== values.length)
    throw new RangeError(`a ${w.kind} needs as many values as times, and one at least`);
  times.forEach((time, i) => {
    check.finite('time', time, 's');
    check.finite('value', values[i]!);
    if (time < times[Math.max(i - 1, 0)]!)
      throw new RangeError(`times of a ${w.kind} must rise, got ${time} s after ${times[i - 1]} s`);
  });
}
