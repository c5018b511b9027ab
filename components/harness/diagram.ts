/** A diagram of two parameters: its cells, how they are computed in parts, and their shapes. Pure. */
import type { Component } from 'svelte';
import type { DiagramRequest, DiagramTile, QuantityName, Tile } from '@physics';
import { snap, type AnyParams, type AnyValues, type Range } from '@learning/params';
import type { AnyDiagram, AnyWidget } from './widget';

/** Props of the part of a figure that draws it. */
export interface Drawing {
  widget: AnyWidget;
  values: AnyValues;
  /** Cells of the still that it replaces, one figure each. */
  still?: string | undefined;
  /** Whether it may compute. */
  seen: boolean;
  /** A point was chosen. */
  visit: (values: AnyValues) => void;
  /** The address of these values, for the data. */
  address: () => Promise<string>;
}
/** A diagram that is loaded, with what the still has left. */
export interface Drawn {
  Diagram: Component<Drawing>;
  still?: string | undefined;
}

/** The values of one axis: all that its slider can take, or every nth. */
export function valuesOf(range: Range, every = 1): number[] {
  const steps = Math.round((range.max - range.min) / (range.step ?? 1) / every);
  const step = (range.max - range.min) / steps;
  return Array.from({ length: steps + 1 }, (_, i) => snap(range, range.min + i * step));
}
const rangeOf = (params: AnyParams, name: QuantityName) => params[name] as Range;

/** What is computed for these values: the same, whatever the parameters of the axes are. */
export function requestOf(widget: AnyWidget, values: AnyValues, every = 1): DiagramRequest {
  const { x, y, request } = widget.diagram as AnyDiagram;
  const [xs, ys] = [rangeOf(widget.params, x), rangeOf(widget.params, y)];
  const run = request({ ...values, [x]: xs.min, [y]: ys.min });
  const axis = ({ scale = 1, ...place }: typeof run.x, range: Range) => ({
    ...place,
    values: valuesOf(range, every).map((value) => value * scale),
  });
  return { ...run, x: axis(run.x, xs), y: axis(run.y, ys) };
}

/** Tiles of a few cells of a row, so that each takes some milliseconds. */
export function tilesOf({ x, y }: DiagramRequest, cells = 6): Tile[] {
  const [width, height] = [x.values.length, y.values.length];
  return y.values.flatMap((_, j) =>
    Array.from({ length: Math.ceil(width / cells) }, (_, i): Tile => ({
      x: [i * cells, Math.min(width, (i + 1) * cells)],
      y: [height - 1 - j, height - j],
    })),
  );
}

/** The numbers of the outcomes of a tile. */
export const outcomesOf = ({ outcome }: AnyDiagram, { m, ...rest }: DiagramTile): number[] =>
  Array.from(rest.time, (time, k) =>
    outcome({
      m: [m[3 * k]!, m[3 * k + 1]!, m[3 * k + 2]!],
      switched: rest.switched[k] === 1,
      time,
      mean: rest.mean[k]!,
      swing: rest.swing[k]!,
    }),
  );

/** The cells of one outcome as a path, the first row at the bottom: each run of a row is a rectangle. */
export function regionPath(
  cells: ArrayLike<number>,
  width: number,
  outcome: number,
  size = 1,
): string {
  const height = cells.length / width;
  let path = '';
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      let end = i;
      while (end < width && cells[j * width + end] === outcome) end++;
      if (end === i) continue;
      path += `M${i * size},${(height - 1 - j) * size}h${(end - i) * size}v${size}H${i * size}z`;
      i = end;
    }
  return path;
}

/** The number of the value that is nearest. */
export const nearest = (values: readonly number[], x: number) =>
  Math.min(
    values.length - 1,
    Math.max(
      0,
      Math.round(((x - values[0]!) / (values.at(-1)! - values[0]! || 1)) * (values.length - 1)),
    ),
  );
