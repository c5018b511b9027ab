import { expect, pages, test } from './site';

test.use({ javaScriptEnabled: false });

for (const path of pages)
  test(`${path} is readable with scripts off`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1').or(page.locator('figure')).first()).toBeVisible();
    const dead = page.locator('main').locator('button, input, select').filter({ visible: true });
    expect(await dead.evaluateAll((all) => all.map((e) => e.outerHTML.slice(0, 120)))).toEqual([]);
  });

const lessons = pages.filter((path) => /^\/lessons\/.+/.test(path));
for (const path of lessons)
  test(`${path} shows formulas and described pictures with scripts off`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('.katex-html').first()).toBeVisible();
    const pictures = page.locator('figure svg');
    expect(await pictures.count()).toBeGreaterThan(0);
    for (const figure of await page.locator('figure:has(svg)').all()) {
      const box = (await figure.locator('svg').first().boundingBox())!;
      expect(box.width).toBeGreaterThan(150);
      expect(await figure.locator('svg path, svg line, svg circle').count()).toBeGreaterThan(3);
      const described = figure.locator(
        '[role="img"][aria-label], [role="img"][aria-labelledby], desc',
      );
      expect(await described.count(), await figure.innerText()).toBeGreaterThan(0);
    }
  });

test('a figure that asks leads to one that has run', async ({ page }) => {
  await page.goto('/lessons/damping/');
  await page.locator('#fig-ring').getByRole('link', { name: 'What a run shows' }).click();
  await expect(page.getByRole('img', { name: /^After [1-9]/ })).toBeVisible();
});

const problems = pages.filter((path) => /^\/problems\/.+/.test(path));
for (const path of problems)
  test(`${path} has its numbers, hints and solution with scripts off`, async ({ page }) => {
    await page.goto(path);
    const folded = page.locator('main details');
    expect(await folded.count()).toBeGreaterThanOrEqual(3);
    await expect(page.locator('main details[open]')).toHaveCount(0);
    await expect(page.locator('main')).not.toContainText(/NaN|undefined|\[object/);
    const solution = folded.filter({ hasText: /solution/i }).last();
    await solution.locator('summary').click();
    await expect(solution.locator('p').first()).toBeVisible();
    await expect(solution).toContainText(/\d/);
  });
