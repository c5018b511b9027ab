/** The checks of the lessons, read off their source: the catalogue of what can be assigned is made of them. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { read } from '@learning/outline';
import { check } from '@learning/schema';

/** The literal between the braces of `name={…}`; braces in quoted text do not count. */
function literal(tag: string, name: string): string | undefined {
  const start = tag.search(new RegExp(`\\s${name}=\\{`));
  if (start < 0) return undefined;
  const open = tag.indexOf('{', start);
  let depth = 0;
  for (const { 0: token, index } of tag
    .slice(open)
    .matchAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth++;
    if (token === '}' && --depth === 0) return tag.slice(open + 1, open + index);
  }
  throw new SyntaxError(`${name}={…} of a <Check> has no end`);
}

/**
 * The checks of a lesson's text. What stands in the braces is a literal, and such a literal of objects,
 * lists, quoted texts and numbers is YAML too; anything else fails in the schema.
 */
export const checksOf = (lesson: string, text: string) =>
  [...read(text).matchAll(/^<Check\b[^]*?<\/Check>/gm)].map(([tag]) => {
    const { id, ...exercise } = check.parse({
      id: /\sid="([^"]*)"/.exec(tag)?.[1],
      given: parse(literal(tag, 'given') ?? '{}') as unknown,
      ask: parse(literal(tag, 'ask') ?? '{}') as unknown,
    });
    return { id: `${lesson}/${id}`, exercise: exercise, body: tag };
  });

/** The formulas of a question in its source, without those of its hints and its solution. */
export const texOfQuestion = (body: string): string =>
  [...body.split(/<(?:Hint|Solution)\b/)[0]!.matchAll(/\$\$?([^$]+)\$/g)]
    .map(([, tex]) => tex)
    .join(' ; ');

/** What a check asks, in plain words for a list: its last question, or all of it where that alone says little. */
export function questionOf(body: string): string {
  const [, text = ''] = /\n>\n([^]*?)(?=<Hint|<Solution|<\/Check>)/.exec(body) ?? [];
  const plain = text
    .replace(/\{' '\}/g, ' ')
    .replace(/<Given[^>]*>/g, '…')
    .replace(/<\/?\w[^>]*>/g, '')
    .replace(/\$([^$]*)\$/g, (_, tex: string) =>
      tex.replace(/\\(?:mathrm|vec|mathbf)\b/g, '').replace(/[\\{}]/g, ''),
    )
    .replace(/\*\*|(?<=^|\s)_|_(?=[\s.,;?])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const question = plain.split(/(?<=[.?!]”?) /).findLast((sentence) => sentence.endsWith('?'));
  return question && question.length > 24 ? question : plain;
}

export const checks = globSync('content/lessons/*.mdx').flatMap((file) =>
  checksOf(basename(file, '.mdx'), readFileSync(file, 'utf8')),
);
