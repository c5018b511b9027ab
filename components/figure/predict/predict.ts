/** Judging a prediction: how far it is from what happens, in numbers and in words. Pure. */
import type { Component } from 'svelte';
import { angleBetween, norm, type QuantityName, type Vec3 } from '@physics';
import { format, formatNumber } from '@learning/format';
import type { AnyValues } from '@learning/params';
import type { Guess } from '@drawing/context';
import type { Point } from '@drawing/sphere/sphere';
import type { AnyPrediction } from '../widget';

/** Props of the drawing board. */
export interface Sketching {
  /** Heights at equal times: the points that the reader moves. */
  points: readonly Point[];
  quantity: QuantityName;
  min: number;
  max: number;
  set: (points: readonly Point[]) => void;
}
/** What a prediction needs besides its widget; loaded only where one is asked. */
export interface Prepared extends Pick<Asking, 'asked' | 'Sketch'> {
  name: string;
  Predict: Component<Asking>;
}
/** Props of the part of a figure that asks. */
export interface Asking {
  widget: string;
  prediction: string;
  asked: AnyPrediction;
  /** The drawing board, where a curve is asked for. */
  Sketch?: Component<Sketching> | undefined;
  values: AnyValues;
  t: number;
  running: boolean;
  /** Seconds of physics after which the result is shown. */
  reveal: number;
  again: (seed: string) => void;
  aim: (guess: Guess | undefined) => void;
  sketch: (curve: readonly Point[] | undefined) => void;
  /** Whether it may run, and whether what happens may be shown beforehand. */
  release: (free: boolean, open: boolean) => void;
}
export type Guessed =
  | { kind: 'direction'; value: Vec3 }
  | { kind: 'value'; value: number }
  | { kind: 'choice'; value: string }
  | { kind: 'curve'; value: readonly Point[] };

/** Height of a drawn curve at t: straight between its points. */
export function curveAt(points: readonly Point[], t: number): number {
  const next = points.findIndex(([at]) => at >= t);
  if (next <= 0) return (points[next === 0 ? 0 : points.length - 1] ?? [0, 0])[1];
  const [[t0, y0], [t1, y1]] = [points[next - 1]!, points[next]!];
  return y0 + ((y1 - y0) * (t - t0)) / (t1 - t0);
}

/** "12° away", "1.5 times too large", "0.31 off on average": the difference between prediction and truth. */
export function difference(asked: AnyPrediction, guessed: Guessed, p: AnyValues): string {
  if (guessed.kind === 'direction' && asked.kind === 'direction') {
    const truth = asked.truth(p);
    if (norm(truth) === 0) return 'nothing moves with these values: no direction is right';
    const angle = (angleBetween(guessed.value, truth) * 180) / Math.PI;
    return angle < 0.5 ? 'the same direction' : `${Math.round(angle)}° away`;
  }
  if (guessed.kind === 'value' && asked.kind === 'value') {
    const truth = asked.truth(p);
    if (!Number.isFinite(truth)) return 'with these values there is no such number';
    const ratio = guessed.value / truth;
    if (!(ratio > 0) || !Number.isFinite(ratio)) return 'not the same sign or size';
    if (Math.abs(ratio - 1) < 0.02) return 'within 2 %';
    return `${formatNumber(Math.max(ratio, 1 / ratio), 2)} times too ${ratio > 1 ? 'large' : 'small'}`;
  }
  if (guessed.kind === 'choice' && asked.kind === 'choice')
    return guessed.value === asked.truth(p) ? 'as predicted' : 'not as predicted';
  if (guessed.kind === 'curve' && asked.kind === 'curve') {
    const length = asked.duration(p);
    const count = 200;
    let sum = 0;
    for (let i = 0; i <= count; i++) {
      const t = (length * i) / count;
      sum += (curveAt(guessed.value, t) - asked.truth(p, t)) ** 2;
    }
    return `${format(Math.sqrt(sum / (count + 1)), asked.quantity, undefined, 2)} off (root mean square)`;
  }
  throw new TypeError(`a prediction of kind ${asked.kind} was answered by a ${guessed.kind}`);
}
