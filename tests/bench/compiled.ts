import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program prints, called with these arguments and this input. */
export type Program = (args: readonly (string | number)[], input?: string) => string;

/** A program of tests/bench/c, compiled for this machine until the process ends; undefined without gcc. */
export function compiled(name: string): Program | undefined {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const program = join(folder, name);
  const source = join(process.cwd(), `tests/bench/c/${name}.c`);
  const options = ['-O3', '-march=native', '-o', program, source, '-lm'];
  if (spawnSync('gcc', options).status !== 0) return undefined;
  return (args, input) => execFileSync(program, args.map(String), { encoding: 'utf8', input });
}
