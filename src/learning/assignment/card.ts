/** What an assignment of this browser makes of the card of one exercise: loaded only where an assignment is kept. */
import { isKnown, orderOf, type StoredEvent } from '../events';
import type { Assignment, Item } from './assignment';
import { readKept, type Kept } from './kept';
import { learnerKey, missing, seedOf } from './learner';
import { decode } from './link';
import {
  hasHelp,
  hasNext,
  inPoints,
  isOpen,
  isOver,
  standingOf,
  triesOf,
  type Standing,
} from './rules';
import { saidFor } from './zone';

export interface Opened {
  kept: Kept;
  assignment: Assignment;
}
/** The assignments of this browser that are not put away, the first due first. */
export async function openedHere(): Promise<Opened[]> {
  const all = await Promise.all(
    readKept()
      .filter(({ away }) => !away)
      .map(async (kept) => ({ kept, assignment: await decode(kept.link) })),
  );
  return all
    .filter((one): one is Opened => typeof one.assignment !== 'string')
    .sort((a, b) => (a.assignment.due ?? Infinity) - (b.assignment.due ?? Infinity));
}

/** The card of an exercise that is assigned, open, and whose learner is known. */
export async function cardOf(exercise: string, asks: number): Promise<Card | undefined> {
  const now = Date.now();
  for (const { kept, assignment } of await openedHere()) {
    const item = assignment.items.find(
      ({ kind, id }) => id === exercise && (kind === 'check' || kind === 'problem'),
    );
    if (item && isOpen(assignment, now) && !missing(assignment, kept.learner).length)
      return new Card(kept, assignment, item, asks);
  }
  return undefined;
}

/** Pure but for the clock: what the card may do and shows, from the events so far. */
export class Card {
  readonly #learner: string;
  readonly #known;
  /** With which numbers it goes on, and was gone on by hand. */
  #variant = 0;
  standing: Standing;

  constructor(
    readonly kept: Kept,
    readonly assignment: Assignment,
    readonly item: Item,
    asks: number,
  ) {
    this.#learner = learnerKey(assignment, kept.learner);
    this.#known = { asks, lesson: '' };
    this.standing = standingOf(assignment, this.#learner, item, this.#known, []);
  }
  /** Follows what was recorded. */
  follow(events: readonly StoredEvent[]): void {
    const { assignment, item } = this;
    const known = events.filter(isKnown);
    this.standing = standingOf(assignment, this.#learner, item, this.#known, known);
    this.#variant = Math.max(this.#variant, this.standing.variant);
  }
  get seed(): string {
    return seedOf(this.assignment, this.#learner, this.item, this.#variant);
  }
  /** Other numbers come: something was wrong with these, and a try is left. */
  get hasNext(): boolean {
    return this.#variant === this.standing.variant && hasNext(this.assignment, this.standing);
  }
  next(): void {
    if (this.hasNext) this.#variant += 1;
  }
  /** Whether a thing asked may still be answered; if not, why. */
  refusal(ask: string, now: number): string {
    const { assignment, standing } = this;
    if (!isOpen(assignment, now)) return 'It was due, and answers no longer count.';
    const before = triesOf(standing, this.#variant, ask);
    if (!isOver(assignment, before)) return '';
    if (this.tells() && before.some(({ right }) => right))
      return 'This one is right. What was answered stays.';
    return this.hasNext
      ? 'With these numbers there is no further try: go on with new ones.'
      : 'No try is left for this one. What was answered stays.';
  }
  /** Right and wrong may be told of an answer with that place in the order; of one that is given now, where none is said. */
  tells(order = Infinity): boolean {
    const { handed } = this.kept;
    return this.assignment.verdicts === 'once' || (!!handed && order <= orderOf(handed));
  }
  /** The place of the last answer. */
  get last(): number {
    const given = this.standing.list.at(-1);
    return given ? orderOf(given.event) : 0;
  }
  hints(now: number): boolean {
    return hasHelp(this.assignment.hints, this.#seen, this.assignment, now);
  }
  solution(now: number): boolean {
    return hasHelp(this.assignment.solutions, this.#seen, this.assignment, now);
  }
  /** What may be told: that it is right would come out by the help that follows. */
  get #seen(): Pick<Standing, 'state' | 'tries'> {
    const { state, tries } = this.standing;
    return { tries, state: state === 'done' && !this.tells(this.last) ? 'begun' : state };
  }
  /** 'Assigned: 1 of 2 tries, 5 points, due Fri 11 Dec, 23:59 Berlin time'. */
  get label(): string {
    const { assignment, item, standing } = this;
    const { most } = assignment.tries;
    const parts = [
      most ? `${standing.tries} of ${most} ${most === 1 ? 'try' : 'tries'}` : '',
      inPoints(item.points),
      assignment.due === undefined
        ? ''
        : `due ${saidFor(assignment.due, assignment.zone, 'short')}`,
    ];
    return `Assigned: ${parts.filter(Boolean).join(', ')}`;
  }
}
