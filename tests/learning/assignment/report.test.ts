import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { csvParse } from 'd3-dsv';
import { strToU8, zipSync } from 'fflate';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { toText } from '@learning/answer-text';
import { keyOf, type Assignment, type Item } from '@learning/assignment/assignment';
import { lock, makeKeys, readKey, unlock, type PrivateKey } from '@learning/assignment/lock';
import { learnerKey, seedOf, type Learner } from '@learning/assignment/learner';
import type { Course, Judged } from '@learning/assignment/judge';
import { answersOfRow } from '@learning/assignment/answers';
import {
  noCorrections,
  withDue,
  withFiles,
  withPoints,
  type Corrections,
} from '@learning/assignment/corrections';
import { absentRow, type Refused } from '@learning/assignment/gather';
import { judgeFile, summarize } from '@learning/assignment/report';
import {
  makeSubmission,
  readSubmission,
  receiptOf,
  type Submission,
  submissionName,
  submissionText,
  titleIn,
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
const out = { titleOf: (key: string) => key };

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
    const sheet = csvParse(forSpreadsheet(rules, report.rows, (key) => key).slice(1));
    expect(sheet).toHaveLength(30);
    for (const [i, line] of sheet.entries()) {
      const row = report.rows[i]!;
      expect(line).toMatchObject({
        Name: row.learner.name,
        Number: row.learner.number,
        'Out of': '10',
        Late: row.findings.some(({ kind }) => kind === 'late') ? 'yes' : 'no',
      });
      expect(Number(line['Points'])).toBeCloseTo(row.points, 2);
      expect(Number(line['Per cent'])).toBeCloseTo(10 * row.points, 1);
      expect(Number(line['4 problem larmor-frequency (of 5)'])).toBeCloseTo(
        row.standings.get(keyOf(larmor))!.points,
        2,
      );
      const time = line['Handed in (Europe/Berlin)']!;
      expect(time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
      expect(Date.parse(`${time.replace(' ', 'T')}+01:00`)).toBe(row.made - (row.made % 60_000));
    }
    const list = readNames(
      'First name;Last name;ID number;Email address\nLearner;05;40005;a@b.c\nNo;Body;1;x@y.z\n',
    );
    const moodle = forMoodle(rules, report.rows, out, list).split('\n');
    expect(moodle[0]).toBe('First name,Last name,ID number,Email address,"Torques, week 3"');
    expect(moodle[1]).toMatch(/^Learner,05,40005,a@b\.c,[\d.]+$/);
    expect(moodle[2]).toBe('No,Body,1,x@y.z,');
    expect(moodle[3], 'who is not on the list keeps the number').toMatch(/^Learner 00,,40000,,/);
    const canvas = forCanvas(
      rules,
      report.rows,
      { ...out, each: true },
      readNames(
        'Student,ID,SIS User ID,SIS Login ID,Section,Old (1)\n    Points Possible,,,,,10\n"07, Learner",77,40007,l07,A,3\n',
      ),
    ).split('\n');
    expect(canvas[0]).toMatch(
      /^Student,ID,SIS User ID,SIS Login ID,Section,"Torques, week 3","Torques, week 3: 1 /,
    );
    expect(canvas[1]).toBe('    Points Possible,,,,,10,2,2,1,5');
    expect(canvas[2]).toMatch(/^"07, Learner",77,40007,l07,A(,[\d.]+){5}$/);
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
  test('says of which assignment it is before that is there', () => {
    expect(titleIn(text)).toBe(rules.title);
    expect(
      titleIn(submissionText({ ...(JSON.parse(text) as Submission), title: 'A "b" \\ c' })),
    ).toBe('A "b" \\ c');
    for (const other of ['', '[]', '{"title": "x"}', text.slice(0, 60)])
      expect(titleIn(other) ?? '').toBe('');
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
    const right = events.map((event) => ({ ...event, at: event.at - day, order: event.at }));
    expect(await findings([events[0]!, ...right.slice(1)], noon + hour)).toContain('clock');
    expect(await findings(right, noon + hour)).not.toContain('clock');
    expect(await findings(events, noon + hour)).toEqual([]);
  });
  test('that has nothing more than a later one stands aside, and one with more is put together with it', async () => {
    const first = await judged('first.json', text);
    const more = await judged(
      'more.json',
      file(learner, [...events, predicted(noon + hour, [0, 1, 0])], noon + 2 * hour),
    );
    const whole = summarize(rules, [more, first], course);
    expect(whole.rows).toHaveLength(1);
    expect(whole.rows[0]!).toMatchObject({ file: 'more.json', points: 7, findings: [] });
    expect(whole.aside).toEqual([
      { file: 'first.json', why: expect.stringMatching(/nothing that more\.json/) },
    ]);
    const less = await judged('less.json', file(learner, events.slice(0, 1), noon + 2 * hour));
    const { rows } = summarize(rules, [less, first], course);
    expect(rows).toHaveLength(1);
    expect(rows[0]!).toMatchObject({ file: 'less.json', points: 5 });
    expect(rows[0]!.findings.map(({ text }) => text).join(' ')).toMatch(
      /Put together from less\.json and first\.json/,
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

describe('several files of one number', () => {
  const anna = { name: 'Anna Meier', number: '1001' };
  const ofProblem = eventsOf(larmor, '1001', plans[0]!);
  const ofCheck = eventsOf(check, '1001', plans[0]!);
  const good = () => judged('anna.json', file(anna, ofProblem, noon + hour));
  const dora = (made = noon + 2 * hour) =>
    judged('dora.json', file({ name: 'Dora Typo', number: '1001' }, [], made));
  const points = (files: readonly (Judged | Refused)[], corrections?: Corrections) =>
    summarize(rules, files, course, corrections).rows.map((row) => [row.learner.name, row.points]);

  test('with other names stay apart until the instructor has chosen, and the choice can be taken back', async () => {
    const files = [await good(), await dora()];
    const report = summarize(rules, files, course);
    expect(points(files)).toEqual([
      ['Anna Meier', 5],
      ['Dora Typo', 0],
    ]);
    for (const { contested, findings, handed } of report.rows) {
      expect(contested).toBe(true);
      expect(findings[0]).toMatchObject({ kind: 'conflict' });
      expect(handed.map(({ file }) => file)).toEqual(['dora.json', 'anna.json']);
    }
    expect(forMoodle(rules, report.rows, out), 'no number has two grades').toBe(
      'ID number,Full name,"Torques, week 3"\n',
    );
    const { receipt } = files[0] as Judged;
    const chosen = withFiles(noCorrections, '1001', [receipt]);
    expect(points(files, chosen)).toEqual([['Anna Meier', 5]]);
    expect(summarize(rules, files, course, chosen).aside).toEqual([
      { file: 'dora.json', why: expect.stringMatching(/you have chosen/) },
    ]);
    expect(withFiles(chosen, '1001', undefined)).toEqual(noCorrections);
    const both = files.map((one) => (one as Judged).receipt);
    expect(points(files, withFiles(noCorrections, '1001', both))).toEqual([['Dora Typo', 5]]);
  });
  test('with other names go to whom the list gives the number, and to the other by name', async () => {
    const { rows } = summarize(rules, [await good(), await dora()], course);
    for (const names of [
      'Anna Meier, 1001\nDora Typo, 1007',
      'Dora Typo, 1007\nMeier Anna, 1001',
    ]) {
      const matched = match(readNames(names), rows);
      expect(
        matched.found.map(({ person, row }) => [person.number, row?.learner.name]).sort(),
      ).toEqual([
        ['1001', 'Anna Meier'],
        ['1007', 'Dora Typo'],
      ]);
      expect(matched.otherwise.map(({ row }) => row.learner.name)).toEqual(['Dora Typo']);
    }
    const list = readNames('Name,Number\nAnna Meier,1001');
    expect(forMoodle(rules, rows, out, list)).toBe(
      'Name,Number,"Torques, week 3"\nAnna Meier,1001,5\n',
    );
    const alone = summarize(rules, [await dora()], course).rows;
    const one = match(readNames('Anna Meier, 1001\nDora Typo, 1007'), alone);
    expect(one.missing.map(({ name }) => name)).toEqual(['Anna Meier']);
    expect(one.otherwise).toHaveLength(1);
  });
  test('of one name, written shorter or the other way round, are of one learner', async () => {
    const short = await judged(
      'short.json',
      file({ name: 'MEIER', number: '1001' }, ofCheck, noon + 2 * hour),
    );
    expect(points([await good(), short])).toEqual([['MEIER', 6]]);
  });
  test('one that was changed, or of a time to come, never takes the place of a good one', async () => {
    const whole = await good();
    const later = file(anna, ofProblem.slice(0, 0), noon + 5 * hour);
    const forged = await judged(
      'forged.json',
      later.replace(/"receipt": "[^"]*"/, '"receipt": "0000-0000"'),
    );
    const ahead = await judged('ahead.json', file(anna, ofCheck, now + day));
    const { rows, aside } = summarize(rules, [ahead, forged, whole], course);
    expect(rows.map(({ file, points }) => [file, points])).toEqual([['anna.json', 5]]);
    expect(aside.map(({ file }) => file).sort()).toEqual(['ahead.json', 'forged.json']);
    expect(rows[0]!.handed).toHaveLength(3);
    const chosen = withFiles(noCorrections, '1001', [
      (whole as Judged).receipt,
      (ahead as Judged).receipt,
    ]);
    expect(points([ahead, forged, whole], chosen)).toEqual([['Anna Meier', 6]]);
    expect(points([forged])).toEqual([['Anna Meier', 0]]);
  });
  test('from two devices count together, question by question, by the rule of the assignment', async () => {
    const phone = await judged('phone.json', file(anna, ofCheck, noon + hour));
    const laptop = await judged('laptop.json', file(anna, ofProblem, noon + 2 * hour));
    const { rows, aside } = summarize(rules, [phone, laptop], course);
    expect(aside).toEqual([]);
    expect(rows).toMatchObject([{ file: 'laptop.json', points: 6 }]);
    expect(rows[0]!.findings.map(({ kind }) => kind)).toEqual(['merged']);
    // Wrong on the one, then right on the other: two tries of one question.
    const wrong = await judged(
      'phone.json',
      file(anna, eventsOf(larmor, '1001', { ...plans[6]!, lie: false, start: noon - hour }), noon),
    );
    const standing = summarize(rules, [wrong, laptop], course).rows[0]!.standings;
    expect(standing.get(keyOf(larmor))).toMatchObject({ points: 5, tries: 2, atOnce: false });
  });
  test('an entry that two of them tell otherwise is as it was handed in first', async () => {
    const wrong = eventsOf(larmor, '1001', { ...plans[6]!, lie: false });
    const right = typed(larmor, '1001', 'right').text;
    const mended = wrong.map(
      (event) => ({ ...event, text: right, verdict: 'right' }) as KnownEvent,
    );
    const files = [
      await judged('first.json', file(anna, [...wrong, ...ofCheck], noon + hour)),
      await judged('later.json', file(anna, mended, noon + 2 * hour)),
    ];
    expect(points(files)).toEqual([['Anna Meier', 1]]);
  });
});

describe('by hand', () => {
  const late = { name: 'Lea Spät', number: '1002' };
  const hand = async (corrections: Corrections) => {
    const one = await judged(
      'lea.json',
      file(late, eventsOf(larmor, '1002', { ...plans[0]!, start: due + hour }), due + 2 * hour),
    );
    return summarize(rules, [one], course, corrections).rows[0]!;
  };
  const claims = ['1002/lea spät'];

  test('points are given and an item is excused, marked with what was before, and taken back', async () => {
    const given = withPoints(noCorrections, claims, keyOf(check), 0.5);
    const both = withPoints(given, claims, keyOf(lesson), null);
    expect(await hand(noCorrections)).toMatchObject({ points: 4, most: 10, claims });
    const row = await hand(both);
    expect(row).toMatchObject({ points: 4.5, most: 8 });
    expect([...row.corrected]).toEqual([
      [keyOf(check), { was: 0, to: 0.5 }],
      [keyOf(lesson), { was: 0, to: null }],
    ]);
    const [line] = csvParse(forSpreadsheet(rules, [row], (key) => key).slice(1));
    expect(line).toMatchObject({
      Points: '4.5',
      'Out of': '8',
      'Per cent': '56.25',
      'By hand': `${keyOf(check)}: 0.5 instead of 0. Excused: ${keyOf(lesson)}.`,
      '1 lesson precession (of 2)': 'excused',
    });
    expect(forMoodle(rules, [row], out), 'of all points, as if the item were not').toMatch(
      /1002,Lea Spät,5\.63\n$/,
    );
    const back = withPoints(both, claims, keyOf(check), undefined);
    expect(withPoints(back, claims, keyOf(lesson), undefined)).toEqual(noCorrections);
  });
  test('one learner has more time: nothing is late, and nothing is lost', async () => {
    const before = await hand(noCorrections);
    expect(before.findings.map(({ kind }) => kind)).toEqual(['window', 'late']);
    const row = await hand(withDue(noCorrections, claims, due + day));
    expect(row).toMatchObject({ points: 5, findings: [], due: due + day });
    expect(withDue(withDue(noCorrections, claims, due), claims, undefined)).toEqual(noCorrections);
  });
  test('stays with a learner who enters the name otherwise the next time', async () => {
    const given = withPoints(noCorrections, claims, keyOf(check), 1);
    const files = [
      await judged('a.json', file(late, [], noon)),
      await judged('b.json', file({ ...late, name: 'Lea' }, [], noon + hour)),
    ];
    expect(summarize(rules, files, course, given).rows).toMatchObject([{ points: 1 }]);
  });
});

describe('a learner on the list who handed in nothing', () => {
  const person = { name: 'Tom Hale', number: '1002' };
  const rowOf = (corrections: Corrections) => absentRow(rules, person, course.knowing, corrections);
  const { claims } = rowOf(noCorrections);
  const given = withPoints(
    withPoints(noCorrections, claims, keyOf(larmor), 3),
    claims,
    keyOf(lesson),
    null,
  );
  const anna = file(
    { name: 'Anna Meier', number: '1001' },
    eventsOf(larmor, '1001', plans[0]!),
    noon,
  );

  test('is given points, and excused, by hand', () => {
    expect(rowOf(noCorrections)).toMatchObject({ absent: true, points: 0, most: 10, findings: [] });
    expect(rowOf(given)).toMatchObject({ points: 3, most: 8 });
    expect(answersOfRow(rules, rowOf(given), course)[3]).toMatchObject({ tries: [], helped: [] });
  });
  test('has these points in every table that is taken out, and changes nobody else’s', async () => {
    const { rows } = summarize(rules, [await judged('a.json', anna)], course, given);
    const list = readNames('Name,Number\nAnna Meier,1001\nTom Hale,1002\nNo One,1003');
    const all = [...rows, rowOf(given)];
    expect(forMoodle(rules, all, out, list).trim().split('\n')).toEqual([
      `Name,Number,"${rules.title}"`,
      'Anna Meier,1001,5',
      'Tom Hale,1002,3.75',
      'No One,1003,',
    ]);
    const [, row] = csvParse(forSpreadsheet(rules, all, out.titleOf).slice(1));
    expect(row).toMatchObject({
      Name: 'Tom Hale',
      Points: '3',
      'Out of': '8',
      Late: 'no',
      File: '',
    });
    expect(row![`Handed in (${rules.zone})`]).toBe('');
  });
  test('keeps them when something is handed in after all, with the name shortened, too', async () => {
    for (const name of ['Tom Hale', 'Hale, Tom', 'Tom']) {
      const late = await judged('t.json', file({ name, number: '1002' }, [], noon));
      expect(summarize(rules, [late], course, given).rows, name).toMatchObject([
        { points: 3, most: 8 },
      ]);
    }
    const nameless = absentRow(rules, { name: 'Tom Hale' }, course.knowing, noCorrections).claims;
    const byName = withPoints(noCorrections, nameless, keyOf(larmor), 2);
    const files = await Promise.all([
      judged('t.json', file(person, [], noon)),
      judged('a.json', anna),
    ]);
    expect(summarize(rules, files, course, byName).rows.map(({ points }) => points)).toEqual([
      5, 2,
    ]);
  });
  test('of another name under the same number they are not', async () => {
    const other = await judged('o.json', file({ name: 'Dora Typo', number: '1002' }, [], noon));
    expect(summarize(rules, [other], course, given).rows).toMatchObject([{ points: 0, most: 10 }]);
  });
});

test('the answers of one learner are told question by question, with what is right and which count', async () => {
  const learner = { name: 'Mara Lind', number: '40217335' };
  const about = { exercise: larmor.id, seed: seedOf(rules, '40217335', larmor) };
  const one = await judged(
    'mara.json',
    file(
      learner,
      [
        ...eventsOf(larmor, '40217335', plans[9]!),
        at(noon + 30_000, { type: 'hinted', ...about, hint: 1 }),
        at(noon + 90_000, { type: 'solved', ...about }),
        predicted(noon, [0, 1, 0]),
      ],
      noon + hour,
    ),
  );
  const [row] = summarize(rules, [one], course).rows;
  const answers = answersOfRow(rules, row!, course);
  expect(answers.map(({ item }) => item)).toEqual(rules.items);
  const { tries, sets, helped } = answers[3]!;
  // The store counts hints from 1.
  expect(helped).toEqual([
    { at: noon + 30_000, what: 'hint 1' },
    { at: noon + 90_000, what: 'solution' },
  ]);
  expect(tries.map(({ right, credit }) => [right, credit])).toEqual([
    [false, 0],
    [false, 0],
    [true, undefined],
  ]);
  expect(tries[0]).toMatchObject({
    text: typed(larmor, '40217335', 0).text,
    question: 'frequency',
    reply: expect.stringMatching(/\w/),
  });
  expect(sets).toHaveLength(1);
  expect(sets[0]!.given).toMatch(/applied field [\d.]+.(m?T)/);
  expect(parseFloat(sets[0]!.right)).toBeGreaterThan(0);
  expect(answers[1]!.standing.predicted?.value).toEqual([0, 1, 0]);
  expect(answers[2]!.tries).toEqual([]);
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
    // As Windows' editor saves it, and the other way round.
    const utf16 = new Uint8Array(
      Uint16Array.from('\uFEFF{"a":"Ä"}', (c) => c.charCodeAt(0)).buffer,
    );
    const swapped = utf16.map((_, i) => utf16[i ^ 1]!);
    for (const bytes of [utf16, swapped])
      expect(unpack('a.json', bytes)).toEqual([{ name: 'a.json', text: '{"a":"Ä"}' }]);
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

test('the column of numbers is found by what was handed in, whatever its head says', () => {
  const handed = ['1001', '1002', '10 03'].map((number) => ({ number }));
  const tables = {
    moodle:
      '"First name","Last name","ID number","Email"\nAnn,Arger,1001,a@x\nRob,Q,1002,b@x\nK,M,1003,c@x',
    german:
      'Vorname;Nachname;ID-Nummer;E-Mail-Adresse\nAnn;Arger;1001;a@x\nRob;Q;1002;b@x\nK;M;1003;c@x',
    matrikel: 'Vorname,Nachname,Matrikelnummer\nAnn,Arger,1001\nRob,Q,1002\nK,M,1003',
    short: 'Name\tMatrikelnr.\nAnn Arger\t1001\nRob Q\t1002\nK M\t1003',
    french: 'Nom;Prénom;Numéro étudiant\nArger;Ann;1001\nQ;Rob;1002\nM;K;1003',
    greek: 'Επώνυμο;Όνομα;ΑΜ;Τμήμα\nArger;Ann;1001;Φ\nQ;Rob;1002;Φ\nM;K;1003;Φ',
    login: 'Name,Student ID,Login\nAnn Arger,7,1001\nRob Q,8,1002\nK M,9,1003',
    canvas:
      'Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n"Arger, Ann",555,1001,ann,S1\n"Q, Rob",556,1002,rob,S1\n"M, K",557,1003,km,S1',
    bare: '1001,Ann Arger\n1002,Rob Q\n1003,K M',
  };
  for (const [name, text] of Object.entries(tables))
    expect([
      name,
      ...readNames(text, handed).people.map(({ name, number }) => [
        number,
        name.replace(',', '').split(' ').sort().join(' '),
      ]),
    ]).toEqual([name, ['1001', 'Ann Arger'], ['1002', 'Q Rob'], ['1003', 'K M']]);
  // Before anything is handed in, heads and the look of the values have to do.
  for (const name of ['german', 'matrikel', 'short', 'french', 'greek'] as const)
    expect([name, readNames(tables[name]).people.map(({ number }) => number)]).toEqual([
      name,
      ['1001', '1002', '1003'],
    ]);
});
