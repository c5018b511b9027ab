/** Whose numbers a card shows, and what its fields hold: the logic of ExerciseHost, without the page. */
import type { Exercise } from './exercise';
import { shortSeed } from './params';
import { kindOf } from './kinds';
import type { Attempt, ExerciseProgress, Progress } from './progress';

/**
 * The seed of the learner's own numbers: drawn last with _New numbers_, else those that belong to the learner.
 * Where the progress of several browsers was brought together, those that were worked on stay.
 */
export function ownSeed(id: string, { exercises, learners }: Progress): string {
  const { drawn, attempts = {} } = exercises[id] ?? ({} as Partial<ExerciseProgress>);
  const seeds = learners.map((learner) => shortSeed(`${learner}/${id}`));
  return drawn ?? seeds.find((seed) => Object.hasOwn(attempts, seed)) ?? seeds[0] ?? '1';
}

/** The stored answers as their fields write them today. One that no longer means anything is left out. */
export function storedTexts(
  { ask }: Exercise,
  attempt: Attempt | undefined,
): Readonly<Record<string, string>> {
  const texts = Object.entries(attempt?.answers ?? {}).flatMap(([name, { text, byIndex }]) => {
    const one = Object.hasOwn(ask, name) ? ask[name] : undefined;
    if (!one) return [];
    const now = byIndex ? (kindOf(one).upgrade?.(one, text) ?? text) : text;
    return now === '' ? [] : [[name, now] as const];
  });
  return Object.fromEntries(texts);
}
