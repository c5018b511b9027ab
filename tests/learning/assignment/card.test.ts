import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Assignment } from '@learning/assignment/assignment';
import { Card, cardOf, openedHere } from '@learning/assignment/card';
import { forget, keep, readKept, type Kept } from '@learning/assignment/kept';
import { anyKept, keptKey } from '@learning/assignment/kept-key';
import { encode } from '@learning/assignment/link';
import { seedOf } from '@learning/assignment/learner';
import { at, day, due, opens, sample } from './sample';

const problem = sample.items[3]!;
const learner = { name: 'Mara Lind', number: '40217335' };
const cardWith = (change: Partial<Assignment> = {}, handed?: Kept['handed']) =>
  new Card({ link: '', id: sample.id, learner, handed }, { ...sample, ...change }, problem, 1);
const answer = (card: Card, time: number, verdict: 'right' | 'wrong', text = `${time}`) =>
  at(time, { type: 'answered', exercise: problem.id, seed: card.seed, ask: 'f', text, verdict });

describe('the card of an assigned exercise', () => {
  test('takes answers while there are tries, and says why no longer', () => {
    const card = cardWith();
    expect(card.refusal('f', opens + 1)).toBe('');
    card.follow([answer(card, opens + 1, 'wrong'), answer(card, opens + 2, 'wrong')]);
    expect(card.refusal('f', opens + 3)).toMatch(/No try is left/);
    expect(card.label).toMatch(/^Assigned: 2 of 2 tries, 5 points, due Fri.* 23:59 Berlin time/);
    expect(cardWith({ late: 'refused' }).refusal('f', due + 1)).toMatch(/was due/);
  });
  test('takes no more where it is right and that is told, and uses no try', () => {
    const card = cardWith();
    const events = [answer(card, opens + 1, 'right'), answer(card, opens + 2, 'wrong')];
    card.follow(events.slice(0, 1));
    expect(card.refusal('f', opens + 3)).toBe('This one is right. What was answered stays.');
    card.follow(events);
    expect(card.label).toMatch(/^Assigned: 1 of 2 tries/);
    const untold = cardWith({ verdicts: 'handed' });
    untold.follow(events.slice(0, 1));
    expect(untold.refusal('f', opens + 3)).toBe('');
  });
  test('has hints after the first try and the solution when the tries are used, as the rules say', () => {
    const card = cardWith();
    expect([card.hints(opens), card.solution(opens)]).toEqual([false, false]);
    card.follow([answer(card, opens + 1, 'wrong')]);
    expect([card.hints(opens), card.solution(opens)]).toEqual([true, false]);
    card.follow([answer(card, opens + 1, 'wrong', 'a'), answer(card, opens + 2, 'wrong', 'b')]);
    expect([card.hints(opens), card.solution(opens)]).toEqual([true, true]);
  });
  test('goes on with new numbers after a wrong answer where the rule says so', () => {
    const card = cardWith({ tries: { most: 2, counts: 'best', then: 'new' } });
    const first = card.seed;
    const wrong = answer(card, opens + 1, 'wrong');
    card.follow([wrong]);
    expect(card.hasNext).toBe(true);
    expect(card.refusal('f', opens + 2)).toMatch(/go on with new ones/);
    card.next();
    expect(card.seed).not.toBe(first);
    expect(card.seed).toBe(seedOf(card.assignment, '40217335', problem, 1));
    expect(card.refusal('f', opens + 2)).toBe('');
    card.follow([wrong, answer(card, opens + 2, 'wrong')]);
    expect(card.hasNext).toBe(false);
  });
  test('tells right and wrong, and gives help for what is right, only when it was handed in, where the rule says so', () => {
    const rules = { verdicts: 'handed', solutions: 'right' } as const;
    const card = cardWith(rules);
    card.follow([answer(card, opens + 1, 'right')]);
    expect([card.tells(card.last), card.solution(opens)]).toEqual([false, false]);
    const later = cardWith(rules, { at: opens + 2, receipt: 'x' });
    later.follow([answer(later, opens + 1, 'right')]);
    expect([later.tells(later.last), later.solution(opens)]).toEqual([true, true]);
    expect(later.tells()).toBe(false);
  });
  test('tells what was handed in, and no more, also where the clock was ahead and was put right', () => {
    const ahead = opens + 9 * day;
    const handed = { at: opens + 5, order: ahead + 1, receipt: 'x' };
    const card = cardWith({ verdicts: 'handed' }, handed);
    const first = answer(card, ahead, 'right');
    card.follow([first]);
    expect([card.tells(card.last), card.tells()]).toEqual([true, false]);
    card.follow([first, { ...answer(card, opens + 6, 'wrong'), order: ahead + 2 }]);
    expect(card.tells(card.last)).toBe(false);
  });
});

describe('the assignments of a browser', () => {
  const stored = new Map<string, string>();
  beforeEach(() => {
    stored.clear();
    globalThis.localStorage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    } as unknown as Storage;
  });
  afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));
  const now = { opens: Date.now() - day, due: Date.now() + day };

  test('are there with what was entered, are put away and forgotten', async () => {
    expect(anyKept()).toBe(false);
    const link = await encode({ ...sample, ...now });
    keep(sample.id, { link });
    expect(await cardOf(problem.id, 1)).toBeUndefined();
    keep(sample.id, { link, learner });
    expect((await cardOf(problem.id, 1))?.item.id).toBe(problem.id);
    expect(await cardOf('ring-down-time', 1)).toBeUndefined();
    keep(sample.id, { link, away: true });
    expect(await openedHere()).toEqual([]);
    expect(readKept()[0]?.learner).toEqual(learner);
    forget(sample.id);
    expect(anyKept()).toBe(false);
  });
  test('come with the first due first', async () => {
    const later = { ...sample, ...now, id: 'later123', due: now.due + day };
    keep(later.id, { link: await encode(later), learner });
    keep(sample.id, { link: await encode({ ...sample, ...now }), learner });
    expect((await openedHere()).map(({ kept }) => kept.id)).toEqual([sample.id, 'later123']);
  });
  test('that cannot be read are none, and whatever is stored breaks nothing', async () => {
    for (const text of [
      '',
      '{}',
      'null',
      '[1,{"id":1}]',
      '[{"id":"a","link":"b","learner":{"name":7}}]',
    ]) {
      stored.set(keptKey(), text);
      expect(readKept()).toEqual([]);
    }
    keep('broken12', { link: '1.xyz.abcd' });
    expect(await openedHere()).toEqual([]);
    globalThis.localStorage = {
      getItem: () => {
        throw new Error('refused');
      },
    } as unknown as Storage;
    expect([anyKept(), readKept(), keep('a', { link: 'b' })]).toEqual([false, [], false]);
  });
});
