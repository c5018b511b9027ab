import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, html, pages, test } from './site';

const brotli = (body: Buffer | string) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1000;

/** What the page has fetched so far, in kB: text as brotli would send it, fonts as they are. */
function scales(page: Page) {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return async () => {
    const kB = { document: 0, stylesheet: 0, script: 0, font: 0 };
    for (const response of responses) {
      const kind = response.request().resourceType() as keyof typeof kB;
      if (!(kind in kB)) continue;
      const body = await response.body();
      kB[kind] += kind === 'font' ? body.length / 1000 : brotli(body);
    }
    return kB;
  };
}

/** The files without which nothing is painted. */
const blocking = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(
        (entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
      )
      .map(({ name }) => name),
  );

for (const path of pages.filter((page) => /^\/lessons\/.+/.test(page)))
  test(`${path} keeps its budgets: HTML 70, of it styles 16, JS 10, then 72 and 12 a widget, 16 for a diagram, fonts 120 kB`, async ({
    page,
  }, info) => {
    // So low a window that no figure is near it when the page opens.
    await page.setViewportSize({ width: 1280, height: 120 });
    const weigh = scales(page);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const first = await weigh();
    const styles = brotli([...html(path).matchAll(/<style>([^]*?)<\/style>/g)].join(''));
    expect(await blocking(page), 'files that block the first paint').toEqual([]);

    const figures = page.locator('figure.widget astro-island');
    const weights: number[] = [];
    const diagrams: boolean[] = [];
    /** Exercises that came alive on the way: the first one brings what all of them share. */
    const exercises: number[] = [];
    const awake = page.locator('[data-exercise] astro-island:not([ssr])');
    for (const figure of await figures.all()) {
      await figure.locator('.shell').scrollIntoViewIfNeeded();
      await expect(figure).not.toHaveAttribute('ssr', /.*/);
      await page.waitForLoadState('networkidle');
      weights.push((await weigh()).script);
      diagrams.push((await figure.locator('.diagram').count()) > 0);
      exercises.push(await awake.count());
    }
    await page.setViewportSize({ width: 1280, height: 20_000 });
    await page.waitForLoadState('networkidle');
    const all = await weigh();

    const report = { first, styles, weights, all };
    info.annotations.push({ type: 'kB', description: JSON.stringify(report) });
    console.log(
      `${path} kB:`,
      JSON.stringify(report, (_, x) => (typeof x === 'number' ? +x.toFixed(1) : x)),
    );
    // The words, drawings and worked examples of a lesson are not cut for weight.
    expect.soft(first.document, 'HTML').toBeLessThanOrEqual(70);
    expect.soft(styles, 'styles in it').toBeLessThanOrEqual(16);
    expect.soft(first.script, 'JavaScript before any figure is near').toBeLessThanOrEqual(10);
    expect
      .soft((weights[0] ?? 0) - first.script, 'JavaScript of the first widget')
      .toBeLessThanOrEqual(72);
    weights.slice(1).forEach((weight, i) => {
      expect
        .soft(weight - weights[i]!, `widget ${i + 2}`)
        .toBeLessThanOrEqual(
          (diagrams[i + 1] ? 16 : 12) + (exercises[i] === 0 && exercises[i + 1] ? 40 : 0),
        );
    });
    expect.soft(all.font, 'fonts').toBeLessThanOrEqual(120);
    expect(weights.length).toBeGreaterThan(0);
  });

test('/lab/ keeps its budgets: HTML 60, of it styles 14, JS 90 kB until it answers', async ({
  page,
}) => {
  const weigh = scales(page);
  await page.goto('/lab/');
  await expect(page.locator('.shell[data-computed]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const { document, script } = await weigh();
  console.log('/lab/ kB:', { document, script });
  expect(await blocking(page), 'files that block the first paint').toEqual([]);
  expect.soft(document, 'HTML').toBeLessThanOrEqual(60);
  expect(script, 'JavaScript').toBeLessThanOrEqual(90);
});
