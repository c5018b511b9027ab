/** A real visit with scripts off for each template and each lesson; pages.spec.ts has the same facts of every page. */
import { expect, firstOfEach, pages, test } from './site';
import { complete, withoutScripts } from './visit';

test.use({ javaScriptEnabled: false });

const lessons = pages.filter((path) => /^\/lessons\/.+/.test(path));
test('each template and each lesson is readable with scripts off', async ({ page }) => {
  for (const path of new Set([...firstOfEach, ...lessons]))
    await test.step(path, async () => {
      await page.goto(path);
      await expect.soft(page.locator('h1').or(page.locator('figure')).first()).toBeVisible();
      expect.soft(await withoutScripts(page), path).toEqual(complete);
      if (!lessons.includes(path)) return;
      // The first ones of all may lie in a hint that is closed.
      const formula = page.locator('.katex-html').filter({ visible: true }).first();
      await expect.soft(formula, path).toBeVisible();
      expect.soft(await page.locator('figure svg').count(), path).toBeGreaterThan(0);
    });
});

test('a figure that asks says what it shows, and opens what happens', async ({ page }) => {
  await page.goto('/lessons/damping/');
  const figure = page.locator('#fig-ring');
  await expect(figure.locator('.ask')).toBeVisible();
  await expect(figure.locator('.told > p')).toContainText(/\w+/);
  const outcome = figure.locator('details p');
  await expect(outcome).toBeHidden();
  await figure.getByText('What happens').click();
  await expect(outcome).toBeVisible();
  await figure.getByRole('link', { name: 'What a run shows' }).click();
  await expect(page.getByRole('img', { name: /^After [1-9]/ })).toBeVisible();
});

test('the solution of a problem opens with scripts off', async ({ page }) => {
  const path = pages.find((page) => /^\/problems\/.+/.test(page))!;
  await page.goto(path);
  const solution = page.locator('main details', { hasText: /solution/i }).last();
  await solution.locator('summary').click();
  await expect(solution.locator('p').first()).toBeVisible();
});
