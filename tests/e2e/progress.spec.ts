import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { violations } from './visit';

const lesson = 'lessons/precession/';
const event = (i: number | string, more: object) => ({ v: 1, id: `e${i}`, at: 1e12, ...more });
const finished = (i: number | string) =>
  event(i, { type: 'finished', lesson: i === 0 ? 'precession' : `other-${i}` });
const file = (events: unknown[], format = 'precess-progress') => ({
  name: 'progress.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ format, v: 1, events })),
});
const range = (from: number, n: number) => Array.from({ length: n }, (_, i) => finished(from + i));

const saving = (page: Page) => page.locator('[data-saving-state]');
const state = (page: Page) => page.locator('h3:has-text("Precession") .state');

async function visit(page: Page) {
  await page.goto('progress/');
  await expect(page.locator('[data-progress="loaded"]')).toBeVisible();
}
async function choose(page: Page, chosen: ReturnType<typeof file>) {
  const [picker] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import a file' }).click(),
  ]);
  await picker.setFiles(chosen);
}
async function importEvents(page: Page, events: unknown[]) {
  await choose(page, file(events));
  await page.getByRole('button', { name: /^Add \d/ }).click();
  await expect(page.getByText('added.')).toBeVisible();
}
async function exported(page: Page): Promise<{ events: { id: string }[]; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export to a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^precess-progress-\d{4}-\d\d-\d\d\.json$/);
  const path = await download.path();
  return { path, ...(JSON.parse(await readFile(path, 'utf8')) as { events: { id: string }[] }) };
}
test('an empty progress page invites and offers nothing to export or erase', async ({ page }) => {
  await visit(page);
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Begin with Precession' })).toHaveAttribute(
    'href',
    /lessons\/precession\/$/,
  );
  await expect(page.getByRole('button', { name: 'Export to a file' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Erase everything…' })).toBeDisabled();
});

test('a lesson is begun when something is done in it, done when its reader says so, and stays so', async ({
  page,
}) => {
  await page.goto(lesson);
  const mark = page.locator('[data-lesson-mark="precession"]').first();
  await expect(mark).toHaveAttribute('data-state', 'none');
  await page.locator('[data-exercise] details.hint:visible summary').first().click();
  await expect(mark).toHaveAttribute('data-state', 'begun');
  await page.getByRole('button', { name: 'Mark this lesson as done' }).click();
  await expect(mark).toHaveAttribute('data-state', 'done');
  await expect(mark).toHaveText('done');
  await page.reload();
  await expect(mark).toHaveAttribute('data-state', 'done');
  await page.getByRole('button', { name: 'Done. Take it back' }).click();
  await expect(mark).toHaveAttribute('data-state', 'begun');
  await visit(page);
  await expect(state(page)).toHaveText('begun');
  await expect(page.getByRole('link', { name: 'Go on with Precession' })).toBeVisible();
});

test('"done" can be taken back when the clock has been put back meanwhile', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2031-05-05T12:00:00Z'));
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Mark this lesson as done' }).click();
  const undo = page.getByRole('button', { name: 'Done. Take it back' });
  await expect(undo).toBeVisible();
  await page.clock.setFixedTime(new Date('2031-05-05T10:00:00Z'));
  await page.reload();
  await undo.click();
  await expect(page.getByRole('button', { name: 'Mark this lesson as done' })).toBeVisible();
});

/** When a place was kept, by what is on the disk. */
const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        type Stored = { type: string; at: number };
        const open = indexedDB.open('precess');
        open.onsuccess = () => {
          const all = open.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () =>
            resolve(all.result.flatMap(({ type, at }: Stored) => (type === 'opened' ? [at] : [])));
        };
      }),
  );

/** Scrolls to the section of traps; from the time that is told on, it is looked at. */
async function look(page: Page): Promise<number> {
  const script = page.waitForResponse(/\/staying\.[^/]*\.js$/);
  const begin = await page.evaluate(() => Date.now());
  await page.locator('#traps-in-books-and-papers').evaluate((h) => h.scrollIntoView());
  // A module is there once it has run.
  await page.evaluate(`import(${JSON.stringify((await script).url())}).then(() => {})`);
  await expect(page.locator('.toc a[aria-current]')).toHaveText('Traps in books and papers');
  return begin;
}

test('the home page leads back to the section that was read, and not to a page that was looked at', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('lessons/damping/');
  await page.clock.fastForward(60_000);
  await page.goto(lesson);
  await look(page);
  await page.clock.fastForward(6000);
  expect(await kept(page)).toEqual([]);
  await page.goto('./');
  await expect(page.getByRole('link', { name: 'Begin with Precession' })).toBeVisible();

  await page.goto(lesson);
  const begin = await look(page);
  // What would keep it sooner does so in the first of these, and the disk has it by the end of the second.
  await page.clock.fastForward(6000);
  await page.clock.fastForward(3000);
  await expect.poll(() => kept(page)).toHaveLength(1);
  expect((await kept(page))[0]! - begin).toBeGreaterThan(8000);
  // At another width the text has other heights.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await expect(page.getByRole('link', { name: 'Begin with Precession' })).toBeHidden();
  const onward = page.locator('a.start:visible');
  await expect(onward).toHaveText('Go on with Precession: Traps in books and papers');
  await onward.click();
  await expect(page.locator('#traps-in-books-and-papers')).toBeInViewport();
  await visit(page);
  await expect(page.locator('a.start')).toHaveText(
    'Go on with Precession: Traps in books and papers',
  );
  await expect(page.locator('a.start')).toHaveAttribute('href', /#traps-in-books-and-papers$/);
});

test('the home page leads to a lesson of which only problems were done', async ({ page }) => {
  await page.goto('problems/damping-from-linewidth/');
  const field = page.getByRole('textbox').first();
  await field.fill('0.5');
  await field.press('Enter');
  await expect(page.locator('.saving')).toHaveText('Saved');
  await page.goto('./');
  await expect(page.locator('a.start:visible')).toHaveText('Go on with Damping');
  await visit(page);
  await expect(page.locator('a.start')).toHaveText('Go on with Damping');
});

const day = 24 * 3600 * 1000;
const answer = (i: number, exercise: string, at: number, more: object = {}) =>
  event(i, {
    ...{ type: 'answered', exercise, seed: '1', ask: 'f', text: '28 GHz', verdict: 'right' },
    ...{ lesson: 'precession', at, ...more },
  });

test('what is due is said on the home page, and a recall that goes wrong comes back tomorrow', async ({
  page,
}) => {
  await page.goto('./');
  const said = page.locator('[data-due]');
  await expect(said).toBeHidden();
  const now = Date.now();
  await visit(page);
  await importEvents(page, [
    answer(1, 'larmor-frequency', now - 3 * day),
    answer(2, 'cone-period', now - 2 * day),
    event(3, { type: 'hinted', exercise: 'larmor-frequency', seed: '1', hint: 1, at: now - day }),
  ]);
  await page.goto('./');
  await expect(said).toHaveText('2 problems are due today');
  await said.click();
  const due = page.getByRole('region', { name: 'Due today' });
  await expect(due.getByRole('link')).toHaveCount(2);
  await due.getByRole('link').first().click();

  // It was right once, and is not yet with these numbers.
  const mark = page.locator('.exercise-card .mark');
  await expect(mark).toHaveAttribute('data-state', 'none');
  const after = page.locator('[data-recalled]');
  await expect(after).toBeEmpty();
  const field = page.getByRole('textbox').first();
  await field.fill('1 GHz');
  await field.press('Enter');
  await expect(after).toContainText('Not this time: it comes back tomorrow, with other numbers.');
  await expect(mark).toHaveAttribute('data-state', 'begun');
  await visit(page);
  await expect(page.locator('[data-problem="larmor-frequency"] .state')).toHaveText(
    'to repeat · comes back tomorrow · 2 tries · 1 hint',
  );
  await expect(page.locator('[data-problem="larmor-frequency"] .mark')).toHaveAttribute(
    'data-state',
    'again',
  );
  await page.goBack();
  await after.getByRole('link').click();
  await expect(page).toHaveURL(/\/problems\/cone-period\/\?seed=\d+&due$/);
});

test('a lesson that is not begun is folded; of the others it is counted what was done', async ({
  page,
}) => {
  await visit(page);
  await importEvents(page, [
    answer(1, 'larmor-frequency', 1e12),
    event(2, { type: 'finished', lesson: 'precession', at: 1e12 + 1 }),
  ]);
  const precession = page.locator('section', { has: page.locator('#lesson-precession') }).last();
  await expect(precession.locator('[data-problem="larmor-frequency"]')).toBeVisible();
  await expect(precession).toContainText(
    /0 of \d+ figures predicted · 0 of \d+ worked examples tried · 0 of \d+ checks right · 1 of \d+ problems right/,
  );
  await expect(precession).toContainText('Much of it is still untried.');
  const damping = page.locator('section', { has: page.locator('#lesson-damping') }).last();
  await expect(damping.locator('[data-problem]').first()).toBeHidden();
  await damping.locator('summary').click();
  await expect(damping.locator('[data-problem]').first()).toBeVisible();
  await page.getByRole('link', { name: 'export, import or erase it' }).click();
  await expect(page.getByRole('region', { name: 'Where it is stored' })).toBeInViewport();
});

test('a prediction is named by its figure and leads there', async ({ page }) => {
  await visit(page);
  await importEvents(page, [
    event('guess', {
      type: 'predicted',
      widget: 'top-and-moment',
      prediction: 'sideways',
      where: '/lessons/precession/',
      value: 'up',
      difference: 'not as predicted',
    }),
  ]);
  const link = page.getByRole('link', { name: /^Figure 1\.2, / });
  await expect(page.locator('li', { has: link })).toContainText('The weight pulls the disc');
  await link.click();
  await expect(page.locator('#fig-top')).toBeInViewport();
});

test('when every lesson is done the home page leads to the problems', async ({ page }) => {
  await page.goto('./');
  const lessons = page.locator('a[data-continue]:not([data-continue=""], [data-continue="all"])');
  const ids = await lessons.evaluateAll((links) => links.map((a) => a.dataset['continue']));
  await visit(page);
  await importEvents(
    page,
    ids.map((lesson, i) => event(i, { type: 'finished', lesson })),
  );
  await page.goto('./');
  await expect(page.locator('a.start:visible')).toHaveText(['Every lesson is done: test yourself']);
});

test('export, erase and import bring everything back', async ({ page }) => {
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Mark this lesson as done' }).click();
  // It is said once it is on the disk.
  await expect(page.getByRole('button', { name: 'Done. Take it back' })).toBeVisible();
  await visit(page);
  await importEvents(page, range(1, 3));
  const { events, path } = await exported(page);
  expect(events.length).toBeGreaterThanOrEqual(4);

  await page.getByRole('button', { name: 'Erase everything…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase everything?' });
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(state(page)).toHaveText('done');
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await dialog.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText('Everything is erased.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import a file' })).toBeFocused();
  await page.reload();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();

  await choose(page, { ...file([]), buffer: await readFile(path) });
  await expect(page.locator('[data-import-preview]')).toContainText(
    `${events.length} new, 0 already here`,
  );
  await page.getByRole('button', { name: `Add ${events.length}` }).press('Enter');
  await expect(page.getByRole('button', { name: 'Import a file' })).toBeFocused();
  await expect(state(page)).toHaveText('done');
  await page.reload();
  await expect(state(page)).toHaveText('done');
  expect((await exported(page)).events.map(({ id }) => id).sort()).toEqual(
    events.map(({ id }) => id).sort(),
  );
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a progress page in use, and its question, have no violation that axe finds (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await visit(page);
    const right = { type: 'answered', seed: '1', ask: 'f', text: '28 GHz', verdict: 'right' };
    await importEvents(page, [
      finished(0),
      event('answer', { ...right, exercise: 'precession/against' }),
      event('guess', {
        type: 'predicted',
        widget: 'precession',
        prediction: 'first',
        where: '/lessons/precession/',
        value: null,
        difference: '',
      }),
    ]);
    await expect(page.getByText(/1 of \d+ checks right/)).toBeVisible();
    await expect(page.getByText('skipped')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Erase everything…' }).click();
    expect(await violations(page)).toEqual([]);
  });

test('an import says what it would add before it adds', async ({ page }) => {
  await visit(page);
  await importEvents(page, [finished(0), finished(1)]);
  await choose(page, file([finished(1), finished(2), null, { id: 5 }, 'junk', { v: 1, id: 'x' }]));
  const preview = page.locator('[data-import-preview]');
  await expect(preview).toHaveText(/1 new, 1 already here, 4 unreadable \(left out\)\./);
  await page.getByRole('button', { name: 'Leave it' }).click();
  expect((await exported(page)).events).toHaveLength(2);
});

test('an import of something that is nested 20 000 levels deep adds what can be read, and saves it', async ({
  page,
}) => {
  await visit(page);
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const guess = { type: 'predicted', widget: 'w', prediction: 'p', where: '/', difference: '' };
  const bad = JSON.stringify(event('deep', guess)).replace(/}$/, `,"value":${deep}}`);
  const text = `{"format":"precess-progress","v":1,"events":[${bad},${JSON.stringify(finished(0))}]}`;
  await choose(page, { ...file([]), buffer: Buffer.from(text) });
  await expect(page.locator('[data-import-preview]')).toContainText('1 unreadable (left out)');
  await page.getByRole('button', { name: 'Add 1' }).click();
  await expect(page.getByText('1 entry added.')).toBeVisible();
  await page.reload();
  await expect(state(page)).toHaveText('done');
});

test('an import of something else changes nothing and says so', async ({ page }) => {
  await visit(page);
  await choose(page, { ...file([]), buffer: Buffer.from('\u0000 not JSON') });
  await expect(page.getByText('This file is not JSON')).toBeVisible();
  await choose(page, file([finished(0)], 'something-else'));
  await expect(page.getByText('not an export of the progress page')).toBeVisible();
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
});

test('two tabs that write at once lose nothing, and each shows what the other did', async ({
  context,
}) => {
  const tabs = [await context.newPage(), await context.newPage()] as const;
  await Promise.all(tabs.map(visit));
  await Promise.all(tabs.map((tab, i) => importEvents(tab, range(i * 300, 300))));
  for (const tab of tabs) expect((await exported(tab)).events).toHaveLength(600);
  const third = await context.newPage();
  await visit(third);
  expect((await exported(third)).events).toHaveLength(600);

  await third.getByRole('button', { name: 'Erase everything…' }).click();
  await third.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  for (const tab of tabs) await expect(tab.getByText('Nothing here yet.')).toBeVisible();
});

test('junk in the database is left in place, reported, and does not hide the rest', async ({
  page,
}) => {
  await visit(page);
  await importEvents(page, [finished(0)]);
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('precess');
        request.onerror = reject;
        request.onsuccess = () => {
          const tx = request.result.transaction('events', 'readwrite');
          for (const junk of [{ id: 'a' }, { id: 'b', v: 1, type: '__proto__', at: NaN }])
            tx.objectStore('events').put(junk, junk.id);
          tx.oncomplete = resolve;
        };
      }),
  );
  await page.reload();
  await expect(state(page)).toHaveText('done');
  await expect(page.locator('[data-unreadable]')).toContainText('2 records');
  await page.goto(lesson);
  await expect(page.locator('[data-lesson-mark="precession"]').first()).toHaveAttribute(
    'data-state',
    'done',
  );
});

test('where IndexedDB is refused the lesson works and the pages say that nothing is saved', async ({
  page,
  context,
}) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('', 'SecurityError');
    };
  });
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Mark this lesson as done' }).click();
  await expect(page.getByRole('button', { name: 'Done. Take it back' })).toBeVisible();
  await expect(page.getByText('Progress is not being saved: this browser')).toBeVisible();
  await visit(page);
  await expect(saving(page)).toHaveAttribute('data-saving-state', 'unsaved');
  await expect(saving(page)).toContainText('a private window may be the cause');
  await importEvents(page, [finished(0)]);
  expect((await exported(page)).events).toHaveLength(1);
  expect(errors).toEqual([]);
});

// Only Chromium lets a test set the quota: see the projects of tests/playwright.config.ts.
test('a full disk loses nothing while the page is open, and it is written when there is room @chromium', async ({
  page,
  context,
}) => {
  await visit(page);
  const { origin } = new URL(page.url());
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await importEvents(page, [finished(0)]);
  await expect(saving(page)).toContainText('the disk, or this site’s share of it, is full');
  await expect(state(page)).toHaveText('done');
  expect((await exported(page)).events).toHaveLength(1);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(saving(page)).toHaveAttribute('data-saving-state', 'saved');
  await page.reload();
  await expect(state(page)).toHaveText('done');
});

test('a prediction from an imported file cannot lead away from the site', async ({ page }) => {
  await visit(page);
  const predicted = (i: number, where: string) =>
    event(i, { type: 'predicted', widget: `w${i}`, prediction: 'p', where, difference: '5° away' });
  await importEvents(page, [
    predicted(1, 'javascript:alert(1)'),
    predicted(2, 'https://example.com/'),
    predicted(3, '/\\example.com/'),
    predicted(4, '/lessons/precession/'),
  ]);
  await expect(page.getByText('w1')).toBeVisible();
  await expect(page.getByRole('link', { name: /^w\d$/ })).toHaveText(['w4']);
});

test('without scripts the progress page explains itself', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('progress/');
  await expect(page.getByText('scripts are off in this browser')).toBeVisible();
  await expect(page.getByText('Looking into')).toBeHidden();
  await context.close();
});
