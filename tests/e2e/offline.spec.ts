import { expect, pages, test } from './site';

test.use({ serviceWorkers: 'allow' });

test('after one visit the whole course works offline, search too', async ({ page, context }) => {
  await page.goto('/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
      );
  });
  await context.setOffline(true);
  for (const path of pages) {
    await page.goto(path);
    await expect(page.locator('h1').or(page.locator('figure')).first()).toBeVisible();
  }
});
