import { describe, expect, test } from 'vitest';
import { kindOf } from '@figure/predict/kinds';
import { wrongGuesses } from '@figure/predict/usual';
import { tested } from '@figure/predict/tested';
import { widgets } from '@figure/registry';
import { defaults } from '@learning/params';

const all = [...widgets].flatMap(([name, { widget }]) =>
  Object.entries(widget.predictions ?? {}).map(([id, asked]) => ({ name, id, asked, widget })),
);

describe.each(all)('$name, $id', ({ asked, widget }) => {
  test('its wrong guesses are told with their replies, and the right one is not', async () => {
    const kind = await kindOf(asked);
    const values = defaults(widget.params);
    const turns = wrongGuesses(asked, kind, values);
    const p = tested(asked, values);
    const truth = kind.truth(asked, p);
    if (asked.kind === 'choice') {
      const said = turns.map(({ text }) => text);
      const wrong = asked.options.filter((option) => option !== truth);
      expect(said.every(Boolean)).toBe(true);
      for (const option of wrong)
        expect(
          said.filter((text) => text!.split(', or ').includes(option) || text === option),
        ).toHaveLength(1);
      expect(said).not.toContain(truth);
    }
    for (const { reply } of turns) expect(reply).not.toMatch(/^(Just so|Yes)\b|undefined|NaN/);
  });
});
