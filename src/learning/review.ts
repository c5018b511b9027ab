/**
 * What is due for being practised again: a problem that was right comes back after days that grow, with other numbers
 * each time; where it went wrong again, tomorrow. Pure.
 */
import { shortSeed } from './params';
import type { ExerciseProgress, Progress } from './progress';

const day = 24 * 3600 * 1000;
/** Days after the first right answer, the second … each counted from the one before. */
export const gaps = [1, 3, 7, 16, 35, 90] as const;

/** When it comes back, in milliseconds since 1970; undefined where it was never right. */
export function dueAt({ rightAt, wrongAt }: Pick<ExerciseProgress, 'rightAt' | 'wrongAt'>) {
  const last = rightAt.at(-1);
  if (last === undefined) return undefined;
  if (wrongAt !== undefined) return wrongAt + day;
  // Twice within a day is one time: spacing is what helps.
  const times = rightAt.filter((at, i) => i === 0 || at - rightAt[i - 1]! >= day / 2).length;
  return last + gaps[Math.min(times, gaps.length) - 1]! * day;
}

/** 'tomorrow', 'in 7 days': when it comes back. */
export function comesBack(at: number, now: number): string {
  const days = Math.max(1, Math.ceil((at - now) / day));
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** The problems that are due, the one that waits longest first, each with the seed of its new numbers. */
export function due<T extends { id: string }>(
  problems: readonly T[],
  { exercises, learners }: Pick<Progress, 'exercises' | 'learners'>,
  now: number,
): (T & { seed: string })[] {
  return problems
    .flatMap((problem) => {
      const done = exercises[problem.id];
      const at = done && dueAt(done);
      if (!done || at === undefined || at > now) return [];
      const round = `${done.rightAt.length}/${done.wrongAt ?? ''}`;
      return [
        { problem, at, seed: shortSeed(`${learners[0] ?? ''}/${problem.id}/review/${round}`) },
      ];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ problem, seed }) => ({ ...problem, seed }));
}
