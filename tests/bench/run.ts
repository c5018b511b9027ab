/**
 * Runs every *.bench.ts of this folder, or those named as arguments, one after the other: each bundled
 * as the site is, and in a process of its own, since one benchmark's types would slow the next. The site
 * is built first for those that serve it.
 */
import { execSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const wanted = process.argv.slice(2);
const files = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)));
if (files.length === 0) throw new Error(`no benchmark is called ${wanted.join(', ')}`);
if (files.some((file) => readFileSync(join(here, file), 'utf8').includes("from './serve")))
  execSync('npm run build', { stdio: 'inherit' });

// In a folder of the root, as the tests are: there the bundles find their packages, and `..` is the project.
const outDir = mkdtempSync(join(root, '.bundle-'));
let failed = 0;
try {
  for (const file of files) {
    const name = basename(file, '.ts');
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      resolve: { tsconfigPaths: true },
      build: {
        ssr: join(here, file),
        outDir,
        emptyOutDir: false,
        rolldownOptions: {
          optimization: { inlineConst: { mode: 'all' } },
          output: { entryFileNames: `${name}.mjs` },
        },
      },
    });
    console.log(`\n${basename(file, '.bench.ts')}`);
    const { status } = spawnSync(process.execPath, [join(outDir, `${name}.mjs`)], {
      stdio: 'inherit',
    });
    failed += Number(status !== 0);
  }
} finally {
  rmSync(outDir, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
