import type { Locator, Page } from '@playwright/test';
import { alive, expect, hold, pages, test } from './site';

const card = (page: Page, id: string) => page.locator(`[data-exercise="${id}"]`);
const answer = async (form: Locator, text: string) => {
  await form.locator('input').fill(text);
  await form.locator('input').press('Enter');
};

test('an open step is judged where it stands, and an error is carried along', async ({ page }) => {
  await page.goto('/lessons/precession/#larmor-period-3-4');
  const worked = card(page, 'worked/larmor-period-3-4');
  await worked.scrollIntoViewIfNeeded();
  await alive(page, '#larmor-period-3-4');
  const [third, fourth] = [
    worked.locator('li:nth-child(3) form'),
    worked.locator('li:nth-child(4) form'),
  ];
  await answer(third, '500 ps');
  await expect(third.locator('.feedback')).toHaveAttribute('data-verdict', 'wrong');
  // Two turns in a nanosecond follow from half a nanosecond for one.
  await answer(fourth, '2.00');
  await expect(fourth.locator('.feedback')).toContainText('right from your period of 500');
  await page.keyboard.press('Escape');
  await expect(fourth.locator('.feedback')).toBeEmpty();

  await worked.locator('li:nth-child(3) summary').click();
  const period = await worked.locator('li:nth-child(3) data').last().textContent();
  await answer(third, period!.replace('\u202f', ' '));
  await expect(third.locator('.feedback')).toHaveAttribute('data-verdict', 'right');
  await expect(worked.locator('.saving')).toHaveText('Saved');
  await page.reload();
  await worked.scrollIntoViewIfNeeded();
  await expect(third.locator('.feedback')).toHaveAttribute('data-verdict', 'right');
});

test('without scripts an example reads whole, and an open step is disclosed', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/lessons/precession/');
  await expect(page.locator('#larmor-period li')).toHaveCount(4);
  await expect(page.locator('#larmor-period')).toContainText('100.5');
  const step = page.locator('#larmor-period-3-4 li:nth-child(3)');
  await expect(step.locator('details data')).toBeHidden();
  await step.locator('summary').click();
  await expect(step.locator('details data')).toBeVisible();
  await page.close();
});

test('a solved step after an open one is shut until that is answered or shown', async ({
  page,
}) => {
  await page.goto('/lessons/einstein-de-haas/#swing-of-a-rod-2-3');
  const worked = card(page, 'worked/swing-of-a-rod-2-3');
  await worked.scrollIntoViewIfNeeded();
  await alive(page, '#swing-of-a-rod-2-3');
  const step = (n: number) => worked.locator(`li:nth-child(${n})`);
  const told = step(4).locator('.work');
  await expect(step(1).locator('.work')).toBeVisible();
  await expect(told).toBeHidden();
  const says = () => step(4).evaluate((one) => getComputedStyle(one, '::after').content);
  expect(await says()).toContain('It opens when');
  await step(2).locator('summary').click();
  await expect(told).toBeHidden();
  await answer(step(3).locator('form'), '1 rad');
  await expect(step(3).locator('.feedback')).toHaveAttribute('data-verdict', 'wrong');
  await expect(told).toBeHidden();
  const swing = await step(3).locator('details [data-answer="swing"]').textContent();
  await answer(step(3).locator('form'), swing!.replace('\u202f', ' '));
  await expect(told).toBeVisible();
  expect(await says()).toBe('none');
  // What was told is not taken back.
  await page.keyboard.press('Escape');
  await expect(step(3).locator('.feedback')).toBeEmpty();
  await step(2).locator('summary').click();
  await expect(told).toBeVisible();
});

test('on paper open steps are lines, and no step after them tells their number, unless answers are printed', async ({
  page,
}) => {
  await page.goto('/lessons/einstein-de-haas/');
  const step = (n: number) => page.locator(`#swing-of-a-rod-2-3 li:nth-child(${n})`);
  await page.emulateMedia({ media: 'print' });
  await expect(step(2).locator('.step-place')).toBeVisible();
  await expect(step(2).locator('details')).toBeHidden();
  await expect(step(4).locator('.what')).toBeVisible();
  await expect(step(4).locator('.work')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Print answers').check();
  await page.emulateMedia({ media: 'print' });
  await expect(step(2).locator('.step-place')).toBeHidden();
  await expect(step(2).locator('details data').first()).toBeVisible();
  await expect(step(4).locator('.work')).toBeVisible();
});

test('a formula is shown as it is typed, and judged by what it gives', async ({ page }) => {
  await page.goto('/problems/period-by-heart/');
  await alive(page, '.host');
  const form = page.locator('.host form');
  await form.locator('input').fill('T = 2pi/gamma B');
  await expect(form.locator('.shown .mfrac').first()).toBeVisible();
  await form.locator('input').press('Enter');
  await expect(form.locator('.feedback')).toHaveAttribute('data-verdict', 'right');
  await answer(form, 'gamma B / 2 pi');
  await expect(form.locator('.feedback')).toContainText('This is the frequency');
  await answer(form, '<img src=x onerror=alert(1)>');
  await expect(form.locator('.feedback')).toHaveAttribute('data-verdict', 'unreadable');
  await expect(form.locator('.shown')).toBeEmpty();
});

test('a curve is drawn by the keys alone, and what it misses is said', async ({ page }) => {
  await page.goto('/problems/curve-of-the-frequency/');
  await alive(page, '.host');
  const form = page.locator('.host form');
  const points = form.getByRole('slider');
  await expect(points).toHaveCount(17);
  await points.first().focus();
  await page.keyboard.press('ArrowUp');
  await expect(points.first()).toHaveAttribute('aria-valuetext', /GHz/);
  await form.getByRole('button', { name: 'Check' }).click();
  await expect(form.locator('.feedback')).toHaveAttribute('data-verdict', 'wrong');
  // From the middle of a board of 1.2 full heights, each press moves by a fortieth of it.
  await points.first().focus();
  for (let i = 0; i < 17; i++) {
    const wanted = Math.abs(Math.cos((Math.PI * i) / 16)) / 1.2;
    const now = i === 0 ? 0.5 + 1 / 40 : 0.5;
    const presses = Math.round((wanted - now) * 40);
    for (let k = 0; k < Math.abs(presses); k++)
      await page.keyboard.press(presses > 0 ? 'ArrowUp' : 'ArrowDown');
    await page.keyboard.press('ArrowRight');
  }
  await form.getByRole('button', { name: 'Check' }).click();
  await expect(form.locator('.feedback')).toHaveAttribute('data-verdict', 'right');
});

test('a curve is drawn with the pointer in one stroke', async ({ page }) => {
  await page.goto('/problems/curve-of-the-frequency/');
  await alive(page, '.host');
  const form = page.locator('.host form');
  await form.getByRole('slider').first().waitFor();
  const points = await form.getByRole('slider').evaluateAll((all) =>
    all.map((point) => {
      const { left, top, width, height } = point.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }),
  );
  const [first, last] = [points[0]!, points.at(-1)!];
  // The points wait half way up. A level line at its full value is at 1/1.2 of the board, which is 194 of 250 parts of the drawing.
  const { height } = (await form.locator('svg').boundingBox())!;
  const up = (1 / 1.2 - 1 / 2) * (194 / 250) * height;
  await page.mouse.move(first.x, first.y - up);
  await page.mouse.down();
  await page.mouse.move(last.x, last.y - up);
  await page.mouse.up();
  await form.getByRole('button', { name: 'Check' }).click();
  await expect(form.locator('.feedback')).toContainText('In a constant field every cone');
  await form.getByRole('button', { name: 'Wipe' }).click();
  await form.getByRole('button', { name: 'Check' }).click();
  await expect(form.locator('.feedback')).toHaveAttribute('data-verdict', 'unreadable');
});

test('what was right is due again after a day, with other numbers, unless that is switched off', async ({
  page,
}) => {
  await page.goto('/problems/period-by-heart/');
  await alive(page, '.host');
  await answer(page.locator('.host form'), '2 pi/(gamma B)');
  await expect(page.locator('.saving')).toHaveText('Saved');
  await page.goto('/progress/');
  const due = page.getByRole('region', { name: 'Due today' });
  await expect(due).toContainText('Nothing today.');
  await page.clock.setFixedTime(Date.now() + 25 * 3600 * 1000);
  await page.reload();
  await expect(due.getByRole('link')).toHaveText('The period as a formula');
  await expect(due.getByRole('link')).toHaveAttribute('href', /\?seed=\d+&due$/);
  await due.getByRole('checkbox').uncheck();
  await expect(due.getByRole('link')).toHaveCount(0);
  await page.reload();
  await expect(due.getByRole('checkbox')).not.toBeChecked();
});

test('a sentence of a walk waits for what the reader expects, and answers it', async ({ page }) => {
  await page.goto('/lessons/einstein-de-haas/');
  const walk = page.locator('[data-walk]');
  const guess = walk.locator('[data-guess]').first();
  const sentence = walk.locator('[data-guess] ~ [data-do]').first();
  await guess.scrollIntoViewIfNeeded();
  await expect(sentence).toHaveAttribute('role', 'button');
  await sentence.click();
  await expect(guess.getByRole('status')).toHaveText('First choose what you expect.');
  await expect(guess.getByRole('radio').first()).toBeFocused();
  await expect(sentence).not.toHaveAttribute('data-now');
  await guess.getByRole('radio').first().check();
  await expect(guess.getByRole('status')).toBeEmpty();
  await sentence.click();
  await expect(guess.getByRole('status')).toContainText('It turned out differently');
  await expect(guess.getByRole('radio').first()).toBeDisabled();
});

test('a guess about several runs in a row is told after all of them, in any order', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/lessons/domain-walls/');
  const place = page.locator('p', { hasText: 'do you choose?' });
  const guess = place.locator('[data-guess]');
  await guess.scrollIntoViewIfNeeded();
  await guess.getByRole('radio').nth(1).check();
  const sentences = place.locator('[data-do]');
  for (const i of [2, 0, 1]) {
    await expect(guess.getByRole('status')).toBeEmpty();
    await expect(place.locator('[data-then]')).toBeHidden();
    await sentences.nth(i).focus();
    await page.keyboard.press('Enter');
    await expect(sentences.nth(i)).toHaveAttribute('data-done', '');
  }
  await expect(guess.getByRole('status')).toHaveText('As you expected.');
  await expect(place.locator('[data-then]')).toBeVisible();
});

test('under a figure stands what came of its last run, also where that ends at once', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/lessons/current-made-axis/');
  const place = page.locator('p', {
    hasText: 'How many times will the curve of the torque repeat',
  });
  const outcome = page.locator('#fig-dial .outcome');
  for (const [i, option, said] of [
    [0, 0, /turned out differently.*twice/],
    [1, 0, /^As you expected/],
  ] as const) {
    const sentence = place.locator('[data-do]').nth(i);
    await sentence.scrollIntoViewIfNeeded();
    await place.locator('[data-guess]').nth(i).getByRole('radio').nth(option).check();
    await sentence.press('Enter');
    await expect(sentence).toHaveAttribute('data-done', '');
    await expect(outcome).toHaveText(said);
  }
});

const lessons = pages.filter((path) => /^\/lessons\/.+/.test(path));

for (const [i, path] of lessons.entries())
  test(`${path}: a sentence of the walk sets the figure beside it, and the summary waits for the reader's own`, async ({
    page,
  }) => {
    // The first one is seen moving; the others have run at once.
    if (i > 0) await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    const walk = page.locator('[data-walk]').first();
    const sentences = walk.getByRole('button').and(page.locator('[data-do]'));
    const waits = walk.locator('[data-then]').first();
    await expect(waits).toBeHidden();
    await walk.scrollIntoViewIfNeeded();
    await expect(sentences.first()).toBeVisible();
    for (const guess of await walk.locator('[data-guess]').all())
      await guess.getByRole('radio').first().check();
    for (const sentence of await sentences.all()) {
      await sentence.focus();
      await page.keyboard.press('Enter');
      await expect(sentence).toHaveAttribute('data-now');
    }
    await expect(walk.locator('figure.widget .shell')).toHaveAttribute('data-live');
    await sentences.first().click();
    await expect(sentences.first()).toHaveAttribute('data-done', '');
    await expect(waits).toBeVisible();
    await expect(walk.locator('[data-walked]')).toContainText(/steps/);

    const summary = page.locator('[data-summary]');
    await expect(summary).toBeHidden();
    await page.getByRole('button', { name: 'Compare with ours' }).click();
    await expect(page.getByText('Nothing is written yet: a')).toBeVisible();
    await expect(summary).toBeHidden();
    const lines = page.getByLabel('Say it in three lines');
    await lines.fill('It goes sideways.');
    await expect(page.getByText('Nothing is written yet: a')).toBeHidden();
    await page.getByRole('button', { name: 'Compare with ours' }).click();
    await expect(summary).toBeVisible();
    await expect(page.getByText('Nothing is written yet: a')).toBeHidden();
    if (i > 0) return;
    await page.reload();
    await expect(lines).toHaveValue('It goes sideways.');
    await expect(summary).toBeVisible();
  });

test('what is written before its script has come is kept, after what was kept before', async ({
  page,
}) => {
  const path = '/lessons/damping/';
  const lines = page.getByLabel('Say it in three lines');
  /** On a busy machine the script comes while she writes. */
  async function write(text: string) {
    const come = await hold(page, /\/three-lines\.[^/]*\.js/);
    const asked = page.waitForRequest(/\/three-lines\./);
    await page.goto(path);
    await lines.scrollIntoViewIfNeeded();
    await lines.pressSequentially(text);
    come();
    await (await asked).response();
    await expect(page.getByRole('button', { name: 'Compare with ours' })).toBeVisible();
    await page.unroute(/\/three-lines\.[^/]*\.js/);
  }
  await write('Friction i');
  await lines.pressSequentially('s a field.');
  await expect(lines).toHaveValue('Friction is a field.');
  await write('It turns');
  await expect(lines).toHaveValue('Friction is a field.\nIt turns');
  await lines.pressSequentially('.');
  await page.reload();
  await expect(lines).toHaveValue('Friction is a field.\nIt turns.');
  await page.getByRole('button', { name: 'Compare with ours' }).click();
  await expect(page.locator('[data-summary]')).toBeVisible();
});

test('a press before any script has come loses nothing of what is written', async ({ page }) => {
  const come = await hold(page, '**/_astro/*.js');
  await page.goto('/lessons/damping/', { waitUntil: 'commit' });
  const lines = page.getByLabel('Say it in three lines');
  await lines.fill('Friction is a field.');
  await page.getByRole('button', { name: 'Compare with ours' }).click();
  await expect(lines).toHaveValue('Friction is a field.');
  come();
  // Where the press came too early it is pressed once more.
  await expect(async () => {
    await page.getByRole('button', { name: 'Compare with ours' }).click({ timeout: 1000 });
    await expect(page.locator('[data-summary]')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(lines).toHaveValue('Friction is a field.');
});

test('a summary for which nobody is asked is there at once', async ({ page }) => {
  await page.route('**/lessons/damping/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<form class="lines[^]*?<\/form>/, '');
    await route.fulfill({ response, body });
  });
  await page.goto('/lessons/damping/');
  await expect(page.locator('[data-three-lines]')).toHaveCount(0);
  await expect(page.locator('[aria-label="Worth remembering"]')).toBeVisible();
});
