import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { isExercise, keyOf, type Assignment } from '@learning/assignment/assignment';
import type { Catalog } from '@learning/assignment/catalog';
import { exampleClass, exampleItems, pupils } from '@learning/assignment/example';
import type { Course } from '@learning/assignment/judge';
import { judgeFile, summarize } from '@learning/assignment/report';
import { match, readNames } from '@learning/assignment/table';
import type { Exercise } from '@learning/exercise';
import { problem } from '@learning/schema';
import { checks } from '../../../src/build/checks';
import { day, due, knowing, sample } from './sample';

const problemOf = (id: string) => {
  const [, front = ''] = /^---\n([^]*?)\n---/.exec(
    readFileSync(`content/problems/${id}.mdx`, 'utf8'),
  )!;
  return problem.parse(parse(front));
};
const ids = ['precession/against', 'precession/faster-top'];
const exercises: Record<string, Exercise> = Object.fromEntries([
  ...checks.filter(({ id }) => ids.includes(id)).map(({ id, exercise }) => [id, exercise]),
  ...['larmor-frequency', 'oersted-to-ampere'].map((id) => [id, problemOf(id)]),
]);
const items = [
  { kind: 'lesson', id: 'precession' },
  { kind: 'check', id: ids[0]! },
  { kind: 'check', id: ids[1]! },
  { kind: 'prediction', id: 'precession/fig-first' },
  { kind: 'problem', id: 'larmor-frequency' },
  { kind: 'problem', id: 'oersted-to-ampere' },
] as const;
const entry = { title: '', what: '', path: '', minutes: 1, points: 3, lesson: 'precession' };
const catalog: Catalog = {
  course: 'x',
  lessons: [{ id: 'precession', title: 'Precession', needs: [], minutes: 1 }],
  entries: [
    { ...entry, kind: 'problem', id: 'of-another', lesson: 'damping' },
    ...items.map((item) => ({ ...entry, ...item })),
    { ...entry, kind: 'problem', id: 'a-third' },
  ],
};
const course: Course = {
  course: 'x',
  knowing: (item) => ({
    ...knowing(item),
    asks: Object.keys(exercises[item.id]?.ask ?? {}).length,
  }),
  exercise: (id) => exercises[id],
};
const assignment: Assignment = { ...sample, late: 20, items: exampleItems(catalog) };

test('the example has two of each kind, of the first lesson', () => {
  expect(assignment.items).toEqual(items.map((item) => ({ ...item, points: 3 })));
});

test('the example class is judged as what it did: points, tries, lateness, a copy, a file sent twice and one who is missing', async () => {
  const { files, names } = exampleClass(assignment, course, (_, way) =>
    way === 'right' ? [0, 1, 0] : [0, 0, 1],
  );
  const judged = await Promise.all(
    files.map((file) => judgeFile(assignment, file, course, undefined, due + 3 * day)),
  );
  const report = summarize(assignment, judged, course);
  const of = (name: string) => report.rows.find(({ learner }) => learner.name === name)!;
  const kinds = (name: string) => new Set(of(name).findings.map(({ kind }) => kind));
  for (const { name, tries, late } of pupils) {
    const worth = late ? 0.8 : 1;
    for (const [i, item] of assignment.items.filter(isExercise).entries()) {
      const made = tries[i % tries.length]!;
      expect([name, item.id, of(name).standings.get(keyOf(item))]).toEqual([
        name,
        item.id,
        expect.objectContaining({
          tries: made.length,
          points: made.includes('right') ? expect.closeTo(3 * worth, 10) : 0,
          atOnce: made[0] === 'right',
        }),
      ]);
    }
    if (late) expect(kinds(name)).toEqual(new Set(['late', 'window']));
  }
  expect(kinds('Luis Berger')).toEqual(new Set());
  expect(kinds('Jun Sato')).toEqual(new Set(['seed', 'copy']));
  expect(of('Jun Sato').points).toBe(6);
  expect(kinds('Eva Novak')).toEqual(new Set());
  expect(report.aside).toHaveLength(1);
  expect(report.refused).toHaveLength(1);
  expect(report.predictions.get('prediction precession/fig-first')).toHaveLength(7);
  expect(match(readNames(names), report.rows).missing.map(({ name }) => name)).toEqual([
    'Tom Hale',
  ]);
  const turns = report.items.flatMap(({ turns }) => turns);
  expect(turns.filter(({ kind }) => kind === 'mistake').length).toBeGreaterThan(5);
});
