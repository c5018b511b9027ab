import type { Page } from '@playwright/test';
import { expect, test } from './site';
import { violations } from './visit';

const dialog = (page: Page) => page.locator('dialog.present');
const shell = (page: Page) => dialog(page).locator('.shell');
const opened = async (page: Page, path: string) => {
  await page.goto(path);
  await expect(shell(page)).toHaveAttribute('data-live');
};
const sizes = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

test('a presenter’s remote leads through a question, which is out of sight until it is asked', async ({
  page,
}) => {
  await opened(page, '/widgets/precession/?predict=first&present');
  const question = shell(page).locator('.ask');
  await expect(question).toBeHidden();
  for (const stage of ['ask', 'run', 'verdict', 'explore']) {
    await page.keyboard.press('PageDown');
    await expect(shell(page)).toHaveAttribute('data-stage', stage);
    if (stage === 'ask') await expect(question).toBeVisible();
  }
  await page.keyboard.press('PageUp');
  await expect(question).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('the menu of a figure that is presented opens at its button, in the window, and Escape shuts it alone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await opened(page, '/widgets/precession/?present');
  const more = shell(page).getByRole('button', { name: 'More', exact: true });
  await more.click();
  const list = shell(page).locator('.menu ul');
  const [at, box] = [(await more.boundingBox())!, (await list.boundingBox())!];
  expect(at.width).toBeGreaterThan(50);
  expect(box.x + box.width).toBeCloseTo(at.x + at.width, 0);
  expect(at.y - (box.y + box.height)).toBeCloseTo(6, 0);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(dialog(page)).toBeVisible();
});

test('nothing runs by the keys of the figure before its question is in sight', async ({ page }) => {
  await opened(page, '/widgets/precession/?predict=first&present');
  await page.keyboard.press('Space');
  await page.keyboard.press('.');
  await expect(shell(page)).toHaveAttribute('data-stage', 'ask');
  await expect(shell(page).locator('.missing')).toBeEmpty();
});

test('a QR code leads to the same state, with the question while it is asked', async ({ page }) => {
  await opened(page, '/widgets/precession/?theta=0.5&predict=doubling&present');
  await page.keyboard.press('q');
  const link = dialog(page).getByRole('group', { name: 'QR code' }).getByRole('link');
  await expect(link).toHaveAttribute('href', /\/widgets\/precession\/\?theta=0\.5&predict=\w{4}$/);
  await page.goto((await link.getAttribute('href'))!);
  await expect(page.locator('.shell .ask')).toContainText('doubled');
});

test('Escape takes a QR code away, and leaves the figure', async ({ page }) => {
  await opened(page, '/widgets/precession/?present');
  await page.keyboard.press('q');
  const code = dialog(page).getByRole('group', { name: 'QR code' });
  await expect(code).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(code).toHaveCount(0);
  await expect(shell(page)).toBeVisible();
});

test('the keys are listed by ?, and Escape leaves to what had the focus', async ({ page }) => {
  await page.goto('/widgets/precession/');
  const card = page.locator('figure.widget .shell');
  await card.locator('.run').focus();
  await expect(card).toHaveAttribute('data-live');
  await card.locator('.run').press('p');
  await expect(shell(page)).toHaveAttribute('data-live');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of a presentation' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(card.locator('.run')).toBeFocused();
});

test('a question of a lesson is presented from its menu, with the values of the lesson, and by a link', async ({
  page,
}) => {
  await opened(page, '/lessons/precession/?present#fig-cone');
  await page.keyboard.press('PageDown');
  await expect(shell(page).locator('.ask')).toBeVisible();
  await page.keyboard.press('q');
  await expect(dialog(page).getByRole('group', { name: 'QR code' })).toContainText(
    /[?&]theta=0\.5235987755982988&(.*&)?predict=\w{4}/,
  );
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a presentation fills the screen, and axe finds nothing in it (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await opened(page, '/widgets/precession/?predict=first&present');
      for (let i = 0; i < 4; i++) {
        await page.keyboard.press('PageDown');
        expect(
          await shell(page).evaluate((card) => card.scrollHeight - card.clientHeight),
          `${size.width} wide, after ${i + 1} steps`,
        ).toBeLessThanOrEqual(1);
        await expect(dialog(page).locator('.bar')).toHaveCount(i ? 1 : 0);
      }
      const bar = (await dialog(page).locator('.bar').boundingBox())!;
      for (const plot of await shell(page).locator('.plots svg').all()) {
        const { y, height } = (await plot.boundingBox())!;
        expect(y + height, `${size.width} wide, end of a plot`).toBeLessThanOrEqual(bar.y);
      }
      expect(
        await shell(page)
          .locator('.controls')
          .evaluate((text) => parseFloat(getComputedStyle(text).fontSize)),
      ).toBeGreaterThan(13);
      expect(await violations(page)).toEqual([]);
      // The window is whole again: one that fills the screen keeps its size.
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
    }
  });

test('every figure is presented at 1024 by 768 without being cut', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('/widgets/');
  const paths = await page
    .locator('main li > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    await opened(page, `${path}?present`);
    const over = await shell(page).evaluate((card) => card.scrollHeight - card.clientHeight);
    expect(over, path).toBeLessThanOrEqual(1);
  }
});

test('a sequence is put together, is kept in its link alone, and is shown from the first to the last', async ({
  page,
}) => {
  await page.goto('/teach/present/');
  const add = page.getByRole('button', { name: /^Add “/ });
  await add.nth(0).click();
  await add.nth(1).click();
  await page.getByLabel('Link of a figure').fill('https://example.org/widgets/walker/?view=10,20');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Number 3 up' }).click();
  await expect(page.getByRole('button', { name: 'Number 2 up' })).toBeFocused();
  await expect(page).toHaveURL(/#1\.[\w-]+\.\w{4}$/);
  const link = await page.getByLabel('Link to the sequence').inputValue();
  const lines = await page.locator('.side ol li').allInnerTexts();
  expect(lines).toHaveLength(3);

  await page.goto('/about/');
  await page.goto(link);
  await expect(page.locator('.side ol li')).toHaveText(
    lines.map((line) => line.replace(/\s+/g, ' ')),
  );
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  for (let at = 1; at <= 3; at++) {
    await expect(dialog(page)).toContainText(`${at} of 3`);
    await expect(shell(page)).toHaveAttribute('data-live');
    const on = dialog(page).locator('.strip .main');
    const last = at === 3 ? 'The end' : 'Next figure';
    await expect(async () => {
      if ((await on.innerText()) !== last) await page.keyboard.press('PageDown');
      await expect(on).toHaveText(last, { timeout: 1 });
    }).toPass();
    if (at < 3) await page.keyboard.press('PageDown');
  }
  await expect(page.getByRole('button', { name: 'The end' })).toBeDisabled();
});

test('a sequence that is loaded again goes on at the figure that was shown, and its address forgets it at the end', async ({
  page,
}) => {
  await page.goto('/teach/present/');
  for (const i of [0, 1, 2])
    await page
      .getByRole('button', { name: /^Add “/ })
      .nth(i)
      .click();
  await page.getByRole('button', { name: 'Present from number 2' }).click();
  await expect(dialog(page)).toContainText('2 of 3');
  await page.reload();
  await expect(dialog(page)).toContainText('2 of 3');
  await expect(shell(page)).toHaveAttribute('data-live');
  await page.keyboard.press('PageUp');
  await expect(dialog(page)).toContainText('1 of 3');
  await expect(page).toHaveURL(/\/teach\/present\/\?present=1#1\./);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/teach\/present\/#1\./);
});

test('a sequence of the teacher’s notes opens presented, and a link that was cut says so', async ({
  page,
}) => {
  await page.goto('/teach/notes/');
  const href = await page.getByRole('link', { name: 'Present them' }).getAttribute('href');
  expect(href).toMatch(/\/teach\/present\/#1\./);
  await page.goto((href ?? '').replace('#', '?present#'));
  await expect(dialog(page)).toContainText(/1 of \d/);
  await page.keyboard.press('Escape');
  await page.goto('/teach/present/#1.abc');
  await page.reload();
  await expect(page.getByRole('alert').filter({ hasText: 'cut off' })).toBeInViewport();
});
