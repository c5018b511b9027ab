import { expect, test, type Page } from '@playwright/test';

const problem = 'problems/larmor-frequency/';
const field = (page: Page) => page.getByRole('textbox', { name: 'frequency' });
const given = (page: Page) => page.locator('.statement data').first();
const seed = async (page: Page) =>
  /seed (\S+)/.exec((await page.locator('.host .foot').textContent()) ?? '')?.[1];
const gamma = 28.0249514e9;

async function open(page: Page, address = problem) {
  await page.goto(address);
  await expect(field(page)).toBeEnabled();
}
async function answer(page: Page, text: string) {
  await field(page).fill(text);
  await field(page).press('Enter');
  await expect(page.locator('.saving')).toHaveText('Saved');
}

test('the numbers of a link are a visit: one’s own stay, with the answer', async ({ page }) => {
  await open(page);
  const own = await seed(page);
  await answer(page, '1 GHz');
  await open(page, `${problem}?seed=9876`);
  expect(await seed(page)).toBe('9876');
  await expect(field(page)).toHaveValue('');
  await answer(page, '2 GHz');
  await open(page);
  expect(await seed(page)).toBe(own);
  await expect(field(page)).toHaveValue('1 GHz');
  await open(page, `${problem}?seed=9876`);
  await expect(field(page)).toHaveValue('2 GHz');
  await page.getByRole('button', { name: 'Back to your own' }).click();
  await expect(page).toHaveURL(/larmor-frequency\/$/);
  expect(await seed(page)).toBe(own);
  await expect(field(page)).toHaveValue('1 GHz');
});

test('after new numbers on a link the address follows, and a reload keeps them', async ({
  page,
}) => {
  await open(page, `${problem}?seed=9876`);
  const linked = await given(page).textContent();
  await page.getByRole('button', { name: 'New numbers' }).click();
  await expect(page).not.toHaveURL(/9876/);
  const drawn = await seed(page);
  await expect(page).toHaveURL(new RegExp(`\\?seed=${drawn}$`));
  const numbers = (await given(page).textContent())!;
  expect(numbers).not.toBe(linked);
  await answer(page, '3 GHz');
  await page.reload();
  await expect(field(page)).toHaveValue('3 GHz');
  await expect(given(page)).toHaveText(numbers);
});

test('new numbers of one’s own stay one’s own', async ({ page }) => {
  await open(page);
  const first = await seed(page);
  await page.getByRole('button', { name: 'New numbers' }).click();
  const second = await seed(page);
  expect(second).not.toBe(first);
  await expect(page).toHaveURL(/larmor-frequency\/$/);
  await answer(page, '1 GHz');
  await page.reload();
  await expect(field(page)).toHaveValue('1 GHz');
  // A link to one’s own numbers is no visit.
  await open(page, `${problem}?seed=${second}`);
  await expect(page.getByRole('button', { name: 'Back to your own' })).toHaveCount(0);
});

test('what is typed and not yet judged survives a reload, and is not counted', async ({ page }) => {
  await open(page);
  await field(page).fill('28 G');
  await page.reload();
  await expect(field(page)).toHaveValue('28 G');
  await expect(page.locator('.saving')).toHaveText('');
  await answer(page, '1 GHz');
  await field(page).fill('2 furlongs');
  await field(page).press('Enter');
  await expect(page.locator('[data-verdict="unreadable"]')).toBeVisible();
  await page.reload();
  await expect(field(page)).toHaveValue('2 furlongs');
  await expect(page.locator('[data-verdict]')).toHaveCount(0);
  await field(page).fill('1 GHz');
  await page.reload();
  await expect(page.locator('[data-verdict="wrong"]')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('the result of a test stays when its problem is answered elsewhere with other numbers', async ({
  page,
}) => {
  const link = 'test/?seed=4711&count=40&lessons=precession';
  const score = page.locator('[data-score]');
  const card = page.locator('.cards [data-exercise="larmor-frequency"]');
  await page.goto(link);
  await card.scrollIntoViewIfNeeded();
  const box = card.getByRole('textbox', { name: 'frequency' });
  await expect(box).toBeEnabled();
  const B = (await card.locator('.statement data').first().textContent())!;
  await box.fill(`${(Number.parseFloat(B) * gamma) / 1e9} GHz`);
  await box.press('Enter');
  await expect(score).toContainText('1 right, 1 at the first try');
  await expect(card.locator('.saving')).toHaveText('Saved');
  await open(page);
  await answer(page, '1 GHz');
  await page.goto(link);
  await expect(score).toContainText('1 right, 1 at the first try');
});

test('a right answer after the solution was opened is not right at the first try', async ({
  page,
}) => {
  await page.goto('test/?seed=4712&count=40&lessons=precession');
  const card = page.locator('.cards [data-exercise="larmor-frequency"]');
  await card.scrollIntoViewIfNeeded();
  const box = card.getByRole('textbox', { name: 'frequency' });
  await expect(box).toBeEnabled();
  await card.locator('details.solution summary').click();
  const B = (await card.locator('.statement data').first().textContent())!;
  await box.fill(`${(Number.parseFloat(B) * gamma) / 1e9} GHz`);
  await box.press('Enter');
  await expect(page.locator('[data-score]')).toContainText('1 right, 0 at the first try');
});
