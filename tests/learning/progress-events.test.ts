import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  createEvent,
  inOrder,
  isKnown,
  merge,
  orderOf,
  parse,
  version,
  type NewEvent,
  type KnownEvent,
} from '@learning/events';
import { reduce } from '@learning/progress';

const name = fc.constantFrom('a', 'b', '__proto__', 'Préc/1');
const newEvent: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.record({ type: fc.constant('joined' as const), seed: name }),
  fc.record({ type: fc.constant('opened' as const), lesson: name }),
  fc.record({ type: fc.constant('opened' as const), lesson: name, section: name, heading: name }),
  fc.record({ type: fc.constant('finished' as const), lesson: name }),
  fc.record({
    type: fc.constant('answered' as const),
    exercise: name,
    seed: name,
    ask: name,
    text: fc.string(),
    verdict: fc.constantFrom('right' as const, 'wrong' as const),
  }),
  fc.record({
    type: fc.constant('hinted' as const),
    exercise: name,
    seed: name,
    hint: fc.nat(3),
  }),
  fc.record({ type: fc.constant('solved' as const), exercise: name, seed: name }),
  fc.record({ type: fc.constant('drew' as const), exercise: name, seed: name }),
  fc.record({
    type: fc.constant('predicted' as const),
    widget: name,
    prediction: name,
    where: name,
    value: fc.jsonValue(),
    difference: fc.string(),
  }),
);
/** Three lists that share some events, as three machines of one learner do; few times, so many ties. */
const lists = fc
  .tuple(
    fc.uniqueArray(fc.uuid(), { minLength: 12, maxLength: 12 }),
    fc.array(fc.tuple(newEvent, fc.nat(4)), { minLength: 12, maxLength: 12 }),
  )
  .chain(([ids, drawn]) => {
    const pool = drawn.map(([d, at], i): KnownEvent => ({ ...d, v: version, id: ids[i]!, at }));
    return fc.tuple(fc.subarray(pool), fc.subarray(pool), fc.subarray(pool));
  });

const byId = (events: readonly KnownEvent[]) => [...events].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('merge', () => {
  it('is commutative, associative and idempotent up to order', () => {
    fc.assert(
      fc.property(lists, ([a, b, c]) => {
        expect(byId(merge(a, b))).toEqual(byId(merge(b, a)));
        expect(byId(merge(merge(a, b), c))).toEqual(byId(merge(a, merge(b, c))));
        expect(byId(merge(a, a))).toEqual(byId(a));
        expect(merge(a, [])).toEqual(a);
      }),
    );
  });

  it('gives the same progress in whatever order machines are merged', () => {
    fc.assert(
      fc.property(lists, ([a, b, c]) => {
        expect(reduce(merge(merge(a, b), c))).toEqual(reduce(merge(c, merge(b, a))));
      }),
    );
  });

  it('loses nothing and invents nothing', () => {
    fc.assert(
      fc.property(lists, ([a, b]) => {
        expect(new Set(merge(a, b).map((e) => e.id))).toEqual(
          new Set([...a, ...b].map((e) => e.id)),
        );
      }),
    );
  });

  it('keeps what is here when a file brings another content under the same id', () => {
    const here = createEvent({ type: 'opened', lesson: 'a' });
    expect(merge([here], [{ ...here, lesson: 'b' } as KnownEvent])).toEqual([here]);
  });
});

describe('parse', () => {
  it('reads back what was written, from a list and from a file', () => {
    fc.assert(
      fc.property(lists, ([a]) => {
        const written: unknown = JSON.parse(JSON.stringify(a));
        expect(parse(written)).toEqual({ events: written, dropped: 0 });
        expect(parse({ events: written })).toEqual({ events: written, dropped: 0 });
      }),
    );
  });

  it('survives any junk, counting it', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (x, list) => {
        expect(() => parse(x)).not.toThrow();
        const { events, dropped } = parse(list);
        expect(events.length + dropped).toBe(list.length);
        expect(() => reduce(events)).not.toThrow();
      }),
    );
  });

  it('finds the good events between the bad', () => {
    const good = createEvent({ type: 'opened', lesson: 'a' });
    const bad = [
      null,
      7,
      {},
      { ...good, id: '' },
      { ...good, id: 5 },
      { ...good, at: NaN },
      { ...good, at: '2026' },
      { ...good, lesson: 5 },
      { ...good, lesson: 'x'.repeat(3000) },
      { ...good, v: '1' },
      { ...good, v: -1 },
      { ...good, v: 1.5 },
      { ...good, type: 'toString' },
      { ...good, type: 'answered', exercise: 'x', seed: '1', ask: 'f', text: '', verdict: 'maybe' },
    ];
    expect(parse([...bad, good])).toEqual({ events: [good], dropped: bad.length });
  });

  it('brings an event of version 0, whose time is text, to the present version', () => {
    const old = { id: 'x', type: 'finished', lesson: 'a', at: '2026-01-02T03:04:05Z' };
    const { events, dropped } = parse([old]);
    expect(dropped).toBe(0);
    expect(events).toEqual([{ ...old, v: version, at: Date.UTC(2026, 0, 2, 3, 4, 5) }]);
    expect(reduce(events).lessons).toEqual({ a: 'done' });
  });

  it('counts an event of version 0 with an unreadable time as unreadable', () => {
    expect(parse([{ id: 'x', type: 'finished', lesson: 'a', at: 'yesterday' }]).dropped).toBe(1);
  });

  it('knows of an answer of version 1 that it names options by their place', () => {
    const answer = { type: 'answered', exercise: 'x', seed: '1', ask: 'a', text: '0|2' };
    const old = { ...answer, verdict: 'right', v: 1, id: 'x', at: 5 };
    expect(parse([old]).events).toEqual([{ ...old, v: version, byIndex: true }]);
    const draft: NewEvent = { ...answer, type: 'answered', verdict: 'right' };
    const [now] = parse([createEvent(draft)]).events;
    expect(now).not.toHaveProperty('byIndex');
  });

  it.each([
    ['a value of a prediction', (deep: unknown) => ({ value: deep })],
    ['a field of a later version', (deep: unknown) => ({ v: 9, song: deep })],
  ])('counts %s that is 20 000 levels deep as unreadable', (_, field) => {
    let deep: unknown = 1;
    for (let i = 0; i < 20_000; i++) deep = i % 2 ? [deep] : { deep };
    const event = createEvent({
      type: 'predicted',
      widget: 'w',
      prediction: 'p',
      where: '/',
      value: [[1, 2]],
      difference: '',
    });
    expect(parse([event, { ...event, ...field(deep) }, deep])).toEqual({
      events: [event],
      dropped: 2,
    });
  });

  it.each([1e300, Infinity, 2 ** 53, 8.64e15 + 1, 2 ** 53 - 2])(
    'counts a time of %d ms as unreadable: no clock is there yet, and no calendar',
    (at) => {
      const event = createEvent({ type: 'opened', lesson: 'a' });
      expect(parse([{ ...event, at }]).dropped).toBe(1);
    },
  );

  it.each(['7', NaN, Infinity, null])('counts a place %j in the order as unreadable', (order) => {
    const event = createEvent({ type: 'opened', lesson: 'a' });
    expect(parse([{ ...event, order }]).dropped).toBe(1);
  });

  it('keeps events of a later version as they are, and leaves them out of the progress', () => {
    const later = { v: 7, id: 'x', type: 'sang', song: { name: 'Larmor' } };
    const { events, dropped } = parse([later]);
    expect({ events, dropped }).toEqual({ events: [later], dropped: 0 });
    expect(reduce(events)).toEqual(reduce([]));
  });
});

describe('createEvent', () => {
  it('has the time of the clock, and comes after what is stored, where the clock was put back or stands still', () => {
    const now = 1.8e12;
    vi.spyOn(Date, 'now').mockReturnValue(now);
    const after = (last?: number) => createEvent({ type: 'opened', lesson: 'a' }, last);
    expect(after(now + 1e9)).toMatchObject({ at: now, order: now + 1e9 + 1 });
    expect(after(now)).toMatchObject({ at: now, order: now + 1 });
    // Nearly always its time says it all.
    for (const usual of [after(), after(now - 1)]) {
      expect(usual.at).toBe(now);
      expect(usual).not.toHaveProperty('order');
    }
    vi.restoreAllMocks();
  });

  it('can be read again, and comes last, whatever a file brought before', () => {
    const whenever = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.double());
    fc.assert(
      fc.property(whenever, fc.option(whenever, { nil: undefined }), (at, order) => {
        const brought = { v: version, id: '0', type: 'opened', lesson: 'a', at, order };
        const [before] = parse([JSON.parse(JSON.stringify(brought))]).events.filter(isKnown);
        const now = createEvent({ type: 'opened', lesson: 'b' }, before && orderOf(before));
        const { events, dropped } = parse([now]);
        expect({ events, dropped }).toEqual({ events: [now], dropped: 0 });
        if (before && orderOf(before) < 2 ** 53) expect(inOrder(before, now)).toBeLessThan(0);
      }),
    );
  });

  it('bounds texts and turns what cannot be stored into plain data', () => {
    const e = createEvent({
      type: 'predicted',
      widget: 'w',
      prediction: 'p',
      where: '/',
      value: new Proxy([1, NaN], {}),
      difference: 'x'.repeat(5000),
    });
    expect(e).toMatchObject({ value: [1, null], v: version });
    expect(parse([e]).dropped).toBe(0);
    expect(structuredClone(e)).toEqual(e);
  });
});
