/** How much of what a lesson asks has been done. Pure. */
import { lessonOfPath, type ExerciseProgress, type Prediction, type Progress } from './progress';
import { count } from './wording';

/** A question of a figure, as a page names it. */
export interface Asked {
  widget: string;
  prediction: string;
  lesson: string;
  /** 'Figure 1.2'. */
  figure: string;
  title: string;
  question: string;
  href: string;
}
/** What a lesson asks: the questions of its figures, and the ids of its worked examples, checks and problems. */
export interface Contents {
  figures: readonly Asked[];
  worked: readonly string[];
  checks: readonly string[];
  problems: readonly string[];
}

/** What was asked where a prediction was made: undefined where the course no longer has it there. */
export const askedAs = (asked: readonly Asked[], { widget, prediction, where }: Prediction) =>
  asked.find(
    (one) =>
      one.widget === widget && one.prediction === prediction && one.lesson === lessonOfPath(where),
  );

/** What was done, in words, and whether it is less than a quarter of all there is. */
export function tally(
  { figures, worked, checks, problems }: Contents,
  { exercises, predictions }: Progress,
): { said: string[]; little: boolean } {
  const guessed = new Set(
    predictions
      .filter(({ value }) => value !== null && value !== undefined)
      .map((one) => askedAs(figures, one)),
  );
  guessed.delete(undefined);
  const isTried = (x: ExerciseProgress | undefined) => !!x?.tries;
  // The forms of a worked example with open steps: worked/larmor-period-3-4.
  const begun = Object.keys(exercises)
    .filter((id) => isTried(exercises[id]))
    .map((id) => /^worked\/(.+?)(?:-\d+)*$/.exec(id)?.[1]);
  const examples = worked.filter((id) => begun.includes(id));
  const right = (ids: readonly string[]) => ids.filter((id) => exercises[id]?.right).length;
  const tried = [...checks, ...problems].filter((id) => isTried(exercises[id])).length;
  const all = [figures, worked, checks, problems].reduce((sum, { length }) => sum + length, 0);
  const lines: [number, readonly unknown[], string, string][] = [
    [guessed.size, figures, 'figure', 'predicted'],
    [examples.length, worked, 'worked example', 'tried'],
    [right(checks), checks, 'check', 'right'],
    [right(problems), problems, 'problem', 'right'],
  ];
  return {
    said: lines
      .filter(([, { length }]) => length)
      .map(([done, { length }, what, how]) => `${done} of ${count(length, what)} ${how}`),
    little: guessed.size + examples.length + tried < all / 4,
  };
}
