import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, root, runIn } from './copy';

const copy = copyProject();
const inCopy = (tool: string, ...args: string[]) =>
  runIn(copy, tool, ...args).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${tool} ${args.join(' ')}:\n${error.stdout}\n${error.stderr}`);
  });

/** The examples: a path in backquotes at the end of a paragraph, a colon, and a block of code. */
const examples = [
  ...readFileSync(`${root}CONTRIBUTING.md`, 'utf8').matchAll(
    /`([\w/.-]+)`:\n\n```\w+\n([^]*?)\n```/g,
  ),
].map(([, path, text]) => [path!, text!] as const);

beforeAll(async () => {
  for (const [path, text] of examples) {
    const file = join(copy, path);
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) appendFileSync(file, `\n${text}\n`);
    else writeFileSync(file, `${text}\n`);
  }
  await inCopy('astro', 'build');
}, 300_000);
afterAll(() => rmSync(copy, { recursive: true }));

const built = (page: string) => readFileSync(join(copy, 'dist', page, 'index.html'), 'utf8');

test('CONTRIBUTING has an example of each kind', () => {
  expect(examples.map(([path]) => path.replace(/[^/]+$/, ''))).toEqual([
    'src/physics/formulas/',
    'tests/physics/',
    'components/widgets/',
    'content/problems/',
    'content/lessons/',
  ]);
});

test('pasted as they stand they build a lesson with its widget, numbers and problem', () => {
  const lesson = built('lessons/resonance');
  expect(lesson).toContain('9.81');
  expect(lesson).toContain('Tilt the field: which direction does the cone follow?');
  expect(lesson).toContain('Which field is it?');
});

test('the new widget and problem have their pages and stand in the lists', () => {
  expect(built('widgets/two-fields')).toContain('A moment in a tilted field');
  expect(built('embed/two-fields')).toContain('<svg');
  expect(built('problems/resonance-field')).toContain('absorption line');
  expect(built('widgets')).toContain('two-fields');
  expect(built('problems')).toContain('resonance-field');
  expect(built('')).toContain('lessons/resonance/');
});

test('the tests of the course accept them', { timeout: 300_000 }, async () => {
  await inCopy(
    'vitest',
    ...['run', '--config', 'tests/vitest.config.ts'],
    ...['tests/physics/resonance', 'tests/widgets', 'tests/problems'],
  );
});

test('prettier finds them formatted', { timeout: 60_000 }, async () => {
  await inCopy('prettier', '--check', ...examples.map(([path]) => path));
});
