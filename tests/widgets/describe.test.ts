import { expect, test } from 'vitest';
import { defaults, draw, isChoice, type AnyParams, type AnyValues } from '@learning/params';
import { count, fixed } from '@learning/wording';
import { widgets } from '@figure/registry';
import { Run } from '@figure/run';
import type { AnyWidget } from '@figure/widget';

/** What a sentence that may be read aloud does not have. */
const slips: Readonly<Record<string, RegExp>> = {
  'a hyphen for a minus': /(?<![\p{L}\p{N}])-\s?\p{N}/u,
  'many for one': /(?<![\p{N}.,])1 \p{Ll}+s\b(?! second)/u,
  'a space too many': / {2}|^\s|\s$|\s[.,;:]/,
  'two stops': /[.,;:]\s*[.,;:]/,
  'a small letter after a stop': /[.!?] \p{Ll}/u,
  'a minus before zero': /−0(?:\.0+)?(?![\d.])/,
  'a word twice': /\b(\p{L}+) \1\b/iu,
  'what is no word': /[_^\\$<>{}*=]|NaN|undefined|null|Infinity|\d[eE][+-]?\d/,
};
/** The values at one end of every range. */
const ends = (params: AnyParams, end: 'min' | 'max') =>
  Object.fromEntries(
    Object.entries(params).map(([name, param]) => [
      name,
      isChoice(param) ? param.options.at(end === 'min' ? 0 : -1)! : param[end],
    ]),
  );
const settings = ({ params }: AnyWidget): AnyValues[] => [
  defaults(params),
  ends(params, 'min'),
  ends(params, 'max'),
  ...Array.from({ length: 40 }, (_, i) => draw(params, `words ${i}`)),
];

test.each([...widgets].map(([name, { widget }]) => [name, widget] as const))(
  'the sentences of %s are read without a slip',
  (_, widget) => {
    const said = new Set(
      settings(widget).flatMap((values) => {
        const run = new Run(widget, values);
        return [0, 1, 20, 80].map((steps) => {
          if (steps) run.step(steps);
          return widget.describe(run.state, values);
        });
      }),
    );
    expect(said.size).toBeGreaterThan(1);
    for (const [slip, pattern] of Object.entries(slips))
      expect(
        [...said].filter((sentence) => pattern.test(sentence)),
        slip,
      ).toEqual([]);
    expect([...said].filter((sentence) => !/^[\p{Lu}\p{N}].*[.!?]$/su.test(sentence))).toEqual([]);
  },
);

test('a number in a sentence has a true minus, and none before zero', () => {
  expect([-1.25, -0.04, 0, 12.5].map((x) => fixed(x, 1))).toEqual(['−1.3', '0.0', '0.0', '12.5']);
});
test('one is one, and what is rounded to one, too', () => {
  expect([1, -1, 0, 2, 0.6].map((x) => count(x, 'degree'))).toEqual([
    '1 degree',
    '−1 degree',
    '0 degrees',
    '2 degrees',
    '1 degree',
  ]);
  expect(count(3, 'try', 'tries')).toBe('3 tries');
  expect(count(1, 'turn', 'turns', 2)).toBe('1.00 turns');
});
