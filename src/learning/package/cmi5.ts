/**
 * The session with a platform of cmi5: a token fetched once, the launch data and what was done at its record store (LRS),
 * and statements for it. https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md. Nothing here throws.
 */
import * as v from 'valibot';
import { orderOf } from '../events';
import { Refusal, statementsTo, type Ask } from './lrs';
import type { Report } from './results';
import type { Opened, Sent } from './session';
import { Statements, type Agent, type Statement } from './statements';

const address = v.pipe(v.string(), v.url());
const agent = v.looseObject({
  name: v.optional(v.string()),
  account: v.looseObject({ homePage: v.string(), name: v.string() }),
}) satisfies v.GenericSchema<unknown, Agent>;
const launchSchema = v.object({
  endpoint: v.pipe(
    address,
    v.transform((url) => url.replace(/\/*$/, '/')),
  ),
  fetch: address,
  /** As it is written: some stores compare it letter by letter. */
  actor: v.pipe(
    v.string(),
    v.parseJson(),
    v.custom<v.InferOutput<typeof agent>>((one) => v.is(agent, one), 'is no agent'),
  ),
  registration: v.pipe(v.string(), v.minLength(1)),
  activityId: v.pipe(v.string(), v.minLength(1)),
});
export type Launch = v.InferOutput<typeof launchSchema>;

/** How the platform has opened the page, by the query of its address; or the sentence that says what is missing. */
export function launchIn(query: string): Launch | string {
  const { success, output, issues } = v.safeParse(
    launchSchema,
    Object.fromEntries(new URLSearchParams(query)),
  );
  if (success) return output;
  const field = v.getDotPath(issues[0]) ?? '';
  return `it was not opened as cmi5 has it: ${field || 'the address'} is missing or broken`;
}

const launchData = v.looseObject({
  contextTemplate: v.looseObject({}),
  launchMode: v.picklist(['Normal', 'Browse', 'Review']),
  masteryScore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  returnURL: v.optional(v.string()),
});
/** What is kept at the record store, beside what the platform itself keeps there. */
const kept = v.object({
  state: v.string(),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  progress: v.number(),
  /** Verbs that are said once for each registration. */
  said: v.array(v.picklist(['completed', 'passed'])),
  /** The place in the order of the last answer that the store has. */
  until: v.number(),
});
type Kept = v.InferOutput<typeof kept>;
const nothing: Kept = { state: '', score: 0, progress: 0, said: [], until: 0 };
const stateId = 'precess';

export interface Cmi5Opened extends Opened {
  /** Per cent from which it is passed, where the platform says so. */
  pass: number | undefined;
  /** Where the learner goes when she leaves. */
  returnURL: string | undefined;
}
/** Of a browser what is needed; a token is given once, and a page that is loaded again needs it still. */
export interface Around {
  fetch: typeof fetch;
  now: () => number;
  tokens: { get: (key: string) => string | undefined; set: (key: string, token: string) => void };
}

export class Cmi5Session {
  /** Most characters of the state; what is sent while a page closes may have 64 kB in all. */
  readonly room = 40_000;
  #ask: Ask | undefined;
  #make: Statements | undefined;
  #kept = nothing;
  /** Its state that the store has for sure. */
  #stored = '';
  #looking = false;
  /** Not stored yet, in the order in which they are to be said. */
  #waiting: Statement[] = [];
  /** Of these, what has gone out, and has no answer yet. */
  #gone: readonly Statement[] = [];
  /** Verbs that the store would not take in this session. */
  #refused = new Set<string>();
  /** What is to be stored beside the statements, as it was last. */
  #last: { report: Report; state: string } | undefined;
  /** Has been told, in this session, of what cmi5 allows once in each. */
  #judged = false;
  #answered = new Set<string>();
  #closed = false;
  /** What is being stored now. */
  #busy: Promise<unknown> = Promise.resolve();

  constructor(
    readonly launch: Launch,
    readonly around: Around,
  ) {}

  async #token(): Promise<string> {
    const { tokens, fetch: get } = this.around;
    const before = tokens.get(this.launch.fetch);
    if (before) return before;
    const response = await get(this.launch.fetch, { method: 'POST' });
    const said = (await response.json()) as Record<string, unknown>;
    const token = said['auth-token'];
    if (typeof token !== 'string' || !token)
      throw new Refusal(
        typeof said['error-text'] === 'string' ? said['error-text'] : 'it gave no token',
      );
    tokens.set(this.launch.fetch, token);
    return token;
  }

  /** What the platform knows, or the sentence that says why there is no session. */
  async open(): Promise<Cmi5Opened | string> {
    try {
      const { endpoint, actor, registration, activityId } = this.launch;
      const given = this.#state('LMS.LaunchData');
      const ask = statementsTo(endpoint, await this.#token(), this.around.fetch, given);
      const [data, own] = await Promise.all([
        ask.read('activities/state', given),
        ask.read('activities/state', this.#state(stateId)),
        // The standard has it asked for; it says of sounds whether they are on, and here each has its button.
        ask.read('agents/profile', { agent: given.agent, profileId: 'cmi5LearnerPreferences' }),
      ]);
      const read = v.safeParse(launchData, data);
      if (!read.success)
        return 'its launch data (LMS.LaunchData) are missing or not as cmi5 has them';
      const { contextTemplate, launchMode, masteryScore, returnURL } = read.output;
      this.#ask = ask;
      this.#looking = launchMode !== 'Normal';
      const found = v.safeParse(kept, own);
      if (found.success) this.#kept = found.output;
      this.#stored = this.#kept.state;
      this.#make = new Statements({
        actor,
        registration,
        activityId,
        template: contextTemplate,
        masteryScore,
        now: this.around.now,
      });
      this.#waiting.push(this.#make.said('initialized'));
      await this.#flush();
      return {
        learner: { id: actor.account.name, name: actor.name ?? '' },
        state: this.#kept.state,
        score: this.#kept.score,
        looking: this.#looking,
        // No rounding error of ours decides: four decimals are what the standard has.
        pass: masteryScore === undefined ? undefined : Math.round(masteryScore * 1e6) / 1e4,
        returnURL: returnURL && /^https?:\/\//.test(returnURL) ? returnURL : undefined,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) return 'it cannot be reached';
      return error.over ? 'that session is over' : error.message;
    }
  }
  /** The query of a state of this learner. */
  #state(stateId: string) {
    const { actor, registration, activityId } = this.launch;
    return { activityId, agent: JSON.stringify(actor), registration, stateId };
  }

  /** What has not been said of a report yet. */
  #due({ score, progress, complete, passed, results }: Report): Statement[] {
    const make = this.#make;
    if (!make) return [];
    const due = results
      .filter((result) => orderOf(result) > this.#kept.until)
      .map((result) => make.answered(result))
      .filter(({ id }) => !this.#answered.has(id));
    due.forEach(({ id }) => this.#answered.add(id));
    const { said } = this.#kept;
    const has = (verb: 'completed' | 'passed') => said.includes(verb);
    if (!has('completed') && (score !== this.#kept.score || progress !== this.#kept.progress))
      due.push(make.progressed(score, progress));
    // One verdict is all that a registration has: it is said when no more points can come.
    if (complete && !this.#judged) {
      const verb = passed === false ? 'failed' : 'passed';
      if (!has('completed')) due.push(make.said('completed'));
      if (!has('passed')) due.push(make.said(verb, score));
      this.#judged = true;
    }
    return due;
  }
  /** Says what waits. @returns those verbs of once a registration that the store has now */
  async #flush(): Promise<Kept['said']> {
    const batch = (this.#gone = this.#waiting);
    const refused = batch.length && this.#ask ? await this.#ask.say(batch) : [];
    this.#waiting = this.#waiting.filter((one) => !batch.includes(one));
    refused.forEach(({ verb }) => this.#refused.add(verb.display.en));
    const verbs = batch.flatMap((one) => (refused.includes(one) ? [] : one.verb.display.en));
    return (['completed', 'passed'] as const).filter((verb) => verbs.includes(verb));
  }
  /** Statements first, then the state: what is in the state counts as said. */
  async #store({ score, progress, results }: Report, state: string): Promise<Sent> {
    if (this.#closed) return { as: 'over', why: '' };
    try {
      const said = await this.#flush();
      this.#kept = {
        state,
        score,
        progress,
        said: [...new Set([...this.#kept.said, ...said])],
        until: results.reduce((last, one) => Math.max(last, orderOf(one)), this.#kept.until),
      };
      await this.#ask?.write('activities/state', this.#state(stateId), this.#kept);
      this.#stored = state;
      return { as: 'stored', refused: [...this.#refused] };
    } catch (error) {
      if (!(error instanceof Refusal)) return { as: 'failed', why: '' };
      return error.over ? { as: 'over', why: '' } : { as: 'failed', why: error.message };
    } finally {
      this.#gone = [];
    }
  }
  /** One after the other; the first of them begins when whoever calls has no more to say. */
  async send(report: Report, state: string): Promise<Sent> {
    if (!this.#ask || this.#closed) return { as: 'over', why: '' };
    if (this.#looking) return { as: 'stored', refused: [] };
    // How far it was when nobody heard of it is of no interest later.
    const waiting = this.#waiting.filter(({ verb }) => verb.display.en !== 'progressed');
    this.#waiting = [...waiting, ...this.#due(report)];
    this.#last = { report, state };
    const mine = this.#busy.then(() => this.#store(report, state));
    this.#busy = mine;
    return mine;
  }

  /**
   * The last word of the session. The page may be gone before it hears of anything: what waits goes out with it as one,
   * and the state beside it, which leaves to the next session to say again what nobody knows to be said.
   */
  close(): void {
    if (!this.#ask || !this.#make || this.#closed) return;
    this.#closed = true;
    const unheard = () => undefined;
    const { report, state } = this.#last ?? {};
    if (report && state !== undefined && state !== this.#stored) {
      const { score, progress } = report;
      const now = { ...this.#kept, state, score, progress };
      void this.#ask.write('activities/state', this.#state(stateId), now).catch(unheard);
    }
    const rest = this.#waiting.filter((one) => !this.#gone.includes(one));
    void this.#ask.say([...rest, this.#make.said('terminated')]).catch(unheard);
  }
}
