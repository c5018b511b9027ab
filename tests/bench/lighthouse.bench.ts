/**
 * Lighthouse with its mobile preset, five times a page: home, every lesson, a problem, the lab, the glossary. Prints
 * the worst of each number; where the machine is busy, the blocking time by processor time is the one to read.
 * PRECESS_PAGES=/lab/,/ measures these pages alone, PRECESS_RUNS=2 less often.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium, howToInstall } from '../chromium.ts';
import { mainTasks, type TraceEvent } from '../trace.ts';
import { serve } from './serve.ts';

interface Result {
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue?: number }>;
}
/** How much slower than this machine the phone is that Lighthouse takes for its numbers. */
const slowdown = 4;
const found = findChromium();
if (!found) throw new Error(howToInstall);
const chrome = found === 'playwright' ? chromium.executablePath() : found;
const site = await serve();
const runs = Number(process.env['PRECESS_RUNS'] ?? 5);
const children = (folder: string) =>
  readdirSync(join('dist', folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/${folder}/${name}/`);
const pages = process.env['PRECESS_PAGES']?.split(',') ?? [
  '/',
  ...children('lessons'),
  children('problems')[0]!,
  '/lab/',
  '/glossary/',
];

/** Blocking time on the phone, ms, of tasks that take it as long as they take here, times `slowdown`. */
const blocking = (tasks: readonly number[]) =>
  tasks.reduce((sum, ms) => sum + Math.max(0, slowdown * ms - 50), 0);

async function run(url: string) {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  try {
    await promisify(execFile)(
      'npx',
      [
        ...['--yes', 'lighthouse@13.5.0', url, '--quiet', '--save-assets'],
        ...['--output=json', `--output-path=${folder}/report.json`],
        '--chrome-flags=--headless=new --no-sandbox --disable-quic',
      ],
      { env: { ...process.env, CHROME_PATH: chrome }, maxBuffer: 1e8 },
    );
    const read = (name: RegExp) => {
      const file = readdirSync(folder).find((entry) => name.test(entry));
      if (!file) throw new Error(`Lighthouse wrote no ${name.source}`);
      return JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown;
    };
    const { traceEvents } = read(/trace\.json$/) as { traceEvents: TraceEvent[] };
    // As Lighthouse counts it: what blocks once something is seen.
    const seen = traceEvents.findLast(({ name }) => name === 'firstContentfulPaint');
    const tasks = mainTasks(traceEvents, seen?.ts);
    return {
      ...(read(/report\.json$/) as Result),
      cpu: blocking(tasks.map(({ cpu }) => cpu)),
      wall: blocking(tasks.map(({ wall }) => wall)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

console.log(
  '  worst of runs: performance accessibility practices SEO | FCP s  LCP s  CLS | blocking ms: Lighthouse, by clock, by processor',
);
for (const path of pages) {
  const results: Awaited<ReturnType<typeof run>>[] = [];
  while (results.length < runs) results.push(await run(site.url + path));
  const score = (name: string) =>
    Math.min(...results.map((result) => Math.round(100 * (result.categories[name]?.score ?? 0))));
  const most = (name: string) =>
    Math.max(...results.map((result) => result.audits[name]?.numericValue ?? NaN));
  const second = (name: string) => (most(name) / 1000).toFixed(2);
  const scores = ['performance', 'accessibility', 'best-practices', 'seo'].map(score);
  const longest = (name: 'cpu' | 'wall') => Math.max(...results.map((result) => result[name]));
  console.log(
    `  ${path.padEnd(34)} ${scores.join(' ')} | ${second('first-contentful-paint')}  ${second('largest-contentful-paint')}  ${most('cumulative-layout-shift').toFixed(3)}`,
    `| ${most('total-blocking-time').toFixed(0)}, ${longest('wall').toFixed(0)}, ${longest('cpu').toFixed(0)}`,
  );
}
site.close();
