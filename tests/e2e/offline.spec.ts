import { rmSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { nextDeployment } from '../deployment';
import { host as serve, type Host } from '../host';
import { alive, dist, pages } from './site';

/** The browser may keep every file for a day, pages too: the worst that a host can say. */
const longAge = () => ({ 'Cache-Control': 'max-age=86400' });
let next: string;
let host: Host;
test.beforeEach(async () => {
  host = await serve(dist, longAge);
});
test.afterEach(() => host.close());
test.beforeAll(() => {
  next = nextDeployment(dist);
});
test.afterAll(() => rmSync(next, { recursive: true, force: true }));

const lesson = '/lessons/precession/';
/** Paths of the pages that are kept. */
const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const [name] = await caches.keys();
    const requests = name ? await (await caches.open(name)).keys() : [];
    return requests.map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith('/'));
  });
const untilKept = (page: Page, path: string) => expect.poll(() => keptPages(page)).toContain(path);
/** Files that a kept page names and that are not kept, of every kept page. */
const torn = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]!);
    const kept = await cache.keys();
    const paths = new Set(kept.map(({ url }) => new URL(url).pathname));
    const html = kept.filter(({ url }) => new URL(url).pathname.endsWith('/'));
    const named = await Promise.all(
      html.map(async (request) => {
        const text = await (await cache.match(request))!.text();
        return text.match(/_astro\/[\w./-]+/g) ?? [];
      }),
    );
    return [...new Set(named.flat())].filter((file) => !paths.has(`/${file}`));
  });
const notice = (page: Page) => page.locator('[data-notice]');
const answer = (page: Page) => page.getByPlaceholder('number and unit').first();

test.describe('what is kept', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a page that was opened opens offline with its figures and its judge; another says that it is not kept', async ({
    page,
    context,
  }) => {
    await page.goto(host.url + lesson);
    await untilKept(page, lesson);
    expect(await torn(page)).toEqual([]);
    const fetched = new Set(host.asked.map(({ path }) => path));
    expect(fetched, 'the rest is not pulled unasked').not.toContain('/lab/');
    await context.setOffline(true);
    host.close();

    await page.goto(host.url + lesson);
    await page.locator('figure.widget').first().hover();
    await expect(page.locator('.shell[data-live]').first()).toBeVisible();
    await alive(page, '[data-exercise]');
    await expect(notice(page)).toBeEmpty();

    for (const path of ['/lab/', '/no/such/page/']) {
      await page.goto(host.url + path);
      await expect(page.locator('h1')).toHaveText('Not kept for reading offline');
    }
    const list = page.locator('[data-kept-list] a');
    await expect(list).toHaveText(['Precession']);
    await list.click();
    await expect(page.locator('h1')).toHaveText('Precession');
    await page.goto(host.url + '/offline/');
    await expect(page.locator('[data-state]')).toHaveText(
      'Of the course one page is kept in this browser.',
    );
  });

  test('an interrupted visit is completed by a later one', async ({ page }) => {
    host.cut = (path) => path.includes('/ExerciseHost.');
    await page.goto(host.url + lesson);
    await expect
      .poll(() => host.asked.filter(({ path }) => host.cut(path)).length)
      .toBeGreaterThan(0);
    await untilKept(page, '/offline/');
    expect(await keptPages(page)).not.toContain(lesson);
    host.cut = () => false;
    await page.goto(`${host.url}/about/`);
    await untilKept(page, lesson);
    expect(await torn(page)).toEqual([]);
  });

  test('the whole course is taken by a button, stopped, and taken up again', async ({
    page,
    context,
  }) => {
    await page.goto(`${host.url}/offline/`);
    const state = page.locator('[data-state]');
    const said = page.locator('[data-offline] [role=status]');
    const start = page.locator('[data-do=keep]');
    await expect(start).toHaveText(/^Keep the whole course, \d+\.\d MB$/);
    const [size] = /\d+\.\d MB/.exec((await start.textContent())!)!;
    await start.press('Enter');
    await expect(page.locator('[data-amount]')).toHaveText(new RegExp(`of ${size}$`));
    await expect(page.getByRole('progressbar', { name: 'The whole course' })).toBeVisible();
    const stop = page.getByRole('button', { name: 'Stop' });
    await expect(stop).toBeFocused();
    await expect
      .poll(() => page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value))
      .toBeGreaterThan(0.3);
    await stop.press('Enter');
    await expect(said).toHaveText(/^Stopped\. \d+\.\d MB are kept/);
    await expect(start).toBeFocused();
    expect(await torn(page)).toEqual([]);

    // The connection is lost on the way.
    host.cut = (path) => path.startsWith('/problems/');
    await start.press('Enter');
    await expect(said).toHaveText(/^The network was lost\. What has come is kept/);
    host.cut = () => false;
    await start.press('Enter');
    await expect(said).toHaveText('Done: the whole course is kept.');
    await expect(state).toHaveText(/^The whole course is kept in this browser, \d+\.\d MB/);
    expect(await torn(page)).toEqual([]);
    const fetched = host.asked.map(({ path }) => path);
    expect(fetched.filter((path) => /^\/(api|embed)\//.test(path))).toEqual([]);
    expect(
      fetched.filter((path) => path === lesson),
      'nothing is fetched twice',
    ).toHaveLength(1);
    const course = pages.filter((path) => !/^\/(api|embed)\/|404/.test(path));
    expect((await keptPages(page)).sort()).toEqual(course);

    await context.setOffline(true);
    host.close();
    for (const path of ['/', '/lessons/damping/', '/problems/', '/widgets/anisotropy/', '/lab/']) {
      await page.goto(host.url + path);
      await expect(page.locator('h1')).not.toHaveText('Not kept for reading offline');
    }
    await page.locator('[data-search]').click();
    await page.getByRole('searchbox').fill('field');
    await expect(page.locator('dialog a[href]').first()).toBeVisible();

    await page.goto(`${host.url}/offline/`);
    await expect(state).toHaveText(/^The whole course is kept/);
    await context.setOffline(false);
  });

  test('no room is said as it is @chromium', async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    await page.goto(`${host.url}/offline/`);
    await untilKept(page, '/offline/');
    await client.send('Storage.overrideQuotaForOrigin', { origin: host.url, quotaSize: 2_000_000 });
    await page.locator('[data-do=keep]').click();
    await expect(page.locator('[data-offline] [role=status]')).toHaveText(
      /^The browser has no more room for this site\. What has come is kept/,
    );
    await page.getByRole('button', { name: 'Remove what is kept' }).press('Enter');
    await expect(page.locator('[data-offline] [role=status]')).toHaveText(/^Removed/);
    expect((await keptPages(page)).sort()).toEqual(['/not-kept/', '/offline/']);
  });

  test('a new deployment brings new pages, though the browser keeps yesterday’s for a day', async ({
    page,
    context,
  }) => {
    for (const path of [lesson, '/lab/']) {
      await page.goto(host.url + path);
      await untilKept(page, path);
    }
    host.folder = next;
    await page.goto(host.url + lesson);
    const files = () =>
      page.evaluate(async (path) => {
        const cache = await caches.open((await caches.keys())[0]!);
        const kept = await cache.match(path, { ignoreSearch: true });
        return (await kept!.text()).match(/_astro\/\w+[\w./-]*?\.js\b/g)!;
      }, lesson);
    // Every script of the second deployment has a 2 at the end of its name.
    await expect
      .poll(async () => (await files()).every((file) => file.endsWith('2.js')))
      .toBe(true);
    expect(await torn(page), 'the lab is still whole, from the deployment before').toEqual([]);
    await page.goto(`${host.url}/offline/`);
    await expect(page.locator('[data-state]')).toContainText(
      'A newer version of the course is there',
    );
    await context.setOffline(true);
    host.close();
    for (const path of [lesson, '/lab/']) {
      await page.goto(host.url + path);
      await expect(page.locator('h1')).not.toHaveText('Not kept for reading offline');
    }
    await expect(page.locator('.shell[data-computed]')).toBeVisible();
    await expect(notice(page)).toBeEmpty();
  });
});

test.describe('without a worker', () => {
  test('a tab that stays open over a deployment says so in one line and loses nothing that was typed', async ({
    page,
  }) => {
    host.sends = () => ({ 'Cache-Control': 'no-store' });
    await page.goto(`${host.url}/problems/larmor-frequency/`);
    await expect(answer(page)).toBeEnabled();
    // A part that comes on demand, after the host got the next deployment.
    host.folder = next;
    await answer(page).fill('7 GHz');
    await page.getByRole('button', { name: 'Check' }).first().click();
    await expect(notice(page)).toContainText(
      'The course has been renewed since this page was opened. What you have typed stays.',
    );
    await notice(page).getByRole('button', { name: 'Load the page again' }).press('Enter');
    await expect(notice(page)).toBeEmpty();
    await expect(answer(page)).toHaveValue('7 GHz');
    await page.getByRole('button', { name: 'Check' }).first().click();
    await expect(page.locator('[data-exercise]').first()).toContainText(/Not yet|Right/);
  });

  for (const [what, path, parts, want] of [
    ['a figure', '/widgets/precession/', /Host|precession/, '.shell'],
    ['the lab', '/lab/', /LabHost/, 'main'],
    ['the search', '/about/', /search/, '[data-search]'],
  ] as const)
    test(`${what} that finds its parts gone says that the course has been renewed`, async ({
      page,
    }) => {
      host.sends = () => ({ 'Cache-Control': 'no-store' });
      // The page has come with its own scripts; what it asks for after that is of the next deployment.
      host.gone = (file) => file.startsWith('/_astro/') && parts.test(file);
      await page.goto(host.url + path);
      host.folder = next;
      await page.locator(want).first().click();
      await expect(notice(page)).toContainText('The course has been renewed');
    });

  test('offline it says that, and not that the course has been renewed', async ({
    page,
    context,
  }) => {
    host.sends = () => ({ 'Cache-Control': 'no-store' });
    await page.goto(`${host.url}/about/`);
    await page.waitForLoadState('load');
    await context.setOffline(true);
    await page.locator('[data-search]').click();
    await expect(notice(page)).toContainText('You are offline');
    await context.setOffline(false);
    await expect(notice(page)).toContainText('A part of this page could not be loaded.');
  });

  test('a connection that breaks off while it looks for the reason is a reason', async ({
    page,
  }) => {
    host.sends = () => ({ 'Cache-Control': 'no-store' });
    host.gone = (file) => file.startsWith('/_astro/') && file.includes('search');
    await page.goto(`${host.url}/about/`);
    await page.evaluate(() => {
      Response.prototype.text = () => Promise.reject(new TypeError('network error'));
    });
    await page.locator('[data-search]').click();
    await expect(notice(page)).toContainText('You are offline');
  });

  test('a page from yesterday’s cache, whose scripts are gone, loads itself anew', async ({
    page,
  }) => {
    // Pages for a day, files not at all.
    host.sends = (path) => ({
      'Cache-Control': path.startsWith('/_astro/') ? 'no-store' : 'max-age=86400',
    });
    await page.goto(`${host.url}/about/`);
    await page.goto(`${host.url}/glossary/`);
    host.folder = next;
    host.asked.length = 0;
    await page.goto(`${host.url}/about/`);
    await expect(page.locator('script[src*="2.js"]').first()).toBeAttached();
    await page.locator('[data-search]').click();
    await expect(page.getByRole('searchbox')).toBeVisible();
    expect(host.asked.filter(({ path }) => path === '/about/')).toHaveLength(1);
  });
});
