/**
 * A copy of the project in a folder `a b/précess`, with the examples of CONTRIBUTING pasted in, built by another user
 * than root for a folder of a host: one build that shows all of this.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyProject, root, tool, type Copy } from '../copy';
import { brokenLinks } from './links';
import { eachKind, pagesOf, traffic, watch } from './site';

test.describe.configure({ mode: 'serial' });

const base = '/course/';
const port = Number(process.env['E2E_PORT'] ?? 4329) + 1;
let copy: Copy;
let dist: string;
let server: ChildProcess | undefined;

/** The examples: a path in backquotes at the end of a paragraph, a colon, and a block of code. */
const examples = [
  ...readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(
    /`([\w/.-]+)`:\n\n```\w+\n([^]*?)\n```/g,
  ),
].map(([, path, text]) => [path!, text!] as const);

const inCopy = (name: string, ...args: string[]) =>
  copy.run(name, ...args).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${name} ${args.join(' ')}:\n${error.stdout}\n${error.stderr}`);
  });
const unitTests = (...args: string[]) =>
  inCopy('vitest', 'run', '--config', 'tests/vitest.config.ts', '--no-color', ...args);

test.beforeAll(async () => {
  copy = copyProject({ PRECESS_BASE: base });
  dist = join(copy.folder, 'dist');
  for (const [path, text] of examples) {
    const file = join(copy.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) appendFileSync(file, `\n${text}\n`);
    else writeFileSync(file, `${text}\n`);
  }
  await inCopy('npm', 'run', 'build');
});
test.afterAll(() => {
  server?.kill();
  copy.remove();
});

const built = (page: string) => readFileSync(join(dist, page, 'index.html'), 'utf8');

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

test('the tests of the course accept them', async () => {
  const { stdout } = await unitTests(
    ...['tests/physics/resonance', 'tests/widgets', 'tests/problems'],
    ...['-t', 'two-fields|resonance'],
  );
  // One of the formula, and those that loop over all widgets and problems.
  expect(Number(/Tests\s+(\d+) passed/.exec(stdout)?.[1])).toBeGreaterThan(10);
});

test('prettier finds them formatted', async () => {
  await inCopy('prettier', '--check', ...examples.map(([path]) => path));
});

test('the tests that read files pass in a folder whose name has a space and an umlaut', async () => {
  // By name: what is excluded by an argument is not excluded from a project of Vitest.
  const building = readdirSync(join(root, 'tests/build')).filter(
    (name) => name !== 'bad-names.test.ts',
  );
  const { stdout } = await unitTests(
    ...['tests/architecture', 'tests/content'],
    ...building.map((name) => `tests/build/${name}`),
  );
  expect(Number(/Tests\s+(\d+) passed/.exec(stdout)?.[1])).toBeGreaterThan(20);
});

test('in a folder of a host every link and anchor stays in the folder and resolves', () => {
  expect([...new Set(brokenLinks(dist, base))]).toEqual([]);
});

test('in a folder of a host pages of each kind find what they fetch', async ({ page }) => {
  server = spawn(tool('astro'), ['preview', '--port', String(port)], {
    ...copy.start('production'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const home = `http://localhost:${port}${base.slice(0, -1)}`;
  await new Promise<void>((ready) =>
    server!.stdout!.on('data', (text) => String(text).includes(home) && ready()),
  );
  const complaints = watch(page);
  const settled = traffic(page);
  for (const path of eachKind(pagesOf(dist))) {
    await page.goto(home + path);
    await settled();
    await expect(page.locator('h1').or(page.locator('figure')).first()).toBeVisible();
  }
  expect(complaints, 'what the browser complained of').toEqual([]);
});
