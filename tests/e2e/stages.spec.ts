/** Every figure of every lesson in its stages: how high its card is, how large the letters are where a law runs beside the
 * real one, and that picture and bar stay together on a phone. */
import type { Locator } from '@playwright/test';
import { expect, pages, test, wake } from './site';

const lessons = pages.filter((path) => /^\/lessons\/.+/.test(path));

/** Sets any answer, and lets the figure run; with reduced motion it has run at once. */
async function answer(shell: Locator) {
  const first = shell
    .locator('.picture [aria-label^="your guess"], .board [role="slider"], .answer input')
    .first();
  const type = await first.getAttribute('type');
  if (type === 'text') await shell.locator('.answer input[type="range"]').press('ArrowUp');
  else await first.press(type === 'radio' ? 'Space' : 'ArrowUp');
  await shell.locator('.predict .main').click();
  await expect(shell).toHaveAttribute('data-stage', 'verdict');
}
const lawOf = (shell: Locator) =>
  shell.getByRole('button', { name: 'Run your law beside the real one' });
/** Height of the smallest letters of the pictures as they are drawn, px; those set lower in a symbol are left out. */
const letters = (shell: Locator) =>
  shell.locator('.picture svg').evaluateAll((drawings) =>
    Math.min(
      ...drawings
        .flatMap((svg) => [...svg.querySelectorAll('text')])
        .filter((text) => text.textContent.trim())
        .map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.d),
    ),
  );
/** Texts of the pictures that stand beyond their drawing or the card, and are cut there. */
const cut = (shell: Locator) =>
  shell.evaluate((card) =>
    [...card.querySelectorAll('.picture svg')].flatMap((svg) => {
      const box = svg.getBoundingClientRect();
      const shown =
        getComputedStyle(svg).overflow === 'visible' ? card.getBoundingClientRect() : box;
      return [...svg.querySelectorAll(':scope text')]
        .filter((text) => {
          const { left, right, width } = text.getBoundingClientRect();
          return width > 0 && (left < shown.left - 1 || right > shown.right + 1);
        })
        .map((text) => text.textContent);
    }),
  );
const height = async (locator: Locator) => (await locator.boundingBox())?.height ?? 0;

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const path of lessons) {
  test(`${path}: each figure is at most 640 px high until it is explored, then 780`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path);
    for (const figure of await page.locator('figure.widget').all()) {
      const name = await figure.getAttribute('id');
      const shell = figure.locator('.shell');
      await shell.scrollIntoViewIfNeeded();
      await expect(figure.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
      await wake(shell);
      if ((await shell.getAttribute('data-stage')) === 'ask') {
        expect.soft(await height(figure), `${name} asks`).toBeLessThanOrEqual(640);
        await answer(shell);
        const law = lawOf(shell);
        expect.soft(await height(figure), `${name} tells`).toBeLessThanOrEqual(640);
        const time = shell.locator('.bar input');
        if (await time.count())
          expect
            .soft(
              await time.evaluate((e: HTMLInputElement) => e.valueAsNumber / Number(e.max)),
              `${name}: its slider is where its clock is`,
            )
            .toBeGreaterThan(0.99);
        if (await law.count()) {
          await law.click();
          expect.soft(await height(figure), `${name} runs a law`).toBeLessThanOrEqual(640);
          expect.soft(await letters(shell), `${name}: letters`).toBeGreaterThanOrEqual(11);
          const board = shell.locator('.board');
          if (await board.count())
            await expect.soft(board, `${name}: the law's curve`).toContainText('your law');
        }
        await shell.getByRole('button', { name: 'Explore' }).click();
      }
      const run = shell.getByRole('button', { name: 'Run', exact: true });
      if (await run.count()) await run.click();
      expect.soft(await height(figure), `${name} explored`).toBeLessThanOrEqual(780);
    }
  });

  test(`${path}: on a phone picture and bar are on the screen together, in every stage`, async ({
    page,
  }) => {
    const window = { width: 390, height: 844 };
    await page.setViewportSize(window);
    await page.goto(path);
    for (const figure of await page.locator('figure.widget').all()) {
      const name = await figure.getAttribute('id');
      const shell = figure.locator('.shell');
      await shell.scrollIntoViewIfNeeded();
      await expect(figure.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
      await wake(shell);
      /** The card's end at the foot of the window, where what does not stick has long gone. */
      const together = async (stage: string) => {
        await shell.evaluate((e) => e.scrollIntoView({ block: 'end' }));
        const [picture, bar] = await Promise.all([
          shell.locator('.picture svg').first().boundingBox(),
          shell.locator('.bar').boundingBox(),
        ]);
        expect.soft(picture!.y, `${name} ${stage}: picture`).toBeGreaterThanOrEqual(-1);
        expect.soft(bar!.y, `${name} ${stage}: bar under it`).toBeGreaterThan(picture!.y + 100);
        const foot = bar!.y + bar!.height;
        expect.soft(foot, `${name} ${stage}: foot of the bar`).toBeLessThanOrEqual(window.height);
        expect.soft(foot - picture!.y, `${name} ${stage}: both`).toBeLessThanOrEqual(422);
      };
      if ((await shell.getAttribute('data-stage')) === 'ask') {
        const go = shell.locator('.predict .main');
        await go.scrollIntoViewIfNeeded();
        await expect.soft(shell.locator('.picture svg').first(), `${name} asks`).toBeInViewport();
        expect.soft(await cut(shell), `${name} asks: cut off`).toEqual([]);
        await answer(shell);
        const law = lawOf(shell);
        await together('tells');
        expect.soft(await cut(shell), `${name} tells: cut off`).toEqual([]);
        if (await law.count()) {
          await law.click();
          expect.soft(await letters(shell), `${name}: letters`).toBeGreaterThanOrEqual(11);
        }
        await shell.getByRole('button', { name: 'Explore' }).click();
      }
      if (await shell.locator('.bar .run').count()) await together('explored');
      expect.soft(await cut(shell), `${name} explored: cut off`).toEqual([]);
      // In a walk a figure keeps to its picture, which stays while one reads on.
      const parts = page.locator(`figure:not([data-walk] *)#${name} .stages > *`);
      for (const part of await parts.and(page.locator('.map, .set, .plots')).all())
        await expect.soft(part, `${name} explored: all its parts`).toBeVisible();
      // What is focused is not behind what sticks.
      const slider = shell.locator('.controls input[type="range"]').last();
      if (await slider.isVisible()) {
        await shell.evaluate((e) => e.scrollIntoView({ block: 'end' }));
        await slider.focus();
        const [bar, box] = [await shell.locator('.bar').boundingBox(), await slider.boundingBox()];
        expect.soft(box!.y, `${name}: focus`).toBeGreaterThanOrEqual(bar!.y + bar!.height);
      }
    }
  });

  test(`${path}: on a phone the figure of a walk is seen whole beside its text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    for (const walk of await page.locator('[data-walk]').all()) {
      await walk.scrollIntoViewIfNeeded();
      const sentence = walk.locator('[data-do]').first();
      await expect(sentence).toHaveAttribute('role', 'button');
      for (const guess of await walk.locator('[data-guess]').all())
        await guess.getByRole('radio').first().check();
      await sentence.press('Enter');
      await expect(sentence).toHaveAttribute('data-done', '');
      const figure = walk.locator('figure.widget');
      const name = await figure.getAttribute('id');
      const [seen, whole] = await figure.evaluate((e) => [e.clientHeight, e.scrollHeight]);
      expect.soft(whole, `${name}: nothing of it is cut`).toBeLessThanOrEqual(seen + 1);
      expect.soft(seen, `${name}: room is left for the text`).toBeLessThanOrEqual(0.62 * 844 + 1);
    }
  });

  test(`${path}: on a phone on its side picture and bar are seen whole, and the question beside them`, async ({
    page,
  }) => {
    const window = { width: 844, height: 390 };
    await page.setViewportSize(window);
    await page.goto(path);
    for (const figure of await page.locator('figure.widget').all()) {
      const name = await figure.getAttribute('id');
      const shell = figure.locator('.shell');
      await shell.scrollIntoViewIfNeeded();
      await expect(figure.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
      await wake(shell);
      const whole = async (stage: string, foot: Locator) => {
        await shell.evaluate((e) => e.scrollIntoView({ block: 'start' }));
        const [picture, last] = [
          await shell.locator('.picture').boundingBox(),
          await foot.boundingBox(),
        ];
        expect.soft(picture!.y, `${name} ${stage}: picture`).toBeGreaterThanOrEqual(-1);
        expect
          .soft(last!.y + last!.height, `${name} ${stage}: its foot`)
          .toBeLessThanOrEqual(window.height);
      };
      const bar = shell.locator('.bar');
      if ((await shell.getAttribute('data-stage')) === 'ask') {
        await whole('asks', shell.locator('.picture'));
        await expect.soft(shell.locator('.ask'), `${name}: question`).toBeInViewport({ ratio: 1 });
        await answer(shell);
        await whole('tells', bar);
        await shell.getByRole('button', { name: 'Explore' }).click();
      }
      if (await shell.locator('.bar .run').count()) await whole('explored', bar);
    }
  });
}
