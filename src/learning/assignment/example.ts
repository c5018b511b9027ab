/**
 * A class that never was, to see a report by. Its files are made as learners' files are, and are judged as they are:
 * here stands only what each of them does.
 */
import { toText } from '../answer-text';
import { drawExercise } from '../draw';
import { version, type KnownEvent, type NewEvent } from '../events';
import { defaultUnit, unitFactor } from '../format';
import type { Ask, Drawn } from '../kinds';
import { quantityOf } from '../kinds/number';
import { isExercise, itemKinds, type Assignment, type Item } from './assignment';
import type { Catalog } from './catalog';
import type { Course } from './judge';
import { learnerKey, seedOf, type Learner } from './learner';
import type { Given } from './report';
import { makeSubmission, submissionName, submissionText } from './submission';

const [minute, hour] = [60_000, 3_600_000];

/** The beginning of the first lesson: two of each kind, as far as there are so many. */
export const exampleItems = ({ lessons: [lesson], entries }: Catalog): Item[] =>
  itemKinds.flatMap((kind) =>
    entries
      .filter((entry) => entry.kind === kind && entry.lesson === lesson?.id)
      .slice(0, 2)
      .map(({ id, points, mark }) => ({ kind, id, points, ...(mark ? { mark } : {}) })),
  );

/** The right one, or the wrong one of that place. */
export type Way = 'right' | number;
interface Pupil {
  name: string;
  /** The tries of the exercises, in turn. */
  tries: readonly (readonly Way[])[];
  /** The guesses of the predictions, in turn. */
  guesses: readonly Way[];
  /** Opens a hint of each exercise that goes wrong. */
  hints?: true;
  /** After it was due. */
  late?: true;
  /** Hands in once more, having gone on. */
  again?: true;
}
export const pupils: readonly Pupil[] = [
  { name: 'Mara Lind', tries: [['right']], guesses: ['right'] },
  { name: 'Luis Berger', tries: [[0, 'right'], ['right']], guesses: [0, 'right'] },
  { name: 'Noa Kim', tries: [['right'], [0, 1]], guesses: [0, 1], hints: true },
  { name: 'Ida Roth', tries: [['right'], [0, 'right']], guesses: ['right', 0], late: true },
  { name: 'Sam Osei', tries: [[1, 0], [0, 'right'], ['right']], guesses: [1, 0], hints: true },
  {
    name: 'Eva Novak',
    tries: [['right'], ['right'], [2, 'right']],
    guesses: ['right'],
    again: true,
  },
];
/** Hands in the file of the first one under a name of his own. */
const copier = 'Jun Sato';
/** Is on the list, and hands in nothing. */
const absent = 'Tom Hale';

/** As a learner would type it; undefined of what is drawn or designed. */
function typed(ask: Ask, name: string, drawn: Drawn, way: Way): string | undefined {
  switch (ask.kind) {
    case 'choice': {
      const fitting = ask.options.filter(({ right }) => right === (way === 'right'));
      const chosen = way === 'right' ? fitting : [fitting[way % fitting.length]!];
      return toText(chosen.map(({ text }) => text));
    }
    case 'number': {
      if (drawn.kind !== 'number') return undefined;
      const { answer, wrong } = drawn;
      const value = way === 'right' ? answer : (wrong[way] ?? 7.7 * answer);
      const quantity = quantityOf(ask, name);
      const unit = ask.show ?? defaultUnit(quantity);
      return `${Number((value / unitFactor(quantity, unit)).toPrecision(4))} ${unit}`.trim();
    }
    case 'vector':
    case 'direction':
    case 'curve':
    case 'formula':
    case 'design':
      return undefined;
  }
}

/** What a pupil does, one thing some minutes after the other. */
function doings(
  assignment: Assignment,
  { exercise, knowing }: Course,
  pupil: Pupil,
  key: string,
  start: number,
  guess: (item: Item, way: Way) => unknown,
): KnownEvent[] {
  const events: KnownEvent[] = [];
  const add = (event: NewEvent) => {
    const i = events.length;
    events.push({
      ...event,
      v: version,
      id: `${pupil.name}/${i}`,
      at: start + (i * 3 + (i % 3)) * minute,
    });
  };
  const turn = <T>(list: readonly T[], i: number) => list[i % list.length]!;
  const predictions = assignment.items.filter(({ kind }) => kind === 'prediction');
  for (const [i, item] of predictions.entries()) {
    const { widget = '', prediction = '', lesson = '' } = knowing(item) ?? {};
    const value = guess(item, turn(pupil.guesses, i));
    const where = `/lessons/${lesson}/`;
    add({ type: 'predicted', widget, prediction, where, value, difference: '' });
  }
  for (const { kind, id } of assignment.items)
    if (kind === 'lesson') add({ type: 'finished', lesson: id });
  for (const [i, item] of assignment.items.filter(isExercise).entries()) {
    const declared = exercise(item.id);
    if (!declared) continue;
    const seed = seedOf(assignment, key, item);
    const drawn = drawExercise(declared, seed).asks;
    const about = { exercise: item.id, seed };
    for (const [name, ask] of Object.entries(declared.ask))
      for (const way of turn(pupil.tries, i)) {
        const text = typed(ask, name, drawn[name]!, way);
        if (text === undefined) break;
        const verdict = way === 'right' ? 'right' : 'wrong';
        add({ type: 'answered', ...about, ask: name, text, verdict });
        if (pupil.hints && verdict === 'wrong') add({ type: 'hinted', ...about, hint: 1 });
      }
  }
  return events;
}

/** The files of the class, and the list of those who should have handed in. `guess` is a prediction as it is recorded. */
export function exampleClass(
  assignment: Assignment,
  course: Course,
  guess: (item: Item, way: Way) => unknown,
): { files: Given[]; names: string } {
  const due = assignment.due ?? 0;
  const names = [...pupils.map(({ name }) => name), copier, absent];
  const learnerOf = (name: string): Learner => ({
    name,
    number: String(40217331 + names.indexOf(name)),
  });
  const fileOf = (name: string, events: readonly KnownEvent[], ending = '') => {
    const made = (events.at(-1)?.at ?? due) + 5 * minute;
    const { course: state, knowing } = course;
    const whole = makeSubmission(assignment, learnerOf(name), state, knowing, events, made);
    // A file says what its maker puts into it: of a copy more than is theirs.
    const text = submissionText(name === copier ? { ...whole, events } : whole);
    return { name: submissionName(whole).replace('.precess', `${ending}.precess`), text };
  };
  const done = pupils.map((pupil, i) => {
    const start = pupil.late ? due + hour : due - (50 - 5 * i) * hour;
    const key = learnerKey(assignment, learnerOf(pupil.name));
    return { pupil, events: doings(assignment, course, pupil, key, start, guess) };
  });
  return {
    files: [
      ...done.flatMap(({ pupil: { name, again }, events }) => [
        ...(again ? [fileOf(name, events.slice(0, -2), '-1')] : []),
        fileOf(name, events),
      ]),
      fileOf(copier, done[0]!.events),
      { name: 'notes-of-the-lesson.docx', text: 'what I wrote down' },
    ],
    names: names.map((name) => `${name}, ${learnerOf(name).number}`).join('\n'),
  };
}
