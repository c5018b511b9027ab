/** A diagram of two parameters: its cells, how they are computed in parts, and their shapes. Pure. */
import type { Component } from 'svelte';
import type { DiagramRequest, DiagramTile, QuantityName, Tile } from '@physics';
import { defaultUnit, format } from '@learning/format';
import { quantity } from '@learning/quantity';
import { snap, type AnyParams, type AnyValues, type Range } from '@learning/params';
import { axisOf, type Ends } from '@drawing/chart/chart';
import type { AnyDiagram, AnyWidget } from '../widget';

/** Props of the part of a figure that draws it. */
export interface Drawing {
  widget: AnyWidget;
  values: AnyValues;
  /** Cells of the still that it replaces, one figure each. */
  still?: string | undefined;
  /** Whether it may compute. */
  seen: boolean;
  /** A point was chosen: its run is shown, or its end where nothing is to move by itself. */
  visit: (values: AnyValues) => void;
  /** The address of these values, for the data. */
  address: () => Promise<string>;
}
/** A diagram that is loaded, with what the still has left. */
export interface Drawn {
  default: Component<Drawing>;
  still?: string | undefined;
}

/** The cells of a diagram, or of a coarser one. */
export interface Picture {
  /** Cells in a row. */
  readonly width: number;
  /** Numbers of outcomes, row by row from below; −1 where it is not known yet. */
  readonly cells: ArrayLike<number>;
}
/** The number of the outcome at a place of the plane: parts of the way along both axes. */
export function outcomeAt({ width, cells }: Picture, right: number, up: number): number {
  const row = Math.round(up * (cells.length / width - 1));
  return cells[row * width + Math.round(right * (width - 1))] ?? -1;
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
      m: [m[3 * k] ?? NaN, m[3 * k + 1] ?? NaN, m[3 * k + 2] ?? NaN],
      switched: rest.switched[k] === 1,
      time,
      mean: rest.mean[k] ?? NaN,
      swing: rest.swing[k] ?? NaN,
    }),
  );

/** The cells of one outcome as a path, the first row at the bottom: each run of a row is a rectangle. */
export function regionPath({ width, cells }: Picture, outcome: number, size = 1): string {
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
export function nearest(values: readonly number[], x: number): number {
  const last = values.length - 1;
  const [first = 0, end = first] = [values[0], values[last]];
  const place = Math.round(((x - first) / (end - first)) * last);
  return Math.min(last, Math.max(0, place));
}

/** A parameter along an edge of the plane, from `low` to `high` of the drawing, which are half a cell beyond its ends. */
export function edgeOf(name: QuantityName, range: Range, [low, high]: Ends) {
  const { min, max, show: unit = defaultUnit(name) } = range;
  const points = valuesOf(range);
  const cell = (high - low) / points.length;
  const axis = axisOf(name, [min, max], [low + cell / 2, high - cell / 2], { unit });
  const part = (v: number) => (v - min) / (max - min);
  const print = (v: number) => `${quantity(name).label} ${format(v, name, unit, 'exact')}`;
  return { range, name, axis, at: axis.scale, points, cell, part, print };
}
