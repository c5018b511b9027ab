import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** In the lists of problems, of due ones and of what an assignment has, nothing but the title tells one from another. */
test('no two problems have one title, nor a problem that of a lesson', () => {
  const titles = globSync('content/{problems,lessons,practices}/*.mdx').map(
    (file) => /^title: *['"]?(.*?)['"]?$/m.exec(readFileSync(file, 'utf8'))![1]!,
  );
  expect(titles.length).toBeGreaterThan(100);
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
});
