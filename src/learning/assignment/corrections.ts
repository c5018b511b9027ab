/**
 * What an instructor has decided of a class by hand: which files count, points of single items, what is excused, until
 * when one learner had time. Kept apart from the files, so that each of it can be taken back.
 */
import * as v from 'valibot';
import { local } from '../local';

const schema = v.strictObject({
  /** By the learner's key: receipts of the files that count. Without, the report chooses. */
  files: v.record(v.string(), v.array(v.string())),
  /** By learner and item: the points, or null where the item is excused. */
  points: v.record(v.string(), v.record(v.string(), v.nullable(v.number()))),
  /** By learner: until when there was time, ms. */
  due: v.record(v.string(), v.number()),
});
export type Corrections = v.InferOutput<typeof schema>;
export const noCorrections: Corrections = { files: {}, points: {}, due: {} };

export const isEmpty = ({ files, points, due }: Corrections) =>
  [files, points, due].every((one) => !Object.keys(one).length);

const without = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** Undefined takes back what was decided; of names that are one learner's the first is gone on with. */
export const withFiles = (
  old: Corrections,
  key: string,
  receipts: readonly string[] | undefined,
): Corrections => ({
  ...old,
  files: { ...without(old.files, [key]), ...(receipts ? { [key]: [...receipts] } : {}) },
});
export const withDue = (
  old: Corrections,
  claims: readonly string[],
  due: number | undefined,
): Corrections => ({
  ...old,
  due: { ...without(old.due, claims), ...(due === undefined ? {} : { [claims[0]!]: due }) },
});
export function withPoints(
  old: Corrections,
  claims: readonly string[],
  item: string,
  points: number | null | undefined,
): Corrections {
  const own = {
    ...without(pointsFor(old, claims), [item]),
    ...(points === undefined ? {} : { [item]: points }),
  };
  return {
    ...old,
    points: {
      ...without(old.points, claims),
      ...(Object.keys(own).length ? { [claims[0]!]: own } : {}),
    },
  };
}
/** What was decided for any of the names that are one learner's; the first ones have the last word. */
export const pointsFor = (
  { points }: Corrections,
  claims: readonly string[],
): Record<string, number | null> =>
  Object.assign({}, ...claims.map((claim) => points[claim] ?? {}).reverse()) as Record<
    string,
    number | null
  >;
export const dueFor = ({ due }: Corrections, claims: readonly string[]): number | undefined =>
  claims.map((claim) => due[claim]).find((one) => one !== undefined);

const placeOf = (assignment: string) => `precess/teach/corrections/${assignment}`;
export function readCorrections(assignment: string): Corrections {
  const found = v.safeParse(
    schema,
    local<unknown>((storage) => JSON.parse(storage.getItem(placeOf(assignment)) ?? ''), undefined),
  );
  return found.success ? found.output : noCorrections;
}
/** @returns whether the browser has stored it */
export const writeCorrections = (assignment: string, corrections: Corrections): boolean =>
  local((storage) => {
    if (isEmpty(corrections)) storage.removeItem(placeOf(assignment));
    else storage.setItem(placeOf(assignment), JSON.stringify(corrections));
    return true;
  }, false);
