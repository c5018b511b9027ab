import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { keyOf, type Assignment, type Item } from '@learning/assignment/assignment';
import type { Entry } from '@learning/assignment/catalog';
import { learnerKey, seedOf } from '@learning/assignment/learner';
import { standings, type Known } from '@learning/assignment/rules';
import { isKnown, parse, type KnownEvent } from '@learning/events';
import { reportOf } from '@learning/package/results';
import { decodeState, encodeState, missingHere } from '@learning/package/state';
import { hour, opens, sample } from '../assignment/sample';

const room = 3800;
const learner = learnerKey(sample, { name: 'Mara Lind', number: '40217335' });
const entryOf = (item: Item): Entry => ({
  kind: item.kind,
  id: item.id,
  title: item.id,
  what: item.kind,
  path: '/',
  minutes: 1,
  points: item.points,
  lesson: item.id.split('/')[0]!,
  ...(item.kind === 'prediction' ? { widget: 'precession', prediction: 'first' } : {}),
  ...(item.kind === 'check' || item.kind === 'problem' ? { asks: 2 } : {}),
});
const entriesOf = ({ items }: Assignment) =>
  new Map(items.map((item) => [keyOf(item), entryOf(item)]));
const of = (assignment: Assignment) => {
  const entries = entriesOf(assignment);
  return {
    assignment,
    learner,
    knowing: (item: Item): Known | undefined => entries.get(keyOf(item)),
  };
};
const standing = (assignment: Assignment, events: readonly KnownEvent[]) => [
  ...standings(assignment, learner, of(assignment).knowing, events),
];
const pointsIn = (assignment: Assignment, events: readonly KnownEvent[]) =>
  standing(assignment, events).map(([key, { points, tries, state, variant }]) => ({
    key,
    points,
    tries,
    state,
    variant,
  }));
const earned = (assignment: Assignment, events: readonly KnownEvent[]) =>
  Object.fromEntries(standing(assignment, events).map(([key, { points }]) => [key, points]));
const stored = (assignment: Assignment, events: readonly KnownEvent[], most = room) =>
  encodeState(of(assignment), events, most, earned(assignment, events));
const restored = (assignment: Assignment, text: string) => {
  const found = decodeState(of(assignment), text);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const eventsOf = (list: readonly object[]) => {
  const { events, dropped } = parse(
    list.map((one, i) => ({
      v: 2,
      id: `${i}`.padStart(32, 'e'),
      at: opens + hour + 977 * i,
      ...one,
    })),
  );
  if (dropped) throw new Error('an event of the test is none');
  return events.filter(isKnown);
};

const many = (n: number, change: Partial<Assignment> = {}): Assignment => ({
  ...sample,
  items: Array.from({ length: n }, (_, i): Item => ({
    kind: 'problem',
    id: `a-problem-with-a-long-name-${i}`,
    points: 3,
  })),
  ...change,
});
/** Whatever somebody does, in any order. */
const deeds = (assignment: Assignment) =>
  fc
    .array(
      fc.record({
        item: fc.nat(assignment.items.length - 1),
        variant: fc.nat(assignment.tries.then === 'new' ? 2 : 0),
        ask: fc.constantFrom('f', 'direction'),
        text: fc.string({ maxLength: 300, unit: 'grapheme' }),
        verdict: fc.constantFrom('right', 'wrong'),
        what: fc.constantFrom('answered', 'answered', 'answered', 'hinted', 'solved'),
      }),
      { maxLength: 60 },
    )
    .map((list) =>
      eventsOf(
        list.map(({ item, variant, ask, text, verdict, what }) => {
          const one = assignment.items[item]!;
          switch (one.kind) {
            case 'lesson':
              return { type: verdict === 'right' ? 'finished' : 'reopened', lesson: one.id };
            case 'prediction':
              return {
                type: 'predicted',
                widget: 'precession',
                prediction: 'first',
                where: '/lessons/precession/',
                value: [1 / 3, text.length],
                difference: text,
              };
            default: {
              const about = { exercise: one.id, seed: seedOf(assignment, learner, one, variant) };
              if (what === 'hinted') return { type: 'hinted', hint: 1, ...about };
              if (what === 'solved') return { type: 'solved', ...about };
              return { type: 'answered', ...about, ask, of: 2, text, verdict };
            }
          }
        }),
      ),
    );

describe('the state that a platform keeps', () => {
  const rules: Partial<Assignment>[] = [
    {},
    { tries: { most: 3, counts: 'best', then: 'new' } },
    { tries: { most: 0, counts: 'last', then: 'same' }, numbers: 'same' },
    { tries: { most: 3, counts: 'last', then: 'new' } },
  ];
  test.each(rules)('gives back all that points, tries and numbers hang on, with %j', (change) => {
    const assignment = { ...sample, ...change };
    fc.assert(
      fc.property(deeds(assignment), (events) => {
        const { events: back, least } = restored(assignment, stored(assignment, events, 60_000));
        expect(pointsIn(assignment, back)).toEqual(pointsIn(assignment, events));
        expect(least).toEqual({});
      }),
      { numRuns: 60 },
    );
  });

  test('gives back what was typed, with its time', () => {
    const exercise = 'larmor-frequency';
    const seed = seedOf(sample, learner, { id: exercise });
    const events = eventsOf([
      {
        type: 'answered',
        exercise,
        seed,
        ask: 'f',
        of: 2,
        text: '5,6e9 Hz – γB',
        verdict: 'wrong',
        mistake: 1,
      },
      { type: 'hinted', exercise, seed, hint: 2 },
    ]);
    const back = restored(sample, stored(sample, events)).events;
    expect(back.map((event) => ({ ...event, id: '' }))).toEqual(
      events.map((event) => ({ ...event, id: '' })),
    );
  });

  test('gives back the time of the clock and the order, also where the clock was put right, and counts nothing twice', () => {
    const item = sample.items[3]!;
    const seed = seedOf(sample, learner, item);
    const answer = { type: 'answered', exercise: item.id, seed, ask: 'f', of: 2, text: '1 GHz' };
    const ahead = opens + 40 * 24 * hour;
    const events = eventsOf([
      { ...answer, verdict: 'wrong', at: ahead },
      { type: 'finished', lesson: 'precession', at: opens + hour, order: ahead + 1 },
      { type: 'reopened', lesson: 'precession', at: opens + hour, order: ahead + 2 },
      { ...answer, text: '2 GHz', verdict: 'right', at: opens + 2 * hour, order: ahead + 3 },
    ]);
    for (const change of [{}, { late: 'refused' as const, due: opens + 24 * hour }]) {
      const assignment = { ...sample, ...change };
      const { events: back } = restored(assignment, stored(assignment, events));
      const kept = change.due ? events.slice(1) : events;
      expect(back.map((event) => ({ ...event, id: '' }))).toEqual(
        kept.map((event) => ({ ...event, id: '' })),
      );
      expect(pointsIn(assignment, back)).toEqual(pointsIn(assignment, events));
      expect(missingHere(back, events)).toEqual([]);
      expect(missingHere(events, back)).toEqual(events.slice(0, events.length - kept.length));
    }
  });

  test('is read as earlier versions wrote it, and has not a character more where clocks go right', () => {
    // One answer and a finished lesson, as they were kept before the clock and the order were told apart.
    const earlier = '1.i46ONtYx0DE0tzQzNDQ1MwCBWJ1oAx1jHUtzc6CMUpqSjpKhgrtHlZKOoY6uYWysjkEsAA.a8hq';
    const item = sample.items[3]!;
    const seed = seedOf(sample, learner, item);
    const events = eventsOf([
      { type: 'finished', lesson: 'precession' },
      {
        type: 'answered',
        exercise: item.id,
        seed,
        ask: 'f',
        of: 2,
        text: '1 GHz',
        verdict: 'right',
      },
    ]);
    expect(stored(sample, events)).toBe(earlier);
    expect(restored(sample, earlier).events.map((event) => ({ ...event, id: '' }))).toEqual(
      events.map((event) => ({ ...event, id: '' })),
    );
  });

  test('fits into 3800 characters whatever is done, and loses no points', () => {
    for (const change of [{}, { tries: { most: 20, counts: 'best', then: 'new' } as const }]) {
      const assignment = many(60, change);
      const events = eventsOf(
        assignment.items.flatMap((item, i) =>
          Array.from({ length: 20 }, (_, n) => ({
            type: 'answered',
            exercise: item.id,
            seed: seedOf(assignment, learner, item, change.tries ? n : 0),
            ask: n % 2 ? 'f' : 'direction',
            of: 2,
            text: `${(0.123456789 * (n + 1) * (i + 3)).toPrecision(12)} GHz`,
            verdict: (n * 7 + i) % 3 ? 'wrong' : 'right',
          })),
        ),
      );
      const text = stored(assignment, events);
      expect(text.length).toBeLessThanOrEqual(room);
      const { events: back, least } = restored(assignment, text);
      const report = reportOf(assignment, entriesOf(assignment), learner, back, undefined, least);
      expect(report.score).toBe(
        reportOf(assignment, entriesOf(assignment), learner, events, undefined).score,
      );
      expect(report.score).toBeGreaterThan(0);
    }
  });

  test('of fifteen items with three answers each fits with every word of them', () => {
    const assignment = many(15, { tries: { most: 3, counts: 'best', then: 'same' } });
    const events = eventsOf(
      assignment.items.flatMap((item, i) =>
        Array.from({ length: 3 }, (_, n) => ({
          type: 'answered',
          exercise: item.id,
          seed: seedOf(assignment, learner, item),
          ask: 'f',
          of: 2,
          text: `${(0.1234567 * (n + 1) * (i + 3)).toPrecision(5)} GHz`,
          verdict: n < 2 ? 'wrong' : 'right',
        })),
      ),
    );
    const { events: back, least } = restored(assignment, stored(assignment, events));
    expect(back.map((event) => 'text' in event && event.text)).toEqual(
      events.map((event) => 'text' in event && event.text),
    );
    expect(least).toEqual({});
  });

  test('has a long text cut, and two that begin alike stay two answers', () => {
    const item = sample.items[3]!;
    const seed = seedOf(sample, learner, item);
    const long = 'x'.repeat(1900);
    const answer = { type: 'answered', exercise: item.id, seed, ask: 'f', of: 2 };
    const events = eventsOf([
      { ...answer, text: `${long}a`, verdict: 'wrong' },
      { ...answer, text: `${long}b`, verdict: 'right' },
    ]);
    expect(pointsIn(sample, restored(sample, stored(sample, events)).events)).toEqual(
      pointsIn(sample, events),
    );
  });

  test('is empty at the first opening, and says what is wrong with what is not its own', () => {
    expect(restored(sample, '')).toEqual({ events: [], least: {} });
    const text = stored(sample, eventsOf([{ type: 'finished', lesson: 'precession' }]));
    expect(decodeState(of(sample), text.slice(0, -3))).toMatch(/incomplete/);
    expect(decodeState(of(sample), text.replace(/.(?=.{8}$)/, '~'))).toMatch(/incomplete/);
    expect(decodeState(of(sample), '2.abc.0000')).toMatch(/later version/);
    fc.assert(
      fc.property(fc.string(), (junk) => {
        decodeState(of(sample), junk);
        decodeState(of(sample), `1.${junk}.${junk}`);
      }),
    );
  });

  test('is not counted twice where this browser has the same', () => {
    const events = eventsOf([
      { type: 'finished', lesson: 'precession' },
      { type: 'reopened', lesson: 'precession' },
    ]);
    const back = restored(sample, stored(sample, events)).events;
    expect(missingHere(back, events)).toEqual([]);
    expect(missingHere(back, events.slice(1)).map(({ type }) => type)).toEqual(['finished']);
    const twice = restored(sample, stored(sample, back)).events;
    expect(missingHere(twice, back)).toEqual([]);
  });
});

describe('what a platform is told', () => {
  const report = (events: readonly KnownEvent[], pass?: number, assignment = sample) =>
    reportOf(assignment, entriesOf(assignment), learner, events, pass);
  const item = sample.items[3]!;
  const answer = (ask: string, verdict: string, text = ask) => ({
    type: 'answered',
    exercise: item.id,
    seed: seedOf(sample, learner, item),
    ask,
    of: 2,
    text,
    verdict,
  });

  test('is the score of the page in per cent: its points of all points', () => {
    fc.assert(
      fc.property(deeds(sample), (events) => {
        const points = standing(sample, events).reduce((sum, [, one]) => sum + one.points, 0);
        const most = sample.items.reduce((sum, one) => sum + one.points, 0);
        expect(report(events).score).toBeCloseTo((100 * points) / most, 2);
      }),
    );
  });
  test('is nothing at first, and complete when every item is done or has no try left', () => {
    expect(report([], 50)).toMatchObject({
      score: 0,
      progress: 0,
      complete: false,
      passed: undefined,
      results: [],
    });
    const all = eventsOf([
      { type: 'finished', lesson: 'precession' },
      {
        type: 'predicted',
        widget: 'precession',
        prediction: 'first',
        where: '/lessons/precession/',
        value: 1,
        difference: '12° away',
      },
      ...['f', 'direction'].flatMap((ask) => [
        {
          ...answer(ask, 'right'),
          exercise: 'precession/against',
          seed: seedOf(sample, learner, sample.items[2]!),
        },
        answer(ask, 'wrong'),
        answer(ask, 'wrong', 'again'),
      ]),
    ]);
    expect(report(all, 60)).toMatchObject({
      score: 50,
      progress: 1,
      complete: true,
      passed: false,
    });
    expect(report(all, 50)).toMatchObject({ complete: true, passed: true });
    expect(report(all)).toMatchObject({ complete: true, passed: undefined });
  });
  test('names each thing asked by letters that every platform takes, with the answer given last', () => {
    const { results } = report(
      eventsOf([answer('f', 'wrong', '1 GHz'), answer('f', 'right', '5.6e9 Hz')]),
    );
    expect(results).toEqual([
      expect.objectContaining({
        id: 'problem.larmor-frequency.f',
        text: '5.6e9 Hz',
        verdict: 'right',
        points: 2.5,
      }),
    ]);
    fc.assert(
      fc.property(deeds(sample), (events) => {
        const ids = report(events).results.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[\w.-]{1,255}$/);
      }),
    );
  });
  test('is what is done where nothing has points', () => {
    const practice = { ...sample, items: sample.items.map((one) => ({ ...one, points: 0 })) };
    expect(
      report(eventsOf([{ type: 'finished', lesson: 'precession' }]), undefined, practice).score,
    ).toBe(25);
  });
});
