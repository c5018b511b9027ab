/**
 * How much processor time the report of a class takes, and what memory: five hundred files of forty items, each with two answers and a
 * hint, judged anew.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { toText } from '@learning/answer-text';
import { version, type Assignment } from '@learning/assignment/assignment';
import { learnerKey, seedOf } from '@learning/assignment/learner';
import { judgeFile, summarize } from '@learning/assignment/report';
import { submissionText } from '@learning/assignment/submission';
import { drawExercise } from '@learning/draw';
import type { KnownEvent } from '@learning/events';
import type { Exercise } from '@learning/exercise';
import { kindOf } from '@learning/kinds';
import { problem } from '@learning/schema';

const exercises = new Map<string, Exercise>(
  globSync('content/problems/*.mdx')
    .sort()
    .map((file) => {
      const [, front = ''] = /^---\n([^]*?)\n---\n/.exec(readFileSync(file, 'utf8'))!;
      return [basename(file, '.mdx'), problem.parse(parse(front))] as const;
    })
    .filter(([, { ask }]) => Object.values(ask).every(({ kind }) => kind !== 'design'))
    .slice(0, 40),
);
const assignment: Assignment = {
  v: version,
  id: 'bench123',
  course: 'bench',
  title: 'Bench',
  instructions: '',
  items: [...exercises.keys()].map((id) => ({ kind: 'problem', id, points: 1 })),
  tries: { most: 2, counts: 'best', then: 'same' },
  numbers: 'own',
  hints: 1,
  solutions: 2,
  verdicts: 'once',
  zone: 'UTC',
  late: 'full',
  enter: ['number'],
  privacy: '',
};
const course = {
  course: 'bench',
  knowing: ({ id }: { id: string }) => ({
    lesson: '',
    asks: Object.keys(exercises.get(id)?.ask ?? {}).length,
  }),
  exercise: (id: string) => exercises.get(id),
};
const start = Date.UTC(2026, 11, 1);

function fileOf(number: number): string {
  const learner = { number: String(40_000 + number) };
  const key = learnerKey(assignment, learner);
  let at = start;
  const events = assignment.items.flatMap((item): KnownEvent[] => {
    const seed = seedOf(assignment, key, item);
    const exercise = exercises.get(item.id)!;
    const stamp = (i: number) => ({
      v: 2 as const,
      id: `${number}/${item.id}/${i}`,
      at: (at += 40_000 + ((number * 7919 + i) % 50_000)),
    });
    const about = { exercise: item.id, seed };
    return [
      { type: 'hinted', ...about, hint: 1, ...stamp(0) },
      ...Object.entries(exercise.ask).flatMap(([ask, one], k): KnownEvent[] => {
        const typed = (numbers: string) =>
          one.kind === 'choice'
            ? toText([one.options.find(({ right }) => right === (numbers === seed))!.text])
            : (kindOf(one).fill(one, ask, drawExercise(exercise, numbers).asks[ask]!, 6) ?? '');
        // Those of another seed first, which are wrong.
        return [typed('1'), typed(seed)].map((text, i) => ({
          type: 'answered',
          ...about,
          ask,
          text,
          verdict: 'wrong',
          ...stamp(1 + 2 * k + i),
        }));
      }),
    ];
  });
  return submissionText({
    assignment: assignment.id,
    title: assignment.title,
    course: 'bench',
    learner,
    made: at + 1000,
    events,
  });
}
const files = Array.from({ length: 500 }, (_, i) => ({ name: `${i}.json`, text: fileOf(i) }));
const before = process.memoryUsage().heapUsed;
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const begun = spent();
const judged = [];
for (const file of files)
  judged.push(await judgeFile(assignment, file, course, undefined, Date.now()));
const read = spent();
const report = summarize(assignment, judged, course);
const end = spent();
const text = files.reduce((sum, one) => sum + one.text.length, 0);
console.log(
  `${report.rows.length} files of ${assignment.items.length} items, ${(text / 1e6).toFixed(1)} MB: judged in ${(read - begun).toFixed(2)} s, summed up in ${(end - read).toFixed(2)} s, ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(0)} MB`,
);
