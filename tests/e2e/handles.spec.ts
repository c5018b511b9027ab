/** Whatever can be dragged in a figure goes as far as the mouse, from wherever it is taken. */
import type { Page } from '@playwright/test';
import { expect, figure, middle, pages, visit as test, type Place } from './site';

const widgets = pages.filter((path) => /^\/widgets\/[^/]+\/$/.test(path));

/** Boxes of the buttons that turn the balls of a page. */
const turning = (page: Page) =>
  page.locator('svg.sphere [data-turn] circle').evaluateAll((all) =>
    all.map((one) => {
      const { left, top, right, bottom, width } = one.getBoundingClientRect();
      return { left, top, right, bottom, width };
    }),
  );
for (const path of widgets)
  test(`${path}: what turns a ball on a phone is as large as a finger, and beside its neighbour`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await figure(page, path);
    if (!(await page.locator('svg.sphere').count())) return;
    await expect
      .poll(async () => Math.min(...(await turning(page)).map(({ width }) => width)))
      .toBeGreaterThanOrEqual(24);
    const boxes = await turning(page);
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1))
        expect(
          a.right <= b.left + 1 ||
            b.right <= a.left + 1 ||
            a.bottom <= b.top + 1 ||
            b.bottom <= a.top + 1,
          'apart',
        ).toBe(true);
    });
  });

for (const path of widgets)
  test(`${path}: a handle that is taken beside its middle does not jump`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const handles = (await figure(page, path)).locator('svg .handle');
    for (let i = 0; i < (await handles.count()); i++) {
      // Each in a figure that has just woken: the first drag counts.
      if (i) await figure(page, path);
      const handle = handles.nth(i);
      const name = (await handle.getAttribute('aria-label')) ?? 'handle';
      const [x, y] = await middle(handle);
      const { width, height } = (await handle.boundingBox())!;
      const from: Place = [x - 0.2 * width, y + 0.2 * height];
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(from[0] + 1, from[1] + 1);
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const [u, v] = await middle(handle);
      await page.mouse.up();
      expect.soft(Math.hypot(u - x, v - y), name).toBeLessThan(4);
    }
  });
