import { numbers } from '../check';
import type { Vec3 } from '../vec3';

/** How a field or a current depends on time: a factor without unit, times in seconds. */
export type Waveform =
  /** 1 at all times. */
  | { readonly kind: 'constant' }
  /** 1 from `on` to `off` (off not included), else 0; `rise` and `fall` are straight edges that begin there. */
  | {
      readonly kind: 'pulse';
      readonly on: number;
      readonly off: number;
      readonly rise?: number;
      readonly fall?: number;
    }
  /** Straight from `start` (0) at time `from` to `end` (1) at time `to`, held before and after. */
  | {
      readonly kind: 'ramp';
      readonly from: number;
      readonly to: number;
      readonly start?: number;
      readonly end?: number;
    }
  /** sin(2πft + phase). */
  | { readonly kind: 'sine'; readonly f: number; readonly phase?: number }
  /** Straight lines between values at rising times, held before and after. */
  | {
      readonly kind: 'sampled';
      readonly times: readonly number[];
      readonly values: readonly number[];
    };

/** A field that changes: amplitude · waveform(t). */
export interface Drive {
  /** T. */
  readonly amplitude: Vec3;
  readonly waveform: Waveform;
}

/** The field `amplitude` (x̂ cos + ŷ sin)(2πft + phase), which turns about +z, as two drives. */
export function rotatingField(amplitude: number, f: number, phase = 0): readonly [Drive, Drive] {
  numbers({ amplitude, f, phase });
  return [
    { amplitude: [amplitude, 0, 0], waveform: { kind: 'sine', f, phase: phase + Math.PI / 2 } },
    { amplitude: [0, amplitude, 0], waveform: { kind: 'sine', f, phase } },
  ];
}

/** Corners of the straight waveforms: times and values; a jump is two corners at one time. NaN in, NaN out. */
export function waveformCorners(w: Exclude<Waveform, { kind: 'constant' | 'sine' }>): {
  times: readonly number[];
  values: readonly number[];
} {
  if (w.kind === 'sampled') return w;
  if (w.kind === 'ramp') return { times: [w.from, w.to], values: [w.start ?? 0, w.end ?? 1] };
  const { on, off, rise = 0, fall = 0 } = w;
  return { times: [on, on + rise, off, off + fall], values: [0, 1, 1, 0] };
}

/** Value and slope (1/s) at time t, from the right where it jumps or bends. */
function valueAndSlope(w: Waveform, t: number): readonly [number, number] {
  if (w.kind === 'constant') return [1, 0];
  if (w.kind === 'sine') {
    const [omega, angle] = [2 * Math.PI * w.f, 2 * Math.PI * w.f * t + (w.phase ?? 0)];
    return [Math.sin(angle), omega * Math.cos(angle)];
  }
  const { times, values } = waveformCorners(w);
  // Of a time that is no number, no comparison would tell.
  if (Number.isNaN(t) || times.some(Number.isNaN)) return [NaN, NaN];
  let i = 0;
  while (i < times.length && t >= times[i]!) i++;
  if (i === 0) return [values[0]!, 0];
  if (i === times.length) return [values[i - 1]!, 0];
  const slope = (values[i]! - values[i - 1]!) / (times[i]! - times[i - 1]!);
  return [values[i - 1]! + slope * (t - times[i - 1]!), slope];
}

/** The factor at time t, s; at a jump the value after it. NaN in, NaN out. */
export const waveformAt = (w: Waveform, t: number): number => valueAndSlope(w, t)[0];

/** Rate of change of the factor at time t, 1/s; a jump is left out. NaN in, NaN out. */
export const waveformSlope = (w: Waveform, t: number): number => valueAndSlope(w, t)[1];

/** Times at which the waveform jumps or bends, s: an integrator starts anew there. NaN in, NaN out. */
export const waveformBreaks = (w: Waveform): readonly number[] =>
  w.kind === 'constant' || w.kind === 'sine' ? [] : [...new Set(waveformCorners(w).times)];
