import type { Component } from 'svelte';
import type { DiagramAxis, DiagramRequest, QuantityName, Vec3 } from '@physics';
import type { AnyParams, AnyValues, Params, Values } from '@learning/params';
import type { Plot } from '@drawing/chart/plot';
import type { Point } from '@drawing/path';
import type { Prediction } from './predict/kind';
import type { Tone } from './sound/mapping';

/** What a cell of a diagram has come to: see `DiagramTile` of the physics. */
export interface Cell {
  readonly m: Vec3;
  readonly switched: boolean;
  readonly time: number;
  readonly mean: number;
  readonly swing: number;
}
/** Where the parameter of an axis stands in what is run, and what it is multiplied with there. */
export type Place = Omit<DiagramAxis, 'values'> & { readonly scale?: number };

/** A plane of two parameters, each cell marked by what a run with its values ends in. */
export interface Diagram<P> {
  /** What is shown, a few words: 'after 20 ns'. */
  title: string;
  /** The parameters of the axes. A cell stands at each of their steps. */
  x: keyof P & QuantityName;
  y: keyof P & QuantityName;
  /** What is run; the two parameters themselves count for nothing in it. */
  request: (p: Values<P>) => Omit<DiagramRequest, 'x' | 'y'> & { x: Place; y: Place };
  /** What a run may end in, in words that follow the values of the cell; three at most. */
  outcomes: readonly string[];
  /** The number of the outcome. */
  outcome: (cell: Cell) => number;
  /** Closed forms, drawn thin: curves through points in SI, straight between them. */
  lines?: { label: string; through: (p: Values<P>) => readonly (readonly Point[])[] };
}

/** A law that many expect: run beside the real one, it shows what would follow from it. */
export interface Law<P, S> {
  /** What stands under its picture: 'without angular momentum'. */
  label: string;
  /** At most 7 words above the text. */
  headline?: string;
  /** What its run shows and why it cannot be so; at most 45 words. */
  says: string | ((p: Values<P>) => string);
  /** The readout that tells it from the real one, by its name, if it is not the first that differs. */
  tells?: string;
  /** Seconds of the clock for one of physics, where both pictures run by a clock of their own. */
  clock?: number;
  /** Where its run begins, if not as the real one does. */
  init?: (p: Values<P>) => S;
  step: (s: S, p: Values<P>, dt: number) => S;
}

/** A number that is read off in words: { name: 'Turned', read: (s) => '111° of 360°' }. */
export interface Readout<P, S> {
  name: string;
  /** The quantity whose symbol stands before the name. */
  of?: QuantityName;
  /** Undefined where there is nothing to read: the next one takes its place. */
  read: (s: S, p: Values<P>) => string | undefined;
}

/** Everything about a widget but its picture: the frame computes all else from it. */
export interface Widget<P, S> {
  title: string;
  /** One sentence for the gallery: what can be found out here. */
  summary: string;
  /** The lesson in which it stands. */
  lesson: string;
  /** What the reader sets. The first four are shown, the others fold away under "more". */
  params: P;
  /**
   * Parameters that say how a run begins: a change of one starts the run again. A change of any other
   * while it runs goes on from the state that is reached.
   */
  restart?: readonly NoInfer<keyof P>[];
  /** First of the functions: the type of the state is read off it. */
  init: (p: Values<P>) => S;
  /** The state dt seconds of physics later; absent in a still. */
  step?: (s: S, p: Values<P>, dt: number) => S;
  /** The largest dt that `step` is given, s. */
  dtMax?: number;
  /** Seconds of physics per second of the reader. */
  rate?: number;
  /** Its run goes through films, fields or angles and not through time: the bar says how far it is, without seconds. */
  sweeps?: true;
  /** Physics seconds shown in the first frame, at build and before the first run: a picture with a trail. */
  warmup?: number;
  /** What can be read off, SI. */
  outputs: { [k in QuantityName]?: (s: S, p: Values<P>) => number };
  /** What is read off under the picture, by name: the first three. All outputs but t when absent. */
  readouts?: readonly (QuantityName | Readout<NoInfer<P>, NoInfer<S>>)[];
  /** Outputs of which the last is the sum of the others: printed so that they add up. */
  balance?: readonly QuantityName[];
  plots?: readonly Plot[];
  /** Closed forms drawn thin under the plotted outputs: value of that output at time t, SI. */
  theory?: { [k in QuantityName]?: (p: Values<P>, t: number) => number };
  predictions?: Readonly<Record<string, Prediction<P>>>;
  /** Laws that are wrong, by the names that `guesses` of predictions use. */
  laws?: Readonly<Record<string, Law<NoInfer<P>, NoInfer<S>>>>;
  /**
   * The tip whose velocity is drawn, and that velocity, 1/s: the picture takes it from here, and tests hold it to the
   * motion, also under a wrong law.
   */
  moves?: (s: S, p: Values<P>) => { tip: Vec3; velocity: Vec3 };
  /** How long a run is that a sentence of the text asks for, by name, s: { turn: (p) => … }. */
  runs?: Readonly<Record<string, (p: Values<NoInfer<P>>) => number>>;
  /** The one of `runs` after which nothing more happens, as when all is measured: each run ends there. */
  ends?: string;
  diagram?: Diagram<NoInfer<P>>;
  /** What is heard of it where its state has no moment: see `sound/mapping.ts`. */
  tones?: (s: S, p: Values<P>) => readonly Tone[];
  /** The picture in one or two sentences: no symbol that cannot be read aloud. */
  describe: (s: S, p: Values<P>) => string;
}

export const defineWidget = <const P extends Params<P>, S>(widget: Widget<P, S>) => widget;

/** Props of a picture: it reads state and values; a drag asks for new values by `set`. */
export type View<W> =
  W extends Widget<infer P, infer S>
    ? { state: S; params: Values<P>; set: (change: Partial<Values<P>>) => void }
    : never;

/** Those whose parameters are not known by name: what the frame works with. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyWidget = Omit<Widget<any, any>, 'params'> & { params: AnyParams };
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyDiagram = Diagram<any>;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyLaw = Law<any, any>;
export interface WidgetModule {
  widget: AnyWidget;
  default: Component<{
    state: unknown;
    params: AnyValues;
    set: (change: AnyValues) => void;
  }>;
}
