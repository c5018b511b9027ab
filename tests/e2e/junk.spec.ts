import { quantities } from '../../src/physics/quantities';
import { expect, pages, test } from './site';

const names = [...Object.keys(quantities), 'seed', 'view', 'predict', 'q', 'lesson', 'kind', 'at'];
const junk = ['', 'junk', '1e999', '-1', 'NaN', '<b>x</b>', '\u0000\ud83d\ude00', '9'.repeat(500)];

for (const path of pages)
  test(`${path} takes junk in every parameter of its address`, async ({ page }) => {
    for (const value of junk) {
      const query = names.map((name) => `${name}=${encodeURIComponent(value)}`).join('&');
      await page.goto(`${path}?${query}#${encodeURIComponent(value)}`);
      await expect(page.locator('h1').or(page.locator('figure')).first()).toBeVisible();
      await expect(page.locator('body')).not.toContainText(/\bNaN\b|undefined|\[object |Infinity/);
    }
    await page.goto(`${path}?Bext=%E0%A4%A&%=%&&==`);
    await expect(page.locator('h1').or(page.locator('figure')).first()).toBeVisible();
  });
