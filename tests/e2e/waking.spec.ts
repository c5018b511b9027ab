/** A figure is a still until somebody means it; then nothing of what they did is lost. */
import type { Page } from '@playwright/test';
import { expect, hold, middle, slide, test, traffic } from './site';

/** Keeps the site's scripts back until it is called, as a slow connection does. */
const withoutScripts = (page: Page) => hold(page, '**/_astro/*.js');
const shell = '.widget .shell';
const living = '.widget .shell[data-live]';

test('a figure in view stays still, with all it needs fetched, until it is pointed at', async ({
  page,
}) => {
  const settled = traffic(page);
  await page.goto('/');
  await page.locator(shell).scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:has(.shell)')).not.toHaveAttribute('ssr', /.*/);
  await settled();
  await expect(page.locator(living)).toHaveCount(0);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const before = await page.locator('.widget').boundingBox();
  await page.locator('.widget .picture').hover();
  await expect(page.locator(living)).toBeVisible();
  expect(asked, 'fetched only now').toEqual([]);
  expect(await page.locator('.widget').boundingBox()).toEqual(before);
});

test('the first press of Run runs, however late the scripts come', async ({ page }) => {
  const open = await withoutScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  await page.locator(`${shell} .run`).click();
  await expect(page.locator(living)).toHaveCount(0);
  open();
  await expect(page.locator(`${living}[data-running]`)).toBeVisible();
});

test('keys pressed on the still move the living arrow, which keeps the focus', async ({ page }) => {
  const open = await withoutScripts(page);
  await page.goto('/', { waitUntil: 'commit' });
  const handle = page.locator(`${shell} [role=slider]`).first();
  const before = await handle.getAttribute('aria-valuetext');
  await handle.focus();
  await page.keyboard.press('ArrowDown');
  open();
  await expect(page.locator(living)).toBeVisible();
  const moved = page.locator(`${living} [role=slider]`).first();
  await expect(moved).toBeFocused();
  await expect(moved).not.toHaveAttribute('aria-valuetext', before!);
});

test('a slider that was moved on the still stands where it was moved to', async ({ page }) => {
  const open = await withoutScripts(page);
  await page.goto('/widgets/precession/', { waitUntil: 'commit' });
  const slider = page.locator(`${shell} .controls input[type=range]`).first();
  await slider.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  const value = await slider.inputValue();
  open();
  await expect(page.locator(living)).toBeVisible();
  const moved = page.locator(`${living} .controls input[type=range]`).first();
  await expect(moved).toHaveValue(value);
  await expect(moved).toBeFocused();
});

test('a drag that begins on the still goes on in the living picture', async ({ page }) => {
  await page.goto('/');
  const handle = page.locator(`${shell} [role=slider]`).first();
  await handle.scrollIntoViewIfNeeded();
  const before = await handle.getAttribute('aria-valuetext');
  const { x, y, width, height } = (await handle.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await expect(page.locator(living)).toBeVisible();
  await page.mouse.move(x + width / 2 + 40, y + height / 2 + 40, { steps: 4 });
  await page.mouse.up();
  await expect(page.locator(`${living} [role=slider]`).first()).not.toHaveAttribute(
    'aria-valuetext',
    before!,
  );
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const figure = '#fig-first';
  test.beforeEach(async ({ page }) => {
    const settled = traffic(page);
    await page.goto('/lessons/precession/');
    await page.locator(figure).scrollIntoViewIfNeeded();
    await expect(page.locator(`${figure} astro-island`)).not.toHaveAttribute('ssr', /.*/);
    await settled();
    await expect(page.locator(`${figure} [data-live]`)).toHaveCount(0);
  });

  test('the first finger on a handle drags it', async ({ page }) => {
    const ring = page.locator(figure).getByRole('slider', { name: /^your guess/ });
    const [x, y] = await middle(ring);
    await slide(page, [x, y], [x + 40, y - 60]);
    await expect(ring).toHaveAttribute('aria-valuetext', 'towards the field');
  });

  test('the first finger on the crosshair of a diagram drags it', async ({ page }) => {
    const settled = traffic(page);
    await page.goto('/widgets/spin-valve/');
    await expect(page.locator('.widget astro-island')).not.toHaveAttribute('ssr', /.*/);
    await settled();
    const plane = page.getByRole('slider', { name: /crosshair/ });
    const before = await plane.getAttribute('aria-valuetext');
    const [x, y] = await middle(page.locator('.diagram .handle'));
    await expect(page.locator(living)).toHaveCount(0);
    await slide(page, [x, y], [x - 60, y + 40]);
    await expect(page.locator(`${living}[data-running]`)).toBeVisible();
    await expect(plane).not.toHaveAttribute('aria-valuetext', before!);
  });

  test('the first finger that moves up a picture scrolls the page, and sets nothing', async ({
    page,
  }) => {
    const [x, y] = await middle(page.locator(`${figure} .picture`));
    const top = await page.evaluate(() => scrollY);
    await slide(page, [x - 90, y], [x - 90, y - 120]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 50);
    await expect(page.locator(`${figure} .shell`)).toHaveAttribute('data-live');
    const ring = page.locator(figure).getByRole('slider', { name: /^your guess/ });
    await expect(ring).toHaveAttribute('aria-valuetext', 'not set');
  });

  test('the first tap on a button counts', async ({ page }) => {
    await page.locator(figure).getByRole('button', { name: 'Skip' }).tap();
    await expect(page.locator(`${figure} .shell`)).toHaveAttribute('data-stage', 'explore');
  });
});

test('an exercise comes alive although the browser is never idle', async ({ page }) => {
  // As the specification has it: without idle time a callback comes only if it has a limit.
  await page.addInitScript(() => {
    window.requestIdleCallback = (callback, { timeout } = {}) =>
      timeout === undefined
        ? 0
        : Number(setTimeout(() => callback({ didTimeout: true, timeRemaining: () => 0 }), timeout));
  });
  await page.goto('/problems/larmor-frequency/');
  await expect(page.locator('.host[data-live]')).toBeVisible();
});

test('a page that opens under a mouse at rest waits for a sign of its reader', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const settled = traffic(page);
  await page.setViewportSize({ width: 1280, height: 120 });
  await page.goto('/lessons/precession/');
  await page.locator('body').dispatchEvent('pointerover');
  await settled();
  asked.length = 0;
  await page.mouse.move(9, 9);
  await expect.poll(() => asked.length, 'fetched only now').toBeGreaterThan(0);
});

test('a link that sets parameters wakes its figure at once', async ({ page }) => {
  await page.goto('/widgets/precession/?Bext=0.3');
  await expect(page.locator(living)).toBeVisible();
});

test('a guess that is typed is tested although what reads it comes late', async ({ page }) => {
  const free = await hold(page, /\/typed\.[^/]*\.js/);
  await page.goto('/widgets/fmr-sweep/?predict=width');
  const shell = page.locator('.shell').first();
  await shell.locator('.answer').getByRole('textbox').fill('6.9');
  await shell.getByRole('button', { name: 'Sweep the field' }).click();
  await expect(shell).toHaveAttribute('data-live');
  await expect(shell).toHaveAttribute('data-stage', 'ask');
  free();
  await expect(shell).toHaveAttribute('data-stage', /run|verdict/);
});

test('a guess that is typed beyond the slider is taken as it is', async ({ page }) => {
  await page.goto('/widgets/heat-or-torque/?predict=intercept');
  const shell = page.locator('.shell').first();
  for (const [typed, said] of [
    ['−0.5', '−0.5'],
    ['12', '12'],
  ] as const) {
    const field = shell.locator('.answer').getByRole('textbox');
    await field.fill(typed);
    await field.press('Enter');
    await shell.locator('.predict .main').click();
    await expect(shell).toHaveAttribute('data-stage', 'verdict', { timeout: 20_000 });
    await expect(shell.locator('.verdict')).toContainText(`You said ${said}`);
    await expect(shell.locator('.predict svg')).toContainText(`you: ${said}`);
    await shell.getByRole('button', { name: 'Guess again' }).click();
  }
});
