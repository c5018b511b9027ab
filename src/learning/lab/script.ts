/** What the writers of scripts share. */
import { norm, type Vec3 } from '@physics';

/** A set-up as a script of another code. */
export interface Script {
  readonly text: string;
  /** How something is written there that one might look for in vain. */
  readonly notes: readonly string[];
  /** What the code cannot express: it is not in the script. */
  readonly missing: readonly string[];
}

/** A number that Go, Tcl and Python read as the same double. */
export function num(x: number): string {
  if (x === 0) return '0';
  const size = Math.abs(x);
  return size >= 1e5 || size < 1e-3 ? x.toExponential().replace('e+', 'e') : String(x);
}
export const nums = (v: Vec3, between = ', '): string => tidy(v).map(num).join(between);
/** Without what rounding leaves of a component that is none: cos 90° is 6e-17. */
export function tidy(v: Vec3): Vec3 {
  const least = 1e-15 * norm(v);
  const clean = (x: number) => (Math.abs(x) < least ? 0 : x);
  return [clean(v[0]), clean(v[1]), clean(v[2])];
}

/** Points of the run that are written to a table. */
export const samples = 200;

/** Comment lines of at most 96 characters. */
export function comment(mark: string, text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 96)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${mark} ${lines.length ? '  ' : ''}${word}`);
  }
  return lines;
}

/** The head of a script: what it is, where its set-up is, and what a reader of it has to know. */
export const head = (
  mark: string,
  code: string,
  link: string,
  { notes, missing }: Omit<Script, 'text'>,
) => [
  ...comment(mark, `One magnet of one cell, for ${code}. Set up in the lab of Precess:`),
  `${mark} ${link}`,
  ...notes.flatMap((note) => comment(mark, `- ${note}`)),
  ...missing.flatMap((lack) => comment(mark, `- NOT IN THIS SCRIPT: ${lack}`)),
];
