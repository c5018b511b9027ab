import { eachKind, expect, pages, test } from './site';

test.use({ serviceWorkers: 'allow' });

test('after one visit the whole course works offline, search too', async ({ page, context }) => {
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  const missing = await page.evaluate(async (paths) => {
    const [name] = await caches.keys();
    const cache = await caches.open(name!);
    const found = await Promise.all(paths.map((path) => cache.match(path)));
    return paths.filter((_, i) => !found[i]?.ok);
  }, pages);
  expect(missing).toEqual([]);
  await context.setOffline(true);
  for (const path of eachKind(pages.filter((page) => !page.startsWith('/embed/')))) {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
  }
  await expect(page).not.toHaveTitle(/404|not found/i);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('field');
  await expect(page.locator('dialog a[href]').first()).toBeVisible();
});
