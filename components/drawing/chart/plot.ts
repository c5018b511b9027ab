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
}

/** A plot and the board on which its curve is predicted have one size and one frame. */
export const size = { w: 400, h: 174 };
export const frame: Box = { left: 50, right: 390, top: 12, bottom: 134 };
