import { expect, pages, test } from './site';

for (const path of pages.filter((page) => /^\/lessons\/.+/.test(page)))
  test(`${path} prints figures and formulas without controls or navigation`, async ({ page }) => {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const chrome = page.locator('nav, button, input, select, [role="slider"]');
    const shown = await chrome.evaluateAll((all) =>
      all.filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 100)),
    );
    expect(shown).toEqual([]);
    for (const figure of await page.locator('figure:has(svg)').all())
      expect(await figure.locator('svg').first().isVisible()).toBe(true);
    await expect(page.locator('.katex-html').first()).toBeVisible();
    for (const choice of await page.locator('.exercise:has(.still)').all()) {
      await expect(choice.locator('.still summary').first()).toBeVisible();
      await expect(choice.locator('.still p').first()).toBeHidden();
    }
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toMatch(/rgb\(25[0-9], 25[0-9], 2[45][0-9]\)|rgba\(0, 0, 0, 0\)/);
  });
