/**
 * While a slider of each running widget is dragged: time between frames, the longest task, and the processor time
 * of the main thread for a frame, which does not depend on what else the machine does. PRECESS_WIDGETS=race,walker
 * measures these alone.
 */
import { readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium, howToInstall } from '../chromium.ts';
import { mainTasks, type TraceEvent } from '../trace.ts';
import { serve } from './serve.ts';

const found = findChromium();
if (!found) throw new Error(howToInstall);
const site = await serve();
const browser = await chromium.launch({
  args: ['--disable-quic'],
  ...(found === 'playwright' ? {} : { executablePath: found }),
});
const names = readdirSync('dist/widgets', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

for (const name of process.env['PRECESS_WIDGETS']?.split(',') ?? names) {
  const page = await browser.newPage();
  await page.goto(`${site.url}/widgets/${name}/`);
  // A figure comes alive when it is pointed at.
  await page.locator('.shell .picture').hover();
  const shell = page.locator('.shell[data-live]');
  await shell.waitFor();
  const open = shell.getByRole('button', { name: 'Skip' });
  if (await open.count()) await open.click();
  const run = shell.getByRole('button', { name: 'Run', exact: true });
  if (await run.count()) await run.click();
  const slider = shell.locator('.controls input[type=range]').first();
  if (!(await slider.count())) {
    console.log(`  ${name.padEnd(20)} has no slider`);
    await page.close();
    continue;
  }
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
  });
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    let last = performance.now();
    const frame = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  for (let i = 0; i <= 240; i++)
    await page.mouse.move(x + width * (0.5 + 0.4 * Math.sin(i / 12)), y + height / 2);
  await page.mouse.up();
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const tasks = mainTasks(traceEvents);
  const sorted = frames.slice(2).sort((a, b) => a - b);
  const p95 = sorted[Math.floor(0.95 * sorted.length)] ?? NaN;
  const longest = (kind: 'wall' | 'cpu') => Math.max(...tasks.map((task) => task[kind])).toFixed(0);
  const each = tasks.reduce((sum, { cpu }) => sum + cpu, 0) / frames.length;
  console.log(
    `  ${name.padEnd(20)} ${sorted.length} frames, p95 ${p95.toFixed(1)} ms, longest task ${longest('wall')} ms,`,
    `of the processor ${longest('cpu')} ms; ${each.toFixed(1)} ms a frame`,
  );
  await page.close();
}
await browser.close();
site.close();
