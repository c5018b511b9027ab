/**
 * What a learner did for an assignment, as the short text that a learning platform keeps and gives back:
 * `1.` rows, compressed `.` check sum. Pure.
 *
 * An event is told by its place in the order: no two of one browser have the same, so that what comes back is not
 * counted twice.
 */
import { deflateSync, inflateSync } from 'fflate';
import { isExercise, type Assignment } from '../assignment/assignment';
import { fromBase64, toBase64 } from '../base64';
import { seedOf, seedsOf } from '../assignment/learner';
import { checkSum } from '../assignment/link';
import { eventsOf, standingOf, type Knowing } from '../assignment/rules';
import {
  inOrder,
  isKnown,
  orderOf,
  parse,
  version as eventVersion,
  type KnownEvent,
} from '../events';

const version = 1;

/** What the platform gave back. */
export interface Restored {
  events: KnownEvent[];
  /** What items had earned when not all could be kept, by their keys. */
  least: Record<string, number>;
}

/** Kind, place of the item, how far in the order behind the row before, and what the kind needs. */
type Row = [kind: number, item: number, after: number, ...rest: unknown[]];
interface State {
  rows: Row[];
  /** By how many milliseconds the clock was behind the order at each row. */
  lags: number[];
  least?: Record<string, number>;
}
const types = ['answered', 'hinted', 'solved', 'finished', 'reopened', 'predicted'] as const;
const [answered, hinted, solved, , , predicted] = types.map((_, i) => i) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

interface Of {
  assignment: Assignment;
  learner: string;
  knowing: Knowing;
}

function pack({ rows, lags, least }: State): string {
  // Nearly never is it behind.
  const parts = [rows, least ?? 0, ...(lags.some(Boolean) ? [lags] : [])];
  const text = new TextEncoder().encode(JSON.stringify(parts));
  const packed = toBase64(deflateSync(text, { level: 9 }));
  return `${version}.${packed}.${checkSum(packed)}`;
}

/** Three digits of what was predicted are what a figure shows. */
const short = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value ?? null, (_, x: unknown) =>
      typeof x === 'number' ? Number(x.toPrecision(3)) : x,
    ),
  );

interface Numbered {
  event: KnownEvent;
  item: number;
  variant: number;
}
/** What was done for each item, in its order; an answer that did not count when it was given never will. */
function numbered({ assignment, learner, knowing }: Of, events: readonly KnownEvent[]): Numbered[] {
  return assignment.items
    .flatMap((item, i) => {
      const known = knowing(item);
      if (!known) return [];
      const seeds = seedsOf(assignment, learner, item);
      const { list } = standingOf(assignment, learner, item, known, events);
      const counted = new Set<KnownEvent>(list.map(({ event }) => event));
      return eventsOf(assignment, learner, item, known, events)
        .filter((event) => event.type !== 'answered' || counted.has(event))
        .map((event): Numbered => ({
          event,
          item: i,
          variant: 'seed' in event ? (seeds.get(event.seed) ?? 0) : 0,
        }));
    })
    .sort((a, b) => inOrder(a.event, b.event));
}

function rowsOf(
  list: readonly Numbered[],
  { texts, values }: { texts: number; values: boolean },
): Pick<State, 'rows' | 'lags'> {
  let before = 0;
  /** Two answers that differ still do when they are cut: the same again would be no try. */
  const cut = (text: string, i: number) =>
    text.length <= texts ? text : `${text.slice(0, texts - 4)}…${i.toString(36)}`;
  const rows = list.map(({ event, item, variant }, i): Row => {
    const after = orderOf(event) - before;
    before = orderOf(event);
    const row: Row = [types.indexOf(event.type as (typeof types)[number]), item, after];
    switch (event.type) {
      case 'answered':
        return [
          ...row,
          variant,
          event.ask,
          cut(event.text, i),
          event.verdict === 'right' ? 1 : 0,
          event.mistake ?? -1,
        ];
      case 'hinted':
        return [...row, variant, event.hint];
      case 'solved':
        return [...row, variant];
      case 'predicted':
        return [...row, values ? short(event.value) : true, cut(event.difference, i)];
      default:
        return row;
    }
  });
  return { rows, lags: list.map(({ event }) => orderOf(event) - event.at) };
}

/** Without them points or tries would differ: the last answer to each thing asked, and all that is no answer. */
function essentials(list: readonly Numbered[]): Set<Numbered> {
  const last = new Map<string, Numbered>();
  for (const one of list) {
    const { event, item, variant } = one;
    const ask =
      event.type === 'answered'
        ? `${event.ask} ${event.verdict}`
        : `${event.type} ${orderOf(event)}`;
    if (event.type !== 'hinted') last.set(`${item} ${variant} ${ask}`, one);
  }
  return new Set(last.values());
}

/**
 * The state in at most so many characters: long texts are cut first, then hints and tries that no points hang on, the
 * oldest first, and at last whatever is oldest; what was earned is kept in any case.
 */
export function encodeState(
  of: Of,
  events: readonly KnownEvent[],
  most: number,
  earned: Record<string, number>,
): string {
  const list = numbered(of, events);
  for (const options of [
    { texts: 250, values: true },
    { texts: 250, values: false },
    { texts: 40, values: false },
  ]) {
    const text = pack(rowsOf(list, options));
    if (text.length <= most) return text;
  }
  const needed = essentials(list);
  // What goes first stands first.
  const order = [
    ...list.filter((one) => !needed.has(one)),
    ...list.filter((one) => needed.has(one)),
  ];
  const least = Object.fromEntries(
    Object.entries(earned).flatMap(([key, points]) => (points ? [[key, points]] : [])),
  );
  const without = (n: number) => {
    const kept = new Set(order.slice(n));
    const rest = list.filter((one) => kept.has(one));
    return pack({ ...rowsOf(rest, { texts: 40, values: false }), least });
  };
  let [fits, breaks] = [list.length, 0];
  while (fits - breaks > 1) {
    const middle = Math.floor((fits + breaks) / 2);
    if (without(middle).length <= most) fits = middle;
    else breaks = middle;
  }
  return without(fits);
}

/** What a platform gave back, or the sentence that says why it cannot be read. */
export function decodeState({ assignment, learner, knowing }: Of, text: string): Restored | string {
  const nothing: Restored = { events: [], least: {} };
  if (!text.trim()) return nothing;
  const [number, packed = '', sum] = text.trim().split('.');
  if (Number(number) > version)
    return 'What the platform has kept was written by a later version of this package.';
  const broken = 'What the platform has kept of your work is incomplete, and cannot be read.';
  if (Number(number) !== version || checkSum(packed) !== sum) return broken;
  try {
    const [rows, least, lags = []] = JSON.parse(
      new TextDecoder().decode(inflateSync(fromBase64(packed))),
    ) as [Row[], Record<string, number> | 0, number[]?];
    let order = 0;
    const raw = rows.flatMap(([kind, place, after, ...rest], i): object[] => {
      order += after;
      const lag = lags[i] ?? 0;
      const item = assignment.items[place];
      const type = types[kind];
      const known = item && knowing(item);
      if (!item || !type || !known) return [];
      const id = `p${order.toString(36)}${kind}${place}`;
      const when = lag ? { at: order - lag, order } : { at: order };
      const event = { v: eventVersion, id, ...when, type };
      if (!isExercise(item)) {
        if (kind !== predicted) return [{ ...event, lesson: item.id }];
        const [value, difference] = rest;
        const { widget, prediction } = known;
        return [
          { ...event, widget, prediction, where: `/lessons/${known.lesson}/`, value, difference },
        ];
      }
      const [variant, ...more] = rest;
      const about = {
        ...event,
        exercise: item.id,
        seed: seedOf(assignment, learner, item, Number(variant)),
      };
      if (kind === solved) return [about];
      if (kind === hinted) return [{ ...about, hint: more[0] }];
      if (kind !== answered) return [];
      const [ask, typed, right, mistake] = more;
      return [
        {
          ...about,
          ask,
          of: known.asks ?? 1,
          text: typed,
          verdict: right ? 'right' : 'wrong',
          ...(Number(mistake) < 0 ? {} : { mistake }),
        },
      ];
    });
    return { events: parse(raw).events.filter(isKnown), least: least || {} };
  } catch {
    return broken;
  }
}

/** Those of the platform's events that this browser does not have: the same deed has the same place in the order. */
export function missingHere(
  restored: readonly KnownEvent[],
  here: readonly KnownEvent[],
): KnownEvent[] {
  const mark = (event: KnownEvent) => `${event.type} ${orderOf(event)}`;
  const known = new Set(here.map(mark));
  return restored.filter((event) => !known.has(mark(event)));
}
