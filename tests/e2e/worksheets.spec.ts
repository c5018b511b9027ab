/** Problems on paper and for Moodle, and the notes for teachers. */
import { readFileSync } from 'node:fs';
import { expect, test } from './site';

test('a worksheet has variants and a key, and its code leads to the same numbers on the screen', async ({
  page,
}) => {
  await page.goto('/teach/worksheets/');
  await page.getByRole('checkbox', { name: /^How fast does it precess\?/ }).check();
  const variants = page.getByLabel('Variants, each with numbers of its own');
  await variants.fill('9999');
  await page.keyboard.press('Tab');
  await expect(page.getByText('there are 100')).toBeVisible();
  await variants.fill('2');
  const sheets = page.getByRole('region', { name: /^Variant/ });
  await expect(sheets).toHaveCount(2);
  const key = page.getByRole('region', { name: 'Key' });
  const numbers = await sheets.locator('.number').allInnerTexts();
  expect(new Set(numbers).size).toBe(2);
  const answers = await key.locator('.right', { hasText: 'GHz' }).allInnerTexts();
  expect(answers).toHaveLength(2);

  // A reload has the same sheet, since the address holds it.
  await page.reload();
  await expect(sheets.locator('.number').first()).toHaveText(numbers[0]!);

  const link = await sheets.first().getByRole('link').getAttribute('href');
  await page.goto(link!);
  await expect(page.locator('[data-given=Bext]')).toHaveText(numbers[0]!);
  await page.getByRole('textbox').first().fill(answers[0]!);
  await page.keyboard.press('Enter');
  await expect(page.locator('.feedback')).toContainText('Right.');
});

test('what is printed are the sheets and their key, not what sets them', async ({ page }) => {
  await page.goto('/teach/worksheets/#problems=larmor-frequency&seed=w1abc&variants=2');
  await expect(page.getByRole('region', { name: 'Variant B' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: /^Variant/ })).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Variant B' })).toContainText(
    'T. At what frequency',
  );
  await expect(page.getByRole('region', { name: 'Key' })).toBeVisible();
  const code = page.getByRole('region', { name: 'Variant B' }).getByRole('link');
  const said = await code.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(said, 'the address beside its code').toBe('none');
  await expect(page.getByLabel('Title')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Worksheets' })).toBeHidden();
});

test('a curve is drawn on axes with the units of the screen, and the key draws and describes the right one', async ({
  page,
}) => {
  await page.goto(
    '/teach/worksheets/#problems=curve-of-the-frequency+period-by-heart&seed=w1abc&variants=1',
  );
  const sheet = page.getByRole('region', { name: 'The sheet' });
  const board = sheet.getByRole('img', { name: /^An empty board: frequency over/ });
  await expect(board).toContainText('GHz');
  await expect(board).toContainText('100°');
  const key = page.getByRole('region', { name: 'Key' });
  await expect(key.getByRole('img', { name: /^The right curve/ }).locator('.theory')).toHaveCount(
    1,
  );
  await expect(key).toContainText('zero at 90.0°');
  await expect(key.locator('.katex').first()).toContainText('γ');
  await expect(key).not.toContainText(/gammaLL|see the solution/);
});

test('the same problems are saved for Moodle; what it cannot ask is said', async ({ page }) => {
  await page.goto(
    '/teach/worksheets/#problems=larmor-frequency+torque-direction&seed=w1abc&variants=3',
  );
  const save = page.getByRole('button', { name: 'Save for Moodle (XML)' });
  await expect(page.getByRole('region', { name: 'Variant C' })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const xml = readFileSync(await download.path(), 'utf8');
  expect(xml.match(/<question type="numerical">/g)).toHaveLength(3);
  expect(xml).not.toMatch(/class=|data-/);
  const wellFormed = await page.evaluate(
    (text) =>
      !new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'),
    xml,
  );
  expect(wellFormed).toBe(true);
  await expect(
    page.getByText(/^Saved for Moodle, without these: “Which way does the tip go\?”/),
  ).toBeVisible();
});

test('a mangled link says what is wrong, and the page works', async ({ page }) => {
  await page.goto('/teach/worksheets/#problems=no-such&variants=nine');
  await expect(page.getByText('The course has no problem “no-such”: left out.')).toBeVisible();
  const notice = page.getByRole('alert').filter({ hasText: 'left out' });
  await expect(notice).toBeInViewport();
  await page.getByRole('checkbox', { name: /^A field in oersted/ }).check();
  await expect(page.getByRole('region', { name: 'The sheet' })).toBeVisible();
  await expect(notice).toHaveCount(0);

  await page.goto('/about/');
  await page.goto('/teach/worksheets/#problems=larmor-frequency&variants=9999');
  await expect(
    page.getByText('“9999” is no number of variants from 1 to 100: there are 100.'),
  ).toBeInViewport();
  await expect(page.getByRole('region', { name: /^Variant/ })).toHaveCount(100);

  await page.goto('/about/');
  await page.goto('/teach/worksheets/#%%%');
  await expect(page.getByText('This link does not hold a worksheet')).toBeInViewport();
});

test('whoever skips to the text has the same worksheet as before', async ({ page }) => {
  await page.goto('/teach/worksheets/#problems=larmor-frequency&seed=w1abc&variants=2');
  const sheets = page.getByRole('region', { name: /^Variant/ });
  await expect(sheets).toHaveCount(2);
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Skip to the text' }).press('Enter');
  await expect(page).toHaveURL(/#seed=w1abc&problems=larmor-frequency&variants=2/);
  await expect(sheets).toHaveCount(2);
});

test('notes for teachers lead to figures as they are to be shown', async ({ page }) => {
  await page.goto('/teach/');
  await page.getByRole('link', { name: 'Notes for teachers' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Damping', exact: true }).first().click();
  await expect(page.locator('h1')).toHaveText('Teaching “Damping”');
  const links = page
    .locator('h2', { hasText: 'To show in the lecture' })
    .locator('~ ol')
    .first()
    .getByRole('link');
  const present = links.filter({ hasText: /^Present/ });
  await expect(present).toHaveCount(3);
  await expect(links).toHaveCount(6);
  await links
    .filter({ hasNotText: /^Present/ })
    .last()
    .click();
  await expect(page).toHaveURL(/\/widgets\/fmr-sweep\/\?f=18000000000$/);
});
