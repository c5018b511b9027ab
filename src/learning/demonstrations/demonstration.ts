import type { QuantityName } from '@physics';

/** One number of a demonstration. */
export interface Row {
  label: string;
  value: number;
  /** A pure number when absent. */
  quantity?: QuantityName;
  show?: string;
  /** Significant figures, 4 by default; whole pure numbers are shown as they are. */
  digits?: number;
}

/** Numbers that show the point of a note on the sources. */
export interface Demonstration {
  /** What is computed. */
  what: string;
  rows: readonly Row[];
}

/** By the id of the note; called at build. */
export type Demonstrations = Readonly<Record<string, () => Demonstration>>;
