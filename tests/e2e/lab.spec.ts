import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, hold, taken, test } from './site';
import { longestTask } from './tasks';

/** The lab once its run is computed. */
async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`/lab/${query}`);
  const lab = page.locator('.shell[data-computed]');
  await expect(lab).toBeVisible();
  return lab;
}
const button = (lab: Locator, name: string | RegExp) =>
  lab.getByRole('button', { name, exact: true });
const group = (lab: Locator, title: string) => lab.locator('summary', { hasText: title });
const field = (lab: Locator, name: RegExp) => lab.getByRole('textbox', { name }).first();
const curves = (lab: Locator) => lab.locator('[data-name=curves] svg');
/** What is downloaded after a press. */
async function saved(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test('a change of one set-up is computed at once, leaves the other alone, and is said to differ', async ({
  page,
}) => {
  const lab = await open(page);
  const [a, b] = [curves(lab).locator('path.a').nth(2), curves(lab).locator('path.b').nth(2)];
  const before = [await a.getAttribute('d'), await b.getAttribute('d')];
  const damping = field(lab, /Gilbert damping/);
  await damping.fill('0.3');
  await damping.press('Enter');
  await expect.poll(() => a.getAttribute('d')).not.toBe(before[0]);
  expect(await b.getAttribute('d')).toBe(before[1]);
  const row = lab.getByRole('row', { name: /Gilbert damping/ });
  await expect(row).toContainText('0.3');
  await expect(row).toContainText('0.05');
  await button(lab, 'Copy A to B').click();
  await expect(lab.getByText('They are alike.')).toBeVisible();
  await expect.poll(() => b.getAttribute('d')).toBe(await a.getAttribute('d'));
});

test('set-up B has controls of its own', async ({ page }) => {
  const lab = await open(page);
  await lab.getByRole('radio', { name: 'Set-up B' }).check();
  await group(lab, 'Field').click();
  await expect(field(lab, /applied field/)).toHaveValue('0');
  await lab.getByRole('radio', { name: 'Set-up A' }).check();
  await expect(field(lab, /applied field/)).toHaveValue('50');
});

test('the run plays, pauses and steps, by keyboard too, and the slider goes to any time', async ({
  page,
}) => {
  const lab = await open(page);
  const slider = lab.getByRole('slider', { name: 'time' });
  const time = async () => Number(await slider.inputValue());
  const end = await time();
  await button(lab, 'Run').click();
  await expect(lab).toHaveAttribute('data-running', 'true');
  await expect.poll(time).toBeGreaterThan(0.02 * end);
  await button(lab, 'Pause').click();
  const paused = await time();
  expect(paused).toBeLessThan(end);
  const sphere = lab.locator('svg.sphere').first();
  await sphere.focus();
  await page.keyboard.press('.');
  await expect.poll(time).toBeGreaterThan(paused);
  await page.keyboard.press('r');
  await expect.poll(time).toBe(0);
  await page.keyboard.press('Space');
  await expect(lab).toHaveAttribute('data-running', 'true');
  await page.keyboard.press('Space');
  await expect(lab).not.toHaveAttribute('data-running', /.*/);
  await slider.fill('2.5e-9');
  await expect(lab.getByText('A to B:')).toBeVisible();
});

test('what comes out is said once, not how far the computing is', async ({ page }) => {
  const lab = await open(page);
  const said = lab.locator('[aria-live]');
  const damping = field(lab, /Gilbert damping/);
  await damping.fill('0.3');
  await damping.press('Enter');
  await expect(said).toContainText(/^A: After 5\.00 nanoseconds .* apart\.$/);
  await expect(lab.getByRole('status').filter({ hasText: '%' })).toHaveCount(0);
  await button(lab, 'Step').click();
  await expect(said).toContainText(/^A: After 0\.00 nanoseconds/);
});

test('every set-up worth starting from is a link that opens without a complaint of the lab', async ({
  page,
}) => {
  await page.goto('/lab/');
  const links = page.locator('main section a[href*="/lab/?"]');
  await expect(links).toHaveCount(6);
  const addresses = await links.evaluateAll((all) =>
    (all as HTMLAnchorElement[]).map(({ search, textContent }) => [search, textContent] as const),
  );
  for (const [query, name] of addresses) {
    const lab = await open(page, query);
    await expect(lab.getByLabel('Start from')).toHaveValue(name);
    await expect(lab.locator('.notes')).toHaveCount(0);
  }
});

test('the address follows what is set: another reader who opens it has the same two magnets', async ({
  page,
  context,
}) => {
  const lab = await open(page);
  await lab.getByLabel('Start from').selectOption('Ring-down');
  const damping = field(lab, /Gilbert damping/);
  await damping.fill('0.02');
  await damping.press('Enter');
  await expect.poll(() => page.url()).toContain('alpha=0.02');
  const other = await context.newPage();
  const copy = await open(other, new URL(page.url()).search);
  await expect(field(copy, /Gilbert damping/)).toHaveValue('0.02');
  const drawn = (one: Locator, line: string) => curves(one).locator(line).nth(2).getAttribute('d');
  for (const line of ['path.a', 'path.b'])
    expect(await drawn(copy, line)).toBe(await drawn(lab, line));
});

test('a mangled link says what it lost and keeps the rest', async ({ page }) => {
  const lab = await open(page, '?alpha=0.2&J=lots&b.Temp=1e9&colour=red&run=5+ns&view=north');
  const notes = lab.locator('.notes');
  for (const part of ['current density', 'temperature', 'colour', 'view'])
    await expect(notes).toContainText(part);
  await expect(field(lab, /Gilbert damping/)).toHaveValue('0.2');
  expect(page.url()).toContain('J=lots');
});

test('the curves are named by what they do; in words and sound come when they are asked for', async ({
  page,
}) => {
  const lab = await open(page);
  await expect(
    lab.getByRole('img', { name: /A: m along z: .*B: m along z: .*angle between A and B: / }),
  ).toBeVisible();
  await button(lab, 'In words').click();
  for (const side of ['A', 'B'])
    await expect(
      lab.getByRole('region', { name: `The run of ${side} as a table` }).getByRole('row'),
    ).toHaveCount(14);
  const sound = lab.getByRole('group', { name: 'Sound' });
  await expect(sound).toBeHidden();
  await button(lab, 'Sound').click();
  await expect(sound).toContainText('A is in the left ear, B in the right.');
  await button(lab, 'Run').click();
  await expect(sound).toHaveAttribute('data-sounding', 'true');
  await button(lab, 'Pause').click();
  await expect(sound).not.toHaveAttribute('data-sounding');
  await button(lab, 'Sound').click();
  await expect(sound).toBeHidden();
});

test('both runs can be taken as one table', async ({ page }) => {
  const lab = await open(page);
  const { name, text } = await saved(page, () => button(lab, 'Data (CSV)').click());
  expect(name).toBe('precess-lab.csv');
  const lines = text.trim().split('\r\n');
  const rows = lines.filter((line) => !line.startsWith('#'));
  expect(rows[0]).toBe(
    't (s),A mx,A my,A mz,A EperMoment (T),B mx,B my,B mz,B EperMoment (T),angle (rad)',
  );
  expect(rows).toHaveLength(2002);
  expect(lines).toContain('# A: Bext = 0.05 T (applied field)');
  const last = rows.at(-1)!.split(',').map(Number);
  expect(last[0]).toBeCloseTo(5e-9, 15);
  expect(last[3]).toBeLessThan(-0.9);
  expect(last.every(Number.isFinite)).toBe(true);
});

test('the pictures are files of their own', async ({ page }) => {
  const lab = await open(page);
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await button(lab, 'Pictures (SVG)').click();
  await expect
    .poll(() => [...names].sort())
    .toEqual(['precess-lab-A.svg', 'precess-lab-B.svg', 'precess-lab-curves.svg']);
});

for (const [code, file, sign] of [
  ['mumax³', 'precess.mx3', 'SetGridSize(2, 1, 1)'],
  ['OOMMF', 'precess.mif', '# MIF 2.1'],
  ['Ubermag', 'precess.py', 'import micromagneticmodel as mm'],
] as const)
  test(`the set-up is written out for ${code}, of A and of B, with what the code lacks`, async ({
    page,
  }) => {
    const lab = await open(page, '?JSO=3e12&xiEven=0.1&b.alpha=0.123&run=2+ns');
    await button(lab, `${code} script`).click();
    const script = lab.getByLabel('Script');
    await expect(script).toContainText(sign);
    await expect(script).toContainText('/lab/?JSO=3000000000000');
    const lack = lab.locator('.missing');
    await expect(lack).toHaveCount(code === 'mumax³' ? 0 : 1);
    const { name, text } = await saved(page, () => button(lab, `Save ${file}`).click());
    expect(name).toBe(file);
    expect(text.includes('NOT IN THIS SCRIPT')).toBe(code !== 'mumax³');
    await lab.getByRole('radio', { name: 'B', exact: true }).check();
    await expect(script).toContainText('0.123');
    await expect(lack).toHaveCount(0);
  });

test('a script is the one that was asked for last, is said to be copied when it is, and is put away', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const release = await hold(page, '**/mumax.*.js');
  const lab = await open(page);
  const late = page.waitForResponse(/mumax\./);
  await button(lab, 'mumax³ script').click();
  await button(lab, 'OOMMF script').click();
  const script = lab.getByLabel('Script');
  await expect(script).toContainText('# MIF 2.1');
  release();
  await taken(page, await late);
  await expect(button(lab, 'OOMMF script')).toHaveAttribute('aria-expanded', 'true');
  await expect(script).toContainText('# MIF 2.1');
  await button(lab, 'Copy').click();
  await expect(lab.getByText('Copied.')).toBeVisible();
  await lab.getByRole('radio', { name: 'B', exact: true }).check();
  await expect(lab.getByText('Copied.')).toBeHidden();
  await button(lab, 'OOMMF script').click();
  await expect(script).toBeHidden();
});

test('no task of the page takes more than 50 ms, opening, dragging and playing', async ({
  page,
  browser,
}) => {
  const lab = await open(page);
  const slider = lab.getByRole('slider', { name: /Gilbert damping/ });
  const longest = await longestTask(browser, page, async () => {
    await slider.focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
    await expect(lab).toBeVisible();
    await button(lab, 'Run').click();
    const time = lab.getByRole('slider', { name: 'time' });
    await expect.poll(async () => Number(await time.inputValue())).toBeGreaterThan(0.5e-9);
    await button(lab, 'Pause').click();
  });
  expect(longest).toBeLessThan(50);
});

test('with scripts off there is a run to look at, and a sentence that says what is missing', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/lab/');
  await expect(page.getByText('scripts are off in this one')).toBeVisible();
  await expect(page.locator('svg.sphere')).toHaveCount(2);
  await expect(page.locator('[data-name=curves] path.a').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run' })).toBeHidden();
  await context.close();
});

test('with reduced motion the run is stepped and slid through, nothing plays', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const lab = await open(page);
  await expect(button(lab, 'Run')).toBeHidden();
  await button(lab, 'Step').click();
  const slider = lab.getByRole('slider', { name: 'time' });
  await expect(slider).toBeVisible();
  const end = (await slider.getAttribute('max'))!;
  await lab.locator('[data-name=A] [tabindex="0"]').first().focus();
  for (const there of [end, '0', end]) {
    await page.keyboard.press('Space');
    await expect(slider).toHaveValue(there);
    await expect(lab).not.toHaveAttribute('data-running', /.*/);
  }
});
