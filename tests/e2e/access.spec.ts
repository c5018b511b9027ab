/** What readers meet whose browser translates the page, turns it round, or has colours of its own. */
import type { Locator, Page } from '@playwright/test';
import { alive, awake, expect, firstOfEach, test, traffic } from './site';

/**
 * What a translator in the browser does: each text gives its place to elements with other words, but where it is told
 * not to.
 */
const translate = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement!;
      if (!text.data.trim() || parent.closest('script, style, svg, [translate="no"], .notranslate'))
        continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.append(`‹${text.data}›`);
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

test('a figure goes on living where the browser has translated its page', async ({ page }) => {
  await page.goto('/widgets/precession/');
  const shell = await awake(page);
  await translate(page);
  const button = (name: RegExp) => shell.getByRole('button', { name }).first();
  const numbers = shell.locator('.readouts');
  const before = await numbers.textContent();
  await button(/Run/).click();
  await expect(button(/Pause/)).toBeVisible();
  await expect(numbers).not.toHaveText(before!);
  await button(/Pause/).click();
  await expect(button(/Run/)).toBeVisible();
  await expect(shell.locator('[aria-live="polite"]').first()).toContainText('The moment circles');
  const field = shell.getByRole('textbox').first();
  await field.fill('abc');
  await field.press('Enter');
  await expect(shell.locator('.parameter .note').first()).toContainText('is not a number');
});

test('an answer is judged anew where the browser has translated its page', async ({ page }) => {
  await page.goto('/problems/larmor-frequency/');
  await alive(page, '.exercise');
  const form = page.locator('form.ask').first();
  await form.getByRole('textbox').fill('1 Hz');
  await form.getByRole('button', { name: 'Check' }).click();
  const feedback = form.locator('.feedback');
  await expect(feedback).toContainText('Not yet.');
  await expect(form.locator('.preview')).toContainText('1');
  await translate(page);
  await form.getByRole('textbox').fill('nothing');
  await expect(form.locator('.preview')).not.toContainText('‹');
  await form.getByRole('button').last().click();
  await expect(feedback).toContainText('Not counted.');
  await expect(feedback).not.toContainText('Not yet.');
});

/** Texts of the page with a minus before a figure, and those of them whose minus is seen to the right of it. */
const signs = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const turned: string[] = [];
    let seen = 0;
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const at = text.data.search(/−\d/);
      if (at < 0 || text.parentElement!.closest('.visually-hidden, .katex-mathml, svg')) continue;
      const place = (i: number) => {
        const range = new Range();
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        return range.getBoundingClientRect();
      };
      if (!place(at).width) continue;
      seen += 1;
      if (place(at).left > place(at + 1).left)
        turned.push(text.parentElement!.outerHTML.slice(0, 120));
    }
    return { turned, seen };
  });

test.describe('on a page from right to left', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () => (document.documentElement.dir = 'rtl')),
    ),
  );

  test('formulas and figures keep their sides', async ({ page }) => {
    await page.goto('/lessons/precession/');
    expect((await signs(page)).turned).toEqual([]);
    for (const selector of ['.katex', 'figure svg', '.readouts dd', 'data'])
      for (const one of (await page.locator(selector).all()).slice(0, 5))
        await expect(one).toHaveCSS('direction', 'ltr');
  });

  for (const path of ['/materials/', '/verification/', '/notes/', '/widgets/precession/'])
    test(`the numbers of the tables keep their signs: ${path}`, async ({ page }) => {
      await page.goto(path);
      const { turned, seen } = await signs(page);
      expect(seen).toBeGreaterThan(0);
      expect(turned).toEqual([]);
    });

  test('the field of a parameter has its unit to the right', async ({ page }) => {
    await page.goto('/widgets/precession/');
    const shell = await awake(page);
    const field = shell.locator('.parameter .field').first();
    const [input, unit] = [field.locator('input'), field.locator('.unit')];
    expect((await unit.boundingBox())!.x).toBeGreaterThan((await input.boundingBox())!.x);
  });
});

test('what opens on a page from right to left opens at its button, in the window', async ({
  page,
}) => {
  const turned = async (address: string, width: number) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  };
  /** Where a panel and the button that opens it begin, both in px from the left. */
  const ends = async (button: Locator, panel: Locator) => {
    await button.click();
    await expect(panel).toBeVisible();
    const [a, b] = [(await button.boundingBox())!, (await panel.boundingBox())!];
    expect(b.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Escape');
    return { button: a, panel: b };
  };
  await turned('/widgets/precession/', 1280);
  const shell = await awake(page);
  const menu = await ends(shell.getByRole('button', { name: 'More' }), shell.locator('.menu ul'));
  expect(menu.panel.x).toBeCloseTo(menu.button.x, 0);
  const theme = page.getByRole('button', { name: 'Theme and keys' });
  expect((await ends(theme, page.locator('#theme'))).panel.x).toBeLessThan(60);
  await turned('/lessons/precession/', 390);
  const site = page.getByRole('button', { name: 'Menu', exact: true });
  expect((await ends(site, page.locator('#menu'))).panel.x).toBeLessThan(60);
  await page.locator('[popovertarget=map]').click();
  const { x, width } = (await page.locator('#map').boundingBox())!;
  expect(x + width).toBe(390);
});

test('what opens from the head of a page is in the window, however magnified', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/about/');
  for (const [name, id] of [
    ['Theme and keys', '#theme'],
    ['Menu', '#menu'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    const { y, height } = (await page.locator(id).boundingBox())!;
    expect(y + height, name).toBeLessThanOrEqual(256);
  }
});

test('letters twice as large need no sideways scrolling on a phone, on a page of each kind', async ({
  page,
  context,
}) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  // What the reader has chosen in the browser: media queries in em go by it, too.
  const browser = await context.newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const settled = traffic(page);
  for (const path of [...firstOfEach, '/lessons/precession/', '/lessons/current-made-axis/']) {
    await page.goto(path);
    // What lives by scripts alone is there, too.
    await settled();
    const width = await page.evaluate(() => {
      // What is far from the window is laid out, too.
      const all = new CSSStyleSheet();
      all.replaceSync('* { content-visibility: visible !important; }');
      document.adoptedStyleSheets.push(all);
      return document.documentElement.scrollWidth;
    });
    expect.soft(width, path).toBeLessThanOrEqual(390);
  }
});

test('what scrolls inside itself when letters are twice as large is reached by Tab', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const browser = await context.newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const settled = traffic(page);
  const apart = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter(
          (one) =>
            /auto|scroll/.test(getComputedStyle(one).overflowX) &&
            one.scrollWidth > one.clientWidth &&
            !one.closest('[tabindex="0"]') &&
            !one.querySelector('a[href], button, input, select, [tabindex="0"]'),
        )
        .map((one) => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 30)}`),
    );
  /** The frame that has the focus is the one that its keys scroll. */
  const idle = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main .scroll[tabindex]')].flatMap((frame) =>
        [...frame.querySelectorAll('table')].some((one) => one.scrollWidth > one.clientWidth)
          ? [frame.ariaLabel]
          : [],
      ),
    );
  for (const path of [
    '/notes/',
    '/verification/',
    '/materials/',
    '/lab/',
    '/teach/notes/',
    '/teach/notes/precession/',
  ]) {
    await page.goto(path);
    await settled();
    await expect.poll(apart, path).toEqual([]);
    expect(await idle(), path).toEqual([]);
  }
});

test('a term that is lit is seen with the colours of the system, too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/lessons/precession/');
  const button = page.locator('[data-lights]').first();
  await button.focus();
  const lit = page.locator('.katex-html [data-role][data-lit]').first();
  await expect(lit).toBeVisible();
  expect(await lit.evaluate((e) => getComputedStyle(e).outlineStyle)).toBe('solid');
});

test('the sentence whose run is shown is seen with the colours of the system, too', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/lessons/einstein-de-haas/');
  const sentence = page.locator('[data-do]').first();
  await expect(sentence).toHaveCSS('outline-style', 'none');
  await sentence.evaluate((e) => (e.dataset['now'] = ''));
  await expect(sentence).toHaveCSS('outline-style', 'solid');
});

test('not begun, begun and done look different with the colours of the system, too', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/lessons/');
  const mark = page.locator('main [data-lesson-mark]').first();
  await expect(mark).toHaveAttribute('data-state', 'none');
  const pictures = new Set<string>();
  for (const state of ['none', 'begun', 'done']) {
    await mark.evaluate((e, state) => (e.dataset['state'] = state), state);
    pictures.add((await mark.screenshot()).toString('base64'));
  }
  expect(pictures.size).toBe(3);
});

test('who asks for more contrast gets it: text, rules and links', async ({ page }) => {
  const colours = () =>
    page.evaluate(() =>
      ['--ink', '--ink2', '--rule', '--link'].map((name) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = `var(${name})`;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      }),
    );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
    await page.goto('/about/');
    const usual = await colours();
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    const more = await colours();
    more.forEach((colour, i) => expect(colour).not.toBe(usual[i]));
  }
});

test('a side note that stands open has no button to stop at', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/lessons/precession/');
  await expect(page.locator('small.note').first()).toBeVisible();
  await expect(page.locator('[data-note]').first()).toBeHidden();
  await page.setViewportSize({ width: 800, height: 900 });
  await expect(page.locator('[data-note]').first()).toBeVisible();
});

test('the conformance report is found from the foot of a page, and goes through every criterion', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility' }).click();
  await expect(page.locator('h1')).toHaveText('Accessibility conformance');
  await expect(page.locator('tr[data-verdict]')).toHaveCount(55);
  await expect(page.getByRole('link', { name: /letter/ })).toHaveAttribute(
    'href',
    /^mailto:\?subject/,
  );
});
