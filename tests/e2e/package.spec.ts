/** Packages, unpacked into a folder of a host that knows of no folders, as learning platforms are. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { host as serve, type Host } from '../host';
import { alive, dist, expect, test, watch } from './site';

const assignment = {
  format: 'precess-assignment',
  v: 1,
  id: 'k3x9p2ab',
  course: '0.1.0-abc',
  title: 'Torques & walls',
  instructions: '',
  items: [
    { kind: 'lesson', id: 'precession', points: 1 },
    { kind: 'problem', id: 'larmor-frequency', points: 3 },
  ],
  tries: { most: 2, counts: 'best', then: 'same' },
  numbers: 'own',
  hints: 1,
  solutions: 2,
  verdicts: 'once',
  zone: 'Europe/Berlin',
  late: 'full',
  enter: ['name', 'number'],
  privacy: '',
};
const scripts = createRequire(import.meta.url);
const editions = {
  scorm12: {
    script: 'scorm12',
    api: 'API',
    type: 'Scorm12API',
    learner: { core: { student_id: '40217335', student_name: 'Lind, Mara' } },
  },
  scorm2004: {
    script: 'scorm2004',
    api: 'API_1484_11',
    type: 'Scorm2004API',
    learner: { learner_id: '40217335', learner_name: 'Lind, Mara' },
  },
} as const;
type Edition = keyof typeof editions;

let folder: string;
let host: Host;
/** A folder of a name that has to be written otherwise in an address. */
const place = 'content 1/torques';
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'precess-package-'));
  writeFileSync(join(folder, '404.html'), 'There is no such file.');
  host = await serve(folder, () => ({}));
});
test.afterEach(() => {
  host.close();
  rmSync(folder, { recursive: true, force: true });
});
function unpack(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, place, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return Object.keys(files);
}
/** As a host would, from the command line. */
function made(...options: string[]): Uint8Array {
  const file = join(folder, 'assignment.json');
  writeFileSync(file, JSON.stringify(assignment));
  const said = execFileSync('npm', ['run', '-s', 'package', '--', file, ...options], {
    encoding: 'utf8',
    env: { ...process.env, PRECESS_OUT: dist },
  });
  return readFileSync(said.slice(0, said.indexOf(': ')));
}
/** No link leads out of the package, and each within it leads somewhere. */
async function linksHold(page: Page, at: string) {
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => [
      ...new Set(all.map((a) => (a as HTMLAnchorElement).href.replace(/#.*/, ''))),
    ]);
  expect(links.filter((one) => one.startsWith(host.url) && !one.startsWith(at))).toEqual([]);
  for (const link of links.filter((one) => one.startsWith(at)))
    expect((await page.request.get(link)).status(), `${page.url()} leads to ${link}`).toBe(200);
}
/** What the page of a platform does: offers the interface, stores what is committed, gives it back. */
async function platform(page: Page, edition: Edition) {
  const { script, api, type, learner } = editions[edition];
  copyFileSync(
    scripts.resolve(`scorm-again/${edition}/min`).replace('/esm/', '/'),
    join(folder, 'api.js'),
  );
  writeFileSync(
    join(folder, 'lms.js'),
    `const api = new ${type}({ autocommit: false, logLevel: 5 });
     const known = JSON.parse(localStorage.getItem('attempt') ?? '${JSON.stringify(learner)}');
     api.loadFromJSON({ cmi: known });
     const names = ['LMSCommit', 'Commit'];
     for (const name of names) {
       const commit = api[name]?.bind(api);
       if (commit) api[name] = (value) => {
         if (window.down) return 'false';
         localStorage.setItem('attempt', JSON.stringify(api.renderCommitCMI(true).cmi));
         return commit(value);
       };
     }
     window.${api} = api;`,
  );
  writeFileSync(
    join(folder, 'lms.html'),
    `<!doctype html><link rel="icon" href="data:,"><title>${script}</title><script src="api.js"></script><script src="lms.js"></script>
     <iframe title="platform" src="${encodeURI(place)}/package/index.html" width="1200" height="900"></iframe>`,
  );
  // Folders are not served, as by platforms that know their files by name alone.
  host.gone = (path) => path.endsWith('/');
  await page.goto(`${host.url}/lms.html`);
  const frame = page.frameLocator('iframe[title=platform]');
  return { frame, inner: frame.frameLocator('iframe') };
}
const attempt = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('attempt') ?? '{}') as Record<string, never>);
const score = async (page: Page, edition: Edition) => {
  const cmi = await attempt(page);
  const { raw } =
    ((edition === 'scorm12' ? cmi['core'] : cmi) as { score?: { raw?: string } } | undefined)
      ?.score ?? {};
  return Number(raw);
};
async function answer(inner: FrameLocator, text?: string) {
  const field = await inner.locator('[data-given=Bext]').first().innerText();
  const right = `${(28.02495 * parseFloat(field) * 1e9).toExponential(4)} Hz`;
  const box = inner.getByRole('textbox', { name: 'Frequency' });
  await box.fill(text ?? right);
  await box.press('Enter');
  await expect(inner.locator('.feedback')).not.toBeEmpty();
}
const line = (frame: FrameLocator) => frame.locator('[data-line]');

for (const edition of ['scorm12', 'scorm2004'] as const)
  test(`${edition}: an answer is a score on the platform, and both are there again elsewhere`, async ({
    page,
    browser,
  }) => {
    test.slow();
    const files = unpack(made(edition, '--pass', '50'));
    expect(files).toContain('imsmanifest.xml');
    const complaints = watch(page);
    const { frame, inner } = await platform(page, edition);
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

    // In another browser, which knows nothing but what the platform gives back.
    const other = await browser.newContext({ serviceWorkers: 'block' });
    const second = await other.newPage();
    const more = watch(second);
    const cmi = await attempt(page);
    await second.addInitScript(
      (text) => localStorage.getItem('attempt') ?? localStorage.setItem('attempt', text),
      JSON.stringify(cmi),
    );
    const there = await platform(second, edition);
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
}) => {
  test.slow();
  await page.goto('/teach/build/');
  await expect(page.locator('[data-ready]')).toBeVisible();
  await page.getByLabel('Search what can be assigned').fill('how fast does it precess');
  await page.getByRole('checkbox', { name: 'How fast does it precess?' }).check();
  await page.getByLabel('Title').fill('Torques');
  await page.getByText('As a package').click();
  await expect(page.getByRole('radio', { name: /^SCORM 1.2/ })).toBeChecked();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the package' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Torques.scorm12.zip');
  unpack(readFileSync(await file.path()));

  const tab = await context.newPage();
  const { frame, inner } = await platform(tab, 'scorm12');
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
  await tab.goto(`${host.url}/404.html`);
  await tab.evaluate(() =>
    localStorage.setItem(
      'attempt',
      JSON.stringify({ core: { student_id: 'u2', student_name: 'Kim, Noa' } }),
    ),
  );
  await tab.goto(`${host.url}/lms.html`);
  await expect(inner.getByRole('region', { name: 'Your learning platform' })).toContainText(
    'Kim, Noa',
  );
  await expect(inner.locator('main')).toContainText('0 of 1');
});

test('a plain zip works from a folder of any web server, with its lessons, figures and faces', async ({
  page,
}) => {
  test.slow();
  unpack(made('zip'));
  const at = `${host.url}/${encodeURI(place)}/`;
  await page.goto(at);
  await expect(page.getByRole('heading', { name: assignment.title })).toBeVisible();
  await page.getByLabel('Name').fill('Mara Lind');
  await page.getByLabel('Student number').fill('40217335');
  await page.getByRole('link', { name: 'Precession', exact: true }).first().click();
  await expect(page).toHaveURL(/lessons\/precession\/index\.html/);
  await expect(page.getByRole('complementary', { name: 'Assignment' })).toContainText('0 of 2');
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
  await linksHold(page, at);
  await page.goto(`${at}problems/larmor-frequency/index.html`);
  await expect(page.locator('.host')).toContainText('0 of 2 tries');
  expect(
    host.asked.filter(({ path }) => !path.startsWith(`/${place}/`)).map(({ path }) => path),
  ).toEqual([]);
});

test('the whole course works from a folder: every page has all that it names', async ({ page }) => {
  test.slow();
  unpack(made('course'));
  const at = `${host.url}/${encodeURI(place)}/`;
  for (const path of [
    'index.html',
    'lessons/damping/index.html',
    'lab/index.html',
    'widgets/precession/index.html',
    'glossary/index.html',
  ]) {
    await page.goto(at + path);
    await page.waitForLoadState('networkidle');
    await linksHold(page, at);
  }
});
