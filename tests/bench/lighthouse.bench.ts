/** Lighthouse with its mobile preset on home and a lesson, five times each; prints the worst of each number. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium, howToInstall } from '../chromium.ts';
import { serve } from './serve.ts';

interface Result {
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue?: number }>;
}
const found = findChromium();
if (!found) throw new Error(howToInstall);
const chrome = found === 'playwright' ? chromium.executablePath() : found;
const site = await serve();

async function run(url: string) {
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      ...['--yes', 'lighthouse@13.5.0', url, '--quiet', '--output=json'],
      '--chrome-flags=--headless=new --no-sandbox --disable-quic',
    ],
    { env: { ...process.env, CHROME_PATH: chrome }, maxBuffer: 1e8 },
  );
  return JSON.parse(stdout) as Result;
}

for (const path of ['/', '/lessons/precession/']) {
  const runs: Result[] = [];
  while (runs.length < 5) runs.push(await run(site.url + path));
  const score = (name: string) =>
    Math.min(...runs.map((result) => Math.round(100 * (result.categories[name]?.score ?? 0))));
  const most = (name: string) => Math.max(...runs.map((r) => r.audits[name]?.numericValue ?? NaN));
  console.log(
    `${path} worst of 5: performance ${score('performance')}, accessibility ${score('accessibility')},`,
    `best practices ${score('best-practices')}, SEO ${score('seo')};`,
    `LCP ${(most('largest-contentful-paint') / 1000).toFixed(2)} s,`,
    `TBT ${most('total-blocking-time').toFixed(0)} ms, CLS ${most('cumulative-layout-shift').toFixed(3)}`,
  );
}
site.close();
