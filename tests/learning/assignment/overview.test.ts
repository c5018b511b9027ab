import { expect, test } from 'vitest';
import { keyOf, type Assignment } from '@learning/assignment/assignment';
import type { Catalog } from '@learning/assignment/catalog';
import { learnerKey, seedOf } from '@learning/assignment/learner';
import { overview } from '@learning/assignment/overview';
import type { KnownEvent } from '@learning/events';
import { at, day, due, hour, knowing, opens, sample } from './sample';

const catalog: Catalog = {
  course: sample.course,
  lessons: [{ id: 'precession', title: 'Precession', needs: [], minutes: 20 }],
  entries: sample.items.map((item) => ({
    ...item,
    ...knowing(item),
    title: item.id,
    what: item.kind,
    path: `/${item.id}/`,
    minutes: 5,
  })),
};
const [lesson, prediction, check, larmor] = sample.items as [
  Assignment['items'][number],
  Assignment['items'][number],
  Assignment['items'][number],
  Assignment['items'][number],
];
const mara = { name: 'Mara Lind', number: '40217335' };
const noon = opens + 4 * hour;
const answer = (time: number, verdict: 'right' | 'wrong', text: string) =>
  at(time, {
    type: 'answered',
    exercise: larmor.id,
    seed: seedOf(sample, learnerKey(sample, mara), larmor),
    ask: 'f',
    text,
    verdict,
    lesson: 'precession',
  });
const finished = at(noon, { type: 'finished', lesson: 'precession' });
const see = ({
  rules = sample,
  learner = mara,
  events = [] as KnownEvent[],
  handed = undefined as { at: number; receipt: string } | undefined,
  now = noon,
}: Partial<{
  rules: Assignment;
  learner: { name?: string; number?: string };
  events: KnownEvent[];
  handed: { at: number; receipt: string } | undefined;
  now: number;
}>) => overview(rules, catalog, learner, events, handed, now);

test('done items, points and the time of the last work add up, and the next is the first that is not over', () => {
  const untouched = see({});
  expect(untouched).toMatchObject({
    done: 0,
    points: 0,
    most: 10,
    lastWork: undefined,
    answered: 0,
  });
  expect(untouched.next?.item).toBe(lesson);
  const some = see({
    events: [finished, answer(noon + 1, 'wrong', '1 GHz'), answer(noon + 2, 'right', '2 GHz')],
  });
  expect(some).toMatchObject({ done: 2, points: 7, answered: 1, lastWork: { at: noon + 2 } });
  expect(some.next?.item).toBe(prediction);
  expect(some.standings.get(keyOf(larmor))).toMatchObject({ state: 'done', tries: 2 });
});

test('the last work is that after which nothing was done, whatever the clock said before', () => {
  const ahead = { ...finished, at: noon + day };
  const last = { ...answer(noon + 2, 'right', '2 GHz'), order: noon + day + 1 };
  expect(see({ events: [last, ahead] }).lastWork).toBe(last);
});

test('without a number nobody has answered, and no exercise is ready; what is no exercise counts', () => {
  const nobody = see({
    learner: { name: 'Mara Lind' },
    events: [finished, answer(noon, 'right', '2 GHz')],
  });
  expect(nobody).toMatchObject({ done: 1, answered: 0, lacking: ['number'] });
  expect([lesson, prediction, check, larmor].map(nobody.ready)).toEqual([true, true, false, false]);
  expect(see({}).ready(larmor)).toBe(true);
});

test('before it opens nothing is ready; it closes when it is due only where late work is refused', () => {
  const early = see({ now: opens - 1 });
  expect([early.opened, early.closed, early.ready(lesson)]).toEqual([false, false, false]);
  expect(see({ now: opens }).opened).toBe(true);
  const refusing = { ...sample, late: 'refused' as const };
  expect(see({ rules: refusing, now: due }).closed).toBe(false);
  expect(see({ rules: refusing, now: due + 1 }).closed).toBe(true);
  expect(see({ rules: refusing, now: opens - 1 }).closed).toBe(false);
  expect(see({ now: due + day }).closed).toBe(false);
});

test('right and wrong are told at once, or after handing in', () => {
  const later = { ...sample, verdicts: 'handed' as const };
  expect(see({}).told).toBe(true);
  expect(see({ rules: later }).told).toBe(false);
  expect(see({ rules: later, handed: { at: noon, receipt: 'AAAA-BBBB' } }).told).toBe(true);
});

test('an item that the course no longer has is left out and said', () => {
  const gone = { kind: 'problem' as const, id: 'gone', points: 1 };
  const { found, notes, most } = see({ rules: { ...sample, items: [gone, ...sample.items] } });
  expect(found.map(({ item }) => item)).toEqual(sample.items);
  expect(notes).toEqual([expect.stringContaining('problem “gone”')]);
  expect(most).toBe(11);
});
