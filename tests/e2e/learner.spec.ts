import type { Locator, Page } from '@playwright/test';
import { gammaLL } from '../../src/physics/constants';
import { alive, expect, middle, slide, test } from './site';

const figure = '#fig-first';
const check = '[data-exercise="precession/against"]';
const problem = '[data-exercise="larmor-frequency"]';

/** What the learner has to find: f in GHz from the field in tesla that her problem shows. */
async function frequency(page: Page) {
  const given = await page.locator(`${problem} .statement data`).first().innerText();
  const field = Number.parseFloat(given) * (/mT/.test(given) ? 1e-3 : 1);
  return (gammaLL * field) / (2 * Math.PI * 1e9);
}
const verdict = (page: Page, exercise: string) =>
  page.locator(`${exercise} .feedback[data-verdict]`);

/** What the progress page says at the end of either path. */
async function everythingIsKept(page: Page) {
  await expect(page.locator('h3:has-text("Precession") .state')).toHaveText('done');
  await expect(page.locator('[data-problem="larmor-frequency"] .state')).toHaveText(
    'right · 2 tries · 1 hint',
  );
  await expect(page.getByText(/1 of \d+ checks right/)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Figure 1\.1, / })).toBeVisible();
}

/** Tab until the element has the focus: it must be among the next stops, and visible there. */
async function tabTo(page: Page, target: Locator, key = 'Tab') {
  // Found once: looking for a role and a name in a long page at every stop would take minutes.
  const element = await target.elementHandle();
  const focused = () => element.evaluate((element) => element === document.activeElement);
  for (let stops = 0; !(await focused()); stops++) {
    expect(stops, `${target.toString()} is a Tab stop`).toBeLessThan(400);
    await page.keyboard.press(key);
  }
  await expect(target).toBeInViewport();
}

test('the whole path of a learner goes by keyboard alone', async ({ page }) => {
  const press = async (target: Locator, key = 'Enter') => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('/');
  await press(page.getByRole('navigation', { name: 'Course map' }).getByRole('link').first());
  await expect(page.locator('h1')).toHaveText('Precession');

  // Predict, then run, then see the difference.
  await alive(page, figure);
  const shell = page.locator(figure);
  const dial = shell.getByRole('slider', { name: /^your guess/ });
  await tabTo(page, dial);
  for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  await press(shell.getByRole('button', { name: 'Let it go' }));
  await expect(shell.getByRole('button', { name: 'Guess again' })).toBeVisible();
  await expect(shell.locator('.verdict')).toContainText('Sideways, not towards the field.');

  // A check in the text.
  await alive(page, check);
  const options = page.locator(`${check} input[type="radio"]`);
  await expect(options.first()).toBeEnabled();
  await press(options.first(), 'Space');
  const right = page.locator(check).getByRole('radio', { name: 'Along −z.' });
  while (!(await right.isChecked())) await page.keyboard.press('ArrowDown');
  await press(page.locator(`${check} button.check`));
  await expect(verdict(page, check)).toHaveAttribute('data-verdict', 'right');

  // A problem: a known mistake, a hint, the right answer.
  await alive(page, problem);
  const answer = page.locator(`${problem} input`);
  await expect(answer).toBeEnabled();
  const f = await frequency(page);
  await tabTo(page, answer);
  await page.keyboard.type(`${(2 * Math.PI * f).toPrecision(4)} GHz`);
  await expect(page.locator(`${problem} .preview`)).toContainText('understood as');
  await page.keyboard.press('Enter');
  await expect(verdict(page, problem)).toHaveAttribute('data-verdict', 'wrong');
  await expect(verdict(page, problem)).toContainText('angular frequency');
  await press(page.locator(`${problem} .hint summary`).first());
  await expect(page.locator(`${problem} .hint`).first()).toContainText('How is a frequency');
  await tabTo(page, answer, 'Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(`${f.toPrecision(4)} GHz`);
  await page.keyboard.press('Enter');
  await expect(verdict(page, problem)).toHaveAttribute('data-verdict', 'right');

  // Away and back: the home page knows where to go on.
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Begin with Precession' })).toBeHidden();
  await press(page.getByRole('link', { name: 'Go on with Precession' }));
  await expect(page.locator('h1')).toHaveText('Precession');
  await press(page.locator('.toc a').last());
  await press(page.getByRole('button', { name: 'Mark this lesson as done' }));
  await expect(page.getByRole('button', { name: /^Done/ })).toBeFocused();

  await page.goto('/');
  await press(page.locator('header.top').getByRole('link', { name: 'Progress' }));
  await everythingIsKept(page);
  await page.reload();
  await everythingIsKept(page);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the path of a learner goes by fingers alone', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Begin with Precession' }).tap();
    await expect(page.locator('h1')).toHaveText('Precession');

    await alive(page, figure);
    const shell = page.locator(figure);
    const [x, y] = await middle(shell.getByRole('slider', { name: /^your guess/ }));
    await slide(page, [x, y], [x + 40, y - 30]);
    // The first tap after a drag may only end the browser's own gesture: a finger taps again.
    await expect(async () => {
      const go = shell.getByRole('button', { name: 'Let it go' });
      if (await go.isVisible()) await go.tap({ timeout: 2000 });
      await expect(shell.locator('.bar')).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect(shell.getByRole('button', { name: 'Guess again' })).toBeVisible();

    await alive(page, check);
    await page.locator(`${check} label`, { hasText: 'Along −z.' }).tap();
    await page.locator(`${check} button.check`).tap();
    await expect(verdict(page, check)).toHaveAttribute('data-verdict', 'right');

    await alive(page, problem);
    const answer = page.locator(`${problem} input`);
    await expect(answer).toBeEnabled();
    const f = await frequency(page);
    for (const [value, judged] of [
      [f / 2, 'wrong'],
      [f, 'right'],
    ] as const) {
      await answer.tap();
      await answer.fill(`${value.toPrecision(4)} GHz`);
      await page.locator(`${problem} button.check`).tap();
      await expect(verdict(page, problem)).toHaveAttribute('data-verdict', judged);
      if (judged === 'wrong') await page.locator(`${problem} .hint summary`).first().tap();
    }
    await page.getByRole('button', { name: 'Mark this lesson as done' }).tap();
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.locator('header.top').getByRole('link', { name: 'Progress' }).tap();
    await everythingIsKept(page);
  });
});
