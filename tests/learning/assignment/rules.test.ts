import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assignment } from '@learning/assignment/assignment';
import { seedOf } from '@learning/assignment/learner';
import {
  hasHelp,
  hasNext,
  isOpen,
  isOver,
  standingOf,
  standings,
  triesOf,
  worth,
} from '@learning/assignment/rules';
import type { KnownEvent } from '@learning/events';
import { at, day, due, hour, knowing, opens, sample } from './sample';

const [lesson, prediction, check, problem] = sample.items as [
  Assignment['items'][number],
  Assignment['items'][number],
  Assignment['items'][number],
  Assignment['items'][number],
];
const me = '40217335';
const answer = (
  time: number,
  verdict: 'right' | 'wrong',
  text = `${time}`,
  {
    ask = 'f',
    variant = 0,
    rules = sample,
  }: { ask?: string; variant?: number; rules?: Assignment } = {},
) =>
  at(time, {
    type: 'answered',
    exercise: problem.id,
    seed: seedOf(rules, me, problem, variant),
    ask,
    text,
    verdict,
  });
const solved = (time: number, variant = 0, rules = sample) =>
  at(time, { type: 'solved', exercise: problem.id, seed: seedOf(rules, me, problem, variant) });
const standing = (events: readonly KnownEvent[], change: Partial<Assignment> = {}, asks = 1) => {
  const rules = { ...sample, ...change };
  return standingOf(rules, me, problem, { ...knowing(problem), asks }, events);
};
const tries = (most: number, counts: 'best' | 'last', then: 'same' | 'new' = 'same') => ({
  tries: { most, counts, then },
});

describe('tries', () => {
  test('beyond the number that there are do not count', () => {
    const events = [
      answer(opens + 1, 'wrong'),
      answer(opens + 2, 'wrong'),
      answer(opens + 3, 'right'),
    ];
    expect(standing(events)).toMatchObject({ state: 'failed', points: 0, tries: 2, left: 0 });
    expect(standing(events, tries(3, 'best'))).toMatchObject({
      state: 'done',
      points: 5,
      tries: 3,
    });
    expect(standing(events, tries(0, 'best'))).toMatchObject({ points: 5, left: Infinity });
  });
  test('with the same answer as before are one', () => {
    const events = [
      answer(opens + 1, 'wrong', '28 GHz'),
      answer(opens + 2, 'wrong', '28 GHz'),
      answer(opens + 3, 'right'),
    ];
    expect(standing(events)).toMatchObject({ state: 'done', points: 5, tries: 2 });
  });
  test('count by the best or by the last, as the rule says', () => {
    const events = [answer(opens + 1, 'right'), answer(opens + 2, 'wrong')];
    const handed = { verdicts: 'handed' } as const;
    expect(standing(events, { ...tries(2, 'best'), ...handed })).toMatchObject({ points: 5 });
    expect(standing(events, { ...tries(2, 'last'), ...handed })).toMatchObject({
      state: 'failed',
      points: 0,
    });
  });
  test('end where the learner knows that it is right: nothing after that counts', () => {
    const events = [
      answer(opens + 1, 'right', 'a', { ask: 'f' }),
      answer(opens + 2, 'wrong', 'b', { ask: 'f' }),
      answer(opens + 3, 'wrong', 'c', { ask: 'T' }),
    ];
    for (const counts of ['best', 'last'] as const)
      for (const then of ['same', 'new'] as const) {
        const rules = { ...sample, ...tries(3, counts, then) };
        const one = standing(events.slice(0, 2), rules);
        expect(one).toMatchObject({ state: 'done', points: 5, tries: 1, atOnce: true });
        expect(isOver(rules, triesOf(one, 0, 'f'))).toBe(true);
        expect(isOver({ ...rules, verdicts: 'handed' }, triesOf(one, 0, 'f'))).toBe(then === 'new');
        // Another thing asked goes on.
        expect(standing(events, rules, 2)).toMatchObject({ state: 'begun', points: 2.5 });
      }
  });
  test('of two things asked are counted for each, and each earns its share', () => {
    const events = [
      answer(opens + 1, 'right', 'a', { ask: 'f' }),
      answer(opens + 2, 'wrong', 'b', { ask: 'T' }),
      answer(opens + 3, 'wrong', 'c', { ask: 'T' }),
      answer(opens + 4, 'right', 'd', { ask: 'T' }),
    ];
    expect(standing(events, {}, 2)).toMatchObject({ points: 2.5, tries: 2 });
    expect(standing(events, tries(3, 'best'), 2)).toMatchObject({ points: 5, state: 'done' });
    expect(standing(events.slice(0, 1), {}, 2)).toMatchObject({ atOnce: false });
  });
  test('are used up where what is not right has none left, though what is right has', () => {
    const [right, once, twice] = [
      answer(opens + 1, 'right', 'a', { ask: 'f' }),
      answer(opens + 2, 'wrong', 'b', { ask: 'T' }),
      answer(opens + 3, 'wrong', 'c', { ask: 'T' }),
    ];
    expect(standing([right, once], {}, 2)).toMatchObject({ state: 'begun', left: 1 });
    for (const counts of ['best', 'last'] as const)
      expect(standing([right, once, twice], tries(2, counts), 2)).toMatchObject({
        state: 'failed',
        points: 2.5,
        left: 0,
      });
    expect(standing([once, twice], {}, 2), 'the other is still to be answered').toMatchObject({
      state: 'begun',
    });
  });
  test('are without end in practice, and each wrong one may bring new numbers', () => {
    const rules = { ...sample, ...tries(0, 'best', 'new') };
    const wrong = Array.from({ length: 12 }, (_, variant) =>
      answer(opens + variant, 'wrong', 'x', { rules, variant }),
    );
    const practised = standing(wrong, rules);
    expect(practised).toMatchObject({ state: 'begun', tries: 12, left: Infinity, variant: 11 });
    expect(hasNext(rules, practised)).toBe(true);
  });
  test('with new numbers each have one answer, and the next comes after a wrong one alone', () => {
    const rules = { ...sample, ...tries(3, 'best', 'new') };
    const wrong = answer(opens + 1, 'wrong', 'x', { rules });
    const again = answer(opens + 2, 'right', 'y', { rules });
    const next = answer(opens + 3, 'right', 'z', { rules, variant: 1 });
    const one = standing([wrong], rules);
    expect(one).toMatchObject({ points: 0, tries: 1, left: 2, variant: 0 });
    expect(hasNext(rules, one)).toBe(true);
    expect(isOver(rules, triesOf(one, 0, 'f'))).toBe(true);
    expect(isOver(rules, triesOf(one, 1, 'f'))).toBe(false);
    expect(standing([wrong, again], rules)).toMatchObject({ points: 0 });
    const two = standing([wrong, next], rules);
    expect(two).toMatchObject({ points: 5, tries: 2, variant: 1, state: 'done', atOnce: false });
    expect(hasNext(rules, two)).toBe(false);
    expect(hasNext(sample, one)).toBe(false);
  });
  test('with new numbers count by the last where the rule says so', () => {
    const rules = { ...sample, ...tries(3, 'last', 'new') };
    const events = [
      answer(opens + 1, 'right', 'x', { rules }),
      answer(opens + 2, 'wrong', 'y', { rules, variant: 1 }),
    ];
    expect(standing(events, rules)).toMatchObject({ points: 0 });
    expect(standing(events, { ...rules, ...tries(3, 'best', 'new') })).toMatchObject({ points: 5 });
  });
  test('of another learner, with other numbers, or of another exercise are none', () => {
    const foreign = answer(opens + 1, 'right');
    const other = { ...foreign, seed: seedOf(sample, '1', problem) } as KnownEvent;
    const practice = { ...foreign, seed: '1234' } as KnownEvent;
    const elsewhere = { ...foreign, exercise: 'ring-down-time' } as KnownEvent;
    expect(standing([other, practice, elsewhere])).toMatchObject({ state: 'open', tries: 0 });
  });
  test('are right at once where the first of everything was right, without the solution', () => {
    expect(standing([answer(opens + 1, 'right')]).atOnce).toBe(true);
    expect(standing([answer(opens + 1, 'wrong'), answer(opens + 2, 'right')]).atOnce).toBe(false);
    expect(standing([solved(opens), answer(opens + 1, 'right')]).atOnce).toBe(false);
  });
});

describe('help', () => {
  test('a solution that was open before makes the answer worth nothing, with new numbers it does again', () => {
    const after = [solved(opens + 1), answer(opens + 2, 'right')];
    expect(standing(after)).toMatchObject({ points: 0, solved: true });
    expect(standing([answer(opens + 1, 'right'), solved(opens + 2)])).toMatchObject({ points: 5 });
    const rules = { ...sample, ...tries(3, 'best', 'new') };
    const renewed = [
      answer(opens + 1, 'wrong', 'x', { rules }),
      solved(opens + 2, 0, rules),
      answer(opens + 3, 'right', 'y', { rules, variant: 1 }),
    ];
    expect(standing(renewed, rules)).toMatchObject({ points: 5 });
  });
  test.each([
    ['always', 'open', 0, opens, true],
    ['never', 'done', 2, due + day, false],
    ['right', 'begun', 2, due + day, false],
    ['right', 'done', 1, opens, true],
    ['due', 'done', 2, due, false],
    ['due', 'open', 0, due + 1, true],
    [2, 'begun', 1, opens, false],
    [2, 'begun', 2, opens, true],
    [2, 'done', 1, opens, true],
    [3, 'failed', 2, opens, true],
  ] as const)('after %o, %s with %i tries: %i is %o', (rule, state, count, now, open) => {
    expect(hasHelp(rule, { state, tries: count }, sample, now)).toBe(open);
  });
  test('that comes when it was due never comes where it is never due', () => {
    expect(hasHelp('due', { state: 'done', tries: 2 }, {}, due + day)).toBe(false);
  });
});

describe('dates', () => {
  test('what is done before it opens does not count, nor what comes late where that is refused', () => {
    expect(isOpen(sample, opens - 1)).toBe(false);
    expect(isOpen(sample, opens)).toBe(true);
    expect(isOpen(sample, due + day)).toBe(true);
    expect(isOpen({ ...sample, late: 'refused' }, due)).toBe(true);
    expect(isOpen({ ...sample, late: 'refused' }, due + 1)).toBe(false);
    expect(standing([answer(opens - 1, 'right')])).toMatchObject({ points: 0, tries: 0 });
  });
  test.each([
    ['full', due + 30 * day, 1],
    ['refused', due, 1],
    ['refused', due + 1, 0],
    [20, due, 1],
    [20, due + 1, 0.8],
    [20, due + day, 0.8],
    [20, due + day + 1, 0.6],
    [20, due + 5 * day, 0],
    [100, due + 1, 0],
    [30, due + 10 * day, 0],
  ] as const)('late by the rule %o is worth %d: %d', (late, time, part) => {
    expect(worth({ due, late }, time)).toBeCloseTo(part, 12);
  });
  test('an answer in time keeps its points, whatever came after', () => {
    const events = [answer(due, 'right'), answer(due + hour, 'wrong')];
    expect(standing(events, { late: 20 })).toMatchObject({ points: 5, late: false });
  });
  test('the better of an early and a late answer counts', () => {
    const events = [answer(due, 'wrong'), answer(due + hour, 'right')];
    expect(standing(events, { late: 20 })).toMatchObject({ points: 4, late: true });
    expect(standing(events, { late: 'refused' })).toMatchObject({ points: 0, tries: 1 });
  });
});

describe('lessons and predictions', () => {
  const stand = (
    item: typeof lesson,
    events: readonly KnownEvent[],
    change: Partial<Assignment> = {},
  ) => standingOf({ ...sample, ...change }, me, item, knowing(item), events);
  const finished = (time: number) => at(time, { type: 'finished', lesson: lesson.id });
  const reopened = (time: number) => at(time, { type: 'reopened', lesson: lesson.id });
  const predicted = (time: number, value: unknown, where = '/lessons/precession/') =>
    at(time, {
      type: 'predicted',
      widget: 'precession',
      prediction: 'first',
      where,
      value,
      difference: '',
    });
  test('a lesson earns its points by being finished, also before the assignment opened', () => {
    expect(stand(lesson, [])).toMatchObject({ state: 'open', points: 0 });
    expect(stand(lesson, [finished(opens - day)])).toMatchObject({ state: 'done', points: 2 });
    expect(stand(lesson, [finished(1), reopened(2)])).toMatchObject({ state: 'begun', points: 0 });
    expect(stand(lesson, [finished(due + 1)], { late: 50 })).toMatchObject({ points: 1 });
  });
  test('what is done late is marked, and stays done when its points are gone', () => {
    const end = due + 9 * day;
    for (const late of ['full', 20] as const)
      for (const one of [
        stand(lesson, [finished(end)], { late }),
        stand(prediction, [predicted(end, 'up')], { late }),
      ])
        expect(one).toMatchObject({
          state: 'done',
          late: true,
          points: late === 'full' ? 2 : 0,
        });
    expect(stand(lesson, [finished(due)])).toMatchObject({ late: false });
    expect(stand(prediction, [predicted(due, 'up')])).toMatchObject({ late: false });
    const refused = { late: 'refused' } as const;
    expect(stand(lesson, [finished(end)], refused)).toMatchObject({ state: 'open', late: false });
    expect(stand(prediction, [predicted(end, 'up')], refused)).toMatchObject({ state: 'open' });
  });
  test('a prediction earns them by being made, not by being right; the first one is told', () => {
    expect(stand(prediction, [predicted(opens, null)])).toMatchObject({ state: 'open' });
    const made = stand(prediction, [
      predicted(opens + 1, [1, 0, 0]),
      predicted(opens + 2, [0, 1, 0]),
    ]);
    expect(made).toMatchObject({ state: 'done', points: 2, tries: 2 });
    expect(made.predicted?.value).toEqual([1, 0, 0]);
  });
  test('a prediction before it opened, or of another page, is none', () => {
    expect(stand(prediction, [predicted(opens - 1, 'up')])).toMatchObject({ state: 'open' });
    expect(stand(prediction, [predicted(opens, 'up', '/widgets/precession/')])).toMatchObject({
      state: 'open',
    });
  });
});

test('an item that the course no longer has has no standing, and the others have theirs', () => {
  const all = standings(sample, me, (item) => (item === check ? undefined : knowing(item)), []);
  expect([...all.keys()]).toHaveLength(3);
});

test('whatever is done, points stay between nothing and all, tries within their number, and order is of no consequence', () => {
  const step = fc.record({
    time: fc.integer({ min: opens - day, max: due + 3 * day }),
    verdict: fc.constantFrom('right' as const, 'wrong' as const),
    text: fc.constantFrom('a', 'b', 'c'),
    ask: fc.constantFrom('f', 'T'),
    variant: fc.integer({ min: 0, max: 4 }),
    solve: fc.boolean(),
  });
  const rule = fc.record({
    tries: fc.record({
      most: fc.integer({ min: 0, max: 4 }),
      counts: fc.constantFrom('best' as const, 'last' as const),
      then: fc.constantFrom('same' as const, 'new' as const),
    }),
    late: fc.constantFrom('full' as const, 'refused' as const, 25),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), rule, (steps, change) => {
      const rules = { ...sample, ...change };
      const events = steps.map(({ time, verdict, text, solve, ...rest }) =>
        solve ? solved(time, rest.variant, rules) : answer(time, verdict, text, { ...rest, rules }),
      );
      const one = standing(events, rules, 2);
      const most = rules.tries.most || Infinity;
      expect(one.points).toBeGreaterThanOrEqual(0);
      expect(one.points).toBeLessThanOrEqual(problem.points);
      expect(one.tries).toBeLessThanOrEqual(most);
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(standing(events.toReversed(), rules, 2)).toEqual(one);
      if (change.tries.counts === 'best' && change.late !== 25)
        expect(one.points === problem.points && !one.solved ? one.state : 'done').toBe('done');
    }),
    { numRuns: 1000 },
  );
});
