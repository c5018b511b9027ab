/** Writes the index of the search, pagefind/, of the built pages: what a reader sees at once, and no answer. */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { flattened } from './flat.ts';
import { dist, files, read } from './needs.ts';

/** What is in a page and no text of it. */
const left = [
  // The other form of a formula.
  '.katex-html',
  // Hints, solutions, and what becomes of each option: an excerpt would give the answer away.
  ...['.aids', '.solution', '.still', '.then', '[data-reason]'],
  // Figures, fields and buttons.
  ...['astro-island', 'button', '.skip', '.walked', '.guess', '.lines', '.paper'],
  // Headings that are the same everywhere, and lines about the text.
  ...['.kicker', '.exercise header', '.worked header', '[data-pagefind-ignore]'],
];
const { index, errors } = await createIndex({ excludeSelectors: left });
if (!index) throw new Error(`The search index cannot be made: ${errors.join('; ')}`);
for (const file of files.filter((path) => path.endsWith('.html'))) {
  const content = flattened(read(file).toString());
  const { errors } = await index.addHTMLFile({ sourcePath: file, content });
  if (errors.length) throw new Error(`${file}: ${errors.join('; ')}`);
}
const { errors: unwritten } = await index.writeFiles({ outputPath: join(dist, 'pagefind') });
if (unwritten.length) throw new Error(unwritten.join('; '));
await close();
