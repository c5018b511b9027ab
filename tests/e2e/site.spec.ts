import type { Page } from '@playwright/test';
import { expect, hold, taken, test, wake } from './site';
import { violations } from './visit';

const lesson = '/lessons/precession/';

/** The colour of the page. */
const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test.describe('theme', () => {
  test.use({ colorScheme: 'light' });
  test('a chosen theme holds on the next page, before its first paint, and can be given back', async ({
    page,
  }) => {
    await page.goto('/about/');
    const light = await paperOf(page);
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const dark = await paperOf(page);
    expect(dark).not.toBe(light);
    await page.route('**/*.js', (route) =>
      route.fulfill({ body: '', contentType: 'text/javascript' }),
    );
    await page.goto('/glossary/');
    expect(await paperOf(page)).toBe(dark);
    await page.unroute('**/*.js');
    await page.goto('/about/');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'As the system' }).check();
    expect(await paperOf(page)).toBe(light);
  });
  test('a theme stays when the key of the search is chosen, and none is chosen that would be undone', async ({
    page,
  }) => {
    await page.goto('/about/');
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const dark = await paperOf(page);
    await page.getByRole('checkbox', { name: /opens the search/ }).check();
    expect(await paperOf(page)).toBe(dark);
    const come = await hold(page, '**/*.js');
    await page.goto('/glossary/', { waitUntil: 'commit' });
    expect(await paperOf(page)).toBe(dark);
    await page.getByRole('button', { name: 'Theme' }).click();
    const light = page.getByRole('radio', { name: 'Light' });
    await expect(light).toBeDisabled();
    come();
    await light.check();
    await expect(light).toBeChecked();
    expect(await paperOf(page)).not.toBe(dark);
  });
  test('a theme that was chosen under an old name of its key holds, and can be given back', async ({
    page,
  }) => {
    await page.goto('/about/');
    const light = await paperOf(page);
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    await page.reload();
    expect(await paperOf(page)).not.toBe(light);
    await page.getByRole('button', { name: 'Theme' }).click();
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await page.getByRole('radio', { name: 'As the system' }).check();
    await page.reload();
    expect(await paperOf(page)).toBe(light);
    expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
      'precess/setting/theme',
      'theme',
    ]);
  });
});

test('search opens by its key, fetches its index only then, and leads to a section', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/about/');
  expect(fetched.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await dialog.getByRole('searchbox').fill('precession');
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await dialog.getByRole('link').first().click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('h1')).toBeVisible();
  expect(page.url()).not.toContain('/about/');
});

test('a single key opens the search only for who has asked for it', async ({ page }) => {
  await page.goto('/about/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.keyboard.press('/');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Theme and keys' }).click();
  await page.getByRole('checkbox', { name: /opens the search/ }).check();
  await page.reload();
  await page.keyboard.press('/');
  await expect(dialog).toBeVisible();
});

test('a search that answers late does not show what is no longer asked', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('searchbox');
  const found = page.locator('#search li');
  await box.fill('precession');
  await expect(found.first()).toBeVisible();
  const release = await hold(page, '**/pagefind/fragment/**');
  const asked = page.waitForRequest(/pagefind\/fragment\//);
  await box.fill('damping');
  const answer = (await asked).response();
  await box.fill('');
  await expect(found).toHaveCount(0);
  release();
  await taken(page, (await answer)!);
  await expect(found).toHaveCount(0);
});

test('Enter opens nothing that was found for other words', async ({ page, complaints }) => {
  await page.goto('/about/');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('searchbox');
  const found = page.locator('#search li');
  await box.fill('precession');
  await expect(found.first()).toBeVisible();
  const status = page.locator('#search [role=status]');
  await page.route('**/pagefind/fragment/**', (route) => route.abort());
  await box.fill('damping');
  await box.press('Enter');
  await expect(status).toContainText('could not be loaded');
  await expect(box).toBeVisible();
  expect(new URL(page.url()).pathname).toBe('/about/');
  complaints.splice(0);
});

test('Escape closes the search and gives the focus back', async ({ page }) => {
  await page.goto('/about/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.click();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test.describe('cards', () => {
  const word = '[data-card^="term-"]';
  const card = '#card';

  test('hovering a term shows its card, which the pointer may enter', async ({ page }) => {
    await page.goto(lesson);
    await page.locator(word).first().hover();
    await expect(page.locator(card)).toBeVisible();
    await page.locator(card).hover();
    await expect(page.locator(card).getByRole('link', { name: 'In the glossary' })).toBeVisible();
    await page.mouse.move(2, 2);
    await expect(page.locator(card)).toBeHidden();
  });

  test('focusing a term shows its card, Tab enters it, Escape closes it', async ({ page }) => {
    await page.goto(lesson);
    await page.locator(word).first().focus();
    await expect(page.locator(card)).toBeVisible();
    await expect(page.locator(word).first()).toHaveAttribute('aria-describedby', 'card');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await expect(page.locator(`${card} a`).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator(card)).toBeHidden();
    await expect(page.locator(word).first()).toBeFocused();
  });

  test('a citation shows its source, an equation reference its equation', async ({ page }) => {
    await page.goto(lesson);
    await page.locator('.prose [data-card^="ref-"]').first().focus();
    await expect(page.locator(card)).toContainText(/\(\d{4}\)/);
    await page.locator('.prose [data-card^="eq-"]').first().focus();
    await expect(page.locator(`${card} .katex`).first()).toBeVisible();
  });

  test.describe('by touch', () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
    test('a tap on a term shows its card inside the screen and stays on the page', async ({
      page,
    }) => {
      await page.goto(lesson);
      await page.locator(word).first().tap();
      await expect(page.locator(card)).toBeVisible();
      const box = (await page.locator(card).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
      expect(new URL(page.url()).pathname).toBe(lesson);
      await page.locator('h1').tap();
      await expect(page.locator(card)).toBeHidden();
    });

    test('a tap whose card is still on its way shows it when it has come', async ({ page }) => {
      const come = await hold(page, /\/pointed\.[^/]*\.js/);
      await page.goto(lesson);
      const asked = page.waitForRequest(/\/pointed\.[^/]*\.js/);
      await page.locator(word).first().tap();
      await asked;
      come();
      await expect(page.locator(card)).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(lesson);
    });

    test('the second tap on the same link follows it', async ({ page }) => {
      await page.goto(lesson);
      const link = page.locator('main a[data-card^="eq-"]').first();
      await link.tap();
      await expect(page.locator(card)).toBeVisible();
      expect(new URL(page.url()).hash).toBe('');
      await link.tap();
      await expect(page).toHaveURL(/#eq-/);
      await expect(page.locator(card)).toBeHidden();
    });

    test('after a touch, too, a key follows a link that has a card', async ({ page }) => {
      await page.goto(lesson);
      const link = page.locator('main a[data-card^="eq-"]').first();
      await link.focus();
      await expect(page.locator(card)).toBeVisible();
      await page.locator('h1').tap();
      await expect(page.locator(card)).toBeHidden();
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#eq-/);
    });

    test('a key follows a link whose card is still on its way', async ({ page }) => {
      await page.route('**/pointed.*.js', () => {});
      await page.goto(lesson);
      await page.locator('h1').tap();
      await page.locator('main a[data-card^="eq-"]').first().focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#eq-/);
    });

    test('a side note is folded behind its mark and opens by a tap', async ({ page }) => {
      await page.goto(lesson);
      const note = page.locator('small.note').first();
      await expect(note).toBeHidden();
      const mark = page.getByRole('button', { name: 'Note', exact: true }).first();
      // What comes near the window is laid out only then.
      await mark.scrollIntoViewIfNeeded();
      await mark.tap();
      await expect(note).toBeVisible();
    });

    test('the contents open, lead to a section and close', async ({ page }) => {
      await page.goto(lesson);
      await page.getByRole('button', { name: 'Contents' }).tap();
      await page.locator('.toc a').last().tap();
      await expect(page.locator('#map')).toBeHidden();
      await expect(page.locator('#references')).toBeInViewport();
    });

    test('no page is wider than the screen', async ({ page }) => {
      for (const path of [
        lesson,
        '/',
        '/lessons/',
        '/notation/',
        '/glossary/',
        '/references/',
        '/about/',
      ]) {
        await page.goto(path);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, path).toBeLessThanOrEqual(390);
      }
    });
  });
});

test('on the first page the arrows are the controls: the figure fits the window, also when it has run', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await wake(page.locator('.widget .shell'));
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect
    .poll(() => page.locator('.shell').getAttribute('data-t').then(Number))
    .toBeGreaterThan(0.2e-9);
  for (const part of ['.controls', '.plots'])
    await expect(page.locator(`.widget ${part}`)).toBeHidden();
  const { y, height } = (await page.locator('.widget').boundingBox())!;
  expect(y + height).toBeLessThan(900);
});

test('the map of the first page says how long each lesson takes', async ({ page }) => {
  await page.goto('/');
  const map = page.getByRole('navigation', { name: 'Course map' });
  for (const lesson of await map.locator('.lesson').all())
    await expect(lesson).toHaveText(/\d\d\smin$/);
});

test('the table of contents marks the section one reads', async ({ page }) => {
  await page.goto(lesson);
  const links = page.locator('.toc a');
  for (const link of [links.last(), links.first()]) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
    await expect(page.locator('.toc [aria-current]')).toHaveCount(1);
  }
});

test.describe('linked equations', () => {
  test('a term of an equation lights its arrow on hover, its button by keyboard', async ({
    page,
  }) => {
    await page.goto(lesson);
    const button = page.locator('[data-lights]').first();
    const term = (await button.getAttribute('data-lights'))!;
    const arrows = page.locator(`figure [data-term="${term}"][data-lit]`);
    const place = page.locator(`.equation [data-term="${term}"]`).first();
    // What comes near the window is laid out only then.
    await button.scrollIntoViewIfNeeded();
    await button.hover();
    await page.mouse.move(2, 2);
    await place.hover({ force: true });
    await expect(arrows.first()).toBeAttached();
    await page.mouse.move(2, 2);
    await expect(arrows).toHaveCount(0);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(arrows.first()).toBeAttached();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
  });

  test('an arrow stays lit when its figure comes alive', async ({ page }) => {
    await page.goto(lesson);
    await page.locator('[data-lights]').first().click();
    const figure = page.locator('figure[data-dimmed]');
    const term = await page.locator('[data-lights]').first().getAttribute('data-lights');
    const arrow = figure.locator(`[data-term="${term}"]`).first();
    await expect(arrow).toHaveAttribute('data-lit', '');
    await figure.scrollIntoViewIfNeeded();
    await wake(figure.locator('.shell'));
    await expect(arrow).toHaveAttribute('data-lit', '');
  });

  test('the same arrow of another figure is lit in its place', async ({ page }) => {
    await page.goto(lesson);
    const term = (await page.locator('[data-lights]').first().getAttribute('data-lights'))!;
    const figures = page.locator('figure', { has: page.locator(`[data-term="${term}"]`) });
    for (const figure of [figures.first(), figures.last()]) {
      // A figure that comes alive meanwhile has other arrows; a focus that is real goes over to them.
      await expect(async () => {
        await figure.locator(`[data-term="${term}"]`).first().dispatchEvent('focusin');
        expect(await figure.getAttribute('data-dimmed')).toBe('');
      }).toPass();
      await expect(page.locator('figure[data-dimmed]')).toHaveCount(1);
    }
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`the balls keep their colours when a term is pointed at, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(lesson);
      // Each look that a ball has: a figure that comes alive meanwhile may have one more ball, not another look.
      const looks = () =>
        page.locator('svg.sphere').evaluateAll((all) => [
          ...new Set(
            // One that has just been drawn anew has no style any more.
            all
              .filter(({ isConnected }) => isConnected)
              .map((ball) =>
                [...ball.querySelectorAll('stop, .limb, .glass')]
                  .map((part) => getComputedStyle(part))
                  .map(({ stopColor, fill, stroke }) => `${stopColor} ${fill} ${stroke}`)
                  .join('; '),
              ),
          ),
        ]);
      const before = await looks();
      expect(before).toHaveLength(1);
      expect(await page.locator('svg.sphere').count()).toBeGreaterThan(1);
      const terms = page.locator('[data-lights]');
      for (let i = 0; i < (await terms.count()); i++) {
        await terms.nth(i).hover();
        await expect(page.locator('[data-lit]').first()).toBeAttached();
        await page.mouse.move(2, 2);
        await expect(page.locator('[data-lit]')).toHaveCount(0);
        expect(await looks(), await terms.nth(i).innerText()).toEqual(before);
      }
    });

  test('an arrow lights its term', async ({ page }) => {
    await page.goto(lesson);
    const term = (await page.locator('[data-lights]').first().getAttribute('data-lights'))!;
    const arrow = page.locator(`figure [data-term="${term}"]`).first();
    // The figure may come alive meanwhile, with an arrow of its own.
    await expect(async () => {
      await arrow.scrollIntoViewIfNeeded();
      await arrow.dispatchEvent('focusin');
      await expect(page.locator(`.equation [data-term="${term}"]`).first()).toHaveAttribute(
        'data-lit',
        '',
        { timeout: 1000 },
      );
    }).toPass();
  });
});

test.describe('formulas', () => {
  test('one that is wider than a narrow column takes the focus, wherever it stands', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto('/lessons/damping/');
    const formulas = page.locator('[data-formula]');
    const of = (what: 'takes' | 'needs') =>
      formulas.evaluateAll(
        (all, asked) =>
          all.map((one) =>
            asked === 'takes'
              ? one.getAttribute('tabindex') === '0'
              : one.scrollWidth > one.clientWidth,
          ),
        what,
      );
    const needs = await of('needs');
    // Some do, some do not, and all lie below the window.
    expect(new Set(needs).size).toBe(2);
    await expect(formulas.first()).not.toBeInViewport();
    await expect.poll(() => of('takes')).toEqual(needs);
  });

  test('a finger that explores the page finds the MathML of a formula', async ({ page }) => {
    await page.goto(lesson);
    for (const formula of [
      page.locator('.prose p .katex').first(),
      page.locator('.prose .katex-display .katex').first(),
    ]) {
      await formula.scrollIntoViewIfNeeded();
      const found = await formula.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return document
          .elementFromPoint(left + width / 2, top + height / 2)
          ?.closest('.katex-mathml, .katex-html')?.className;
      });
      expect(found).toBe('katex-mathml');
    }
  });

  test('a copied formula is its TeX', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(lesson);
    const file = page.waitForResponse((response) => /\/formulas\./.test(response.url()));
    const formula = page.locator('.prose p .katex').first();
    const math = await formula.locator('math').evaluate(({ outerHTML }) => outerHTML);
    const select = () => formula.evaluate((element) => getSelection()?.selectAllChildren(element));
    await select();
    const source = /<annotation[^>]*>([^<]*)<\/annotation>/;
    const whole = ((await (await file).json()) as string[]).find(
      (one) => one.replace(source, '') === math,
    );
    const [, tex] = source.exec(whole ?? '')!;
    await select();
    await expect(async () => {
      await page.keyboard.press('Control+c');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`$${tex}$`);
    }).toPass();
    await expect(page.locator('main .katex semantics:not(:has(annotation))')).toHaveCount(0);
  });

  test('a formula is copied as its TeX also where that could not be had at first', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const formulas = /\/formulas\./;
    await page.route(formulas, (route) => route.fulfill({ body: '<p>Sign in' }), { times: 1 });
    await page.goto(lesson);
    const select = () =>
      page
        .locator('.prose p .katex')
        .first()
        .evaluate((element) => getSelection()?.selectAllChildren(element));
    const portal = page.waitForResponse(formulas);
    await select();
    await portal;
    const file = page.waitForResponse(formulas);
    await page.locator('.prose p').first().dblclick();
    await file;
    await expect(async () => {
      await select();
      await page.keyboard.press('Control+c');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\$.+\$$/);
    }).toPass();
  });
});

test('a lesson prints its notes and references, and shows where links lead', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(lesson);
  await expect(page.locator('header.top')).toBeHidden();
  await expect(page.locator('#map')).toBeHidden();
  await expect(page.locator('small.note').first()).toBeVisible();
  await expect(page.locator('#references')).toBeVisible();
});

test('a lesson prints as a handout without answers, or with them, and no page is left half empty', async ({
  browser,
}) => {
  // It works without scripts.
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(lesson);
  const sides = async () => {
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    return pdf.match(/\/Type \/Page\b/g)!.length;
  };
  const answers = page.locator('.told details p, .exercise .right, .exercise details p, .then');
  const visible = answers.filter({ visible: true });
  await page.emulateMedia({ media: 'print' });
  await expect(visible).toHaveCount(0);
  const lines = page.locator('.paper', { hasText: 'in three lines' });
  await expect(lines, 'to write on').toBeVisible();
  // As wide as what is printed of A4, 178 by 263 mm: so many sides would be full without a break.
  await page.setViewportSize({ width: 673, height: 994 });
  const full = await page.locator('main').evaluate((main) => main.scrollHeight / 994);
  expect(await sides()).toBeLessThan(1.2 * full);
  await page.emulateMedia({ media: 'screen' });
  await page.getByLabel('Print answers, hints and solutions').check();
  await page.emulateMedia({ media: 'print' });
  expect(await visible.count()).toBeGreaterThan(40);
  await expect(lines).toBeHidden();
  await page.close();
});

test('the first Tab stop skips to the text', async ({ page }) => {
  await page.goto(lesson);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
});

test('every page names itself once, to people and to robots', async ({ page, request }) => {
  await page.goto(lesson);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    new RegExp(`${lesson}$`),
  );
  const picture = (await page.locator('meta[property="og:image"]').getAttribute('content'))!;
  expect((await request.get(new URL(picture).pathname)).headers()['content-type']).toBe(
    'image/png',
  );
  expect(await (await request.get('/robots.txt')).text()).toContain('sitemap-index.xml');
});
