/**
 * A platform of cmi5 with its record store, in memory: what the standard has it refuse, it refuses, and what a statement
 * must be, it checks.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Agent {
  account: { homePage: string; name: string };
  name?: string;
}
export interface Said {
  id: string;
  actor: Agent;
  verb: { id: string; display: Record<string, string> };
  object: { id: string; definition?: Record<string, unknown> };
  result?: {
    score?: { scaled: number };
    success?: boolean;
    completion?: boolean;
    duration?: string;
    response?: string;
    extensions?: Record<string, unknown>;
  };
  context: {
    registration: string;
    contextActivities: Record<string, { id: string }[]>;
    extensions: Record<string, unknown>;
  };
  timestamp: string;
}
const cmi5 = 'https://w3id.org/xapi/cmi5/context';
export const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
export const activityId = 'https://lms.example/activities/7';
export const actor: Agent = {
  account: { homePage: 'https://lms.example', name: '40217335' },
  name: 'Mara Lind',
};
const verbOf = ({ verb }: Said) => verb.id.replace(/.*\//, '');
const categories = ({ context }: Said) =>
  (context.contextActivities['category'] ?? []).map(({ id }) => id.replace(/.*\//, ''));
export const isDefined = (one: Said) => categories(one).includes('cmi5');

/** What the standard forbids of these statements, in the order in which they came. */
export function faults(list: readonly Said[]): string[] {
  const found: string[] = [];
  const sessions = Map.groupBy(
    list,
    ({ context }) => context.extensions[`${cmi5}/extensions/sessionid`],
  );
  for (const [session, said] of sessions) {
    const ordered = said.toSorted((a, b) => a.timestamp.localeCompare(b.timestamp));
    const fault = (text: string) => found.push(`${String(session)}: ${text}`);
    if (session === undefined) fault('no session is named');
    const verbs = ordered.filter(isDefined).map(verbOf);
    if (verbs[0] !== 'initialized' || verbOf(ordered[0]!) !== 'initialized')
      fault('initialized is not the first');
    if (verbs.includes('terminated') && verbOf(ordered.at(-1)!) !== 'terminated')
      fault('terminated is not the last');
    if (new Set(verbs).size !== verbs.length) fault(`said twice: ${verbs.join()}`);
    if (verbs.includes('passed') && verbs.includes('failed')) fault('passed and failed');
  }
  const all = list.filter(isDefined);
  for (const verb of ['completed', 'passed'])
    if (all.filter((one) => verbOf(one) === verb).length > 1) found.push(`${verb} twice`);
  for (const one of list) {
    const { id, actor: who, context, result = {}, object } = one;
    const fault = (text: string) => found.push(`${verbOf(one)}: ${text}`);
    if (!/^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))
      fault(`${id} is no UUID`);
    if (JSON.stringify(who) !== JSON.stringify(actor)) fault('of somebody else');
    if (context.registration !== registration) fault('another registration');
    if (!context.contextActivities['grouping']?.some((group) => group.id === 'urn:precess:x'))
      fault('the template is not in the context');
    const judged = 'success' in result || 'completion' in result;
    if (!isDefined(one)) continue;
    if (object.id !== activityId) fault('of another activity');
    if (judged !== categories(one).includes('moveon')) fault('moveon');
    const verb = verbOf(one);
    if ((verb === 'passed' || verb === 'failed') !== 'success' in result) fault('success');
    if ('success' in result && result.success !== (verb === 'passed')) fault('success');
    if ((verb === 'completed') !== (result.completion === true)) fault('completion');
    if ('score' in result && !('success' in result)) fault('a score');
    if (verb !== 'initialized' && !/^PT[\d.]+S$/.test(result.duration ?? '')) fault('duration');
    const mastery = context.extensions[`${cmi5}/extensions/masteryscore`];
    if ('success' in result && typeof mastery === 'number' && result.score)
      if (result.score.scaled >= mastery !== result.success) fault('against the mastery score');
  }
  return found;
}

/** Whether a platform that reads what it passes on to its store forbids a statement after others, of the same session or not. */
function forbidden(before: readonly Said[], one: Said): boolean {
  const session = ({ context }: Said) => context.extensions[`${cmi5}/extensions/sessionid`];
  const defined = before.filter(isDefined);
  const here = defined.filter((other) => session(other) === session(one)).map(verbOf);
  const ever = defined.map(verbOf);
  const verb = verbOf(one);
  if (!here.includes('initialized') && verb !== 'initialized') return true;
  if (here.includes('terminated')) return true;
  if (!isDefined(one)) return false;
  if (here.includes(verb)) return true;
  if (verb === 'passed') return here.includes('failed') || ever.includes('passed');
  if (verb === 'failed') return ever.includes('passed');
  return verb === 'completed' && ever.includes('completed');
}

interface Answer {
  status: number;
  body?: unknown;
}
export class Lrs {
  readonly said: Said[] = [];
  readonly documents = new Map<string, unknown>();
  launchMode = 'Normal';
  masteryScore: number | undefined = 0.5;
  returnURL: string | undefined;
  /** What it answers instead, for as long as it is set. */
  status: number | undefined;
  /** Statements of these verbs it will not take. */
  refuses: string[] = [];
  refusal = 400;
  #launches = 0;
  #tokens = new Map<string, boolean>();
  /** Those of sessions that have said that they are terminated. */
  #over = new Set<string>();

  /** As a platform opens an assignment: a new session and a new token. @returns the query of the address */
  launch(base: string): string {
    const key = `k${++this.#launches}`;
    this.#tokens.set(key, false);
    return new URLSearchParams({
      endpoint: `${base}/lrs`,
      fetch: `${base}/token?k=${key}`,
      actor: JSON.stringify(actor),
      registration,
      activityId,
    }).toString();
  }
  verbs = (list = this.said) => list.filter(isDefined).map(verbOf);
  allowed = () => this.said.filter((one) => !isDefined(one));

  answer(method: string, url: string, headers: Headers, text: string): Answer {
    const { pathname, searchParams } = new URL(url, 'http://lms');
    if (this.status !== undefined) return { status: this.status };
    if (pathname === '/token') {
      const key = searchParams.get('k') ?? '';
      if (method !== 'POST') return { status: 405 };
      if (this.#tokens.get(key) !== false)
        return {
          status: 200,
          body: { 'error-code': '1', 'error-text': 'The token was given already.' },
        };
      this.#tokens.set(key, true);
      return { status: 200, body: { 'auth-token': btoa(key) } };
    }
    const key = atob(headers.get('authorization')?.replace('Basic ', '') ?? '');
    if (!this.#tokens.get(key)) return { status: 401 };
    if (this.#over.has(key)) return { status: 403 };
    if (!headers.get('x-experience-api-version')?.startsWith('1.0')) return { status: 400 };
    const resource = pathname.replace('/lrs/', '');
    if (resource === 'statements') return this.#statements(method, searchParams, text, key);
    if (resource === 'agents/profile') return { status: 404 };
    if (
      searchParams.get('activityId') !== activityId ||
      searchParams.get('agent') !== JSON.stringify(actor) ||
      searchParams.get('registration') !== registration
    )
      return { status: 403 };
    const stateId = searchParams.get('stateId') ?? '';
    if (stateId === 'LMS.LaunchData')
      return method === 'GET' ? { status: 200, body: this.#launchData(key) } : { status: 403 };
    if (method === 'PUT') {
      this.documents.set(stateId, JSON.parse(text));
      return { status: 204 };
    }
    const found = this.documents.get(stateId);
    return found === undefined ? { status: 404 } : { status: 200, body: found };
  }
  #launchData(key: string) {
    const { launchMode, masteryScore, returnURL } = this;
    return {
      contextTemplate: {
        contextActivities: { grouping: [{ id: 'urn:precess:x' }] },
        extensions: { [`${cmi5}/extensions/sessionid`]: `session ${key}` },
      },
      launchMode,
      moveOn: 'CompletedAndPassed',
      ...(masteryScore === undefined ? {} : { masteryScore }),
      ...(returnURL === undefined ? {} : { returnURL }),
    };
  }
  #statements(method: string, query: URLSearchParams, text: string, key: string): Answer {
    const id = query.get('statementId');
    if (method === 'GET') {
      const body = this.said.find((one) => one.id === id);
      return body ? { status: 200, body } : { status: 404 };
    }
    const list = [JSON.parse(text) as Said | Said[]].flat();
    if (method === 'PUT' && id !== list[0]?.id) return { status: 400 };
    if (list.some((one, i) => forbidden([...this.said, ...list.slice(0, i)], one)))
      return { status: 403 };
    if (list.some((one) => this.refuses.includes(verbOf(one)))) return { status: this.refusal };
    if (list.some(({ id }) => this.said.some((one) => one.id === id))) return { status: 409 };
    this.said.push(...list);
    if (list.some((one) => verbOf(one) === 'terminated')) this.#over.add(key);
    return method === 'PUT' ? { status: 204 } : { status: 200, body: list.map(({ id }) => id) };
  }

  /** For a test without a browser. */
  fetch: typeof fetch = (input, init) => {
    const { status, body } = this.answer(
      init?.method ?? 'GET',
      input instanceof Request ? input.url : input.toString(),
      new Headers(init?.headers),
      typeof init?.body === 'string' ? init.body : '',
    );
    return Promise.resolve(
      new Response(body === undefined ? null : JSON.stringify(body), { status }),
    );
  };
  /** For a test with one: a server of another origin than the pages, with a page of the platform at /back. */
  async serve(): Promise<{ url: string; close: () => void }> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (request.url === '/back')
          return void response
            .setHeader('Content-Type', 'text/html')
            .end('<title>Platform</title>');
        response.setHeader('Access-Control-Allow-Origin', '*');
        response.setHeader('Access-Control-Allow-Headers', '*, authorization');
        response.setHeader('Access-Control-Allow-Methods', 'GET, PUT, POST');
        if (request.method === 'OPTIONS') return void response.writeHead(204).end();
        const headers = new Headers(request.headers as Record<string, string>);
        const { status, body } = this.answer(
          request.method ?? '',
          request.url ?? '',
          headers,
          Buffer.concat(parts).toString(),
        );
        if (body !== undefined) response.setHeader('Content-Type', 'application/json');
        response.writeHead(status).end(body === undefined ? undefined : JSON.stringify(body));
      });
    });
    await new Promise<void>((done) => server.listen(0, 'localhost', done));
    return {
      url: `http://localhost:${(server.address() as AddressInfo).port}`,
      close: () => {
        server.close();
        server.closeAllConnections();
      },
    };
  }
}
