/** A plot by ear: its curve in the left ear, the closed form, or what was right where it was guessed, in the other. Pure. */
import type { QuantityName, Vec3 } from '@physics';
import type { AnyValues } from '@learning/params';
import { quantity } from '@learning/quantity';
import { sampled, type Ends } from '@drawing/chart/chart';
import type { Plot, Row } from '@drawing/chart/plot';
import type { Point } from '@drawing/path';
import type { AnyPrediction, Guesses, KindName } from '../predict/kind';
import type { Sweep } from './voices';

const [left, right] = [-1, 1];
/** Most places of a curve that are heard. */
const most = 400;

/** One curve in both ears, two with an ear each. */
export const inEars = (curves: readonly (readonly Point[])[]) => {
  const some = curves.filter((points) => points.length > 1);
  return some.map((points, i) => ({ points, pan: some.length < 2 ? 0 : i ? right : left }));
};

/** The first curve of a plot as it stands, beside the closed form if there is one that holds. */
export function plotSweep(
  plot: Plot,
  rows: readonly Row[],
  columns: readonly QuantityName[],
  theory?: (name: QuantityName, t: number) => number | undefined,
): Sweep {
  const name = plot.y[0]!;
  const [along, up] = [columns.indexOf(plot.x ?? 't'), columns.indexOf(name)];
  const from = Math.max(0, (rows.at(-1)?.[along] ?? 0) - plot.span);
  const x = [from, from + plot.span] as const;
  const every = Math.max(1, Math.ceil(rows.length / most));
  const points = rows
    .filter((row, i) => i % every === 0 && (row[along] ?? NaN) >= from)
    .map((row): Point => [row[along] ?? NaN, row[up] ?? NaN]);
  const exact =
    plot.x === undefined && theory?.(name, from) !== undefined
      ? sampled((t) => theory(name, t) ?? NaN, x, most / 2)
      : [];
  return { curves: inEars([points, exact]), x, y: [plot.min, plot.max] };
}

/** "m along x". */
export const plotName = ({ y }: Plot) => quantity(y[0]!).label;

/** What of a question is heard: nothing before the truth may be told. */
interface Asked {
  readonly asked: AnyPrediction;
  readonly guess: Guesses[KindName] | undefined;
  readonly tested: AnyValues;
  readonly sealed: boolean;
}
/** A guess in the left ear and the truth in the right: curves, or two tones. Nothing where it is an option. */
export function guessSweep({ asked, guess, tested: values, sealed }: Asked): Sweep | undefined {
  if (sealed || guess === undefined || asked.kind === 'choice') return undefined;
  const level = (y: number): Point[] => [
    [0, y],
    [1, y],
  ];
  if (asked.kind === 'curve') {
    const x = [0, asked.duration(values)] as const;
    const truth = sampled((t) => asked.truth(values, t), x, most / 2);
    return { curves: inEars([guess as readonly Point[], truth]), x, y: [asked.min, asked.max] };
  }
  const [mine, truth, y]: readonly [number, number, Ends] =
    asked.kind === 'value'
      ? [guess as number, asked.truth(values), [asked.min, asked.max]]
      : [(guess as Vec3)[2], asked.truth(values)[2], [-1, 1]];
  return { curves: inEars([level(mine), level(truth)]), x: [0, 1], y };
}
