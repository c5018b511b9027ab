import type { QuantityName } from '@physics';
import type { Box } from './chart';

/** One sampled row of a run: the outputs in the order of its columns, SI. */
export type Row = readonly number[];

/** Curves against time or against another output, as a widget declares them. */
export interface Plot {
  /** Outputs drawn against x, which is itself an output; `t` unless said otherwise. */
  y: readonly QuantityName[];
  x?: QuantityName;
  /** Length of the x axis in SI: a window that moves along once it is full. */
  span: number;
  min: number;
  max: number;
  /** The y axis moves along, too, with the first output where that leaves it. */
  follow?: true;
  /** A size of the first output that is known from elsewhere and to be compared with: dashed, to either side of zero. */
  known?: { size: number; label: string };
}

export const size = { w: 400, h: 174 };
/** The names of the curves stand above the frame: inside it a curve would sooner or later run through them. */
export const frame: Box = { left: 50, right: 390, top: 30, bottom: 134 };
/** The board on which a curve is drawn and the chart that compares it with the true one are larger, and alike. */
export const board: { w: number; h: number; frame: Box } = {
  w: 460,
  h: 270,
  frame: { left: 52, right: 448, top: 30, bottom: 232 },
};
