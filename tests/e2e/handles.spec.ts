/** Whatever can be dragged in a figure goes as far as the mouse, from wherever it is taken. */
import { expect, figure, middle, pages, visit as test, type Place } from './site';

const widgets = pages.filter((path) => /^\/widgets\/[^/]+\/$/.test(path));

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
