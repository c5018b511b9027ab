/**
 * The one test command: all that is checked, the end-to-end tests beside the rest, so that no processor waits.
 * A step that fails does not stop the others. The last line counts; the exit code is 1 if anything failed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const failed: string[] = [];

/** Runs a script of package.json; its name stands before each line that it prints. */
async function step(name: string) {
  const start = Date.now();
  const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => console.log(`[${name}] ${line}`));
  const code = await new Promise<number>((end) => child.on('close', (code) => end(code ?? 1)));
  if (code !== 0) failed.push(name);
  const minutes = ((Date.now() - start) / 60_000).toFixed(1);
  console.log(`[${name}] ${code === 0 ? 'passed' : 'FAILED'} after ${minutes} min`);
  return code === 0;
}

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
const build = step('build');
/** What takes longest begins as soon as there is a site. */
const visits = async () => (await build) && step('test:e2e');
/** All else, beside it. */
const rest = async () => {
  await step('lint');
  // Types are checked when the build no longer writes what they read.
  await build;
  await step('check');
  await step('test:unit');
};
await Promise.all([visits(), rest()]);

// A step without a report of its own, lint, types or the build, counts as one failure.
writeFileSync('test-results/steps.json', JSON.stringify({ failed }));
await import('./count.ts');
process.exitCode = failed.length > 0 ? 1 : 0;
