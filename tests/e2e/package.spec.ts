/** Packages that have the pages, unpacked into a folder of a host that knows of no folders, as learning platforms are. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { Host } from '../host';
import { answer, answerHere, assignment, attempt, line, place, score, test } from './platform';
import { alive, expect, traffic, watch } from './site';

/** No link leads out of the package, and each within it leads somewhere. */
async function linksHold(page: Page, host: Host, at: string) {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => [
      ...new Set(all.map((a) => (a as HTMLAnchorElement).href.replace(/#.*/, ''))),
    ]);
  expect(links.filter((one) => one.startsWith(host.url) && !one.startsWith(at))).toEqual([]);
  for (const link of links.filter((one) => one.startsWith(at)))
    expect((await page.request.get(link)).status(), `${page.url()} leads to ${link}`).toBe(200);
}
for (const edition of ['scorm12', 'scorm2004'] as const)
  test(`${edition}: an answer is a score on the platform, and both are there again elsewhere`, async ({
    page,
    browser,
    ground,
  }) => {
    test.slow();
    const files = ground.unpack(ground.made(edition, '--pass', '50'));
    expect(files).toContain('imsmanifest.xml');
    const complaints = watch(page);
    const { frame, inner } = await ground.platform(page, edition);
    await expect(inner.getByRole('heading', { name: assignment.title })).toBeVisible();
    await expect(inner.getByRole('region', { name: 'Your learning platform' })).toContainText(
      'Lind, Mara',
    );
    await expect(line(frame)).toContainText('on your platform since');
    expect(await score(page, edition)).toBe(0);

    await inner.getByRole('link', { name: 'How fast does it precess?' }).first().click();
    await expect(inner.locator('.host')).toContainText('0 of 2 tries');
    await answer(inner);
    await expect(inner.locator('.feedback')).toContainText('Right.');
    await expect.poll(() => score(page, edition)).toBe(75);
    const kept = JSON.stringify(await attempt(page));
    expect(kept).toContain('problem.larmor-frequency.f');
    expect(kept).toMatch(/e\+\d+ Hz/);
    expect(kept).toContain('passed');

    // Once more in the same browser.
    await page.reload();
    await expect(inner.locator('main')).toContainText('right at the first try');
    await expect(inner.locator('main')).toContainText('3 of 4');
    await expect(line(frame)).toContainText('on your platform since');
    expect(await score(page, edition)).toBe(75);
    await answerHere(inner);
    await expect(inner.locator('.feedback')).toContainText('Right.');

    // In another browser, which knows nothing but what the platform gives back.
    const other = await browser.newContext({ serviceWorkers: 'block' });
    const second = await other.newPage();
    const more = watch(second);
    const cmi = await attempt(page);
    await second.addInitScript(
      (text) => localStorage.getItem('attempt') ?? localStorage.setItem('attempt', text),
      JSON.stringify(cmi),
    );
    const there = await ground.platform(second, edition);
    await expect(there.inner.locator('main')).toContainText('right at the first try');
    await expect(there.inner.locator('main')).toContainText('3 of 4');
    await there.inner.getByRole('link', { name: 'How fast does it precess?' }).first().click();
    await expect(there.inner.locator('.host')).toContainText('1 of 2 tries');
    await other.close();
    expect([...complaints, ...more]).toEqual([]);
  });

test('a package made in the builder says when the platform is gone, and sends what was done when it is back', async ({
  page,
  context,
  ground,
}) => {
  test.slow();
  await page.goto('/teach/build/');
  await expect(page.locator('[data-ready]')).toBeVisible();
  await page.getByLabel('Search what can be assigned').fill('how fast does it precess');
  await page.getByRole('checkbox', { name: 'How fast does it precess?' }).check();
  await page.getByLabel('Title').fill('Torques');
  await page.getByText('As a package').click();
  await expect(page.getByRole('radio', { name: 'SCORM 1.2, for nearly every' })).toBeChecked();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the package' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Torques.scorm12.zip');
  // What was said is of this package alone.
  const message = page.locator('[data-package]');
  await expect(message).toContainText('Downloaded: Torques.scorm12.zip');
  await page.getByRole('radio', { name: 'cmi5' }).check();
  await expect(message).toBeEmpty();
  const mark = page.getByLabel('Passed from');
  for (const wrong of ['junk', '-1', '101', '0', '5e9']) {
    await mark.fill(wrong);
    await expect(page.locator('#mark'), wrong).toContainText('A mark is a number above 0');
    await expect(page.getByRole('button', { name: 'Make the package' })).toBeDisabled();
  }
  await mark.fill('');
  await expect(page.locator('#mark')).toContainText('Without a mark');
  await mark.fill('62.5');
  await expect(page.locator('#mark')).toBeEmpty();
  await expect(page.getByRole('button', { name: 'Make the package' })).toBeEnabled();
  ground.unpack(readFileSync(await file.path()));

  const tab = await context.newPage();
  const { frame, inner } = await ground.platform(tab, 'scorm12');
  await inner.getByRole('link', { name: 'How fast does it precess?' }).first().click();
  await expect(inner.locator('.host')).toContainText('0 of 2 tries');
  await tab.evaluate(() => ((window as unknown as { down: boolean }).down = true));
  await answer(inner, '1 GHz');
  await expect(line(frame)).toContainText('cannot be reached');
  await answer(inner);
  await expect(inner.locator('.feedback')).toContainText('Right.');
  expect(await score(tab, 'scorm12')).toBe(0);
  await tab.evaluate(() => {
    (window as unknown as { down: boolean }).down = false;
    document.querySelector('iframe')!.contentWindow!.dispatchEvent(new Event('online'));
  });
  await expect(line(frame)).toContainText('on your platform since');
  await expect.poll(() => score(tab, 'scorm12')).toBe(100);

  // Another learner of the same browser begins anew.
  // What is closed reports once more; only then is the next one there.
  await tab.goto(`${ground.host.url}/404.html`);
  await tab.evaluate(() =>
    localStorage.setItem(
      'attempt',
      JSON.stringify({ core: { student_id: 'u2', student_name: 'Kim, Noa' } }),
    ),
  );
  await tab.goto(`${ground.host.url}/lms.html`);
  await expect(inner.getByRole('region', { name: 'Your learning platform' })).toContainText(
    'Kim, Noa',
  );
  await expect(inner.locator('main')).toContainText('0 of 1');
});

test('a plain zip works from a folder of any web server, with its lessons, figures and faces', async ({
  page,
  ground,
}) => {
  test.slow();
  ground.unpack(ground.made('zip'));
  const at = `${ground.host.url}/${encodeURI(place)}/`;
  await page.goto(at);
  await expect(page.getByRole('heading', { name: assignment.title })).toBeVisible();
  await page.getByLabel('Name').fill('Mara Lind');
  await page.getByLabel('Student number').fill('40217335');
  await answerHere(page);
  await answer(page);
  await expect(page.locator('.feedback')).toContainText('Right.');
  await page.getByRole('link', { name: 'Precession', exact: true }).first().click();
  await expect(page).toHaveURL(/lessons\/precession\/index\.html/);
  await expect(page.getByRole('complementary', { name: 'Assignment' })).toContainText('1 of 2');
  const shell = page.locator('.shell').first();
  await shell.scrollIntoViewIfNeeded();
  await shell.dispatchEvent('pointerover');
  await expect(shell).toHaveAttribute('data-live');
  await alive(page, '[data-exercise]');
  await page.evaluate(() => document.fonts.ready);
  expect(
    await page.evaluate(
      () => [...document.fonts].filter(({ status }) => status === 'loaded').length,
    ),
  ).toBeGreaterThan(3);
  // A part of the course that is not in the package is named, and leads nowhere.
  await linksHold(page, ground.host, at);
  await page.goto(`${at}problems/larmor-frequency/index.html`);
  await expect(page.locator('.host')).toContainText('1 of 2 tries');
  await expect(page.locator('[rel=prev], [rel=next]')).toHaveCount(0);
});

test('the whole course works from a folder: every page has all that it names', async ({
  page,
  ground,
}) => {
  test.slow();
  ground.unpack(ground.made('course'));
  const at = `${ground.host.url}/${encodeURI(place)}/`;
  const settled = traffic(page);
  for (const path of [
    'index.html',
    'lessons/damping/index.html',
    'lab/index.html',
    'widgets/precession/index.html',
    'glossary/index.html',
  ]) {
    await page.goto(at + path);
    await settled();
    await linksHold(page, ground.host, at);
  }
  // A test has cards of other pages.
  await page.goto(`${at}test/index.html?seed=abc1&count=3&lessons=precession`);
  for (const i of [0, 1, 2]) await alive(page, `[data-cards] > li:nth-child(${i + 1})`);
  await linksHold(page, ground.host, at);
});

test('the builder makes a cartridge as the command line does, and names what it leaves out', async ({
  page,
  ground,
}) => {
  await page.goto('/teach/build/');
  await expect(page.locator('[data-ready]')).toBeVisible();
  const find = page.getByLabel('Search what can be assigned');
  await find.fill('what stays and what changes');
  await page.getByRole('checkbox', { name: 'What stays and what changes' }).check();
  await find.fill('odd, even, or both');
  await page.getByRole('checkbox', { name: 'Odd, even, or both?' }).check();
  await page.getByLabel('Title').fill('Torques');
  await page.getByText('As a package').click();
  await page.getByRole('radio', { name: 'Common Cartridge 1.3' }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the package' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Torques.imscc');
  await expect(page.locator('[data-package]')).toContainText(
    'Left out: “Odd, even, or both?”, “Part that reverses, at 10 TA/m²”',
  );
  const here = unzipSync(readFileSync(await file.path()));
  const draft = await page.evaluate(() => localStorage.getItem('precess/teach/draft'));
  const there = unzipSync(
    ground.madeOf(
      JSON.parse(draft!) as object,
      'cartridge',
      '--site',
      new URL('/', page.url()).href,
    ),
  );
  expect(Object.keys(here)).toEqual(Object.keys(there));
  // The link holds the assignment as it was written, in whatever order.
  for (const [name, bytes] of Object.entries(here).filter(([one]) => !one.startsWith('link-1/')))
    expect(new TextDecoder().decode(bytes), name).toBe(new TextDecoder().decode(there[name]));
});
