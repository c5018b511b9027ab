/** Who works on an assignment, and which numbers are theirs. Pure: the instructor's page finds the same from the list of names. */
import { hash01 } from '../params';
import { enterable, isExercise, type Assignment, type Item } from './assignment';

export interface Learner {
  name?: string | undefined;
  number?: string | undefined;
  group?: string | undefined;
}

const plain = (text = '') => text.normalize('NFKC').toLowerCase();
const words = (text = '') => plain(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
/** "Lind, Mara" is "Mara Lind", and 40 217-335 is 40217335. */
export const nameKey = (text?: string) => words(text).sort().join(' ');
export const numberKey = (text?: string) => words(text).join('');

/** Whether two names can be of one person: one has all words of the other, or says nothing. */
export function areAlike(a?: string, b?: string): boolean {
  const [one, other] = [words(a), words(b)];
  const has = (all: readonly string[], some: readonly string[]) =>
    some.every((word) => all.includes(word));
  return has(one, other) || has(other, one);
}

/** By which a learner is known: the number where one is asked for, else the name. '' while it is missing. */
export const learnerKey = ({ enter }: Pick<Assignment, 'enter'>, { name, number }: Learner) =>
  enter.includes('number') ? numberKey(number) : nameKey(name);

/** Only what the assignment asks for, and no more of it than a line. */
export const asked = ({ enter }: Pick<Assignment, 'enter'>, learner: Learner): Learner =>
  Object.fromEntries(
    enterable
      .filter((field) => enter.includes(field))
      .map((field) => [field, (learner[field] ?? '').trim().slice(0, 120)]),
  );
export const missing = ({ enter }: Pick<Assignment, 'enter'>, learner: Learner) =>
  enter.filter((field) =>
    field === 'number' ? !numberKey(learner.number) : !words(learner[field]).length,
  );

/** Letters and digits of any text, some fifty bits: two learners of a school do not meet. */
const word = (text: string) =>
  [text, `${text}/2`]
    .map((part) =>
      Math.floor(hash01(part) * 36 ** 5)
        .toString(36)
        .padStart(5, '0'),
    )
    .join('');

/**
 * The seed of a learner's numbers of an item, in the first try or a later one with new numbers. It holds a digit, as
 * every seed does.
 */
export function seedOf(
  { id, numbers }: Pick<Assignment, 'id' | 'numbers'>,
  learner: string,
  item: Pick<Item, 'id'>,
  variant = 0,
): string {
  if (typeof numbers === 'object') return variant ? `${numbers.seed}-${variant + 1}` : numbers.seed;
  const whose = numbers === 'own' ? learner : '';
  return `a1${word(`${id}/${whose}/${item.id}/${variant}`)}`;
}

/** More tries than anybody makes: where new numbers come without end, so many are looked through. */
const maxVariants = 50;
/** How many sets of numbers an item has. */
export const variantsOf = ({ tries }: Pick<Assignment, 'tries'>) =>
  tries.then === 'same' ? 1 : tries.most || maxVariants;

/** The seeds of an exercise of the assignment for one learner, and which try they are of. */
export function seedsOf(assignment: Assignment, learner: string, item: Item): Map<string, number> {
  if (!isExercise(item)) return new Map();
  return new Map(
    Array.from({ length: variantsOf(assignment) }, (_, variant) => [
      seedOf(assignment, learner, item, variant),
      variant,
    ]),
  );
}
