/** What the builder offers of tries and help, and how a number of tries that is changed changes the rules of help. */
import type { Assignment, HelpRule } from '@learning/assignment/assignment';

type Rules = Pick<Assignment, 'tries' | 'hints' | 'solutions'>;
const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b);
const isNumber = (rule: HelpRule): rule is number => typeof rule === 'number';

/** 0: as many as one likes. An assignment that was opened from a file may have another number than the usual ones. */
export const triesOffered = ({ tries }: Pick<Rules, 'tries'>) =>
  inOrder([0, 1, 2, 3, 4, 5, 10, tries.most]);

/** Where there is no last try, help comes after the third at the latest. */
const lastOf = (most: number) => most || 3;

/** The rules of help by their values, with what they are called. */
export function helpOffered({
  tries: { most },
  hints,
  solutions,
}: Rules): (readonly [HelpRule, string])[] {
  const last = lastOf(most);
  const usual = [2, 3, 4, 5, last].filter((n) => n > 1 && n <= last);
  const chosen = [hints, solutions].filter(isNumber).filter((n) => n > 1);
  return [
    ['always', 'always'],
    [1, 'after the first try'],
    ...inOrder([...usual, ...chosen]).map(
      (n) => [n, n === most ? 'when the tries are used' : `after ${n} tries`] as const,
    ),
    ['right', 'when it is right'],
    ['due', 'after it was due'],
    ['never', 'never'],
  ];
}

/** Help that came after the last try still does, and none comes after more tries than there are. */
export function withTries({ tries, hints, solutions }: Rules, most: number): Rules {
  const last = lastOf(most);
  const follow = (rule: HelpRule, atLast: boolean) =>
    isNumber(rule) && (atLast || rule > last) ? last : rule;
  return {
    tries: { ...tries, most },
    hints: follow(hints, false),
    solutions: follow(solutions, solutions === lastOf(tries.most)),
  };
}
