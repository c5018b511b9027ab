/** What the end-to-end tests share: the pages of the built site, and an eye on what a page does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page, type Response } from '@playwright/test';

export const dist = process.env['PRECESS_OUT'] ?? 'dist';
if (!existsSync(join(dist, 'index.html')))
  throw new Error(`${dist}/index.html is missing: npm run build makes it.`);

/** Every built page as its address, '/' first; the page for a missing address is '/404.html'. */
export const pagesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
export const pages = pagesOf(dist);
/** Every lesson, and two of each other folder of pages. */
export const eachKind = (all: readonly string[]) =>
  [...Map.groupBy(all, (path) => path.split('/')[1]!)].flatMap(([folder, members]) =>
    folder === 'lessons' ? members : members.slice(0, 2),
  );
export const html = (page: string, folder = dist) =>
  readFileSync(join(folder, page.endsWith('/') ? `${page}index.html` : page), 'utf8');

/** Complaints of the page so far: console errors, exceptions, failed requests, requests that leave the site. */
export function watch(page: Page) {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== 'localhost')
      complaints.push(`leaves the site: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return complaints;
}

/** A test that also fails when its page complains. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = watch(page);
      await use(complaints);
      expect(complaints, 'what the browser complained of').toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Brings the element into view and waits until the island in it or around it has come alive. */
export async function alive(page: Page, selector: string) {
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  const island = page.locator(`${selector} astro-island, astro-island:has(${selector})`).first();
  await expect(island).not.toHaveAttribute('ssr', /.*/);
}

/** Until the page has dealt with an answer that came late: it asks for the same once more, and draws. */
export async function taken(page: Page, late: Response) {
  await late.finished();
  await page.evaluate(async (url) => {
    await (await fetch(url)).arrayBuffer();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }, late.url());
}
