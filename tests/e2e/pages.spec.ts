import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { dist, expect, html, pages, pagesOf, test } from './site';

/** Addresses in the HTML of a page, as absolute paths with their anchors. */
const links = (page: string, folder: string, base: string) =>
  [...html(page, folder).matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map((match) => match[1]!.replaceAll('&amp;', '&'))
    .filter((link) => !/^(https?:|mailto:|data:|blob:|doi:)/.test(link))
    .map((link) => new URL(link, `http://site${base.replace(/\/$/, '')}${page}`));

/** Sentences about the links of a built folder that lead nowhere. */
export function brokenLinks(folder: string, base = '/') {
  const ids = new Map(
    pagesOf(folder).map((page) => [
      page,
      new Set([...html(page, folder).matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!)),
    ]),
  );
  return pagesOf(folder).flatMap((page) =>
    links(page, folder, base).flatMap(({ pathname, hash }) => {
      if (!pathname.startsWith(base)) return [`${page}: ${pathname} is outside ${base}`];
      const path = decodeURIComponent(`/${pathname.slice(base.length)}`);
      if (!ids.has(path))
        return existsSync(join(folder, path)) && !path.endsWith('/')
          ? []
          : [`${page}: ${pathname} does not exist`];
      const anchor = decodeURIComponent(hash.slice(1));
      return anchor && !ids.get(path)!.has(anchor)
        ? [`${page}: ${pathname} has no #${anchor}`]
        : [];
    }),
  );
}

test('every internal link and anchor leads somewhere', () => {
  expect([...new Set(brokenLinks(dist))]).toEqual([]);
});

for (const path of pages)
  test(`${path} has one title, no complaint, and fits 390 px and 320 px`, async ({ page }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(path);
      await expect(page.locator('h1')).toHaveCount(path.startsWith('/embed/') ? 0 : 1);
      await expect(page).toHaveTitle(/Precess/);
      const wide = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth
          ? [...document.querySelectorAll('body *')]
              .filter((e) => e.getBoundingClientRect().right > clientWidth + 1)
              .map((e) => `${e.tagName}.${e.getAttribute('class')}`)
              .slice(0, 8)
          : [];
      });
      expect(wide, `what is wider than ${width} px`).toEqual([]);
    }
  });

test('a missing address answers with a page that leads back', async ({ page, complaints }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
  await page.locator('main a').first().click();
  await expect(page.locator('h1')).toBeVisible();
  complaints.splice(0, complaints.length, ...complaints.filter((c) => !c.includes('404')));
});
