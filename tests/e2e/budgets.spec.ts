import { globSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { dist, expect, html, pages, test, traffic } from './site';

const brotli = (body: Buffer | string) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length / 1000;

/** Sizes of files by their addresses; lessons share most. */
const sizes = new Map<string, number>();
async function sizeOf(response: Response): Promise<number> {
  const body = await response.body();
  const size = response.request().resourceType() === 'font' ? body.length / 1000 : brotli(body);
  sizes.set(response.url(), size);
  return size;
}
/**
 * What the page has fetched so far, in kB: text as brotli would send it, fonts as they are; once all has come that was
 * waiting for idle time.
 */
function scales(page: Page) {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const settled = traffic(page);
  const kB = { document: 0, stylesheet: 0, script: 0, font: 0 };
  return async () => {
    await settled();
    for (const response of responses.splice(0)) {
      const kind = response.request().resourceType() as keyof typeof kB;
      if (kind in kB) kB[kind] += sizes.get(response.url()) ?? (await sizeOf(response));
    }
    return { ...kB };
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
  test(`${path} keeps its budgets: HTML 60, of it styles 14, JS 8, then 70 and 8 a widget, 16 for a diagram, fonts 120 kB`, async ({
    page,
  }, info) => {
    // So low a window that no figure is near it when the page opens.
    await page.setViewportSize({ width: 1280, height: 120 });
    const weigh = scales(page);
    await page.goto(path);
    const first = await weigh();
    const styles = brotli([...html(path).matchAll(/<style>([^]*?)<\/style>/g)].join(''));
    expect(await blocking(page), 'files that block the first paint').toEqual([]);

    const figures = page.locator('figure.widget astro-island');
    const added: number[] = [];
    /** How many figures had come when the part came that computes and draws diagrams. */
    let diagramAt: number | undefined;
    page.on('request', (request) => {
      if (request.url().includes('/Diagram.')) diagramAt = added.length;
    });
    // What comes at the first sign of a reader is no figure's.
    await page.mouse.move(9, 9);
    let before = (await weigh()).script;
    for (const figure of await figures.all()) {
      await figure.locator('.shell').scrollIntoViewIfNeeded();
      await expect(figure).not.toHaveAttribute('ssr', /.*/);
      const { script } = await weigh();
      added.push(script - before);
      before = script;
      if (added.length > 1) continue;
      // Exercises come alive on the way, and the first one brings what all of them share: that is no figure's.
      for (const exercise of await page.locator('[data-exercise] astro-island').all()) {
        await exercise.evaluate((island) => island.firstElementChild!.scrollIntoView());
        await expect(exercise).not.toHaveAttribute('ssr', /.*/);
      }
      before = (await weigh()).script;
    }
    await page.setViewportSize({ width: 1280, height: 20_000 });
    const all = await weigh();

    const report = { first, styles, added, all };
    info.annotations.push({ type: 'kB', description: JSON.stringify(report) });
    console.log(
      `${path} kB:`,
      JSON.stringify(report, (_, x) => (typeof x === 'number' ? +x.toFixed(1) : x)),
    );
    expect.soft(first.document, 'HTML').toBeLessThanOrEqual(60);
    expect.soft(styles, 'styles in it').toBeLessThanOrEqual(14);
    expect.soft(first.script, 'JavaScript before any figure is near').toBeLessThanOrEqual(8);
    added.forEach((weight, i) => {
      const most = i === 0 ? 70 : i === diagramAt ? 16 : 8;
      expect.soft(weight, `JavaScript of widget ${i + 1}`).toBeLessThanOrEqual(most);
    });
    expect.soft(all.font, 'fonts').toBeLessThanOrEqual(120);
    expect(added.length).toBeGreaterThan(0);
  });

test('scripts give way to what is painted first', () => {
  for (const path of pages) {
    const scripts = html(path).match(/<script type="module"[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(' fetchpriority="low" '))).toEqual([]);
  }
});

test('no card far from the window is laid out to be filled in: it is no form yet', () => {
  for (const path of pages.filter((page) => /^\/lessons\/.+/.test(page))) {
    const cards = [...html(path).matchAll(/<(form|div) class="ask /g)].map(([, tag]) => tag);
    expect(cards.length, path).toBeGreaterThan(5);
    expect(new Set(cards), path).toEqual(new Set(['div']));
  }
});

test('/lab/ keeps its budgets: HTML 60, of it styles 14, JS 90 kB until it answers', async ({
  page,
}) => {
  const weigh = scales(page);
  await page.goto('/lab/');
  await expect(page.locator('.shell[data-computed]')).toBeVisible();
  const { document, script } = await weigh();
  console.log('/lab/ kB:', { document, script });
  expect(await blocking(page), 'files that block the first paint').toEqual([]);
  expect.soft(document, 'HTML').toBeLessThanOrEqual(60);
  expect(script, 'JavaScript').toBeLessThanOrEqual(90);
});

/** Of each file of the instructor's side the longest sentence by which it would be known in a built script. */
function sentences(): string[] {
  const built = globSync(`${dist}/_astro/**/*.js`).map((file) => readFileSync(file, 'utf8'));
  return globSync('{src/learning/{assignment,package},components/teach}/*.{ts,svelte}')
    .flatMap((file) => {
      const found = [...readFileSync(file, 'utf8').matchAll(/'([A-Z][^'\n\\@/]{20,})'/g)];
      return found.map(([, one]) => one!).sort((a, b) => b.length - a.length)[0] ?? [];
    })
    .filter((one) => built.some((text) => text.includes(one)));
}

test('a lesson loads nothing of the instructor’s side while no assignment is kept; with one, at most 14 kB of scripts and 14 of data', async ({
  page,
}) => {
  const path = '/lessons/precession/';
  const weigh = scales(page);
  const asked = new Map<string, Response>();
  page.on('response', (response) => asked.set(response.url(), response));
  /** The lesson with its figures and exercises alive. */
  async function read() {
    const before = (await weigh()).script;
    asked.clear();
    await page.goto(path);
    await page.mouse.move(9, 9);
    for (const card of await page.locator('[data-exercise] astro-island').all()) {
      await card.evaluate((island) => island.firstElementChild!.scrollIntoView());
      await expect(card).not.toHaveAttribute('ssr', /.*/);
    }
    await expect(page.locator('.host[data-live]').first()).toBeAttached();
    const script = (await weigh()).script - before;
    return { script, files: new Map(asked) };
  }
  const without = await read();
  const known = sentences();
  expect(known.length).toBeGreaterThan(15);
  for (const [url, response] of without.files) {
    if (response.request().resourceType() !== 'script') continue;
    const text = await response.text();
    expect(
      known.filter((one) => text.includes(one)),
      url,
    ).toEqual([]);
  }
  expect([...without.files.keys()].filter((url) => url.includes('/teach/'))).toEqual([]);

  const [, fragment] = /assignment\/\?preview#([^"]+)/.exec(html('/teach/'))!;
  await page.goto(`/assignment/#${fragment}`);
  await expect(page.getByLabel('Student number')).toBeVisible();
  const assigned = await read();
  await expect(page.getByRole('complementary', { name: 'Assignment' })).toBeVisible();
  const more = assigned.script - without.script;
  const data = [...assigned.files.values()].find((response) =>
    /course\.json/.test(response.url()),
  )!;
  const catalog = brotli(await data.body());
  console.log(`${path} with an assignment kept, kB:`, { more, catalog });
  expect(more).toBeGreaterThan(0);
  expect(more).toBeLessThanOrEqual(14);
  expect(catalog).toBeLessThanOrEqual(14);
});
