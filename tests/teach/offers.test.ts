import { expect, test } from 'vitest';
import { helpOffered, triesOffered, withTries } from '../../components/teach/offers';

const rules = {
  tries: { most: 2, counts: 'best', then: 'same' },
  hints: 1,
  solutions: 2,
} as const;
const valuesOf = (...args: Parameters<typeof helpOffered>) =>
  helpOffered(...args).map(([value]) => value);

test('help that comes after the last try goes on to do so when there are more tries, or fewer', () => {
  for (const most of [1, 3, 10]) {
    const changed = withTries(rules, most);
    expect(changed).toEqual({ ...rules, tries: { ...rules.tries, most }, solutions: most });
  }
  expect(withTries({ ...rules, hints: 2 }, 1).hints, 'there is no second try').toBe(1);
  expect(withTries({ ...rules, solutions: 'due' }, 1).solutions).toBe('due');
  expect(withTries({ ...rules, solutions: 1 }, 5).solutions, 'it came before the last').toBe(1);
});

test('without a last try help comes after the third, and with one again after that', () => {
  const free = withTries(rules, 0);
  expect(free.solutions).toBe(3);
  expect(withTries(free, 4).solutions).toBe(4);
});

test('what is chosen is always among what is offered, whatever the tries were and are', () => {
  for (const before of [0, 1, 2, 5, 10, 17])
    for (const after of [0, 1, 2, 5, 10, 17]) {
      const changed = withTries(withTries({ ...rules, hints: 5, solutions: 20 }, before), after);
      expect(valuesOf(changed)).toEqual(expect.arrayContaining([changed.hints, changed.solutions]));
      expect(triesOffered(changed)).toContain(after);
    }
  expect(valuesOf({ ...rules, hints: 7 }), 'of an assignment from a file').toContain(7);
});

test('a rule is named by the tries that there are', () => {
  const named = new Map(helpOffered(rules));
  expect(named.get(1)).toBe('after the first try');
  expect(named.get(2)).toBe('when the tries are used');
  expect(helpOffered(withTries(rules, 1)).filter(([value]) => typeof value === 'number')).toEqual([
    [1, 'after the first try'],
  ]);
});
