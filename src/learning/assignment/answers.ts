/** The right answers of an exercise with one learner's numbers, as an instructor's key has them. */
import type { DrawnExercise } from '../draw';
import type { Exercise } from '../exercise';
import { kindOf } from '../kinds';

export const answersOf = ({ ask }: Exercise, { asks }: DrawnExercise): string[] =>
  Object.entries(ask).map(([name, one]) => {
    const drawn = asks[name];
    const text = drawn && kindOf(one).fill(one, name, drawn, 4);
    if (text !== undefined) return text;
    return one.kind === 'choice'
      ? one.options
          .filter(({ right }) => right)
          .map((option) => option.text)
          .join(' and ')
      : 'judged by the run of what is designed';
  });
