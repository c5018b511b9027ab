/** What a right curve goes by, computed from its law: ends, zeros, extremes, slopes, period, and values on the way. Pure. */
import { formulas, quantities } from '@physics';
import { defaultUnit, format, formatNumber, unitFactor, withUnit } from '../../format';
import type { AnyValues } from '../../params';
import type { CurveAsk, DrawnCurve } from '.';

type Law = (x: number) => number;
const parts = 480;

/** Where the sign of a function changes between two places at which it differs. */
function rootBetween(f: Law, from: number, to: number): number {
  const below = f(from) < 0;
  let [a, b] = [from, to];
  for (let i = 0; i < 60; i++) {
    const middle = (a + b) / 2;
    if (f(middle) < 0 === below) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
/** The highest place of a function that has one between two others. */
function topBetween(f: Law, from: number, to: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [from, to];
  for (let i = 0; i < 80; i++) {
    const [left, right] = [b - golden * (b - a), a + golden * (b - a)];
    if (f(left) < f(right)) a = left;
    else b = right;
  }
  return (a + b) / 2;
}

export interface Landmarks {
  /** Where it goes through zero, or touches it, the ends included. */
  zeros: readonly number[];
  /** Highest and lowest places between the ends. */
  turns: readonly { x: number; y: number; highest: boolean }[];
  /** At the two ends, SI; undefined where it stands upright or has a kink there. */
  slopes: readonly [number | undefined, number | undefined];
  /** Of a curve that swings, from its zeros. */
  period: number | undefined;
  /** The ends and the quarters. */
  values: readonly (readonly [x: number, y: number])[];
}

export function landmarksOf(
  { from, along }: Pick<CurveAsk, 'from' | 'along'>,
  { x, low, high }: Pick<DrawnCurve, 'x' | 'low' | 'high'>,
  given: AnyValues,
): Landmarks {
  const [start, end] = [x[0]!, x.at(-1)!];
  const [width, height] = [end - start, high - low];
  const tiny = 1e-6 * height;
  const law: Law = (at) => Number(formulas[from]({ ...given, [along]: at }));
  const place = (i: number) => (i === parts ? end : start + (width * i) / parts);
  const grid = Array.from({ length: parts + 1 }, (_, i) => place(i));
  const y = grid.map(law);
  const turns: { x: number; y: number; highest: boolean }[] = [];
  for (let i = 1; i < parts; i++) {
    for (const sign of [1, -1]) {
      const [before, here, after] = [y[i - 1]!, y[i]!, y[i + 1]!].map((v) => sign * v) as [
        number,
        number,
        number,
      ];
      if (
        !(here > before + 1e-9 * height && here >= after) ||
        !(here > after || here > sign * (y[i + 2] ?? here) + 1e-9 * height)
      )
        continue;
      const at = topBetween((one) => sign * law(one), place(i - 1), place(i + 1));
      turns.push({ x: at, y: law(at), highest: sign > 0 });
    }
  }
  const crossings = grid.slice(1).flatMap((at, i) => {
    const [a, b] = [y[i]!, y[i + 1]!];
    return Math.abs(a) > tiny && Math.abs(b) > tiny && a * b < 0
      ? [rootBetween(law, grid[i]!, at)]
      : [];
  });
  const onGrid = grid.filter((_, i) => Math.abs(y[i]!) <= tiny);
  const touched = turns.filter((one) => Math.abs(one.y) <= tiny).map((one) => one.x);
  const zeros = [...crossings, ...onGrid, ...touched]
    .sort((a, b) => a - b)
    .filter((at, i, all) => !i || at - all[i - 1]! > width / parts);
  const slope = (at: number, inwards: number) => {
    const [near, nearer] = [1e-4, 1e-5].map(
      (part) => (law(at + inwards * part * width) - law(at)) / (inwards * part * width),
    ) as [number, number];
    return Math.abs(near - nearer) <= 0.02 * Math.abs(nearer) + (0.01 * height) / width
      ? nearer
      : undefined;
  };
  const inner = zeros.filter((at) => at > start && at < end);
  return {
    zeros,
    turns,
    slopes: [slope(start, 1), slope(end, -1)],
    // Two swings are seen at least: from a zero to the next but one is a period.
    period:
      crossings.length > 2 && inner.length > 2
        ? (2 * (inner.at(-1)! - inner[0]!)) / (inner.length - 1)
        : undefined,
    values: [0, 1, 2, 3, 4].map((quarter) => {
      const at = quarter === 4 ? end : start + (width * quarter) / 4;
      return [at, law(at)] as const;
    }),
  };
}

/** The same in words and in the units of the board. */
export function landmarkWords(
  ask: CurveAsk,
  name: string,
  drawn: DrawnCurve,
  given: AnyValues,
): string {
  const quantity = name as keyof typeof quantities;
  const { zeros, turns, slopes, period, values } = landmarksOf(ask, drawn, given);
  const height = drawn.high - drawn.low;
  const unitX = ask.showX ?? defaultUnit(ask.along);
  const unitY = ask.show ?? defaultUnit(quantity);
  const clean = (v: number, whole: number) => (Math.abs(v) < 1e-6 * whole ? 0 : v);
  const width = drawn.x.at(-1)! - drawn.x[0]!;
  const at = (x: number) => format(clean(x, width), ask.along, unitX, x === 0 ? 'exact' : 3);
  const high = (y: number) =>
    format(clean(y, height), quantity, unitY, clean(y, height) === 0 ? 'exact' : 3);
  const per = `${unitY || '1'} per ${unitX || '1'}`;
  const steep = (slope: number | undefined, where: string) => {
    if (slope === undefined) return `upright or bent sharply ${where}`;
    if (Math.abs(slope) * width < 0.02 * height) return `level ${where}`;
    const shown = (slope * unitFactor(ask.along, unitX)) / unitFactor(quantity, unitY);
    return `${slope > 0 ? 'rising' : 'falling'} by ${withUnit(formatNumber(Math.abs(shown)), per)} ${where}`;
  };
  return [
    `${values.map(([x, y]) => `${high(y)} at ${at(x)}`).join(', ')}`,
    zeros.length ? `zero at ${zeros.map(at).join(', ')}` : 'nowhere zero',
    ...turns
      .filter(({ y }) => clean(y, height) !== 0)
      .map(
        ({ x, y, highest }) =>
          `${highest ? 'a highest' : 'a lowest'} place, ${high(y)}, at ${at(x)}`,
      ),
    `${steep(slopes[0], 'at the left end')}, ${steep(slopes[1], 'at the right end')}`,
    ...(period === undefined ? [] : [`period ${at(period)}`]),
  ].join('; ');
}
