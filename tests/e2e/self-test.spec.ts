import type { Page } from '@playwright/test';
import { expect, hold, taken, test } from './site';

const gamma = 1.76085963023e11 / (2 * Math.PI);
const whole = 'test/?seed=4711&count=40&lessons=precession';
const larmor = (page: Page) => page.locator('[data-exercise="larmor-frequency"]');
const score = (page: Page) => page.locator('[data-score]');
const statements = (page: Page) => page.locator('.cards .statement');

test.describe('a test of one’s own', () => {
  test('is drawn with fresh numbers, counts what is answered, and is there again by its link', async ({
    page,
    browser,
  }) => {
    await page.goto(whole);
    const all = await page.locator('[data-problems] [data-lesson=precession]').count();
    await expect(page.locator('.cards > li')).toHaveCount(all);
    await larmor(page).scrollIntoViewIfNeeded();
    const field = larmor(page).getByRole('textbox', { name: 'frequency' });
    await expect(field).toBeEnabled();
    await expect(larmor(page).getByRole('button', { name: 'New numbers' })).toHaveCount(0);
    await field.fill('1 GHz');
    await field.press('Enter');
    await expect(score(page)).toContainText(`1 of ${all} tried, 0 right`);
    const given = (await larmor(page).locator('.statement data').first().textContent())!;
    await field.fill(`${(Number.parseFloat(given) * gamma) / 1e9} GHz`);
    await field.press('Enter');
    await expect(score(page)).toContainText(`1 of ${all} tried, 1 right, 0 at the first try`);
    await expect(page.locator('[data-by-lesson]')).toHaveText(
      'Of what you tried, right: Precession 1 of 1.',
    );
    await expect(larmor(page).locator('.saving')).toHaveText('Saved');

    await page.reload();
    await expect(score(page)).toContainText(`1 of ${all} tried, 1 right`);
    const other = await browser.newPage();
    await other.goto(page.url());
    await expect(score(other)).toContainText(`0 of ${all} tried`);
    await larmor(other).scrollIntoViewIfNeeded();
    await expect(larmor(other).locator('.statement data').first()).toHaveText(given);
    await other.close();
  });

  test('mixes what is chosen, and a new one has other problems or numbers', async ({ page }) => {
    await page.goto('problems/');
    await page.getByRole('main').getByRole('link', { name: 'test yourself' }).click();
    await page.getByRole('spinbutton', { name: 'How many problems' }).fill('4');
    const draw = page.getByRole('button', { name: 'Draw a test' });
    await draw.click();
    await expect(statements(page)).toHaveCount(4);
    const heading = page.locator('.cards .title').first();
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await expect(page).toHaveURL(/seed=\d+&count=4$/);
    const first = page.url();
    await draw.click();
    await expect(page).not.toHaveURL(first);
    await page.goBack();
    await expect(page).toHaveURL(first);
    await expect(statements(page)).toHaveCount(4);
    await page.goBack();
    await expect(page).toHaveURL(/test\/$/);
    await expect(statements(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Copy the link' })).toBeHidden();
    await page.getByRole('button', { name: 'none', exact: true }).click();
    await draw.click();
    await expect(page.getByText('Choose at least one lesson')).toBeVisible();
    await page.getByRole('button', { name: 'all', exact: true }).click();
    for (const count of ['', '0', '-3', '2.5', '41']) {
      await page.getByRole('spinbutton', { name: 'How many problems' }).fill(count);
      await draw.click();
      await expect(page.getByText('type a whole number from 1 to 40')).toBeVisible();
      await expect(page.getByRole('spinbutton')).toBeFocused();
      await expect(statements(page)).toHaveCount(0);
    }
  });

  test('takes the lessons that were begun, and names one only when it was tried', async ({
    page,
  }) => {
    await page.goto('problems/larmor-frequency/');
    await page.getByRole('textbox', { name: 'frequency' }).fill('1 GHz');
    await page.getByRole('textbox', { name: 'frequency' }).press('Enter');
    await expect(page.locator('.saving')).toHaveText('Saved');
    await page.goto('test/');
    const boxes = page.getByRole('checkbox');
    const ticked = page.locator('[name=lessons]:checked');
    const begun = page.getByRole('button', { name: 'those I have begun' });
    await expect(begun).toBeVisible();
    await expect(ticked).toHaveCount(1);
    await expect(ticked).toHaveValue('precession');
    await page.getByRole('button', { name: 'all', exact: true }).click();
    await expect(ticked).toHaveCount(await boxes.count());
    await begun.click();
    await expect(ticked).toHaveValue('precession');
    await page.getByRole('button', { name: 'Draw a test' }).click();
    await expect(score(page)).toHaveText('0 of 8 tried, 0 right, 0 at the first try.');
    await expect(page.locator('[data-by-lesson]')).toBeEmpty();
  });

  test('shows the test of its address when an earlier one comes late', async ({ page }) => {
    await page.goto('test/?seed=1&count=1&lessons=damping');
    const card = page.locator('.cards [data-exercise]');
    await expect(card).toHaveCount(1);
    const numbers = (await card.getAttribute('data-seed'))!;
    const release = await hold(page, '**/problems/*/', { times: 1 });
    const late = page.waitForResponse(/\/problems\/.+/);
    await page.getByRole('button', { name: 'Draw a test' }).click();
    await page.goBack();
    await page.waitForResponse(/\/problems\/.+/);
    release();
    await taken(page, await late);
    await expect(card).toHaveAttribute('data-seed', numbers);
  });

  test('a form that is sent before its script runs draws a test all the same', async ({ page }) => {
    await page.goto('test/?lessons=precession&lessons=damping&count=3');
    await expect(statements(page)).toHaveCount(3);
    await expect(page).toHaveURL(/seed=\d+&count=3/);
  });

  test('what is set in the form before its script runs stays, whatever the link says', async ({
    page,
  }) => {
    const come = await hold(page, '**/_astro/*.js');
    await page.goto('test/?seed=4711&count=4&lessons=precession', { waitUntil: 'commit' });
    const count = page.getByRole('spinbutton', { name: 'How many problems' });
    await count.fill('7');
    come();
    await expect(statements(page)).toHaveCount(4);
    await expect(count).toHaveValue('7');
  });

  test('a mangled link is reported, and a problem out of reach leads to its page', async ({
    page,
  }) => {
    await page.goto('test/?seed=<b>&count=1e9&lessons=nothing');
    await expect(page.locator('[data-message]')).toContainText(
      'The seed in the link cannot be read',
    );
    await expect(page.locator('[data-message]')).toContainText('does not have');
    await expect(page.locator('.cards > li')).toHaveCount(0);
    await page.route('**/problems/*/', (route) => route.fulfill({ status: 200, body: 'nothing' }));
    await page.getByRole('button', { name: 'Draw a test' }).click();
    await expect(page.locator('.cards > li').first()).toContainText('could not be fetched');
    await expect(page.locator('.cards a').first()).toHaveAttribute(
      'href',
      /\/problems\/.+seed=\d+/,
    );
  });
});

test('the problems are filtered by what one has done, also when one comes back', async ({
  page,
}) => {
  await page.goto('problems/larmor-frequency/');
  const field = page.getByRole('textbox', { name: 'frequency' });
  await field.fill('1 GHz');
  await field.press('Enter');
  await expect(page.locator('.saving')).toHaveText('Saved');
  await page.goto('problems/');
  const shown = page.locator('li[data-item]:visible');
  await page.getByLabel('state').selectOption('begun');
  await expect(shown).toHaveCount(1);
  await expect(page.locator('[data-count]')).toContainText('1 of ');
  await page.goto('about/');
  await page.goBack();
  await expect(page.getByLabel('state')).toHaveValue('begun');
  await expect(shown).toHaveCount(1);
});

test('the materials are filtered, and say when nothing is left', async ({ page }) => {
  await page.goto('materials/');
  await page.getByLabel('quantity').selectOption('thetaSH');
  const shown = page.locator('tr[data-item]:visible');
  await expect(page.locator('[data-count]')).toContainText(`${await shown.count()} of `);
  for (const row of await shown.all()) await expect(row).toContainText('spin Hall angle');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Heavy metals']);
  await page.getByLabel('kind').selectOption('ferromagnets');
  await expect(page.getByText('None of the values fits all of these')).toBeVisible();
});
