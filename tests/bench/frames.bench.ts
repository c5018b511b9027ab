/** Time between frames and the longest task while a slider of each running widget is dragged. */
import { readdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium, howToInstall } from '../chromium.ts';
import { serve } from './serve.ts';

const found = findChromium();
if (!found) throw new Error(howToInstall);
const site = await serve();
const browser = await chromium.launch({
  args: ['--disable-quic'],
  ...(found === 'playwright' ? {} : { executablePath: found }),
});

for (const name of readdirSync('dist/widgets', { withFileTypes: true })) {
  if (!name.isDirectory()) continue;
  const page = await browser.newPage();
  await page.goto(`${site.url}/widgets/${name.name}/`);
  const slider = page.locator('input[type=range]:enabled').first();
  await slider.waitFor();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await page.evaluate(() => {
    const seen = { frames: [] as number[], longest: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) seen.longest = Math.max(seen.longest, task.duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now: number) => {
      seen.frames.push(now - last);
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
  const { frames, longest } = await page.evaluate(
    () => (window as unknown as { seen: { frames: number[]; longest: number } }).seen,
  );
  const sorted = frames.slice(2).sort((a, b) => a - b);
  const p95 = sorted[Math.floor(0.95 * sorted.length)] ?? NaN;
  console.log(
    `/widgets/${name.name}/ slider dragged: ${sorted.length} frames, p95 ${p95.toFixed(1)} ms,`,
    longest ? `longest task ${longest.toFixed(0)} ms` : 'no task over 50 ms',
  );
  await page.close();
}
await browser.close();
site.close();
