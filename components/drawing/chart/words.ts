/** A curve in words, made from its points: where it starts and ends, its extremes, and where it crosses zero. Pure. */
import type { QuantityName } from '@physics';
import { format } from '@learning/format';
import { quantity } from '@learning/quantity';

/** "z component of m: from 0.50 at 0.00 ns to −0.98 at 5.00 ns, highest 0.72 at 0.31 ns, crossing zero at 1.20 ns". */
export function curveWords(
  y: QuantityName,
  x: QuantityName,
  points: readonly (readonly [x: number, y: number])[],
  name: string = quantity(y).label,
): string {
  const known = points.filter((point) => point.every(Number.isFinite));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || known.length < 2) return `${name}: nothing yet`;
  const value = (v: number) => format(v, y);
  const place = ([at, v]: readonly [number, number]) => `${value(v)} at ${format(at, x)}`;
  const [low, high] = known.reduce(
    ([low, high], point) => [point[1] < low[1] ? point : low, point[1] > high[1] ? point : high],
    [first, first],
  );
  // Less than a hundredth is not seen on a plot.
  const least = 0.01 * Math.max(Math.abs(high[1]), Math.abs(low[1]));
  if (high[1] - low[1] <= least)
    return `${name}: ${value(last[1])} all along, to ${format(last[0], x)}`;
  const ends = Math.max(first[1], last[1]);
  const extremes = [
    high[1] > ends + least && `highest ${place(high)}`,
    low[1] < Math.min(first[1], last[1]) - least && `lowest ${place(low)}`,
  ];
  const crossings = known.flatMap(([at, v], i) => {
    const before = known[i - 1];
    if (!before || before[1] === 0 || Math.sign(v) === Math.sign(before[1])) return [];
    return [before[0] + ((at - before[0]) * before[1]) / (before[1] - v)];
  });
  const [crossing] = crossings;
  const zero =
    crossing !== undefined &&
    `crossing zero ${crossings.length > 1 ? `${crossings.length} times, first ` : ''}at ${format(crossing, x)}`;
  const parts = [`from ${place(first)} to ${place(last)}`, ...extremes, zero];
  return `${name}: ${parts.filter(Boolean).join(', ')}`;
}
