/** A copy of the project in a folder of its own, to be changed, built and thrown away. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));

export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'precess-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\n').filter((file) => file && existsSync(root + file)))
    cpSync(root + file, join(copy, file));
  // Each package by itself: the caches that Astro and Vite keep beside them belong to one copy only.
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(`${root}node_modules`))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  return copy;
}

export const tool = (name: string) => join(root, 'node_modules/.bin', name);

export const environment = (mode: 'production' | 'development'): NodeJS.ProcessEnv => ({
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
  PRECESS_OUT: './dist',
  VITEST: '',
  NODE_ENV: mode,
});

/** @throws with stdout and stderr when the tool ends with an error */
export const runIn = (copy: string, name: string, ...args: string[]) =>
  promisify(execFile)(tool(name), args, { cwd: copy, env: environment('production') });
