import AxeBuilder from '@axe-core/playwright';
import { expect, pages, test } from './site';

for (const path of pages)
  test(`${path} has no violation that axe finds, in both themes, wide and narrow`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [1440, 'dark'],
      [390, 'dark'],
      [390, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html)]),
        `${width} px, ${colorScheme}`,
      ).toEqual([]);
    }
  });
