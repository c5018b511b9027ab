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
  await expect(page.locator('[data-left]')).toBeEmpty();

  await place(page, 'aDL').locator('xpath=..').locator('summary').click();
  const right = await page.locator('[data-answer="aDL"]').first().textContent();
  await answer(page, 'aDL', right!.replace('\u202f', ' '));
  await expect(place(page, 'aDL').locator('.feedback')).toHaveAttribute('data-verdict', 'right');
  await expect(place(page, 'mz').locator('.feedback')).toContainText('has changed: do it again');
  await expect(page.locator('[data-left]')).toHaveText(/^Steps? (?!1\b).* still open\.$/);
  await page.goto('/practices/');
  const mark = page.locator('li', { has: page.locator(`a[href$="${path}"]`) }).locator('.mark');
  await expect(mark).toHaveAttribute('data-state', 'begun');
});

test('a disk that answers late brings back the numbers and the answers of a practice', async ({
  page,
}) => {
  await page.goto(path);
  await alive(page, '.host');
  await answer(page, 'aDL', '1 mT');
  await expect(page.locator('.saving')).toHaveText('Saved');
  const numbers = await page.locator('.statement').textContent();

  await page.addInitScript(() => {
    const held = new Promise<void>((answer) => Object.assign(window, { answer }));
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')!.value as (
      ...args: unknown[]
    ) => IDBOpenDBRequest;
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      Object.defineProperty(request, 'onsuccess', {
        set: (told: (event: Event) => void) =>
          request.addEventListener('success', (event) => void held.then(() => told(event))),
      });
      return request;
    };
  });
  await page.reload();
  await alive(page, '.host');
  await expect(place(page, 'aDL').getByRole('textbox')).toHaveValue('');
  await page.evaluate(() => (window as unknown as { answer: () => void }).answer());
  await expect(place(page, 'aDL').getByRole('textbox')).toHaveValue('1 mT');
  await expect(page.locator('.statement')).toHaveText(numbers!);
});

test('a practice that is loaded again far down lets one go on there', async ({ page }) => {
  await page.goto('/practices/cell-for-a-task/');
  await answer(page, 'EwriteSOT', '70 fJ');
  await expect(place(page, 'EwriteSOT').locator('.feedback')).toHaveAttribute('data-verdict');
  await page.reload();
  await expect(place(page, 'EwriteSOT').getByRole('textbox')).toHaveValue('70 fJ');
  await expect(place(page, 'EwriteSOT')).toBeInViewport();
});

test('a practice prints its steps with lines to write on, or with how they go', async ({
  page,
}) => {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.step-place').first()).toBeVisible();
  await expect(page.locator('.step details').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Print answers').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.step-place').first()).toBeHidden();
  await expect(page.locator('.step details p').first()).toBeVisible();
});
