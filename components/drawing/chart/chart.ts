/** What every chart is made of: one scale, one axis, lines and areas between them; on D3. Pure. */
import { range, ticks } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { QuantityName } from '@physics';
import { defaultUnit, formatNumber, unitFactor, withUnit } from '@learning/format';
import { quantity as known } from '@learning/quantity';
import { isFinitePoint, through, tidy, unbroken, type Point } from '../path';

export type Ends = readonly [from: number, to: number];
/** Values to pixels; its `invert` is the way back, for the pointer. */
export type Scale = ScaleLinear<number, number>;

const hundredths = (a: number, b: number) => (part: number) => tidy(a + (b - a) * part);
export const scaleOf = (values: Ends, pixels: Ends): Scale =>
  scaleLinear<number, number>().domain(values).range(pixels).interpolate(hundredths);

/** The colour of a quantity's curve. */
export const colourOf = (name: QuantityName) => `var(--${known(name).role ?? 'ink'})`;

/** The edges of a chart's inside, px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
/** Boxes of equal height, one above the other in a box. */
export function stacked(box: Box, count: number, gap: number): Box[] {
  const each = (box.bottom - box.top + gap) / count;
  return range(count).map((i) => {
    const top = box.top + i * each;
    return { ...box, top: tidy(top), bottom: tidy(top + each - gap) };
  });
}

/** A quantity along an edge of a box: SI values to pixels, and round numbers in the unit of the screen. */
export interface Axis {
  readonly quantity: QuantityName;
  /** What its title says after the name; empty where its numbers have it, as degrees do. */
  readonly unit: string;
  readonly scale: Scale;
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}
export function axisOf(
  quantity: QuantityName,
  values: Ends,
  pixels: Ends,
  {
    marks = 5,
    unit = defaultUnit(quantity),
  }: {
    /** About how many numbers stand along it, or which, in SI. */
    marks?: number | readonly number[];
    unit?: string | undefined;
  } = {},
): Axis {
  const scale = scaleOf(values, pixels);
  const factor = unitFactor(quantity, unit);
  const shown =
    typeof marks === 'number'
      ? ticks(values[0] / factor, values[1] / factor, marks)
      : marks.map((value) => value / factor);
  const inNumbers = unit === '°';
  return {
    quantity,
    unit: inNumbers ? '' : unit,
    scale,
    marks: shown.map((value) => {
      const number = formatNumber(value, 'exact');
      return { at: scale(value * factor), text: inNumbers ? withUnit(number, unit) : number };
    }),
  };
}

/** Points of a law at equal distances, in `parts` pieces. */
export const sampled = (law: (x: number) => number, [from, to]: Ends, parts: number): Point[] =>
  range(parts + 1).map((i) => {
    // Rounding must not go beyond the end, where there may be no law.
    const x = i === parts ? to : from + ((to - from) * i) / parts;
    return [x, law(x)];
  });

/** The line through points in SI, with a gap where one of them is not finite. */
export const lineOf = (x: Scale, y: Scale, points: Iterable<Point>): string =>
  unbroken(points, isFinitePoint)
    .map((run) => through(run.map(([at, value]) => [x(at), y(value)])))
    .join('');

/** The area between two lines over the same places in SI. */
export const areaOf = (
  x: Scale,
  y: Scale,
  rows: Iterable<readonly [x: number, low: number, high: number]>,
): string =>
  unbroken(rows, (row) => row.every(Number.isFinite))
    .map((run) => {
      const edge = (side: 1 | 2) => run.map((row): Point => [x(row[0]), y(row[side])]);
      return `${through([...edge(2), ...edge(1).reverse()])}Z`;
    })
    .join('');

/** Height of a line at any place: straight between its points, level beyond its ends. */
export const heightOf = (points: readonly Point[]): ((x: number) => number) =>
  points.length < 2
    ? () => points[0]?.[1] ?? NaN
    : scaleLinear<number, number>()
        .domain(points.map(([x]) => x))
        .range(points.map(([, y]) => y))
        .clamp(true);
