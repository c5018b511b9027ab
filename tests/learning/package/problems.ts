/** All problems of the course with short texts, as they come into a package. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { drawExercise } from '@learning/draw';
import type { Problem } from '@learning/package/moodle';
import { problem } from '@learning/schema';

export const seeds = ['a1', 'b2', 'c3'];
export const problems: Problem[] = globSync('content/problems/*.mdx').map((file) => {
  const { title, given, ask } = problem.parse(
    parse(/^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))![1]!),
  );
  const exercise = { given, ask };
  return {
    id: basename(file, '.mdx'),
    title,
    points: 2,
    exercise,
    variants: seeds.map((seed) => ({
      drawn: drawExercise(exercise, seed),
      texts: {
        statement: `<p>${seed} ]]> &amp;</p>`,
        hints: ['<p>A hint</p>'],
        solution: '<p>So</p>',
      },
    })),
  };
});
