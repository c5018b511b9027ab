/** The interface of SCORM 1.2 and 2004 that a platform puts into a window around the page: its names, and how it is found. */
import type { Edition } from './manifest';

/** The calls of both editions, which differ in their names alone. */
export interface Calls {
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

export const names = {
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

export function callsOf(edition: Edition, api: Api): Calls {
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
