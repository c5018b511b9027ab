/** What is asked of a record store (LRS) by xAPI 1.0.3: documents, and statements, each of which it takes once. */
import type { Statement } from './statements';

/** The store has answered, and has not done it. */
export class Refusal extends Error {
  constructor(
    message: string,
    /** The session is over: nothing more will be taken. */
    readonly over = false,
    /** That request will never be taken, whatever the session is. */
    readonly final = false,
  ) {
    super(message);
  }
}
type Query = Readonly<Record<string, string>>;
export interface Ask {
  /** A document; undefined where there is none. */
  read: (resource: string, query: Query) => Promise<unknown>;
  write: (resource: string, query: Query, document: unknown) => Promise<void>;
  /** @returns those that the store would not take; rejects where it took none because it could not */
  say: (list: readonly Statement[]) => Promise<Statement[]>;
}

/** Browsers send at most so many bytes for a page that is gone. */
const keepalive = (body: string) => body.length < 60_000;

/** @param given the query of a state that every session is given until it is over */
export function statementsTo(
  endpoint: string,
  token: string,
  get: typeof fetch,
  given: Query,
): Ask {
  async function ask(method: string, resource: string, query: Query, body?: unknown) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const response = await get(`${endpoint}${resource}?${new URLSearchParams(query).toString()}`, {
      method,
      headers: {
        Authorization: `Basic ${token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(text === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(text === undefined ? {} : { body: text, keepalive: keepalive(text) }),
    });
    if (response.ok) return response;
    const { status } = response;
    // Refused now, or for good: what is not well formed, or there with another content, will be so tomorrow.
    throw new Refusal(
      `it answered with ${status}`,
      status === 401 || status === 403,
      status >= 400 && status < 500 && ![401, 403, 408, 425, 429].includes(status),
    );
  }
  const none = (error: unknown) => {
    if (error instanceof Refusal && error.final) return undefined;
    throw error;
  };
  /** Goes on where these statements are refused; rejects where none would be taken. */
  async function onlyThese(error: unknown): Promise<void> {
    if (!(error instanceof Refusal && (error.final || error.over))) throw error;
    // Platforms forbid a statement with the same number as a session that is over.
    if (error.over) await ask('GET', 'activities/state', given);
  }
  const has = (id: string) =>
    ask('GET', 'statements', { statementId: id }).then(
      () => true,
      (error: unknown) => onlyThese(error).then(() => false),
    );
  return {
    read: (resource, query) => ask('GET', resource, query).then((found) => found.json(), none),
    write: async (resource, query, document) => void (await ask('PUT', resource, query, document)),
    async say(list) {
      try {
        await ask('POST', 'statements', {}, list);
        return [];
      } catch (error) {
        await onlyThese(error);
      }
      // One of them may be there already, or may be refused: the others are not to go with it.
      const refused: Statement[] = [];
      for (const one of list) {
        const { id } = one;
        try {
          await ask('PUT', 'statements', { statementId: id }, one);
        } catch (error) {
          await onlyThese(error);
          if (!(await has(id))) refused.push(one);
        }
      }
      return refused;
    },
  };
}
