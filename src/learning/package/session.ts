/**
 * The session with a learning platform, by the interface of SCORM 1.2 or 2004 that it puts into a window around the
 * page: what the learner did before, and what is reported. Whatever the platform answers, nothing here throws.
 */
import type { Edition } from './manifest';
import type { Report, Result } from './results';

/** The calls of both editions, which differ in their names alone. */
interface Calls {
  begin: () => string;
  end: () => string;
  get: (name: string) => string;
  set: (name: string, value: string) => string;
  commit: () => string;
  /** Number of the last error, '0' for none. */
  error: () => string;
  /** That error in the platform's words. */
  words: (error: string) => string;
}
/** As the standards have it: text in, text out; some platforms answer with a truth value or a number. */
export type Api = Readonly<Record<string, (...values: string[]) => string | number | boolean>>;

const names = {
  scorm12: {
    api: 'API',
    calls: [
      'LMSInitialize',
      'LMSFinish',
      'LMSGetValue',
      'LMSSetValue',
      'LMSCommit',
      'LMSGetLastError',
      'LMSGetErrorString',
    ],
    /** 4096 is the limit of the standard; some platforms count escaped characters. */
    room: 3800,
    learner: ['cmi.core.student_id', 'cmi.core.student_name'],
    mode: 'cmi.core.lesson_mode',
    score: 'cmi.core.score.raw',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    /** The session is over, or was never there. */
    over: ['301'],
  },
  scorm2004: {
    api: 'API_1484_11',
    calls: [
      'Initialize',
      'Terminate',
      'GetValue',
      'SetValue',
      'Commit',
      'GetLastError',
      'GetErrorString',
    ],
    room: 60_000,
    learner: ['cmi.learner_id', 'cmi.learner_name'],
    mode: 'cmi.mode',
    score: 'cmi.score.raw',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    over: ['112', '113', '122', '123', '132', '133', '142', '143'],
  },
} as const;

interface Framed {
  parent?: unknown;
  opener?: unknown;
}
/** The platform's interface in this window, in one around it, or around the one that opened it. */
export function findApi(edition: Edition, from: unknown): Api | undefined {
  const look = (start: unknown): Api | undefined => {
    let here = start;
    for (let i = 0; i < 20 && here; i++) {
      try {
        const found = (here as Record<string, unknown>)[names[edition].api];
        if (found) return found as Api;
        const { parent } = here as Framed;
        if (parent === here) return undefined;
        here = parent;
      } catch {
        // A window of another origin: nothing of it can be asked, but what is around it may be ours.
        return undefined;
      }
    }
    return undefined;
  };
  const opened = (window: unknown) => {
    try {
      return (window as Framed | undefined)?.opener;
    } catch {
      return undefined;
    }
  };
  const top = (window: unknown): unknown => {
    try {
      const { parent } = window as Framed;
      return parent && parent !== window ? top(parent) : window;
    } catch {
      return window;
    }
  };
  return look(from) ?? look(opened(from)) ?? look(opened(top(from)));
}

function callsOf(edition: Edition, api: Api): Calls {
  const [begin, end, get, set, commit, error, words] = names[edition].calls;
  const call = (name: string, ...values: string[]) => {
    try {
      return String(api[name]?.(...values) ?? '');
    } catch {
      // The platform's own script has failed, for instance where it could not reach its server.
      return '';
    }
  };
  return {
    begin: () => call(begin, ''),
    end: () => call(end, ''),
    get: (name) => call(get, name),
    set: (name, value) => call(set, name, value),
    commit: () => call(commit, ''),
    error: () => call(error),
    words: (number) => call(words, number),
  };
}

const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
/** Seconds as each edition writes a span of time. */
export function span(edition: Edition, seconds: number): string {
  const s = Math.min(Math.max(0, Math.floor(seconds)), 9999 * 3600);
  const [hours, minutes, rest] = [Math.floor(s / 3600), Math.floor(s / 60) % 60, s % 60];
  return edition === 'scorm12'
    ? `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(rest)}`
    : `PT${hours}H${minutes}M${rest}S`;
}
/** A number without an exponent, which platforms refuse. */
const plain = (x: number, digits = 2) => String(Number(x.toFixed(digits)));
/** What a platform may take for marks of its own: separators of answers, and braces that say how an answer is compared. */
const response = (text: string) =>
  text
    .replace(/\[([,.:])\]/g, '($1)')
    .replace(/^\{/, '(')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .slice(0, 250);

/** By the clock of the learner, 2026-12-03T10:20:30: not all platforms take the name of a zone. */
const local = (at: number) =>
  new Date(at - 60_000 * new Date(at).getTimezoneOffset()).toISOString().slice(0, 19);

/** The fields of one interaction, without their common beginning; its name stands first. */
function interaction(
  edition: Edition,
  { id, kind, text, verdict, at, points, title }: Result,
): [string, string][] {
  const old = edition === 'scorm12';
  const result = { right: 'correct', wrong: old ? 'wrong' : 'incorrect', neutral: 'neutral' }[
    verdict
  ];
  return [
    ['id', id],
    // A number with a unit or an exponent is no `numeric` of either edition.
    ['type', kind === 'lesson' && !old ? 'other' : 'fill-in'],
    old ? ['time', local(at).slice(11)] : ['timestamp', local(at)],
    ['weighting', plain(points)],
    [old ? 'student_response' : 'learner_response', response(text)],
    ['result', result],
    ...(old ? [] : [['description', title.slice(0, 250)] as [string, string]]),
  ];
}

export interface Opened {
  learner: { id: string; name: string };
  state: string;
  /** Per cent, of an earlier session; 0 where there was none. */
  score: number;
  /** The platform shows what was done and takes nothing new. */
  looking: boolean;
}
/** What became of a report. */
export type Sent =
  | { as: 'stored'; /** Fields that the platform would not take. */ refused: readonly string[] }
  /** Not stored: it is tried again. */
  | { as: 'failed'; why: string }
  /** The platform has closed the session: it takes nothing more until it is opened anew. */
  | { as: 'over'; why: string };

export class Session {
  readonly #calls: Calls;
  readonly #names: (typeof names)[Edition];
  readonly #begun: number;
  /** What the platform has taken, by the names of its fields. */
  #taken = new Map<string, string>();
  /** Places of interactions by their identifiers. */
  #places = new Map<string, number>();
  #next = 0;
  #open = false;

  constructor(
    readonly edition: Edition,
    api: Api,
    readonly now: () => number = Date.now,
  ) {
    this.#calls = callsOf(edition, api);
    this.#names = names[edition];
    this.#begun = now();
  }
  /** Most characters of the state. */
  get room(): number {
    return this.#names.room;
  }
  #why(): { number: string; why: string } {
    const number = this.#calls.error();
    const words = number && number !== '0' ? this.#calls.words(number) : '';
    return { number, why: words ? `${words} (${number})` : '' };
  }

  /** What the platform knows, or the sentence that says why there is no session. */
  open(): Opened | string {
    const { learner, mode, score } = this.#names;
    if (this.#calls.begin() !== 'true') {
      const { why } = this.#why();
      return why || 'it gave no reason';
    }
    this.#open = true;
    const get = (name: string) => this.#calls.get(name);
    const count = Number(get('cmi.interactions._count'));
    this.#next = Number.isInteger(count) && count > 0 ? count : 0;
    // In 1.2 what was written cannot be read: what is answered again is written again.
    if (this.edition === 'scorm2004')
      for (let i = 0; i < this.#next; i++) this.#places.set(get(`cmi.interactions.${i}.id`), i);
    const [id, name] = learner;
    return {
      learner: { id: get(id), name: get(name) },
      state: get('cmi.suspend_data'),
      score: Number(get(score)) || 0,
      looking: ['review', 'browse'].includes(get(mode)),
    };
  }

  /** Sets a field unless the platform has that value already. */
  #set(name: string, value: string): boolean {
    if (this.#taken.get(name) === value) return true;
    const took = this.#calls.set(name, value) === 'true';
    if (took) this.#taken.set(name, value);
    return took;
  }

  /** The grade first: should the platform stop taking anything after it, that is there. */
  send(report: Report, state: string): Sent {
    const { score, complete, passed, progress, results } = report;
    const old = this.edition === 'scorm12';
    const { time, exit, over } = this.#names;
    const verdict = passed ? 'passed' : 'failed';
    const grade: [string, string][] = old
      ? [
          ['cmi.core.score.raw', plain(score)],
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
          [
            'cmi.core.lesson_status',
            passed === undefined ? (complete ? 'completed' : 'incomplete') : verdict,
          ],
        ]
      : [
          ['cmi.score.scaled', plain(score / 100, 4)],
          ['cmi.score.raw', plain(score)],
          ['cmi.score.min', '0'],
          ['cmi.score.max', '100'],
          ['cmi.completion_status', complete ? 'completed' : 'incomplete'],
          ['cmi.success_status', passed === undefined ? 'unknown' : verdict],
          ['cmi.progress_measure', plain(progress)],
        ];
    const fields: [string, string][] = [
      ...grade,
      [exit, 'suspend'],
      [time, span(this.edition, (this.now() - this.#begun) / 1000)],
      ['cmi.suspend_data', state],
    ];
    const refused: string[] = [];
    let ended = '';
    for (const [name, value] of fields) {
      if (this.#set(name, value)) continue;
      refused.push(name);
      const { number, why } = this.#why();
      if ((over as readonly string[]).includes(number)) ended = why || number;
    }
    if (ended || !this.#open) return this.#lost({ as: 'over', why: ended });
    for (const result of results) if (!this.#interact(result)) refused.push(result.id);
    if (this.#calls.commit() !== 'true') {
      const { number, why } = this.#why();
      const gone = (over as readonly string[]).includes(number);
      return this.#lost({ as: gone ? 'over' : 'failed', why });
    }
    // Without these there is no grade, whatever the platform says of the rest.
    const without = grade.map(([name]) => name).filter((name) => refused.includes(name));
    if (without.length === grade.length) return this.#lost({ as: 'failed', why: this.#why().why });
    return { as: 'stored', refused };
  }
  /** Everything is written again next time. */
  #lost(sent: Sent): Sent {
    this.#taken.clear();
    return sent;
  }
  #interact(result: Result): boolean {
    const place = this.#places.get(result.id) ?? this.#next;
    const fields = interaction(this.edition, result);
    const { id } = result;
    if (!this.#places.has(id)) {
      if (!this.#set(`cmi.interactions.${place}.id`, id)) return false;
      this.#places.set(id, place);
      this.#next = place + 1;
    }
    return (
      fields
        .slice(1)
        .filter(([name, value]) => !this.#set(`cmi.interactions.${place}.${name}`, value))
        .length === 0
    );
  }

  /** Ends the session; what it was told before is kept by the platform for the next one. */
  close(): boolean {
    if (!this.#open) return false;
    this.#open = false;
    return this.#calls.end() === 'true';
  }
}
