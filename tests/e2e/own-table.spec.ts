import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { alive, expect, hold, test, wake } from './site';

/** The place for a table of one's own in the lesson on measuring. */
async function open(page: Page): Promise<Locator> {
  await page.goto('/lessons/how-torques-are-measured/');
  await alive(page, '.own');
  return page.locator('.own');
}
const box = (own: Locator) => own.getByRole('textbox', { name: /^Table/ });
const said = (own: Locator) => own.getByRole('status');
const row = (own: Locator, what: RegExp) =>
  own.locator('dl > div', { has: own.page().getByText(what) }).locator('dd');
/** Torque of 1 mT and heat of 0.4 μV: C = V_th + ½·2 mA·2 Ω·1 mT/(B + 0.9 T), without scatter. */
const table = [
  '# mu0Meff = 0.9 T',
  'B (mT);Vcos (μV);note',
  ...[100, 300, 800, 2000].map((B) => `${B};${0.4 + 2 / (B / 1000 + 0.9)};x`),
].join('\r\n');
const file = (text: string, name = 'mine.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
async function choose(page: Page, own: Locator, given: ReturnType<typeof file>) {
  const chooser = page.waitForEvent('filechooser');
  await own.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles(given);
}
/** Lets a file fall on an element. */
const drop = (target: Locator, text: string, name: string) =>
  target.evaluate(
    (element, [content, called]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], called, { type: 'text/csv' }));
      return element.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    },
    [text, name] as const,
  );

test('a table of one’s own is fitted, and a refused file leaves what was read before', async ({
  page,
}) => {
  const own = await open(page);
  await choose(page, own, file(table));
  await expect(said(own)).toHaveText(
    'Read from the file mine.csv: 4 points of harmonic Hall. Columns that are not used: note.',
  );
  await expect(row(own, /^Damping-like field$/)).toHaveText(/^1\.000/);
  await expect(row(own, /^Heat, from the intercept$/)).toHaveText(/^0\.400/);
  await expect(own.locator('svg circle')).toHaveCount(4);
  // A rule of a style that the build left out would make them black, and not to be seen on a dark page.
  await expect(own.locator('svg circle').first()).not.toHaveCSS('fill', 'rgb(0, 0, 0)');
  const found = await own.locator('dl').first().innerText();
  await choose(page, own, file('PK\u0003\u0004', 'mine.xlsx'));
  await expect(said(own)).toContainText('The file mine.xlsx is not taken: it is a workbook');
  await expect(said(own)).toContainText('What was read before stays below.');
  expect(await own.locator('dl').first().innerText()).toBe(found);
});

test('a table is dropped or pasted, and a file that falls beside it does not leave the page', async ({
  page,
}) => {
  const own = await open(page);
  // An event that nobody cancels would open the file.
  expect(await drop(own, table, 'dropped.csv')).toBe(false);
  await expect(said(own)).toContainText('Read from the file dropped.csv: 4 points');
  expect(await drop(page.locator('h1'), 'B (T)', 'beside.csv')).toBe(false);
  await expect(said(own)).toContainText('dropped.csv');
  await box(own).evaluate(
    (area: HTMLTextAreaElement, text) => {
      area.focus();
      document.execCommand('insertText', false, text);
    },
    `${table.replaceAll('\r', '')}\n`,
  );
  await expect(said(own)).toContainText('Read from the text: 4 points');
  await box(own).pressSequentially('5000;?');
  await expect(said(own)).toContainText('“?” in line 7, column “Vcos (μV)”, is no number');
  await expect(own.locator('svg circle')).toHaveCount(4);
  await expect(box(own)).toHaveValue(/5000;\?$/);
});

test('what the figure hands out is read back, and both methods say again what it said', async ({
  page,
}) => {
  const own = await open(page);
  const shell = page.locator('#fig-two .shell');
  await shell.scrollIntoViewIfNeeded();
  await wake(shell);
  const both = page.getByRole('button', { name: 'Let the line have one' });
  await page.locator('p').filter({ has: both }).getByRole('radio').first().check();
  await both.click();
  const hall = shell.locator('.readouts div', { hasText: 'Efficiency by harmonic Hall' });
  const line = shell.locator('.readouts div', { hasText: 'By resonance' });
  await expect(shell).toHaveAttribute('data-running', 'true');
  await expect(shell).not.toHaveAttribute('data-running', /.*/);
  await expect(line).toHaveText(/0\.\d+\s±/);
  await shell.getByRole('button', { name: 'More', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    shell.getByRole('button', { name: /^Data/ }).click(),
  ]);
  await choose(page, own, file(readFileSync(await download.path(), 'utf8')));
  await expect(said(own)).toContainText('8 points of harmonic Hall and 81 of a resonance');
  const number = async (at: Locator) => Number(/0\.\d+/.exec((await at.textContent())!)![0]);
  // By the scatter of eight points and with a level, which the figure's fits do without.
  expect(await number(row(own, /^Efficiency$/))).toBeCloseTo(await number(hall), 2);
  expect(await number(row(own, /^Efficiency, if only/))).toBeCloseTo(await number(line), 1);
});

test('the example stands in the box and is fitted', async ({ page }) => {
  const own = await open(page);
  await own.getByRole('button', { name: 'An example' }).click();
  await expect(box(own)).toHaveValue(/^# mu0Meff = 0\.9 T\nB \(mT\),Vcos \(μV\)\n100,/);
  await expect(row(own, /^Efficiency$/)).toHaveText(/^0\.1\d+ ±/);
});

test('a table that is pasted before the place is alive is read when it is', async ({ page }) => {
  const come = await hold(page, /\/OwnData\.[^/]*\.js/);
  await page.goto('/lessons/how-torques-are-measured/');
  const own = page.locator('.own');
  await box(own).fill(table.replaceAll('\r', ''));
  come();
  await expect(said(own)).toContainText('Read from the text: 4 points');
  await expect(box(own)).toHaveValue(/^# mu0Meff/);
});
