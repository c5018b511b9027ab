/**
 * What a learner did, as events that are only ever added; what is shown is folded from them
 * (progress.ts). An event is some 200 bytes: ten thousand answers are 2 MB, less than a photograph,
 * so none is ever thinned out; only the length of a text is bounded.
 */
export type NewEvent =
  | { type: 'joined'; /** The learner's seed, random; the earliest one counts. */ seed: string }
  /** A section that the reader stayed with, by its anchor and its heading. Older events say only that a page was opened. */
  | { type: 'opened'; lesson: string; section?: string; heading?: string }
  | { type: 'finished'; lesson: string }
  | { type: 'reopened'; lesson: string }
  | {
      type: 'answered';
      exercise: string;
      seed: string;
      ask: string;
      /** How many things the exercise asks, where it is more than one. */
      of?: number;
      /** As typed, or the chosen options or angles as text. */
      text: string;
      /** Of version 1, which named the options of a choice by their place in the list. */
      byIndex?: boolean;
      verdict: 'right' | 'wrong';
      /** Index of the expected wrong answer that it matched. */
      mistake?: number;
      lesson?: string;
    }
  | { type: 'hinted'; exercise: string; seed: string; hint: number; lesson?: string }
  | { type: 'solved'; exercise: string; seed: string; lesson?: string }
  /** Took other numbers as one's own. */
  | { type: 'drew'; exercise: string; seed: string; lesson?: string }
  | {
      type: 'predicted';
      widget: string;
      prediction: string;
      /** The page it was made on. */
      where: string;
      /** SI number, vector, option, or sampled curve, as JSON; null when skipped. */
      value: unknown;
      /** The difference in words: "12° away", "factor 2.0". */
      difference: string;
      /** For which the figure asked, SI; absent in older events. */
      values?: Readonly<Record<string, number | string>>;
    };
/**
 * When: `at` is what the clock said, milliseconds since 1970, by which what is due goes. Clocks are put right, and stand
 * still for a millisecond; so `order` is the place among the others, and is left out where it is that time.
 */
export interface Stamp {
  at: number;
  order?: number;
}
/** `id` is random, so that a merge of two lists counts nothing twice. */
export type KnownEvent = NewEvent & Stamp & { v: typeof version; id: string };
/** An event of a later version of the course: not understood here, and kept as it is. */
export interface LaterEvent {
  v: number;
  id: string;
}
export type StoredEvent = KnownEvent | LaterEvent;
export const isKnown = (e: StoredEvent): e is KnownEvent => e.v === version;

export const orderOf = ({ at, order = at }: Stamp) => order;
/** Where both have the same place, by id, so that every order of adding folds to the same progress. */
export const inOrder = (a: KnownEvent, b: KnownEvent) =>
  orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1);

/** Raised when an event is written otherwise than before; `upgrades` then says how to read the old ones. */
export const version = 2;
const maxText = 2000;
/** More than any event has, and little enough for every way of copying it. */
const maxDepth = 32;

/** Now, behind the last that there is. */
export function stamp(last = 0): Stamp {
  const at = Date.now();
  return at > last ? { at } : { at, order: last + 1 };
}

/** The event that is stored of it, behind the last that is stored: plain data, its texts bounded. */
export const createEvent = (event: NewEvent, last?: number): KnownEvent => ({
  ...(JSON.parse(
    JSON.stringify(event, (_, x: unknown) => (typeof x === 'string' ? x.slice(0, maxText) : x)),
  ) as NewEvent),
  v: version,
  id: randomName(16),
  ...stamp(last),
});

/** Random hexadecimal digits. `randomUUID` is refused where the site is not served by https. */
export const randomName = (bytes: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (b) =>
    b.toString(16).padStart(2, '0'),
  ).join('');

/** Both lists, every event once. */
export const merge = <T extends { id: string }>(a: readonly T[], b: readonly T[]): T[] => [
  ...new Map([...b, ...a].map((e) => [e.id, e])).values(),
];

/** Fields of each type that reading relies on. */
const shapes: Record<NewEvent['type'], Record<string, keyof typeof fits>> = {
  joined: { seed: 'string' },
  opened: { lesson: 'string', section: 'string?', heading: 'string?' },
  finished: { lesson: 'string' },
  reopened: { lesson: 'string' },
  answered: {
    exercise: 'string',
    seed: 'string',
    ask: 'string',
    of: 'number?',
    text: 'string',
    byIndex: 'boolean?',
    verdict: 'verdict',
    mistake: 'number?',
    lesson: 'string?',
  },
  hinted: { exercise: 'string', seed: 'string', hint: 'number', lesson: 'string?' },
  solved: { exercise: 'string', seed: 'string', lesson: 'string?' },
  drew: { exercise: 'string', seed: 'string', lesson: 'string?' },
  predicted: {
    widget: 'string',
    prediction: 'string',
    where: 'string',
    difference: 'string',
    values: 'values?',
  },
};
const fits = {
  string: (x: unknown) => typeof x === 'string' && x.length <= maxText,
  'string?': (x: unknown): boolean => x === undefined || fits.string(x),
  'boolean?': (x: unknown) => x === undefined || typeof x === 'boolean',
  number: (x: unknown) => Number.isFinite(x),
  /** Until the year 5138: a calendar that is asked for a day beyond its last one fails. */
  time: (x: unknown) => Number.isFinite(x) && Math.abs(Number(x)) <= 1e14,
  'number?': (x: unknown) => x === undefined || Number.isFinite(x),
  verdict: (x: unknown) => x === 'right' || x === 'wrong',
  'values?': (x: unknown): boolean =>
    x === undefined ||
    (typeof x === 'object' &&
      x !== null &&
      Object.values(x).every((value) => Number.isFinite(value) || fits.string(value))),
};

type Raw = Record<string, unknown>;
/** upgrades[n] makes an event of version n + 1 from one of version n. An event without `v` is of version 0: its time is ISO 8601 text. */
const upgrades: ((old: Raw) => Raw)[] = [
  (e) => ({ ...e, at: Date.parse(String(e['at'])) }),
  (e) => (e['type'] === 'answered' ? { ...e, byIndex: true } : e),
];

/** A file may be nested so deeply that copying it overflows the stack. */
const isShallow = (x: unknown, levels = maxDepth): boolean =>
  typeof x !== 'object' ||
  x === null ||
  (levels > 0 && Object.values(x).every((inner) => isShallow(inner, levels - 1)));

/** What has an id and a version. */
const isVersioned = (e: Raw): e is Raw & LaterEvent =>
  Number.isInteger(e['v']) && Number(e['v']) >= 0 && !!e['id'] && fits.string(e['id']);
/** What has all that its type needs. */
function isComplete(e: Raw): e is Raw & KnownEvent {
  const shape = Object.hasOwn(shapes, String(e['type'])) && shapes[e['type'] as NewEvent['type']];
  return (
    !!shape &&
    fits.time(e['at']) &&
    fits['number?'](e['order']) &&
    Object.entries(shape).every(([name, kind]) => fits[kind](e[name]))
  );
}

function read(x: unknown): StoredEvent | undefined {
  if (typeof x !== 'object' || x === null || !isShallow(x)) return;
  const raw: Raw = 'v' in x && x.v !== undefined ? { ...x } : { ...x, v: 0 };
  if (!isVersioned(raw)) return;
  if (raw.v > version) return raw;
  const upgraded = upgrades.slice(raw.v).reduce<Raw>((e, upgrade) => upgrade(e), raw);
  const event = { ...upgraded, v: version };
  return isComplete(event) ? event : undefined;
}

/** Events from a list, or from an object that holds one in `events`; how many entries could not be read. */
export function parse(data: unknown): { events: StoredEvent[]; dropped: number } {
  const inner = (data as { events?: unknown } | null | undefined)?.events ?? data;
  const list: unknown[] = Array.isArray(inner) ? inner : [inner];
  const events = list.map(read).filter((e) => e !== undefined);
  return { events, dropped: list.length - events.length };
}
