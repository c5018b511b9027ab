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

export default defineConfig({
  root,
  plugins: [svelte()],
  resolve: { alias },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // What is tested is pure, or puts back what it changes: a fresh worker for each file would take as long as the tests.
    isolate: false,
    // Vitest leaves one processor free; nothing else wants it then.
    maxWorkers: '100%',
    // They compute and do not wait, and a busy machine takes its time: the limit only ends what never would.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
