import { brokenLinks } from './links';
import { dist, expect, pages, test } from './site';

test('every internal link and anchor leads somewhere', () => {
  expect([...new Set(brokenLinks(dist))]).toEqual([]);
});

for (const path of pages)
  test(`${path} has one title, no complaint, and fits 390 px and 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(/Precess/);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
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
  await expect(page).not.toHaveURL(/no\/such/);
  complaints.splice(0, complaints.length, ...complaints.filter((c) => !c.includes('404')));
});
