import type { Locator } from '@playwright/test';
import { brokenLinks } from './links';
import { awake, dist, expect, firstOfEach, hold, html, pages, test, traffic, visit } from './site';
import {
  brokenBySpacing,
  complete,
  junkQuery,
  looks,
  namedAlike,
  badlyPrinted,
  printed,
  scriptsOff,
  shifted,
  tooWide,
  violationsBesideColours,
  violationsOfColours,
  withoutScripts,
} from './visit';

test('every internal link and anchor leads somewhere', () => {
  expect([...new Set(brokenLinks(dist))]).toEqual([]);
});

test('a figure that is named in the text has its number a space away', () => {
  const lessons = pages.filter((path) => isLesson(path));
  const names = lessons.flatMap((path) =>
    [...html(path).matchAll(/<a href="#(?:fig|drawing)-[^>]*>([^<]*)<\/a>/g)].map(
      ([, name]) => name,
    ),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !/^(Figure|Drawing)\u00a0\d/.test(name!))).toEqual([]);
});

test('on paper each card of a worked example has numbers of its own', () => {
  for (const path of pages.filter((path) => isLesson(path))) {
    const cards = html(path).matchAll(
      /data-exercise="worked\/([a-z-]+?)(?:-\d)+".*?class="statement"[^>]*>(.*?)<\/div>/gs,
    );
    const told = [...cards].map(([, name, text]) => `${name}: ${text}`);
    expect(told.length, path).toBeGreaterThan(2);
    expect(new Set(told).size, path).toBe(told.length);
  }
});

const isLesson = (path: string) => /^\/lessons\/.+/.test(path);
const isWidget = (path: string) => /^\/widgets\/.+/.test(path);
const isEmbed = (path: string) => path.startsWith('/embed/');
const isProblem = (path: string) => /^\/problems\/.+/.test(path);
/** What no page says, whatever it was asked for. A seed is any word, said back as it stands: "seed NaN" is right. */
const broken = /(?<!seed )\bNaN\b|undefined|\[object |Infinity/;

/** The kinds of text whose colours were looked at. */
const seen = new Set<string>();

// One visit checks all that a visit can. Themes and widths go round from page to page; the first page of each
// template is looked at in all of them.
for (const [p, path] of pages.entries())
  visit(`${path} keeps to all that every page must`, async ({ page }) => {
    const own = looks[p % looks.length]!;
    const heading = page.locator('h1').or(page.locator('figure')).first();
    const settled = traffic(page);
    const hasFigure = isWidget(path) || isEmbed(path);
    /** All but the first of each template are opened with junk at once; a figure is on its own page as nobody has set it. */
    const plain = isWidget(path) || firstOfEach.has(path);
    /** A figure says what of its address it did not take. */
    const told = async (figure: Locator, junk: boolean) => {
      const notes = figure.locator('.notes');
      if (junk) await expect.soft(notes).toContainText(/not|out of range/);
      else await expect.soft(notes).toHaveCount(0);
    };
    const withJunk = path + junkQuery(p);
    const saysNothingBroken = async () => {
      // The pages of the physics module speak of NaN.
      if (!path.startsWith('/api/'))
        await expect.soft(page.locator('body')).not.toContainText(broken);
    };

    await visit.step('it opens without moving', async () => {
      await page.setViewportSize({ width: own.width, height: 900 });
      await page.emulateMedia({ colorScheme: own.colorScheme });
      await page.goto(plain ? path : withJunk);
      await expect(heading).toBeVisible();
      await saysNothingBroken();
      await expect.soft(page.locator('h1')).toHaveCount(1);
      await expect.soft(page).toHaveTitle(/Precess/);
      if (hasFigure) await told(await awake(page), !plain);
      if (isWidget(path)) expect.soft(await shifted(page)).toBeLessThanOrEqual(0.01);
    });

    for (const [i, { width, colorScheme }] of (firstOfEach.has(path) ? looks : [own]).entries())
      await visit.step(`axe finds nothing, ${width} px, ${colorScheme}`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        // What a theme cannot change is asked once in each layout.
        if (i < 2) expect.soft(await violationsBesideColours(page)).toEqual([]);
        expect.soft(await violationsOfColours(page, seen)).toEqual([]);
      });

    for (const width of [390, 320])
      await visit.step(`nothing is wider than ${width} px`, async () => {
        await page.setViewportSize({ width, height: 844 });
        expect.soft(await tooWide(page)).toEqual([]);
      });

    await visit.step('nothing is cut off at 320 px where the reader spaces the text', async () => {
      expect.soft(await brokenBySpacing(page)).toEqual([]);
    });

    await visit.step('what has a name is told apart by it, and by what it stands in', async () => {
      expect.soft(await namedAlike(page)).toEqual([]);
    });

    await visit.step('paper has its pictures and no controls', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ media: 'print' });
      const { paper, ...rest } = await printed(page);
      expect.soft(rest).toEqual({ controls: [], hidden: [] });
      expect.soft(paper).toMatch(/rgb\(25[0-9], 25[0-9], 2[45][0-9]\)|rgba\(0, 0, 0, 0\)/);
      if (isLesson(path))
        await expect
          .soft(page.locator('.katex-html').filter({ visible: true }).first())
          .toBeVisible();
      expect.soft(await badlyPrinted(page)).toEqual({ unasked: [], told: [], unopened: [] });
      await page.emulateMedia({ media: 'screen' });
    });

    await visit.step('with scripts off it can be read', async () => {
      // A script that came later would work on the page as it was built.
      await settled();
      await scriptsOff(page);
      expect.soft(await withoutScripts(page)).toEqual(complete);
      if (isLesson(path)) {
        await expect
          .soft(page.locator('.katex-html').filter({ visible: true }).first())
          .toBeVisible();
        expect.soft(await page.locator('figure svg').count()).toBeGreaterThan(0);
        // A walk is plain text, and its figure goes by.
        await expect.soft(page.locator('[data-walk] [data-then]').first()).toBeVisible();
        await expect.soft(page.locator('[data-walk] [data-do][role]')).toHaveCount(0);
        await expect
          .soft(page.locator('[data-walk] > figure.widget').first())
          .toHaveCSS('position', 'static');
      }
      if (isProblem(path)) {
        const folded = page.locator('main details');
        expect.soft(await folded.count()).toBeGreaterThanOrEqual(3);
        await expect.soft(page.locator('main details[open]')).toHaveCount(0);
        await expect.soft(page.locator('main')).not.toContainText(broken);
        const solution = folded.filter({ hasText: /solution/i }).last();
        await solution.locator('summary').click();
        await expect.soft(solution.locator('p').first()).toBeVisible();
        await expect.soft(solution).toContainText(/\d/);
      }
    });

    if (firstOfEach.has(path))
      await visit.step('it takes junk in every parameter of its address', async () => {
        await page.goto(withJunk);
        await expect.soft(heading).toBeVisible();
        if (hasFigure) await told(await awake(page), true);
        await saysNothingBroken();
      });
  });

test('what is typed on the page for a missing address stays when its script comes', async ({
  page,
  complaints,
}) => {
  const come = await hold(page, '**/_astro/*.js');
  await page.goto('/no/such/page/', { waitUntil: 'commit' });
  const box = page.getByLabel('Search the course');
  await box.fill('torque');
  await box.press('Enter');
  come();
  await page.waitForLoadState();
  await expect(box).toHaveValue('torque');
  complaints.splice(0, complaints.length, ...complaints.filter((c) => !c.includes('404')));
});

test('a missing address answers with a page that leads back', async ({ page, complaints }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
  await page.locator('main a').first().click();
  await expect(page).not.toHaveURL(/no\/such/);
  complaints.splice(0, complaints.length, ...complaints.filter((c) => !c.includes('404')));
});
