import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { toText } from '@learning/answer-text';
import { keyOf, type Assignment, type Item } from '@learning/assignment/assignment';
import { lock, makeKeys, readKey, unlock, type PrivateKey } from '@learning/assignment/lock';
import { learnerKey, seedOf, type Learner } from '@learning/assignment/learner';
import type { Course, Judged } from '@learning/assignment/judge';
import { judgeFile, summarize, type Refused } from '@learning/assignment/report';
import {
  makeSubmission,
  readSubmission,
  receiptOf,
  submissionName,
  submissionText,
} from '@learning/assignment/submission';
import { forCanvas, forMoodle, forSpreadsheet, match, readNames } from '@learning/assignment/table';
import { unpack } from '@learning/assignment/unpack';
import { drawExercise } from '@learning/draw';
import type { KnownEvent } from '@learning/events';
import type { Exercise } from '@learning/exercise';
import { problem } from '@learning/schema';
import { checks } from '../../../src/build/checks';
import { fuzz } from '../../fuzz';
import { at, day, due, hour, opens, sample } from './sample';

const [lesson, prediction, check, larmor] = sample.items as [Item, Item, Item, Item];
const [, front = ''] = /^---\n([^]*?)\n---/.exec(
  readFileSync('content/problems/larmor-frequency.mdx', 'utf8'),
)!;
const exercises: Record<string, Exercise> = {
  [larmor.id]: problem.parse(parse(front)),
  [check.id]: checks.find(({ id }) => id === check.id)!.exercise,
};
const rules: Assignment = { ...sample, late: 20 };
const course: Course = {
  course: rules.course,
  knowing: ({ kind }) => ({
    lesson: 'precession',
    ...(kind === 'prediction' ? { widget: 'precession', prediction: 'first' } : { asks: 1 }),
  }),
  exercise: (id) => exercises[id],
};
const now = due + 30 * day;

/** What a learner would type: the right answer, an expected mistake by its number, or something else. */
type Typed = 'right' | 'other' | number;
function typed(item: Item, learner: string, what: Typed): { ask: string; text: string } {
  const exercise = exercises[item.id]!;
  const [ask = '', declared] = Object.entries(exercise.ask)[0]!;
  const drawn = drawExercise(exercise, seedOf(rules, learner, item)).asks[ask]!;
  if (declared.kind === 'choice') {
    const wrong = declared.options.filter(({ right }) => !right);
    const chosen =
      what === 'right' ? declared.options.find(({ right }) => right)! : wrong[Number(what) || 0]!;
    return { ask, text: toText([chosen.text]) };
  }
  if (drawn.kind !== 'number') throw new Error('a number was expected');
  const value =
    what === 'right' ? drawn.answer : what === 'other' ? 7.7 * drawn.answer : drawn.wrong[what]!;
  // The mistake of a period is a number of hertz, too.
  return { ask, text: `${Number(value.toPrecision(6))} Hz` };
}

interface Plan {
  /** In the order of the tries; what the file claims of each is the truth unless `lie`. */
  tries: Typed[];
  start?: number;
  lie?: boolean;
  solved?: boolean;
  foreign?: boolean;
  /** What must come out, worked out by hand for two tries, the best counting, and 20 % a day. */
  part: number;
  state: string;
  used: number;
  finding?: string;
}
const noon = opens + 4 * hour;
const plans: Plan[] = [
  { tries: ['right'], part: 1, state: 'done', used: 1 },
  { tries: [0, 'right'], part: 1, state: 'done', used: 2 },
  { tries: [0, 1], part: 0, state: 'failed', used: 2 },
  { tries: [], part: 0, state: 'open', used: 0 },
  { tries: ['right'], solved: true, part: 0, state: 'done', used: 1 },
  { tries: ['right'], start: due + hour, part: 0.8, state: 'done', used: 1, finding: 'window' },
  { tries: [1], lie: true, part: 0, state: 'begun', used: 1, finding: 'verdict' },
  { tries: ['right'], foreign: true, part: 0, state: 'open', used: 0, finding: 'seed' },
  { tries: ['right'], start: opens - day, part: 0, state: 'begun', used: 0, finding: 'window' },
  { tries: [0, 1, 'right'], part: 0, state: 'failed', used: 2 },
  { tries: ['other', 'right'], part: 1, state: 'done', used: 2 },
];

function eventsOf(item: Item, learner: string, plan: Plan): KnownEvent[] {
  const start = plan.start ?? noon;
  const seed = plan.foreign ? 'a1somebody9' : seedOf(rules, learner, item);
  const about = { exercise: item.id, seed, lesson: 'precession' };
  return [
    ...(plan.solved ? [at(start, { type: 'solved', ...about })] : []),
    ...plan.tries.map((what, i) => {
      const { ask, text } = typed(item, learner, what);
      const verdict = (what === 'right') !== !!plan.lie ? ('right' as const) : ('wrong' as const);
      return at(start + (i + 1) * 60_000, { type: 'answered', ...about, ask, text, verdict });
    }),
  ];
}
const file = (learner: Learner, events: readonly KnownEvent[], made: number, a = rules) =>
  submissionText({
    assignment: a.id,
    title: a.title,
    course: a.course,
    learner,
    made,
    events,
  });
const judged = (name: string, text: string, key?: PrivateKey) =>
  judgeFile(rules, { name, text }, course, key, now);
const predicted = (time: number, value: unknown) =>
  at(time, {
    type: 'predicted',
    widget: 'precession',
    prediction: 'first',
    where: '/lessons/precession/',
    value,
    difference: '12° away',
    values: { Bext: 1 },
  });

describe('thirty learners whose doings are known', async () => {
  const learners = Array.from({ length: 30 }, (_, i) => {
    const learner = { name: `Learner ${String(i).padStart(2, '0')}`, number: String(40_000 + i) };
    const key = learnerKey(rules, learner);
    const [ofProblem, ofCheck] = [plans[i % plans.length]!, plans[(3 * i + 1) % 7]!];
    const finished = i % 3 !== 0;
    const made = i % 4 !== 0;
    const events = [
      ...(finished ? [at(noon, { type: 'finished', lesson: lesson.id })] : []),
      ...(made ? [predicted(noon, [0, 1, 0])] : [predicted(noon, null)]),
      ...eventsOf(larmor, key, ofProblem),
      ...eventsOf(check, key, ofCheck),
    ].sort((a, b) => a.at - b.at);
    return { learner, ofProblem, ofCheck, finished, made, events };
  });
  const files = await Promise.all(
    learners.map(({ learner, events }, i) =>
      judged(
        `${i}.json`,
        file(learner, events, Math.max(noon + hour, (events.at(-1)?.at ?? 0) + 1)),
      ),
    ),
  );
  const report = summarize(rules, files, course);
  const of = (item: Item, name: string) =>
    report.rows.find(({ learner }) => learner.name === name)!.standings.get(keyOf(item))!;

  test('all have their row', () => {
    expect(report.refused).toEqual([]);
    expect(report.rows.map(({ learner }) => learner.name)).toEqual(
      learners.map(({ learner }) => learner.name),
    );
  });
  test('have exactly the points, states and tries that they earned', () => {
    for (const { learner, ofProblem, ofCheck, finished, made } of learners) {
      for (const [item, plan] of [
        [larmor, ofProblem],
        [check, ofCheck],
      ] as const) {
        const { points, state, tries } = of(item, learner.name);
        expect([learner.name, item.id, points, state, tries]).toEqual([
          learner.name,
          item.id,
          expect.closeTo(item.points * plan.part, 10),
          plan.state,
          plan.used,
        ]);
      }
      const row = report.rows.find((one) => one.learner.name === learner.name)!;
      const sum =
        (finished ? 2 : 0) +
        (made ? 2 : 0) +
        larmor.points * ofProblem.part +
        check.points * ofCheck.part;
      expect(row.points).toBeCloseTo(sum, 10);
    }
  });
  test('have the findings of their doings, and no others', () => {
    for (const { learner, ofProblem, ofCheck, events } of learners) {
      const row = report.rows.find((one) => one.learner.name === learner.name)!;
      const wanted = new Set([ofProblem, ofCheck].flatMap(({ finding }) => finding ?? []));
      if (events.some(({ at }) => at > due)) wanted.add('late');
      expect([learner.name, ...new Set(row.findings.map(({ kind }) => kind))].sort()).toEqual(
        [learner.name, ...wanted].sort(),
      );
    }
  });
  test('are counted item by item, each wrong turn with its sentence', () => {
    const summary = report.items.find(({ item }) => item === larmor)!;
    const counted = learners.map(({ ofProblem }) => ofProblem).filter(({ used }) => used > 0);
    const gave = (what: Typed) =>
      counted.filter(({ tries, used }) => tries.slice(0, used).includes(what)).length;
    const { ask } = exercises[larmor.id]!;
    const declared = Object.values(ask)[0]!;
    const sentence = (i: number) => ('wrong' in declared ? declared.wrong[i]!.because : '');
    const ever = (text: string) => summary.turns.find((turn) => turn.text === text)?.ever ?? 0;
    expect(ever(sentence(0))).toBe(gave(0));
    expect(ever(sentence(1))).toBe(gave(1));
    expect(summary.turns.find(({ kind }) => kind === 'right')?.ever).toBe(gave('right'));
    expect(summary.turns.find(({ kind }) => kind === 'other')?.ever).toBe(gave('other'));
    expect(summary.turns.find(({ kind }) => kind === 'right')?.first).toBe(
      counted.filter(({ tries }) => tries[0] === 'right').length,
    );
    expect(summary.done).toBe(counted.filter(({ state }) => state === 'done').length);
    expect(summary.atOnce).toBe(
      counted.filter(({ tries, solved }) => tries[0] === 'right' && !solved).length,
    );
  });
  test('have their predictions together, without those who skipped', () => {
    const made = report.predictions.get(keyOf(prediction))!;
    expect(made).toHaveLength(learners.filter((one) => one.made).length);
    expect(made[0]).toMatchObject({ value: [0, 1, 0], values: { Bext: 1 } });
  });
  test('go into tables that a spreadsheet and two grade books read', () => {
    const sheet = forSpreadsheet(rules, report.rows, (key) => key).split('\n');
    expect(sheet).toHaveLength(32);
    expect(sheet[1]).toMatch(/^Learner 00,40000,,/);
    const list = readNames(
      'First name;Last name;ID number;Email address\nLearner;05;40005;a@b.c\nNo;Body;1;x@y.z\n',
    );
    const moodle = forMoodle(rules, report.rows, list).split('\n');
    expect(moodle[0]).toBe('First name,Last name,ID number,Email address,"Torques, week 3"');
    expect(moodle[1]).toMatch(/^Learner,05,40005,a@b\.c,[\d.]+$/);
    expect(moodle[2]).toBe('No,Body,1,x@y.z,');
    const canvas = forCanvas(
      rules,
      report.rows,
      readNames(
        'Student,ID,SIS User ID,SIS Login ID,Section,Old (1)\n    Points Possible,,,,,10\n"07, Learner",77,40007,l07,A,3\n',
      ),
    ).split('\n');
    expect(canvas[0]).toBe('Student,ID,SIS User ID,SIS Login ID,Section,"Torques, week 3"');
    expect(canvas[1]).toBe('    Points Possible,,,,,10');
    expect(canvas[2]).toMatch(/^"07, Learner",77,40007,l07,A,[\d.]+$/);
  });
  test('are matched with a list of names, by number and by name in any order', () => {
    const { missing, strangers } = match(
      readNames('05 Learner\nLearner 06\nNobody, Nina'),
      report.rows,
    );
    expect(missing.map(({ name }) => name)).toEqual(['Nobody Nina']);
    expect(strangers).toHaveLength(28);
  });
});

describe('a file', () => {
  const learner = { name: 'Mara Lind', number: '40 217 335' };
  const key = learnerKey(rules, learner);
  const events = eventsOf(larmor, key, plans[1]!);
  const text = file(learner, events, noon + hour);

  test('holds what was done for the assignment, by this learner, and nothing else', () => {
    const others = [
      at(noon, { type: 'joined', seed: 'abc' }),
      at(noon, { type: 'opened', lesson: lesson.id }),
      at(noon, { type: 'finished', lesson: 'damping' }),
      at(noon, {
        type: 'answered',
        exercise: larmor.id,
        seed: '1234',
        ask: 'f',
        text: '1 Hz',
        verdict: 'wrong',
      }),
      ...eventsOf(larmor, '1', plans[0]!),
      { v: 9, id: 'later' },
    ];
    const made = makeSubmission(
      rules,
      { ...learner, group: 'B' },
      'x',
      course.knowing,
      [...others, ...events],
      noon,
    );
    expect(made.events).toEqual(events);
    expect(made.learner).toEqual(learner);
    expect(submissionName(made)).toBe('Torques-week-3_40-217-335.precess.json');
  });
  test('has a receipt that both sides compute, and that a change does not fit', async () => {
    const read = readSubmission(text);
    if (typeof read === 'string') throw new Error(read);
    expect(read.receipt).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(read.receipt).toBe(receiptOf({ ...read }));
    expect(read.altered).toBe(false);
    const changed = text.replaceAll('Hz', 'kHz');
    expect((await judged('a', changed)) as Judged).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ kind: 'altered' })]),
    });
  });
  test('of another assignment, of none, and of a later course are each named', async () => {
    const why = async (body: string) => ((await judged('a', body)) as Refused).why;
    expect(await why(file(learner, [], noon, { ...rules, id: 'other123' }))).toMatch(
      /another assignment/,
    );
    expect(await why('PK\u0003')).toMatch(/JSON/);
    expect(await why('[]')).toMatch(/no file that was handed in/);
    expect(await why(text.replace('"v": 1', '"v": 2'))).toMatch(/later version/);
    expect(await why(text.replace(/"made": \d+/, '"made": "soon"'))).toMatch(/changed/);
  });
  test('whose clock was put back, or is fast, says so', async () => {
    const bunched = [1, 2, 3].map((i) => predicted(noon + i, [i, 0, 0]));
    const findings = async (list: readonly KnownEvent[], made: number) =>
      ((await judged('a', file(learner, list, made))) as Judged).findings.map(({ kind }) => kind);
    expect(await findings(bunched, noon + hour)).toContain('clock');
    expect(await findings(events, noon - day)).toContain('clock');
    expect(await findings(events, now + day)).toContain('clock');
    expect(await findings(events, noon + hour)).toEqual([]);
  });
  test('that a later one replaces counts nothing, and what is missing in the later one is told', async () => {
    const first = await judged('first.json', text);
    const second = await judged('second.json', file(learner, events.slice(0, 1), noon + 2 * hour));
    const { rows, replaced } = summarize(rules, [second, first], course);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.file).toBe('second.json');
    expect(replaced).toEqual([{ file: 'first.json', by: 'second.json' }]);
    expect(rows[0]!.findings.map(({ text }) => text).join(' ')).toMatch(
      /1 of what an earlier file/,
    );
  });
  test('that is a copy of another, or has answers of another, says whose', async () => {
    const other = { name: 'Luis Berger', number: '40 217 336' };
    const own = await judged(
      'mara.json',
      file(learner, eventsOf(larmor, key, plans[0]!), noon + hour),
    );
    const copied = eventsOf(larmor, learnerKey(rules, other), plans[0]!).map((event) => ({
      ...event,
      text: typed(larmor, key, 'right').text,
    }));
    const { rows } = summarize(
      rules,
      [own, await judged('luis.json', file(other, copied, noon + hour))],
      course,
    );
    expect(rows[0]!.learner.name).toBe('Luis Berger');
    expect(rows[0]!.points).toBe(0);
    expect(rows[0]!.findings.find(({ kind }) => kind === 'copy')?.text).toMatch(
      /typed just as the right one of Mara Lind/,
    );
    const twin = await judged(
      'twin.json',
      file(other, [predicted(noon, [1, 0, 0]), ...(own as Judged).events], noon + hour),
    );
    const both = summarize(rules, [own, twin], course);
    expect(both.rows.flatMap(({ findings }) => findings.map(({ kind }) => kind))).toContain('seed');
  });
  test('with a formula for a name stays a name in a spreadsheet', async () => {
    const evil = { name: '=HYPERLINK("http://x")', number: '-1+2' };
    const { rows } = summarize(rules, [await judged('a', file(evil, [], noon))], course);
    expect(forSpreadsheet(rules, rows, (k) => k)).toContain(`"'=HYPERLINK(""http://x"")",'-1+2`);
  });

  test('mangled in any way is judged or named, and the others keep their points', async () => {
    const good = await judged(
      'good.json',
      file({ name: 'Good', number: '1' }, eventsOf(larmor, '1', plans[0]!), noon + hour),
    );
    const data = JSON.parse(text) as Record<string, unknown>;
    const mangled = fc.oneof(
      fc
        .tuple(fc.nat(text.length), fc.string({ unit: 'binary', maxLength: 8 }))
        .map(([i, piece]) => text.slice(0, i) + piece + text.slice(i + piece.length)),
      fc
        .tuple(fc.nat(text.length), fc.nat(text.length))
        .map(([a, b]) => text.slice(0, a) + text.slice(b)),
      fc
        .tuple(fc.constantFrom(...Object.keys(data)), fc.jsonValue({ maxDepth: 5 }))
        .map(([name, value]) => JSON.stringify({ ...data, [name]: value })),
      fc
        .tuple(
          fc.constantFrom(
            'seed',
            'ask',
            'text',
            'at',
            'exercise',
            'type',
            'verdict',
            'id',
            '__proto__',
          ),
          fc.jsonValue(),
        )
        .map(([name, value]) =>
          JSON.stringify({
            ...data,
            events: events.map((event, i) => (i ? event : { ...event, [name]: value })),
          }),
        ),
    );
    await fc.assert(
      fc.asyncProperty(mangled, async (body) => {
        const one = await judged('mangled.json', body);
        const { rows, refused } = summarize(rules, [one, good], course);
        expect(rows.length + refused.length).toBe(2);
        expect(rows.find((row) => row.file === 'good.json')?.points).toBe(larmor.points);
        for (const row of rows) expect(row.points).toBeLessThanOrEqual(10);
      }),
      { numRuns: fuzz(1000) },
    );
  });
});

describe('what is dropped', () => {
  test('is read from files and zips, in folders too, and what is beside them is left out', () => {
    const zip = zipSync({
      'Lind Mara_123_assignsubmission_file/mara.json': strToU8('{"a":1}'),
      '__MACOSX/._mara.json': strToU8('x'),
      'Berger/notes.docx': strToU8('PK'),
    });
    expect(unpack('all.zip', zip)).toEqual([
      { name: 'all.zip/Lind Mara_123_assignsubmission_file/mara.json', text: '{"a":1}' },
      { name: 'all.zip/Berger/notes.docx', text: 'PK' },
    ]);
    expect(unpack('a.json', strToU8('{}'))).toEqual([{ name: 'a.json', text: '{}' }]);
    expect(unpack('.DS_Store', strToU8('x'))).toEqual([]);
  });
  test('as a zip that would unpack to gigabytes, or is damaged, is named', () => {
    const bomb = zipSync({ 'bomb.json': new Uint8Array(50_000_000), 'good.json': strToU8('{}') });
    const found = unpack('bomb.zip', bomb);
    expect(found).toContainEqual({
      file: 'bomb.zip/bomb.json',
      why: expect.stringMatching(/too large/),
    });
    expect(found).toContainEqual({ name: 'bomb.zip/good.json', text: '{}' });
    const whole = zipSync({ 'a.json': strToU8('{"a":1}'.repeat(500)) });
    for (let cut = 2; cut < whole.length; cut += 7)
      for (const one of unpack('cut.zip', whole.slice(0, cut)))
        expect('why' in one ? one.file : one.name).toContain('cut.zip');
  });
});

describe('locked files', async () => {
  const { publicKey, file: keyFile } = await makeKeys();
  const mine = (await readKey(keyFile)) as PrivateKey;
  test('open with their private key alone', async () => {
    const sealed = await lock('{"secret":"ÄΩ"}', publicKey);
    expect(sealed).not.toContain('secret');
    expect(await unlock(sealed, mine)).toEqual({ text: '{"secret":"ÄΩ"}' });
    expect(await unlock(sealed, undefined)).toMatch(/choose the file with your private key/);
    const other = (await readKey((await makeKeys()).file)) as PrivateKey;
    expect(await unlock(sealed, other)).toMatch(/another key/);
    expect(await unlock(sealed.replace(/"sealed":"./, '"sealed":"!'), mine)).toMatch(
      /changed or damaged/,
    );
  });
  test('are judged as open ones are', async () => {
    const learner = { name: 'Mara Lind', number: '40217335' };
    const text = file(learner, eventsOf(larmor, '40217335', plans[0]!), noon + hour);
    expect(await judged('a', await lock(text, publicKey), mine)).toMatchObject({
      points: larmor.points,
    });
    expect(await judged('a', await lock(text, publicKey))).toMatchObject({
      why: expect.stringMatching(/locked/),
    });
  });
  test('a key that is none is a sentence', async () => {
    for (const text of [
      '',
      '{}',
      'null',
      keyFile.slice(0, -20),
      keyFile.replace(/"d": "./, '"d": "*'),
    ])
      expect(await readKey(text)).toMatch(/not a private key/);
  });
});

test('a list of names is read in the forms that it comes in', () => {
  const first = (text: string) => {
    const { name, number } = readNames(text).people[0]!;
    return [name, number];
  };
  expect(first('Mara Lind\nLuis Berger')).toEqual(['Mara Lind', '']);
  expect(first('Mara Lind, 402\nLuis Berger, 403')).toEqual(['Mara Lind', '402']);
  expect(first('402;Mara Lind\n403;Luis Berger')).toEqual(['Mara Lind', '402']);
  expect(first('\uFEFFName\tGroup\nMara Lind\tB')).toEqual(['Mara Lind', '']);
  expect(first('Mara Lind, 40 217 335\nNoa Kim')).toEqual(['Mara Lind', '40 217 335']);
  expect(first('Mara Lind,\nNoa Kim,')).toEqual(['Mara Lind', '']);
  expect(first('Lind, Mara\nBerger, Luis')).toEqual(['Lind Mara', '']);
  expect(readNames('').people).toEqual([]);
});
