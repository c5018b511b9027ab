import AxeBuilder from '@axe-core/playwright';
import { expect, pages, test } from './site';

// What a theme can change; all other rules are asked once in each layout.
const colours = ['color-contrast', 'link-in-text-block'];

for (const path of pages)
  test(`${path} has no violation that axe finds, in both themes, wide and narrow`, async ({
    page,
  }) => {
    // Four passes over thousands of elements, most of them in formulas.
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    for (const [width, colorScheme, rules] of [
      [1440, 'light', []],
      [1440, 'dark', colours],
      [390, 'dark', []],
      [390, 'light', colours],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page });
      const { violations } = await (rules.length ? axe.withRules([...rules]) : axe).analyze();
      expect(
        violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map((node) => node.html)]),
        `${width} px, ${colorScheme}`,
      ).toEqual([]);
    }
  });
