/** Whatever can be dragged in a figure goes as far as the mouse, from wherever it is taken. */
import { expect, figure, middle, pages, visit as test, type Place } from './site';

const widgets = pages.filter((path) => /^\/widgets\/[^/]+\/$/.test(path));

for (const path of widgets)
  test(`${path}: a handle that is taken beside its middle does not jump`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const shell = await figure(page, path);
    for (const handle of await shell.locator('.view svg .handle').all()) {
      const moved = async (): Promise<Place> => {
        const [x, y] = await middle(handle);
        const { width, height } = (await handle.boundingBox())!;
        const from: Place = [x - 0.2 * width, y + 0.2 * height];
        await page.mouse.move(...from);
        await page.mouse.down();
        await page.mouse.move(from[0] + 1, from[1] + 1);
        await page.evaluate(() => new Promise(requestAnimationFrame));
        const [u, v] = await middle(handle);
        await page.mouse.up();
        return [u - x, v - y];
      };
      // A run may have come to where nothing can be set: the first drag brings it back.
      await moved();
      const name = (await handle.getAttribute('aria-label')) ?? 'handle';
      expect.soft(Math.hypot(...(await moved())), name).toBeLessThan(4);
    }
  });
