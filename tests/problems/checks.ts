import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
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
  [...text.matchAll(/^<Check\b[^]*?<\/Check>/gm)].map(([tag]) => {
    const { id, ...exercise } = check.parse({
      id: /\sid="([^"]*)"/.exec(tag)?.[1],
      given: parse(literal(tag, 'given') ?? '{}'),
      ask: parse(literal(tag, 'ask') ?? '{}'),
    });
    return { id: `${lesson}/${id}`, exercise: exercise, body: tag };
  });

export const checks = globSync('content/lessons/*.mdx').flatMap((file) =>
  checksOf(basename(file, '.mdx'), readFileSync(file, 'utf8')),
);
