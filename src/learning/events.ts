/**
 * What a learner did, as events that are only ever added; what is shown is folded from them
 * (progress.ts). An event is some 200 bytes: ten thousand answers are 2 MB, less than a photograph,
 * so none is ever thinned out; only the length of a text is bounded.
 */
export type Deed =
  | { type: 'joined'; /** The learner's seed, random; the earliest one counts. */ seed: string }
  | { type: 'opened'; lesson: string }
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
      verdict: 'right' | 'wrong';
      /** Index of the expected wrong answer that it matched. */
      mistake?: number;
    }
  | { type: 'hinted'; exercise: string; seed: string; hint: number }
  | { type: 'solved'; exercise: string; seed: string }
  | { type: 'drew'; exercise: string; seed: string }
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
    };
/** `id` is random, so that a merge of two lists counts nothing twice; `at` is milliseconds since 1970. */
export type Event = Deed & { v: 1; id: string; at: number };
/** An event of a later version of the course: not understood here, and kept as it is. */
export interface Later {
  v: number;
  id: string;
}
export type Kept = Event | Later;
export const isKnown = (e: Kept): e is Event => e.v === 1;

const longest = 2000;

/** A deed that has happened now: plain data, its texts bounded. */
export const happen = (deed: Deed): Event => ({
  ...(JSON.parse(
    JSON.stringify(deed, (_, x: unknown) => (typeof x === 'string' ? x.slice(0, longest) : x)),
  ) as Deed),
  v: 1,
  id: randomName(16),
  at: Date.now(),
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
const shapes: Record<Deed['type'], Record<string, 'string' | 'number' | 'number?' | 'verdict'>> = {
  joined: { seed: 'string' },
  opened: { lesson: 'string' },
  finished: { lesson: 'string' },
  reopened: { lesson: 'string' },
  answered: {
    exercise: 'string',
    seed: 'string',
    ask: 'string',
    of: 'number?',
    text: 'string',
    verdict: 'verdict',
    mistake: 'number?',
  },
  hinted: { exercise: 'string', seed: 'string', hint: 'number' },
  solved: { exercise: 'string', seed: 'string' },
  drew: { exercise: 'string', seed: 'string' },
  predicted: { widget: 'string', prediction: 'string', where: 'string', difference: 'string' },
};
const fits = {
  string: (x: unknown) => typeof x === 'string' && x.length <= longest,
  number: (x: unknown) => Number.isFinite(x),
  'number?': (x: unknown) => x === undefined || Number.isFinite(x),
  verdict: (x: unknown) => x === 'right' || x === 'wrong',
};

type Raw = Record<string, unknown>;
/** upgrades[n] makes an event of version n + 1 from one of version n. An event without `v` is of version 0: its time is ISO 8601 text. */
const upgrades: ((old: Raw) => Raw)[] = [(e) => ({ ...e, at: Date.parse(String(e['at'])) })];
const current = upgrades.length;

function read(x: unknown): Kept | undefined {
  if (typeof x !== 'object' || x === null) return;
  let e = x as Raw;
  const v = e['v'] ?? 0;
  if (!Number.isInteger(v) || (v as number) < 0 || !e['id'] || !fits.string(e['id'])) return;
  if ((v as number) > current) return e as unknown as Later;
  for (let n = v as number; n < current; n++) e = { ...upgrades[n]!(e), v: n + 1 };
  const shape = Object.hasOwn(shapes, String(e['type'])) && shapes[e['type'] as Deed['type']];
  if (!shape || !fits.number(e['at'])) return;
  return Object.entries(shape).every(([name, kind]) => fits[kind](e[name]))
    ? (e as unknown as Event)
    : undefined;
}

/** Events from a list, or from an object that holds one in `events`; how many entries could not be read. */
export function parse(data: unknown): { events: Kept[]; dropped: number } {
  const inner = (data as { events?: unknown } | null | undefined)?.events ?? data;
  const list: unknown[] = Array.isArray(inner) ? inner : [inner];
  const events = list.map(read).filter((e) => e !== undefined);
  return { events, dropped: list.length - events.length };
}
