import { getContext, setContext, type Snippet } from 'svelte';
import type { Vec3 } from '@physics';
import type { AnyValues } from '@learning/params';
import type { VectorName } from '@learning/vectors';
import type { Point } from './path';
import type { Label, Segment } from './sphere/labels';
import type { Eye, Project } from './sphere/sphere';

/** The reader's arrow in a prediction of a direction, and the right one once it may be seen. */
export interface Guess {
  readonly term: VectorName;
  readonly from: Vec3;
  /** A unit vector; nothing before it was set. */
  readonly v: Vec3;
  /** Earlier ones. */
  readonly tries: readonly Vec3[];
  /** Normal of the plane that it keeps to, if it keeps to one. */
  readonly plane?: Vec3 | undefined;
  /** A direction in words. */
  readonly words: (v: Vec3) => string;
  readonly truth?: Vec3 | undefined;
  /** Absent when the prediction is made. */
  readonly set?: ((v: Vec3 | undefined) => void) | undefined;
}

/** State and values of a run. */
export interface Before {
  readonly state: unknown;
  readonly values: AnyValues;
}
/** What a figure lends to the picture in it. */
export interface Figure {
  /** The picture in words. */
  readonly label: string;
  /** Where the reader has turned the sphere, if at all. */
  eye: Eye | undefined;
  readonly guess: Guess | undefined;
  /** The number that is guessed, SI, while it is asked and when it is told. */
  readonly guessed?: number | undefined;
  /** A prediction is open: what would tell its outcome has the class `sealed`, which the shell hides. */
  readonly sealed?: boolean;
  /** A question is open or just answered: nothing in the picture is set by hand, but the answer. */
  readonly locked?: boolean;
  /** A chart takes the lower half: a picture in two parts shows the upper one alone, and so larger. */
  readonly low?: boolean;
  /** The name of a wrong law that is run beside the real one: of two balls, the one that it changes is shown alone, and so larger. */
  readonly beside?: string | undefined;
  /**
   * What the sentence of the text before this one has left here, to compare with: curves may be drawn thin, and an axis that
   * fits its curve keeps the larger of the two ranges.
   */
  readonly before?: Before | undefined;
  /** A picture to look at only: nothing in it takes the pointer or the focus. */
  readonly still?: boolean;
}
const figureKey = Symbol('figure');
export const setFigure = (figure: Figure) => setContext(figureKey, figure);
/** The figure around a picture; a picture may also stand alone. */
export const getFigure = () => getContext<Figure | undefined>(figureKey);

/** One thing on a sphere, drawn when its turn comes: the farthest first. */
export interface Item {
  readonly depth: number;
  readonly draw: Snippet;
  /** What takes the pointer and the focus, above all drawings and in a fixed order. */
  readonly handle?: Snippet | undefined;
  readonly label?: (Label & { readonly term?: VectorName; readonly colour: string }) | undefined;
  readonly lines?: readonly Segment[];
}
/** What a sphere lends to its arrows, trails and areas. */
export interface Scene {
  readonly eye: Eye;
  readonly project: Project;
  /** Screen pixels of the drawing from a vector. */
  readonly at: (v: Vec3) => Point;
  /** From the tip of a vector to a place of the drawing, in radii. */
  readonly away: (v: Vec3, place: Point) => Point;
  /** Called once as a child starts; the result is an effect that takes it away again. */
  readonly add: (item: Item) => () => () => void;
}
const sceneKey = Symbol('sphere');
export const setScene = (scene: Scene) => setContext(sceneKey, scene);
export function getScene(): Scene {
  const scene = getContext<Scene | undefined>(sceneKey);
  if (!scene) throw new Error('Arrow, Trail, Cone and Area stand inside a <Sphere>');
  return scene;
}
/** Pixels in a radius, and the size of the drawing around it. */
export const radius = 150;
export const size = { w: 420, h: 400 };
