import { expect, test, type Page } from '@playwright/test';
import { longestTask } from './tasks';

const rows = (page: Page) => page.locator('[data-check]');
const status = (page: Page) => page.locator('[data-status]');
const computed = (page: Page) => expect(status(page)).toContainText('by your browser');

test.describe('the verification page', () => {
  test('computes every law in the browser, and all hold', async ({ page }) => {
    await page.goto('verification/');
    await computed(page);
    const total = await rows(page).count();
    expect(total).toBeGreaterThan(50);
    await expect(status(page)).toContainText(`${total} of ${total} laws hold`);
    await expect(rows(page).filter({ hasText: '✓ holds' })).toHaveCount(total);
    for (const time of await page.locator('[data-cell="time"]').allTextContents())
      expect(time).toMatch(/\u202fms$/);
  });

  test('computes again when asked to by keyboard', async ({ page }) => {
    await page.goto('verification/');
    const again = page.getByRole('button', { name: 'Compute again' });
    await computed(page);
    await again.press('Enter');
    await expect(status(page)).toHaveText('Your browser is computing …');
    await computed(page);
    await expect(again).toBeFocused();
  });

  test('blocks the page for no longer than 50 ms at a time', async ({ browser, page }) => {
    await page.goto('verification/');
    const again = page.getByRole('button', { name: 'Compute again' });
    await computed(page);
    const longest = await longestTask(browser, page, async () => {
      await again.click();
      await computed(page);
    });
    expect(longest).toBeLessThan(50);
  });

  test('shows in words which law a wrong constant breaks', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'block' });
    const page = await context.newPage();
    let broken = 0;
    await page.route('**/*.js', async (route) => {
      const response = await route.fetch();
      const code = await response.text();
      const body = code
        .replaceAll('92740100783e-34', '92750100783e-34')
        .replaceAll('9.2740100783e-24', '9.2750100783e-24');
      broken += Number(body !== code);
      await route.fulfill({ response, body });
    });
    await page.goto('verification/');
    await computed(page);
    expect(broken, 'the constant was found in the scripts').toBeGreaterThan(0);
    const total = await rows(page).count();
    await expect(status(page)).toContainText(`${total - 1} of ${total} laws hold`);
    const row = page.locator('[data-check="gyromagneticRatio"]');
    await expect(row.locator('[data-cell="verdict"]')).toHaveText('✗ fails');
    await expect(row.locator('[data-cell="deviation"]')).toContainText('1.1 × 10⁻⁴');
    await context.close();
  });

  test('stands without scripts, with the numbers of the build', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('verification/');
    await expect(status(page)).toContainText('when this page was built');
    const total = await rows(page).count();
    await expect(rows(page).filter({ hasText: '✓ holds' })).toHaveCount(total);
    await expect(page.getByRole('button', { name: 'Compute again' })).toBeHidden();
    await context.close();
  });

  test('fits a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('verification/');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await expect(page.getByRole('rowheader')).toHaveCount(await rows(page).count());
  });
});
