import type { Page } from '@playwright/test';
import { alive, expect, test } from './site';

const path = '/practices/oscillator-for-a-frequency/';
const place = (page: Page, ask: string) => page.locator(`[data-ask-place="${ask}"]`);
async function answer(page: Page, ask: string, text: string) {
  await place(page, ask).getByRole('textbox').fill(text);
  await place(page, ask).getByRole('textbox').press('Enter');
}

test('a wrong number of a practice is carried along, said to be, and found again after a reload', async ({
  page,
}) => {
  await page.goto(path);
  await alive(page, '.host');
  await expect(place(page, 'aDL').getByRole('textbox')).toBeEnabled();
  const given = page.locator('.statement data');
  const number = async (i: number) => parseFloat((await given.nth(i).textContent()) ?? '');
  const [meff, alpha] = [await number(1), await number(2)];

  await answer(page, 'aDL', '1 mT');
  await expect(place(page, 'aDL').locator('.feedback')).toHaveAttribute('data-verdict', 'wrong');
  await answer(page, 'mz', (1e-3 / (alpha * meff)).toPrecision(4));
  await expect(place(page, 'mz').locator('.feedback')).toContainText('right from your');

  await expect(page.locator('.saving')).toHaveText('Saved');
  await page.reload();
  await alive(page, '.host');
  await expect(place(page, 'aDL').getByRole('textbox')).toHaveValue('1 mT');
  await expect(place(page, 'mz').locator('.feedback')).toContainText('right from your');
  await page.goto('/practices/');
  const mark = page.locator('li', { has: page.locator(`a[href$="${path}"]`) }).locator('.mark');
  await expect(mark).toHaveAttribute('data-state', 'begun');
});

test('a practice prints its steps with blanks and the key', async ({ page }) => {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.step-blank').first()).toBeVisible();
  await expect(page.locator('.step-key')).toContainText('GHz');
  await expect(page.locator('.step details').first()).toBeHidden();
});
