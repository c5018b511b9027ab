/** What the end-to-end tests share: the pages of the built site, and an eye on what a page does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  test as base,
  expect,
  type Locator,
  type Page,
  type Request,
  type Response,
  type Route,
} from '@playwright/test';

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
/** The first page of each template: of the lessons, of the problems, and of each page that is the only one of its kind. */
export const firstOfEach = new Set(
  [...Map.groupBy(pages, (path) => path.replace(/^(\/[^/]+\/).+/, '$1*')).values()].map(
    ([first]) => first!,
  ),
);
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

/**
 * The state `networkidle` of Playwright is reached once in a page, says nothing of what comes later, and never comes where
 * a worker was let go before its script had come: of that request no end is told. So it is not waited for.
 *
 * @returns what waits until all has come and been run that the page had asked for, or kept for idle time
 */
export function traffic(page: Page): () => Promise<void> {
  const coming = new Set<Request>();
  let asked = 0;
  page.on('request', (request) => {
    if (/\/worker-[^/]+\.js$/.test(request.url())) return;
    asked++;
    coming.add(request);
  });
  page.on('requestfinished', (request) => coming.delete(request));
  page.on('requestfailed', (request) => coming.delete(request));
  return async () => {
    for (let before = -1; before !== asked;) {
      before = asked;
      await expect.poll(() => coming.size).toBe(0);
      // Asked after the page's own, with its limit: comes after them on a busy machine, too.
      await page.evaluate(
        () => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })),
      );
    }
  };
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

/**
 * For the tests that visit every page: each worker has one tab for all of them, which spares opening a context, fetching
 * and compiling the scripts for each page. What a page has stored is erased behind it.
 */
export const visit = test.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use, { project }) => {
      const { baseURL = '' } = project.use;
      const context = await browser.newContext({
        baseURL,
        serviceWorkers: 'block',
        reducedMotion: 'reduce',
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ tab }, use) => {
    await tab.emulateMedia({ media: 'screen' });
    await use(tab);
    // What is erased is the page's own: a page that did not open has nothing.
    if (/^http/.test(tab.url()))
      await tab.evaluate(async () => {
        localStorage.clear();
        for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!);
      });
    tab.removeAllListeners();
    await tab.goto('about:blank');
  },
});

/** The frame of the first figure of the page, once it is alive. */
export async function awake(page: Page): Promise<Locator> {
  await page.locator('figure.widget').first().scrollIntoViewIfNeeded();
  const shell = page.locator('.shell').first();
  await wake(shell);
  return shell;
}
/** The same of the page at an address. */
export async function figure(page: Page, address: string) {
  await page.goto(address);
  return awake(page);
}

/**
 * Brings the element into view and waits until the island in it or around it has come alive; a figure does when
 * somebody means it.
 */
export async function alive(page: Page, selector: string) {
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  const island = page.locator(`${selector} astro-island, astro-island:has(${selector})`).first();
  await expect(island).not.toHaveAttribute('ssr', /.*/);
  const still = island.locator('.shell');
  if (await still.count()) await wake(still.first());
}

/** Points at a figure, and waits until it lives. */
export async function wake(shell: Locator) {
  await shell.dispatchEvent('pointerover');
  await expect(shell).toHaveAttribute('data-live');
}

export type Place = readonly [x: number, y: number];
/** Where the middle of an element is in the window, once it is in view. */
export async function middle(element: Locator): Promise<Place> {
  await element.evaluate((e) => e.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { x, y, width, height } = (await element.boundingBox())!;
  return [x + width / 2, y + height / 2];
}
/** One finger down, along a line, and up again, as the screen tells the browser. */
export async function slide(page: Page, [x, y]: Place, [u, v]: Place) {
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: Place[]) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.map(([x, y]) => ({ x, y })),
    });
  await touch('touchStart', [x, y]);
  for (const part of [0.25, 0.5, 0.75, 1])
    await touch('touchMove', [x + part * (u - x), y + part * (v - y)]);
  await touch('touchEnd');
  await devtools.detach();
}

/** Resolves when the figure shows that it computes, however short. */
export const computing = (shell: Locator) =>
  shell.evaluate(
    (root) =>
      new Promise<void>((done) => {
        const bar = () => root.querySelector('progress, [role="progressbar"]');
        new MutationObserver((_, observer) => {
          if (!bar()) return;
          observer.disconnect();
          done();
        }).observe(root, { subtree: true, childList: true });
      }),
  );

/** Keeps back what the page fetches from there, as a slow connection does, until what it returns is called. */
export async function hold(page: Page, url: string | RegExp, options?: { times: number }) {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  const later = async (route: Route) => {
    await held;
    await route.continue();
  };
  await page.route(url, later, options);
  return release;
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
