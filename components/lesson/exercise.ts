/**
 * The exercise around a <Given>, <Answer>, <Calc>, <Hint> or <Solution>. Exercise.astro renders its text within it;
 * the exercises of a page are rendered at the same time, so that `Astro.locals`, which a page has once, would mix them.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DrawnExercise } from '@learning/draw';
import type { Exercise } from '@learning/exercise';
import { textOf, type Place } from '@learning/fill';
import { raise } from '@learning/format';
import { remedy } from '@learning/nearest';
import { quantities } from '@physics';

/** One step: its question, how it is answered, and why this step. */
export interface Step {
  title: string;
  /** The ask that it comes to; a step without one stays solved. */
  asks: string | undefined;
  work: string;
  reason: string;
  /** What stands in the place of the reason while the step is open. */
  cue: string;
}

/** What opens below the fields: a hint or the solution. */
export interface Aid {
  kind: 'hint' | 'solution';
  html: string;
}

export interface Around {
  exercise: Exercise;
  drawn: DrawnExercise;
  /** The steps of a worked example, in their order. */
  steps?: (Step | undefined)[];
  /** Hints and the solution, in their order; they stand below the fields, whatever the text is. */
  aids: Aid[];
}
export const around = new AsyncLocalStorage<Around>();

/** What is written into a place at build; the living card writes it again for other seeds. */
export function written(place: Place): string {
  const exercise = around.getStore();
  if (!exercise) return '';
  const { quantity } = place;
  if (quantity !== undefined && !Object.hasOwn(quantities, quantity))
    throw new RangeError(
      `there is no quantity "${quantity}". ${remedy(quantity, Object.keys(quantities))}`,
    );
  return raise(textOf(place, exercise.exercise, exercise.drawn));
}

/** A text that is written as steps, within the numbers of an exercise: what stands before them, and the steps. */
export async function stepped(
  file: string,
  exercise: Exercise,
  drawn: DrawnExercise,
  render: () => Promise<string>,
) {
  const store: Around & { steps: (Step | undefined)[] } = { exercise, drawn, aids: [], steps: [] };
  // As in Exercise.astro: only the second time is within its numbers.
  await render();
  const text = await around.run(store, render).catch((error: unknown) => {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  });
  return { text, steps: store.steps.filter((step) => step !== undefined) };
}
