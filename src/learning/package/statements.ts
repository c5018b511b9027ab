/** The statements of a cmi5 session, as the record store (LRS) has them. Pure, but for the clock that it is given. */
import { hash01 } from '../params';
import type { Result } from './results';

export interface Agent {
  account: { homePage: string; name: string };
}
interface Activity {
  id: string;
}
export interface Context {
  registration?: string;
  contextActivities?: Readonly<Record<string, readonly Activity[] | undefined>>;
  extensions?: Readonly<Record<string, unknown>>;
}
export interface Statement {
  id: string;
  actor: Agent;
  verb: { id: string; display: { en: string } };
  object: object;
  result?: object;
  context: Context;
  timestamp: string;
}

const cmi5 = 'https://w3id.org/xapi/cmi5';
const category = (name: string) => ({ id: `${cmi5}/context/categories/${name}` });
const sessionId = `${cmi5}/context/extensions/sessionid`;
const verb = (name: string) => ({
  id: `http://adlnet.gov/expapi/verbs/${name}`,
  display: { en: name },
});
/** Seconds as ISO 8601 has a span of time. */
const span = (ms: number) => `PT${Math.max(0, Math.round(ms / 10) / 100)}S`;

/** The same name has the same identifier: what is said twice, because nobody knows whether it was heard, is said once. */
export function uuid(name: string): string {
  const word = (i: number) =>
    Math.floor(hash01(`${i} ${name}`) * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const digits = [0, 1, 2, 3].map(word).join('');
  // Version 5, of a name; the variant is that of RFC 4122.
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

export interface Of {
  actor: Agent;
  registration: string;
  activityId: string;
  /** What the platform wants in the context of each statement. */
  template: Context;
  masteryScore: number | undefined;
  now: () => number;
}
export class Statements {
  readonly #begun: number;
  #last: number;
  constructor(readonly of: Of) {
    this.#begun = this.#last = of.now();
  }

  #statement(name: string, key: string, rest: Partial<Statement>, defined: readonly string[] = []) {
    const { actor, registration, template, activityId } = this.of;
    const { contextActivities: given = {}, extensions } = template;
    // The order of statements is that of their times: none has a time before the one that came first.
    this.#last = Math.max(this.#last + 1, this.of.now());
    const categories = [...(given['category'] ?? []), ...defined.map(category)];
    return {
      id: uuid(`${registration} ${activityId} ${key}`),
      actor,
      verb: verb(name),
      object: { objectType: 'Activity', id: activityId },
      timestamp: new Date(this.#last).toISOString(),
      ...rest,
      context: {
        ...template,
        registration,
        contextActivities: { ...given, ...(categories.length ? { category: categories } : {}) },
        extensions: { ...extensions, ...rest.context?.extensions },
      },
    } satisfies Statement;
  }
  /** Verbs of cmi5 itself; of passed and failed with the score, per cent. */
  said(
    name: 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated',
    score?: number,
  ): Statement {
    const session = String(this.of.template.extensions?.[sessionId]);
    const perSession = !['completed', 'passed'].includes(name);
    const duration = span(this.of.now() - this.#begun);
    const { masteryScore } = this.of;
    const judged = name === 'passed' || name === 'failed';
    const result = {
      initialized: undefined,
      completed: { completion: true, duration },
      passed: { success: true, duration },
      failed: { success: false, duration },
      terminated: { duration },
    }[name];
    return this.#statement(
      name,
      perSession ? `${session} ${name}` : name,
      {
        ...(result && {
          result: {
            ...result,
            ...(score === undefined ? {} : { score: { scaled: Number((score / 100).toFixed(4)) } }),
          },
        }),
        ...(judged && masteryScore !== undefined
          ? {
              context: {
                extensions: { [`${cmi5}/context/extensions/masteryscore`]: masteryScore },
              },
            }
          : {}),
      },
      judged || name === 'completed' ? ['cmi5', 'moveon'] : ['cmi5'],
    );
  }

  /** One thing asked, with the answer given last; of what the standard allows beside its own. */
  answered({ id, kind, text, verdict, at, title }: Result): Statement {
    return this.#statement(kind === 'lesson' ? 'experienced' : 'answered', `${id} ${at} ${text}`, {
      object: {
        objectType: 'Activity',
        id: `${this.of.activityId}/${id}`,
        definition: {
          name: { en: title },
          ...(kind === 'lesson'
            ? { type: 'http://adlnet.gov/expapi/activities/lesson' }
            : {
                type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
                interactionType: 'fill-in',
              }),
        },
      },
      result: {
        ...(kind === 'lesson' ? { completion: true } : { response: text }),
        ...(verdict === 'neutral' ? {} : { success: verdict === 'right' }),
      },
    });
  }
  /** How far it is: platforms that show it have something to show before all is done. */
  progressed(score: number, progress: number): Statement {
    return this.#statement('progressed', `progressed ${this.of.now()} ${score} ${progress}`, {
      result: {
        score: { scaled: Number((score / 100).toFixed(4)) },
        extensions: { [`${cmi5}/result/extensions/progress`]: Math.round(100 * progress) },
      },
    });
  }
}
