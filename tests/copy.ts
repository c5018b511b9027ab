/**
 * A copy of the project as a stranger has it: in a folder whose name has a space and an umlaut, not run by root where
 * there is another user, to be changed, built and thrown away.
 */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Who runs the tools in the copy: nobody instead of root, if nobody may read the project. */
const stranger: { uid?: number; gid?: number } = (() => {
  const nobody = { uid: 65534, gid: 65534 };
  const can = () =>
    spawnSync(process.execPath, ['--version'], { cwd: root, ...nobody }).status === 0;
  return process.getuid?.() === 0 && can() ? nobody : {};
})();

export interface Copy {
  folder: string;
  /** @throws with stdout and stderr when the tool ends with an error */
  run: (tool: string, ...args: string[]) => Promise<{ stdout: string; stderr: string }>;
  /** How a tool is started that goes on running. */
  start: (mode: 'production' | 'development') => {
    cwd: string;
    env: NodeJS.ProcessEnv;
    uid?: number;
    gid?: number;
  };
  remove: () => void;
}

export const tool = (name: string) => join(root, 'node_modules/.bin', name);

/** @param more variables of the environment in which its tools run */
export function copyProject(more: NodeJS.ProcessEnv = {}): Copy {
  const top = mkdtempSync(join(tmpdir(), 'precess-'));
  const folder = join(top, 'a b', 'précess');
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\n').filter((file) => file && existsSync(root + file)))
    cpSync(root + file, join(folder, file));
  // Each package by itself: the caches that Astro and Vite keep beside them belong to one copy only.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(`${root}node_modules`))
    if (name === '.bin' || !name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  if (stranger.uid !== undefined)
    execFileSync('chown', ['-R', '-h', `${stranger.uid}:${stranger.gid}`, top]);

  // What npm says to its scripts is about this project, not about the copy.
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const start: Copy['start'] = (mode) => ({
    cwd: folder,
    ...stranger,
    env: {
      ...Object.fromEntries(inherited),
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DEV_BACKGROUND: '0',
      ASTRO_PREVIEW_BACKGROUND: '0',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      PRECESS_OUT: './dist',
      VITEST: '',
      NODE_ENV: mode,
      HOME: top,
      ...more,
    },
  });
  return {
    folder,
    start,
    run: (name, ...args) =>
      promisify(execFile)(name === 'npm' ? name : tool(name), args, {
        ...start('production'),
        maxBuffer: 1e8,
      }),
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}
