/** The problems of a worksheet with the numbers of each variant: as they are printed, and as questions for Moodle. Pure. */
import { drawExercise, type DrawnExercise } from './draw';
import type { Exercise } from './exercise';
import type { Problem, Texts } from './package/moodle';
import { seedOf, type Worksheet } from './worksheet';

/** A problem of a variant, with its numbers and texts. */
export interface Printed {
  id: string;
  title: string;
  seed: string;
  exercise: Exercise;
  drawn: DrawnExercise;
  texts: Texts;
}
/** What the course has of a problem: the texts with the numbers of a draw come from its page. */
export interface Source {
  title: string;
  exercise: Exercise;
  textsOf: (drawn: DrawnExercise) => Texts;
}

/** Variant by variant; a problem that has no source is left out. */
export const layOut = (
  sheet: Pick<Worksheet, 'seed' | 'variants' | 'problems'>,
  sourceOf: (id: string) => Source | undefined,
): Printed[][] =>
  Array.from({ length: sheet.variants }, (_, variant) =>
    sheet.problems.flatMap((id) => {
      const source = sourceOf(id);
      if (!source) return [];
      const { title, exercise, textsOf } = source;
      const seed = seedOf(sheet, variant);
      const drawn = drawExercise(exercise, seed);
      return [{ id, title, seed, exercise, drawn, texts: textsOf(drawn) }];
    }),
  );

/** Each problem once, with all its variants; `plain` makes its HTML fit for a page without our styles. */
export const questionsOf = (
  printed: readonly (readonly Printed[])[],
  pointsOf: (id: string) => number,
  plain: (html: string) => string,
): Problem[] =>
  (printed[0] ?? []).map(({ id, title, exercise }, i) => ({
    id,
    title,
    exercise,
    points: pointsOf(id),
    variants: printed.flatMap((variant) => {
      const one = variant[i];
      if (!one) return [];
      const { statement, hints, solution } = one.texts;
      const texts = {
        statement: plain(statement),
        hints: hints.map(plain),
        solution: plain(solution),
      };
      return [{ drawn: one.drawn, texts }];
    }),
  }));
