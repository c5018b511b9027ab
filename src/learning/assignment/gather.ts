/**
 * The files of a class, gathered to one row for each learner. What one learner has done on two devices is put together;
 * files that cannot be of one learner stay apart until the instructor has decided.
 */
import { inOrder, type KnownEvent } from '../events';
import { keyOf, pointsOf, type Assignment } from './assignment';
import { dueFor, pointsFor, type Corrections } from './corrections';
import { isTimed, tally, type Finding, type Judged } from './judge';
import { areAlike, learnerKey, nameKey, type Learner } from './learner';
import { written, type Knowing } from './rules';
import { said } from './zone';

/** What could not be used, and why: 'sheet.docx' 'is no file that was handed in with this course'. */
export interface Refused {
  file: string;
  why: string;
}
/** A file among several that give the same number. */
export interface Handed {
  file: string;
  receipt: string;
  name: string;
  made: number;
  intact: boolean;
  ahead: boolean;
  /** What it would earn by itself. */
  points: number;
  counts: boolean;
}
export interface Row extends Judged {
  /** Of somebody on the list who handed in nothing: it has no file, and only what was decided by hand. */
  absent: boolean;
  /** By which corrections know the learner: number and name as they were entered, those of the main file first. */
  claims: readonly string[];
  /** All files that give its number, where there are several. */
  handed: readonly Handed[];
  /** The instructor has chosen which of them count. */
  chosen: boolean;
  /** Others, under another name, give the same number. */
  contested: boolean;
  /** By the key of the item: the points that it had before, and what was decided. */
  corrected: ReadonlyMap<string, { was: number; to: number | null }>;
  /** Until when the learner had time, where that was decided. */
  due?: number | undefined;
  /** The points that there were to be had: what is excused is none of them. */
  most: number;
}

export const nameOf = ({ learner }: Pick<Judged, 'learner'>) =>
  learner.name || learner.number || learner.group || 'without a name';

const claimOf = ({ key, learner }: Pick<Judged, 'key' | 'learner'>) =>
  `${key}/${nameKey(learner.name)}`;
/** What was decided for the learner of these files under another form of the name, or without the number: by a list of names. */
function decidedFor({ points, due }: Corrections, files: readonly Judged[]): string[] {
  const [main] = files;
  return [...Object.keys(points), ...Object.keys(due)].filter((claim) => {
    const [key, name = ''] = claim.split('/');
    return key
      ? key === main?.key && files.every(({ learner }) => areAlike(name, learner.name))
      : name === nameKey(main?.learner.name);
  });
}
/** A file that was changed is the last to be believed; a clock that is ahead makes nothing later. */
const rank = ({ intact, ahead }: Judged) => (intact ? Number(ahead) : 2);
const byWorth = (a: Judged, b: Judged) => rank(a) - rank(b) || b.made - a.made;

/** Those whose names can be of one person. */
function persons(files: readonly Judged[]): Judged[][] {
  const groups: Judged[][] = [];
  for (const file of files) {
    const own = groups.find((group) =>
      group.every(({ learner }) => areAlike(learner.name, file.learner.name)),
    );
    if (own) own.push(file);
    else groups.push([file]);
  }
  return groups;
}

/** One row of the files of one learner, the main one first. */
function together(
  assignment: Assignment,
  knowing: Knowing,
  [main, ...others]: readonly [Judged, ...Judged[]],
  aside: Refused[],
): Judged {
  const ids = new Set(main.events.map(({ id }) => id));
  const parts = others.filter((one) => {
    const more = one.events.some(({ id }) => !ids.has(id));
    if (!more)
      aside.push({
        file: one.file,
        why: `has nothing that ${main.file}, of the same learner, does not have`,
      });
    return more;
  });
  const events = new Map<string, KnownEvent>();
  // An entry stays as it was handed in first.
  for (const one of [main, ...parts].toSorted((a, b) => a.made - b.made))
    for (const event of one.events) if (!events.has(event.id)) events.set(event.id, event);
  if (!parts.length) return main;
  const all = [...events.values()].sort(inOrder);
  const findings = [main, ...parts].flatMap((one) => one.findings.filter((one) => !isTimed(one)));
  const counted = tally(assignment, knowing, main.key, all, main.made);
  return {
    ...main,
    ...counted,
    events: all,
    findings: [
      ...new Map([...findings, ...counted.findings].map((one) => [one.text, one])).values(),
      {
        kind: 'merged',
        text: `Put together from ${[main, ...parts].map(({ file }) => file).join(' and ')}: made in two browsers, or the later one lacks what the earlier one has. Their tries are counted in the order of their times.`,
      },
    ],
  };
}

/** As it counts with other times than it was judged by. */
function withTime(assignment: Assignment, knowing: Knowing, row: Judged): Judged {
  const counted = tally(assignment, knowing, row.key, row.events, row.made);
  const kept = row.findings.filter((one) => !isTimed(one));
  return { ...row, ...counted, findings: [...kept, ...counted.findings] };
}

function corrected(
  assignment: Assignment,
  knowing: Knowing,
  row: Judged,
  claims: readonly string[],
  corrections: Corrections,
): Pick<Row, keyof Judged | 'corrected' | 'due' | 'most'> {
  const due = dueFor(corrections, claims);
  const timed = due === undefined ? row : withTime({ ...assignment, due }, knowing, row);
  const decided = new Map<string, { was: number; to: number | null }>();
  const standings = new Map(timed.standings);
  for (const [item, to] of Object.entries(pointsFor(corrections, claims))) {
    const standing = standings.get(item);
    if (!standing) continue;
    decided.set(item, { was: standing.points, to });
    standings.set(item, { ...standing, points: to ?? 0 });
  }
  const excused = assignment.items.filter((item) => decided.get(keyOf(item))?.to === null);
  return {
    ...timed,
    standings,
    points: [...standings.values()].reduce((sum, { points }) => sum + points, 0),
    corrected: decided,
    due,
    most: pointsOf(assignment) - pointsOf({ items: excused }),
  };
}

/** One row for each learner, in the order of their names, and the files that count nothing. */
export function gather(
  assignment: Assignment,
  files: readonly Judged[],
  knowing: Knowing,
  corrections: Corrections,
): { rows: Row[]; aside: Refused[] } {
  const rows: Row[] = [];
  const aside: Refused[] = [];
  for (const [key, given] of Map.groupBy(files, ({ key, file }) => key || file)) {
    const own: Judged[] = [];
    for (const file of given.toSorted(byWorth)) {
      const twin = own.find(({ receipt }) => receipt === file.receipt);
      if (twin) aside.push({ file: file.file, why: `is the same as ${twin.file}` });
      else own.push(file);
    }
    const wanted = own.filter(({ receipt }) => corrections.files[key]?.includes(receipt));
    const chosen = wanted.length > 0;
    const groups = chosen ? [wanted] : persons(own);
    const counting = new Set<Judged>();
    const made = groups.map((group) => {
      const [main, ...others] = group as [Judged, ...Judged[]];
      const fit = chosen
        ? others
        : others.filter((one) => rank(one) === rank(main) && rank(main) < 2);
      for (const one of [main, ...fit]) counting.add(one);
      const row = together(assignment, knowing, [main, ...fit], aside);
      const claims = [...new Set([...group.map(claimOf), ...decidedFor(corrections, group)])];
      return { main, ...corrected(assignment, knowing, row, claims, corrections), claims };
    });
    for (const one of own.filter((file) => !counting.has(file)))
      aside.push({
        file: one.file,
        why: chosen
          ? 'does not count: you have chosen another file of this learner'
          : `does not count: ${one.intact ? 'its time is still to come' : 'its receipt does not fit what it holds'}, and there is another of the same learner`,
      });
    const handed = own.map(({ file, receipt, learner, made, intact, ahead, points }, i) => ({
      ...{ file, receipt, made, intact, ahead, points },
      name: learner.name ?? '',
      counts: counting.has(own[i]!),
    }));
    const contested = made.length > 1;
    for (const { main, ...row } of made) {
      const more: Finding[] = [];
      const rivals = made.filter((one) => one.main !== main);
      if (contested)
        more.push({
          kind: 'conflict',
          text: `The same number was handed in under another name: ${rivals.map(nameOf).join(', ')}.`,
        });
      rows.push({
        ...row,
        absent: false,
        findings: [...more, ...row.findings],
        handed: own.length > 1 ? handed : [],
        chosen,
        contested,
      });
    }
  }
  return { rows: rows.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en')), aside };
}

/** The row of somebody who handed in nothing. */
export function absentRow(
  assignment: Assignment,
  learner: Learner,
  knowing: Knowing,
  corrections: Corrections,
): Row {
  const key = learnerKey(assignment, learner);
  const claims = [claimOf({ key, learner })];
  const nothing: Judged = {
    ...{ file: '', receipt: '', made: -Infinity, intact: true, ahead: false },
    ...{ learner, key, events: [] },
    ...tally(assignment, knowing, key, [], -Infinity),
  };
  return {
    ...corrected(assignment, knowing, nothing, claims, corrections),
    ...{ absent: true, claims, handed: [], chosen: false, contested: false },
  };
}
/** By which a row is asked for. */
export const idOf = ({ file, claims }: Pick<Row, 'file' | 'claims'>) => file || (claims[0] ?? '');

/** What was decided by hand, in words: for the table and the files that go out. */
export const correctionsOf = (
  { chosen, corrected, due }: Row,
  zone: string,
  titleOf: (item: string) => string,
): string[] => [
  ...(chosen ? ['Which of several files counts.'] : []),
  ...(due === undefined ? [] : [`Had time until ${said(due, zone)}.`]),
  ...[...corrected].map(([item, { was, to }]) =>
    to === null
      ? `Excused: ${titleOf(item)}.`
      : `${titleOf(item)}: ${written(to)} instead of ${written(was)}.`,
  ),
];
