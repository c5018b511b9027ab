import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quantities, type QuantityName } from '@physics';
import { isChoice } from '@learning/params';
import { placed } from '@figure/placed';
import { widgetNamed } from '@figure/registry';
import type { AnyWidget } from '@figure/widget';

/** The signs of a formula one by one; how they are set counts for nothing: a vector names its size, too. */
const signs = (tex: string) =>
  tex
    .replace(/\\vB(eff|ext)/g, 'B_$1')
    .replace(/\\v(mu|sigma|tau)(?![a-z])/g, '\\$1 ')
    .replace(/\\vb(?![a-zA-Z])/g, ' ')
    .replace(/\\v([a-zA-Z])(?![a-zA-Z])/g, '$1 ')
    .replaceAll('\\dd', ' d ')
    .replace(/\\mathrm\{(ln|tan)\}/g, '')
    .match(/\\[A-Za-z]+|[^\s{}]/g)!
    .filter((sign) => !/^\\(math\w+|text|boldsymbol|pmb|vb|hat|[lr]vert|term|[,;!])$/.test(sign))
    .join(' ');
/** What a symbol is made of: m and p for m·p, and B_x and B_K for their quotient. */
const made = (symbol: string) =>
  signs(symbol)
    .split(/\\cdot|\\Delta|[/+()]/)
    .map((part) => part.trim())
    .filter((part) => /[a-z]/i.test(part));
const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  θ: 'theta',
  ϑ: 'vartheta',
  φ: 'varphi',
};
/** All that a text has in formulas or, as letters, between its words. */
function named(text: string): string {
  const formulas = [...text.matchAll(/\$\$?([^$]+)\$\$?/g)].map(([, tex]) => signs(tex!));
  const letters = [...text.matchAll(/\*{1,2}(\w)\*{1,2}|[α-ω]/g)].map(
    ([all, letter]) => letter ?? `\\${greek[all]}`,
  );
  return ` ${[...formulas, ...letters].join(' ; ')} `;
}
/** The symbols that a figure shows sooner or later, by the quantities that they stand for. */
function shown({ params, readouts, outputs, plots = [] }: AnyWidget): Map<string, string> {
  const symbols = new Map<string, string>();
  for (const [name, param] of Object.entries(params))
    if (!isChoice(param) && name in quantities)
      symbols.set(name, param.tex ?? quantities[name as QuantityName].tex);
  const read = readouts ?? (Object.keys(outputs).slice(0, 3) as QuantityName[]);
  const others = [
    ...read.map((one) => (typeof one === 'object' ? one.of : one)),
    ...plots.flatMap(({ x = 't', y }) => [x, ...y]),
  ];
  for (const name of others) if (name) symbols.set(name, quantities[name].tex);
  for (const [name, param] of Object.entries(params)) if (param.hidden) symbols.delete(name);
  return symbols;
}

const lessons = readdirSync('content/lessons').filter((name) => name.endsWith('.mdx'));
test.each(lessons)(
  '%s names each symbol before a figure shows it, or in what stands below it',
  (file) => {
    const text = readFileSync(`content/lessons/${file}`, 'utf8').replace(/^---[^]*?\n---\n/, '');
    const unnamed: string[] = [];
    for (const { 0: figure, 1: tag, index } of text.matchAll(
      /<Widget\s([^>]*?)(?:\/>|>[^]*?<\/Widget>)/g,
    )) {
      const attribute = (name: string) => new RegExp(`\\b${name}="([^"]+)"`).exec(tag!)?.[1];
      const before = named(text.slice(0, index + figure.length));
      const module = placed(widgetNamed(attribute('name')!, file), {
        without: attribute('without'),
      });
      for (const [name, symbol] of shown(module.widget))
        if (!made(symbol).every((part) => before.includes(` ${part} `)))
          unnamed.push(`${attribute('id')}: ${name}, ${symbol}`);
    }
    expect(unnamed).toEqual([]);
  },
);
