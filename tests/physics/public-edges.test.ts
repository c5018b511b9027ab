import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as physics from '@physics';
import { isMade, samples } from './public-samples';

/** Where infinity is a limit that the docs name. */
const limits: readonly string[] = ['tauDelta', 'quality'];

/** Where zero gives no number, as the docs say: in an inner loop, where nobody looks. */
const noNumber: readonly string[] = [
  ...['topEnergy 1.I1', 'topEnergy 1.I3', 'topStep 1.I1'],
  'electronStep 3.turnLength',
];

type Path = readonly (string | number)[];
const isNumbers = (value: unknown): value is ArrayLike<number> => ArrayBuffer.isView(value);

/** Numbers, vectors and words in the arguments, with the way to each. */
function leaves(value: unknown, at: Path = []): readonly (readonly [Path, unknown])[] {
  if (typeof value === 'number' || typeof value === 'string') return [[at, value]];
  if (typeof value !== 'object' || value === null || isMade(value)) return [];
  if (isNumbers(value)) return [[at, value]];
  const parts = Object.entries(value).flatMap(([key, part]) => leaves(part, [...at, key]));
  const vector =
    Array.isArray(value) &&
    at.length > 0 &&
    value.length === 3 &&
    value.every((part) => typeof part === 'number');
  return vector ? [[at, value], ...parts] : parts;
}

/** The arguments with one part exchanged; parts with values of their own are kept as they are. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((part, i) => (String(i) === String(key) ? changed(part, rest, to) : part));
  const from = value as Record<string, unknown>;
  return { ...from, [key]: changed(from[key], rest, to) };
}

/** What it cannot be: no finite number, a number in words; vectors of two and four; a word nobody knows. */
function wrong(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [NaN, Infinity, -Infinity, String(value)];
  if (typeof value === 'string') return ['zebra', ''];
  if (isNumbers(value)) return [Float64Array.from(value).slice(0, -1)];
  const list = value as readonly number[];
  return [list.slice(0, 2), [...list, 0]];
}

/** Whether every number in a result is finite. A generator is run, a source or a rate is called. */
function isFinite(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (isNumbers(value)) return Array.from(value).every(Number.isFinite);
  if (typeof value === 'function')
    return depth > 2 || [0.3, [0.3, 0.4, 0.5]].some((x) => isFinite(called(value, x), depth + 1));
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((part) => isFinite(part, depth + 1));
}

/** What a function in a result gives for an argument; nothing where it wants something else. */
function called(value: object, x: unknown): unknown {
  try {
    return (value as (x: unknown) => unknown)(x);
  } catch {
    return undefined;
  }
}

const root = join(import.meta.dirname, '../../src/physics');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'));
/** Functions of the inner loops: what stands before them says that they pass NaN on. */
function passesNaN(name: string): boolean {
  const source = sources.find((text) =>
    new RegExp(`export (?:const|function\\*?) ${name}\\b`).test(text),
  )!;
  const at = source.search(new RegExp(`export (?:const|function\\*?) ${name}\\b`));
  const doc = source.slice(source.lastIndexOf('/**', at), at);
  return /NaN in,\s+\*?\s*NaN out/.test(doc) || source.includes('NaN out, as in all of this file');
}

/** A generator. */
const isRun = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && 'next' in value;

/** What comes of a call: 'refused' in the right form, 'NaN', or the numbers in words. */
function outcome(name: string, args: readonly unknown[]): string {
  const run = (physics as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[
    name
  ]!;
  try {
    let result = run(...args);
    if (isRun(result)) result = [...result];
    // What fills or moves its arguments gives nothing back.
    if (result === undefined) result = args;
    return isFinite(result) ? String(JSON.stringify(result, asList)) : 'NaN';
  } catch (error) {
    const told =
      error instanceof RangeError && / must (be|hold|have|lead|lie|rise)\b/.test(error.message);
    return told ? 'refused' : String(error);
  }
}
/** In words: typed arrays as lists, a function by what it gives. */
const asList = (_key: string, value: unknown): unknown =>
  isNumbers(value) ? Array.from(value) : typeof value === 'function' ? called(value, 0.3) : value;

const names = Object.entries(physics as Record<string, unknown>)
  .filter(([name, value]) => typeof value === 'function' && !['formula', 'Dop853'].includes(name))
  .map(([name]) => name);

describe('a public function', () => {
  it('has arguments that are tried here', () => {
    expect(names.filter((name) => !samples[name])).toEqual([]);
    expect(Object.keys(samples).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(names)('%s refuses what it cannot take, or passes NaN on where it says so', (name) => {
    const make = samples[name]!;
    const plain = outcome(name, make());
    expect(plain).not.toMatch(/^(NaN|refused|\w*Error)/);
    const inner = passesNaN(name);
    const faults = leaves(make()).flatMap(([path, value]) =>
      wrong(value).flatMap((to) => {
        if (inner && !Number.isNaN(to)) return [];
        if (to === Infinity && limits.includes(String(path.at(-1)))) return [];
        const found = outcome(name, changed(make(), path, to) as readonly unknown[]);
        // A number that has no part in the result may be any.
        const fine =
          found === 'refused' ||
          (inner && found === 'NaN') ||
          (typeof to === 'number' && found === plain);
        return fine ? [] : [`${path.join('.')} = ${String(to)}: ${found.slice(0, 80)}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it.each(names)('%s takes zero and the opposite sign, or refuses them', (name) => {
    const make = samples[name]!;
    const faults = leaves(make()).flatMap(([path, value]) =>
      (typeof value === 'number' ? [0, -value] : []).flatMap((to) => {
        const found = outcome(name, changed(make(), path, to) as readonly unknown[]);
        const fine =
          !/^(NaN|\w*Error)/.test(found) ||
          (to === 0 && noNumber.includes(`${name} ${path.join('.')}`));
        return fine ? [] : [`${path.join('.')} = ${String(to)}: ${found.slice(0, 80)}`];
      }),
    );
    expect(faults).toEqual([]);
  });
});
