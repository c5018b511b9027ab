/** A plot by ear: its curve in the left ear, the closed form, or what was right where it was guessed, in the other. Pure. */
import type { QuantityName } from '@physics';
import { quantity } from '@learning/quantity';
import { sampled } from '@drawing/chart/chart';
import type { Plot, Row } from '@drawing/chart/plot';
import type { Point } from '@drawing/path';
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
