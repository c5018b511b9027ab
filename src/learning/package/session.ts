/**
 * The session with a learning platform: what the learner did before, and what is reported. Whatever the platform answers,
 * nothing here throws.
 */
import { callsOf, names, type Api, type Calls } from './api';
import { interaction, plain, span } from './fields';
import type { Edition } from './manifest';
import type { Report, Result } from './results';

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
