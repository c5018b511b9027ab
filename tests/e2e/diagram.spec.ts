import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { computing, expect, figure, middle, slide, test } from './site';
import { longestTask } from './tasks';

const progress = (shell: Locator) => shell.getByRole('progressbar');
const plane = (shell: Locator) => shell.getByRole('slider', { name: /crosshair/ });
const data = (shell: Locator) => shell.getByRole('button', { name: 'Cells as data' });
/** The table of all cells, once they are computed. */
async function cells(page: Page, shell: Locator): Promise<string[]> {
  await expect(data(shell)).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent('download'), data(shell).click()]);
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  return lines.filter((line) => !line.startsWith('#'));
}
const slow = '/widgets/spin-valve/?Lambda=1.4';

test('workers compute the same cells as this thread, which stays awake either way @chromium', async ({
  page,
  browser,
}) => {
  let [hired, most] = [0, 0];
  page.on('worker', () => {
    hired += 1;
    most = Math.max(most, page.workers().length);
  });
  /** Time of the longest task while all cells are computed once more. */
  const compute = async () => {
    const shell = await figure(page, '/widgets/sot-switching/?alpha=0.05');
    await expect(data(shell)).toBeVisible();
    const longest = await longestTask(browser, page, async () => {
      const begun = computing(shell);
      await shell.getByRole('radio', { name: 'abrupt' }).check();
      await begun;
      await expect(data(shell)).toBeVisible();
    });
    return { longest, table: await cells(page, shell) };
  };
  const { longest, table } = await compute();
  expect(longest).toBeLessThan(50);
  expect(most).toBe(await page.evaluate(() => navigator.hardwareConcurrency));
  hired = 0;
  expect(table[0]).toBe('Bx (T),J (A/m²),outcome');
  expect(table.length).toBe(1 + 41 * 41);
  expect(new Set(table.slice(1).map((line) => line.split(',')[2]))).toEqual(
    new Set(['up', 'down', 'undecided']),
  );

  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  const here = await compute();
  expect(here.longest).toBeLessThan(50);
  expect(hired).toBe(0);
  expect(here.table).toEqual(table);
});

test('a computation shows how far it is, is called off at once, and taken up again', async ({
  page,
}) => {
  const shell = await figure(page, slow);
  const share = async () => Number(await progress(shell).getAttribute('value'));
  await expect.poll(share).toBeGreaterThan(0.02);
  const before = await share();
  await expect.poll(share).toBeGreaterThan(before);
  expect(page.workers().length).toBeGreaterThan(0);
  await shell.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(progress(shell)).toHaveCount(0);
  await expect(shell.getByText('Called off.')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(shell.getByRole('button', { name: 'Compute' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(progress(shell)).toBeVisible();
});

test('a parameter that matters starts it anew, one of an axis does not', async ({ page }) => {
  await page.clock.install();
  const shell = await figure(page, '/widgets/sot-switching/');
  const first = await cells(page, shell);
  await shell.getByRole('slider', { name: /current density/ }).press('ArrowRight');
  // A second of the page's own clock: longer than it waits before it computes.
  await page.clock.runFor(1000);
  await expect(progress(shell)).toHaveCount(0);
  expect(await cells(page, shell)).toEqual(first);
  const begun = computing(shell);
  await shell.getByRole('radio', { name: 'abrupt' }).check();
  await begun;
  expect(await cells(page, shell)).not.toEqual(first);
});

test('a point is chosen by click and by keys: it sets both parameters, says the outcome, and runs', async ({
  page,
}) => {
  const shell = await figure(page, '/widgets/spin-valve/');
  const field = (name: RegExp) => shell.getByRole('textbox', { name }).first();
  const box = (await plane(shell).boundingBox())!;
  await page.mouse.click(box.x + 2, box.y + 2);
  await expect(field(/applied field/)).toHaveValue('−200');
  await expect(field(/current density/)).toHaveValue('0.3');
  await expect(shell).toHaveAttribute('data-running', 'true');
  await shell.getByRole('button', { name: 'Pause' }).click();

  await plane(shell).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(plane(shell)).toHaveAttribute(
    'aria-valuetext',
    /^Applied field −190\smT, current density 0\.25\sTA\/m²: still moves\.$/,
  );
  await expect(field(/current density/)).toHaveValue('0.3');
  await page.keyboard.press('Enter');
  await expect(field(/current density/)).toHaveValue('0.25');
  await expect(field(/applied field/)).toHaveValue('−190');
  await expect(shell).toHaveAttribute('data-running', 'true');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test('a finger drags the crosshair, which is run where it is let go; beside it the page scrolls', async ({
    page,
  }) => {
    const shell = await figure(page, '/widgets/spin-valve/');
    const handle = shell.locator('.diagram .handle');
    const [x, y] = await middle(handle);
    const top = await page.evaluate(() => scrollY);
    await slide(page, [x + 6, y + 6], [x + 66, y + 46]);
    expect(await page.evaluate(() => scrollY)).toBe(top);
    // It stands on whole cells.
    const [u, v] = await middle(handle);
    const down = v - y + (await page.evaluate(() => scrollY)) - top;
    expect(Math.abs(u - x - 60)).toBeLessThan(8);
    expect(Math.abs(down - 40)).toBeLessThan(8);
    await expect(shell).toHaveAttribute('data-running', 'true');
    const words = await plane(shell).getAttribute('aria-valuetext');
    const before = await page.evaluate(() => scrollY);
    await slide(page, [u - 80, v], [u - 80, v - 120]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    expect(await plane(shell).getAttribute('aria-valuetext')).toBe(words);
  });
});

test('with reduced motion a chosen point is shown at its end, without moving', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const shell = await figure(page, '/widgets/sot-switching/');
  await plane(shell).press('Enter');
  await expect.poll(async () => Number(await shell.getAttribute('data-t'))).toBeGreaterThan(3e-9);
  await expect(shell).not.toHaveAttribute('data-running', /.*/);
});

test('what a prediction asks for is neither shown nor computed before it is made', async ({
  page,
}) => {
  await page.clock.install();
  const shell = await figure(page, '/widgets/spin-valve/?predict=threshold');
  await expect(plane(shell)).toHaveCount(0);
  await page.clock.runFor(1000);
  expect(page.workers()).toEqual([]);
  await shell.getByRole('button', { name: 'Skip' }).click();
  await expect(shell.locator('.cells')).toBeVisible();
  await expect(data(shell)).toBeVisible();
});

test('without scripts the still shows a diagram, as its own cells say', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/widgets/spin-valve/');
  await expect(page.locator('.diagram .cells path').first()).toBeVisible();
  const still = await page.locator('.diagram').getAttribute('data-cells');
  expect(still).toMatch(/^[012]{441}$/);
  await context.close();
});
