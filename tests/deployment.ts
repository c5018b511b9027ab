/** A second deployment of the built site: every file whose name has its content in it is called otherwise. */
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** @returns the folder, with a worker of its own */
export function nextDeployment(folder: string): string {
  const next = mkdtempSync(join(tmpdir(), 'precess-deployment-'));
  cpSync(folder, next, { recursive: true });
  const names = new Map(
    globSync('_astro/**/*.{js,css}', { cwd: next }).map((path) => {
      const name = basename(path);
      return [name, name.replace(/\.(\w+)$/, '2.$1')];
    }),
  );
  const renamed = (text: string) =>
    text.replace(/[\w-][\w.-]*\.(?:js|css)/g, (name) => names.get(name) ?? name);
  for (const path of globSync('{_astro/**/*.{js,css},**/*.html}', { cwd: next })) {
    const file = join(next, path);
    writeFileSync(file, renamed(readFileSync(file, 'utf8')));
    const name = names.get(basename(path));
    if (name) renameSync(file, join(file, '..', name));
  }
  execFileSync(process.execPath, [join(import.meta.dirname, '../src/build/service-worker.ts')], {
    env: { ...process.env, PRECESS_OUT: next },
  });
  return next;
}
