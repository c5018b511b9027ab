import type { Plugin } from 'vite';
import { expected } from '../physics/formulas/expected.ts';
import { asShown } from '../learning/symbol.ts';
import { quantities, type QuantityName } from '../physics/quantities.ts';

/** What every figure names by itself: its time. */
const always: readonly string[] = ['t'] satisfies QuantityName[];

/** The quantities whose names are words of this text. */
export const quantitiesIn = (text: string) => {
  const words = new Set([...always, ...(text.match(/\w+/g) ?? [])]);
  return Object.fromEntries(
    Object.entries(quantities).flatMap(([name, one]) =>
      words.has(name) ? [[name, asShown(one)]] : [],
    ),
  );
};

/**
 * Keeps the table of quantities out of pages that name a few of them. Each widget exports, besides what is
 * written in it, the quantities that it names; and what the formulas expect is computed at build.
 */
export const fewQuantities = (): Plugin => ({
  name: 'few-quantities',
  enforce: 'pre',
  transform: {
    filter: { id: /components\/widgets\/[^/]+\.svelte$|physics\/formulas\/expected\.ts$/ },
    handler(code, id) {
      if (id.endsWith('.ts'))
        return { code: `export const expected = ${JSON.stringify(expected)};`, map: null };
      const brought = `export const quantities = ${JSON.stringify(quantitiesIn(code))};\n`;
      return { code: code.replace('</script>', () => `${brought}</script>`), map: null };
    },
  },
});
