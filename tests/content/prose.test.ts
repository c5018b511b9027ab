import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const inline = /^<(Term|Eq|Fig|Cite|Value|Given|Answer|Calc|Note|SourceNote)\b/;
const files = ['lessons', 'problems', 'worked', 'glossary', 'notes'].flatMap((room) =>
  readdirSync(`content/${room}`)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `content/${room}/${name}`),
);

// Prettier sets a line of MDX that begins with a tag apart; in mid-sentence that would be a new paragraph.
test.each(files)(
  'no sentence of %s is cut in two by a line that begins with a component',
  (file) => {
    const paragraphs = readFileSync(file, 'utf8').split(/\n\s*\n/);
    const cut = paragraphs.filter(
      (text, i) => inline.test(text.trim()) && /[\w,;]$/.test(paragraphs[i - 1]?.trim() ?? ''),
    );
    expect(cut).toEqual([]);
  },
);
