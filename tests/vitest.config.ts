import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const { paths } = JSON.parse(readFileSync(`${root}tsconfig.json`, 'utf8')).compilerOptions;
// Vite's own tsconfigPaths passes over imports that stand in a .svelte file.
const alias = Object.entries<string[]>(paths).map(([from, [to = '']]) => ({
  find: new RegExp(`^${from.replace('*', '(.*)')}$`),
  replacement: root + to.replace('./', '').replace('*', '$1'),
}));

/**
 * What computes for seconds: alone, since code that has run on values of many shapes takes two to four times as long.
 */
const long = [
  'tests/lab/lab.test.ts',
  'tests/learning/{checks,draw,lab-scripts}.test.ts',
  'tests/physics/{cone,limit-cycle,marginal,stability,thermal-step}.test.ts',
  'tests/problems/every-problem.test.ts',
  'tests/widgets/{describe,every-widget,precession-lesson}.test.ts',
];

export default defineConfig({
  root,
  plugins: [svelte()],
  resolve: { alias },
  test: {
    setupFiles: ['tests/setup.ts'],
    projects: [
      { extends: true, test: { name: 'long', include: long } },
      {
        extends: true,
        test: {
          name: 'short',
          include: ['tests/**/*.test.ts'],
          exclude: long,
          // What is tested is pure, or puts back what it changes: a fresh worker for each file would take as long as the tests.
          isolate: false,
        },
      },
    ],
    // Vitest leaves one processor free; nothing else wants it then.
    maxWorkers: '100%',
    // They compute and do not wait, and a busy machine takes its time: the limit only ends what never would.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
