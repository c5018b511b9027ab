import type { Page } from '@playwright/test';
import { alive, expect, hold, taken, test } from './site';

const gamma = 1.76085963023e11 / (2 * Math.PI);
const path = '/problems/larmor-frequency/';
const field = (page: Page) => page.getByRole('textbox', { name: 'frequency' });
const feedback = (page: Page) => page.locator('.feedback');
const given = (page: Page) => page.locator('.statement data').first();

async function open(page: Page, query = '') {
  await page.goto(path + query);
  await alive(page, '.host');
  await expect(field(page)).toBeEnabled();
}
/** The right frequency for the numbers on the page, GHz. */
const right = async (page: Page) => {
  const [, tesla] = /([\d.]+)\s*T/.exec((await given(page).textContent())!)!;
  return (Number(tesla) * gamma) / 1e9;
};

test('the whole path by keyboard: preview, mistake named, hints in turn, right, solution', async ({
  page,
}) => {
  await open(page);
  const f = await right(page);
  await field(page).focus();
  await page.keyboard.type(`${(2 * Math.PI * f).toPrecision(5)} GHz`);
  await expect(page.locator('.preview')).toContainText('understood as');
  await page.keyboard.press('Enter');
  await expect(feedback(page)).toContainText('angular frequency');
  await page.keyboard.press('Escape');
  await expect(feedback(page)).toBeEmpty();

  const hints = page.locator('details.hint');
  await expect(hints.nth(1)).toBeHidden();
  await hints.nth(0).locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(hints.nth(1)).toBeVisible();

  await field(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`${f.toPrecision(5)} GHz`);
  await page.keyboard.press('Enter');
  await expect(feedback(page)).toHaveAttribute('data-verdict', 'right');
  await page.locator('details.solution summary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('details.solution data').last()).toContainText(f.toPrecision(4));
});

test('what cannot be read is not counted, and an example is shown', async ({ page }) => {
  await open(page);
  for (const junk of ['fast', '12', '1,200 GHz', '<b>5</b>']) {
    await field(page).fill(junk);
    await field(page).press('Enter');
    await expect(feedback(page)).toHaveAttribute('data-verdict', 'unreadable');
    await expect(feedback(page)).toContainText('for instance');
  }
  await page.reload();
  await alive(page, '.host');
  // What was typed is still there, and nothing was counted.
  await expect(field(page)).toHaveValue('<b>5</b>');
  await expect(page.locator('.saving')).toHaveText('');
});

test('a reload keeps numbers, answer, feedback and hints', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'New numbers' }).click();
  const text = await given(page).textContent();
  await field(page).fill('1 GHz');
  await field(page).press('Enter');
  await expect(feedback(page)).toHaveAttribute('data-verdict', 'wrong');
  await page.locator('details.hint summary').first().click();
  await expect(page.locator('details.hint').nth(1)).toBeVisible();
  await expect(page.locator('.saving')).toHaveText('Saved');
  await page.reload();
  await alive(page, '.host');
  await expect(field(page)).toHaveValue('1 GHz');
  await expect(given(page)).toHaveText(text!);
  await expect(feedback(page)).toHaveAttribute('data-verdict', 'wrong');
  await expect(page.locator('details.hint').nth(1)).toBeVisible();
});

test('a reload keeps what was said of a check, and the order of its answers', async ({ page }) => {
  await page.goto('/lessons/precession/');
  const card = page.locator('[data-exercise="precession/against"]');
  const live = async () => {
    await card.scrollIntoViewIfNeeded();
    await expect(card.locator('.host')).toHaveAttribute('data-live');
  };
  await live();
  const options = await card.locator('fieldset label').allInnerTexts();
  await card.getByRole('radio').first().check();
  await card.getByRole('button', { name: 'Check' }).click();
  const said = card.locator('.feedback');
  await expect(said).toHaveAttribute('data-verdict', /right|wrong/);
  const comment = await said.innerText();
  await expect(card.locator('.saving')).toHaveText('Saved');
  await page.reload();
  await live();
  await expect(said).toHaveText(comment);
  expect(await card.locator('fieldset label').allInnerTexts()).toEqual(options);
});

test('beside a problem are its neighbours in the lesson, and the lesson', async ({ page }) => {
  await page.goto('/problems/larmor-frequency/');
  const around = page.getByRole('navigation', { name: 'Other problems of the lesson' });
  await expect(around.getByRole('link')).toHaveText([/^← /, 'In the lesson Precession', /→$/]);
  const neighbours = around.locator('[rel]');
  await expect(neighbours.first()).toHaveAttribute('href', /\/angular-momentum-of-a-magnet\/$/);
  await expect(neighbours.last()).toHaveAttribute('href', /\/oersted-to-ampere\/$/);
  await page.goto('/problems/torque-direction/');
  await expect(around.locator('[rel=prev]')).toHaveCount(0);
});

test('what was said of an answer goes when the answer is changed', async ({ page }) => {
  await open(page);
  await field(page).fill('1 GHz');
  await field(page).press('Enter');
  await expect(feedback(page)).toHaveAttribute('data-verdict', 'wrong');
  await field(page).press('End');
  await page.keyboard.type(' ');
  await expect(feedback(page)).toBeEmpty();
  await expect(field(page)).not.toHaveAttribute('aria-invalid');

  // The verdict that is on its way when somebody types on is not that of what she has typed.
  const release = await hold(page, '**/grade.*.js');
  await page.reload();
  await alive(page, '.host');
  const asked = page.waitForRequest(/\/grade\..*\.js/);
  await field(page).fill('2 GHz');
  await field(page).press('Enter');
  const answer = (await asked).response();
  await field(page).fill('3 GHz');
  release();
  await taken(page, (await answer)!);
  await expect(feedback(page)).toBeEmpty();
});

test('a choice that is changed is no longer called right', async ({ page }) => {
  await page.goto('/lessons/precession/');
  const card = page.locator('[data-exercise]:has(input[type=radio])').first();
  await card.scrollIntoViewIfNeeded();
  await expect(card.locator('.host')).toHaveAttribute('data-live');
  const options = card.getByRole('radio');
  const said = card.locator('.feedback').first();
  for (const option of await options.all()) {
    await option.check();
    await card.getByRole('button', { name: 'Check' }).first().click();
    await expect(said).toHaveAttribute('data-verdict', /right|wrong/);
    if ((await said.getAttribute('data-verdict')) === 'right') break;
  }
  await expect(said).toHaveAttribute('data-verdict', 'right');
  await card.locator('input[type=radio]:not(:checked)').first().check();
  await expect(said).toBeEmpty();
});

test('new numbers are not told what was said of the old ones', async ({ page }) => {
  await open(page);
  await field(page).fill('1 GHz');
  await field(page).press('Enter');
  await expect(page.locator('.saving')).toHaveText('Saved');
  const release = await hold(page, '**/grade.*.js');
  const asked = page.waitForRequest(/\/grade\..*\.js/);
  await page.reload();
  const answer = (await asked).response();
  await alive(page, '.host');
  await page.getByRole('button', { name: 'New numbers' }).click();
  await expect(field(page)).toHaveValue('');
  release();
  await taken(page, (await answer)!);
  await expect(feedback(page)).toBeEmpty();
});

test('a link with a seed gives the same numbers to everybody; junk in it is said', async ({
  page,
  browser,
}) => {
  await open(page, '?seed=4127');
  const text = await given(page).textContent();
  const other = await browser.newPage();
  await other.goto(new URL(`${path}?seed=4127`, page.url()).href);
  await expect(given(other)).toHaveText(text!);
  await other.close();
  for (const junk of ['%3Cscript%3E', '4127x', '-1', '99999999999999999999']) {
    await open(page, `?seed=${junk}`);
    await expect(page.locator('.note[role=status]')).toContainText('cannot be read');
    await expect(given(page)).not.toHaveText(text!);
  }
  await open(page, '?sead=4127&utm_source=mail');
  await expect(page.locator('.note[role=status]')).toHaveText(
    'The link names “sead”, which a problem does not have.',
  );
});

test('a link with a seed that an assignment may name, or to what is due, is taken without a word', async ({
  page,
}) => {
  for (const seed of ['2026-a', '40217335']) {
    await open(page, `?seed=${seed}&due`);
    await expect(page.locator('.host .foot')).toContainText(`seed ${seed}`);
    await expect(page.locator('.note[role=status]')).toBeEmpty();
  }
});

test('what is understood and said has powers of one face, typed signs stay what they are', async ({
  page,
}) => {
  await open(page);
  await field(page).fill('39.1 GHz');
  const preview = page.locator('.preview');
  await expect(preview).toHaveText('understood as 39.1 GHz = 3.910 × 10^10 Hz');
  await expect(preview.locator('sup')).toHaveText('10');
  await field(page).fill('2.8*10^ 10^2 <b>x</b>');
  await field(page).press('Enter');
  await expect(feedback(page)).toHaveAttribute('data-verdict', 'unreadable');
  for (const said of [preview, feedback(page)]) {
    await expect(said).not.toContainText(/[⁰⁴-⁹⁻]/);
    await expect(said.locator('span b')).toHaveCount(0);
  }
});

test('an answer that cannot be judged offline says so, and can be checked later', async ({
  page,
  complaints,
}) => {
  await page.route('**/grade.*.js', (route) => route.abort());
  await open(page);
  await field(page).fill('1 GHz');
  await field(page).press('Enter');
  await expect(page.locator('.note[role=status]')).toContainText('not judged yet');
  await page.unroute('**/grade.*.js');
  await field(page).press('Enter');
  await expect(feedback(page)).toHaveAttribute('data-verdict', 'wrong');
  await expect(page.locator('.note[role=status]')).toBeEmpty();
  expect(complaints.splice(0).join()).toContain('ERR_FAILED');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('a direction is set by its angles and checked by a tap', async ({ page }) => {
    await page.goto('/problems/torque-direction/');
    await alive(page, '.host');
    const angle = page.getByRole('textbox', { name: 'polar angle from z' });
    await angle.fill('north');
    await page.getByRole('button', { name: 'Check', exact: true }).tap();
    await expect(feedback(page)).toHaveAttribute('data-verdict', 'unreadable');
    await expect(angle).toHaveValue('north');
    await angle.fill('-30');
    await expect(page.locator('.preview')).toContainText('from 0° at +z to 180°');
    await angle.fill('90 deg');
    await expect(page.locator('.preview')).toContainText('understood as 90° from z');
    await page.getByRole('button', { name: 'Check', exact: true }).tap();
    await expect(feedback(page)).not.toBeEmpty();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('numbers stand in the text; hints and solution open', async ({ page }) => {
    await page.goto(path);
    await expect(given(page)).toContainText('T');
    await expect(field(page)).toBeHidden();
    await page.locator('details.solution summary').click();
    await expect(page.locator('details.solution data').last()).toContainText('GHz');
  });
});

test('what is loaded when an answer comes alive brings its styles along', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/problems/damping-direction/');
  const [first, second] = await Promise.all(
    [0, 1].map(async (i) => {
      const label = page.locator('.angles label').nth(i);
      await expect(label).toBeVisible();
      return (await label.boundingBox())!;
    }),
  );
  expect(second!.x - (first!.x + first!.width)).toBeGreaterThan(8);
  await page.goto('/problems/curve-of-settling/');
  const point = page.locator('.field svg circle').first();
  await expect(point).toBeVisible();
  await expect(point).not.toHaveCSS('fill', 'rgb(0, 0, 0)');
});
