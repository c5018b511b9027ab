import type { Path } from './path';
import type { Segment } from './segment';
import { dot, norm, type Vec3 } from '../vec3';

/** What may happen on the way of a moment. */
export type MotionEvent = (
  | {
      /** m·along comes to `value` (default 0), from below ('up'), above ('down') or either side (default). */
      readonly kind: 'crosses';
      readonly along: Vec3;
      readonly value?: number;
      readonly way?: 'up' | 'down';
    }
  | {
      /** m turns no faster than `rate`, rad/s: also where it starts so. */
      readonly kind: 'settled';
      readonly rate: number;
    }
  | {
      /** A function of m and t comes to zero, as with 'crosses'. */
      readonly kind: 'zero';
      readonly of: (m: Vec3, t: number) => number;
      readonly way?: 'up' | 'down';
    }
) & {
  /** Whether the motion ends there. Default true. */
  readonly stop?: boolean;
};

/** An event that came. */
export interface Passage {
  readonly event: MotionEvent;
  /** s. */
  readonly t: number;
  readonly m: Vec3;
}

/** The number whose change of sign is the event. `rate` gives dm/dt, 1/s. */
export function eventValue(
  event: MotionEvent,
  m: Vec3,
  t: number,
  rate: (m: Vec3, t: number) => Vec3,
): number {
  switch (event.kind) {
    case 'crosses':
      return dot(m, event.along) - (event.value ?? 0);
    case 'settled':
      return norm(rate(m, t)) - event.rate;
    case 'zero':
      return event.of(m, t);
  }
}

/** Whether the event lies between two of its values, one after the other. */
export function passes(event: MotionEvent, from: number, to: number): boolean {
  const way = event.kind === 'settled' ? 'down' : event.way;
  return (way !== 'down' && from < 0 && to >= 0) || (way !== 'up' && from > 0 && to <= 0);
}

/** The events that are there at the start: a moment that has settled already. */
export function startsWith(
  events: readonly MotionEvent[],
  segment: Segment,
  m: Vec3,
  t: number,
): readonly Passage[] {
  return events
    .filter((event) => event.kind === 'settled' && eventValue(event, m, t, rateOf(segment)) <= 0)
    .map((event) => ({ event, t, m }));
}

/**
 * The events on the step that leads to `row` of a path, in order. Each quarter of the step is looked at, and
 * a change of sign is found by halving to the rounding of m; two changes within a quarter are missed.
 */
export function passagesOn(
  path: Path,
  row: number,
  events: readonly MotionEvent[],
  segment: Segment,
): readonly Passage[] {
  const [t, h] = [path.time(row - 1), path.time(row) - path.time(row - 1)];
  const when = (x: number) => (x === 1 ? path.time(row) : t + x * h);
  const where = (x: number) =>
    x === 0 ? path.moment(row - 1) : x === 1 ? path.moment(row) : path.within(row, x);
  const found: Passage[] = [];
  for (const event of events) {
    const value = (x: number) => eventValue(event, where(x), when(x), rateOf(segment));
    let before = value(0);
    for (const quarter of [0, 1, 2, 3]) {
      const after = value((quarter + 1) / 4);
      if (passes(event, before, after)) {
        let [low, high] = [quarter / 4, (quarter + 1) / 4];
        for (let i = 0; i < 50; i++) {
          const middle = (low + high) / 2;
          if (passes(event, before, value(middle))) high = middle;
          else low = middle;
        }
        found.push({ event, t: when(high), m: where(high) });
      }
      before = after;
    }
  }
  const way = Math.sign(h);
  return found.sort((a, b) => way * (a.t - b.t));
}

const rateOf =
  ({ rate }: Segment) =>
  (m: Vec3, t: number): Vec3 => {
    const out = new Float64Array(3);
    rate(t, Float64Array.from(m), out);
    return [out[0]!, out[1]!, out[2]!];
  };
