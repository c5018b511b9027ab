/** Writes package/thin.js into the built site: the script of thin packages (components/teach/thin.ts), which stands in their one page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { dist } from './needs.ts';

/** As src/learning/package/thin.ts names it. */
const script = 'package/thin.js';
const root = fileURLToPath(new URL('../..', import.meta.url));
const made = [
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      lib: { entry: join(root, 'components/teach/thin.ts'), formats: ['iife'], name: 'precess' },
    },
  }),
].flat() as Rolldown.RolldownOutput[];
const [output, ...more] = made.flatMap((one) => one.output);
if (output?.type !== 'chunk' || more.length) throw new Error(`${script} has to be one file.`);
const path = join(dist, script);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, output.code);
console.log(`${script} has ${(output.code.length / 1000).toFixed(1)} kB`);
