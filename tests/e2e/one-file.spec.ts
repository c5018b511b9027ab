import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import { computing, expect, hold, taken, test, traffic, watch } from './site';

/** Saves a figure by its menu, and opens the file where there is no network. */
async function saved(page: Page, info: TestInfo, path: string, ask?: string) {
  await page.goto(path);
  const card = page.locator('figure.widget .shell');
  if (ask) await card.getByRole('button', { name: 'Skip' }).click();
  await card.getByRole('button', { name: 'More' }).click();
  await card.getByRole('button', { name: 'The figure as a file' }).click();
  const dialog = page.getByRole('dialog', { name: /as one file/ });
  await expect(dialog).toContainText(/It is ready: 0\.[3-9].MB/);
  if (ask) await expect(dialog.getByLabel(ask)).toBeChecked();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save' }).click(),
  ]);
  const file = info.outputPath(download.suggestedFilename());
  await download.saveAs(file);
  await page.goto('about:blank');
  await page.context().setOffline(true);
  const complaints = watch(page);
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) fetched.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { file, fetched, complaints, card: page.locator('.shell').first() };
}

test('a figure saved as a file opens without a server in its state, asks, runs and tells', async ({
  page,
}, info) => {
  const question =
    'The angle between moment and field is doubled. How long does one turn take then?';
  const { card, fetched, file, complaints } = await saved(
    page,
    info,
    '/widgets/precession/?theta=0.5&view=20,10&predict=doubling',
    question,
  );
  await expect(card).toHaveAttribute('data-stage', 'ask');
  await expect(card.locator('.ask')).toHaveText(question);
  await card.getByLabel('the same time').check();
  await card.getByRole('button', { name: 'Let both go' }).click();
  await expect(card).toHaveAttribute('data-stage', 'verdict');
  await expect(card.locator('.headline')).toBeVisible();
  await card.getByRole('button', { name: 'Explore' }).click();
  await expect(card.getByRole('textbox', { name: /polar angle of m/ })).toBeVisible();
  expect(await page.evaluate(() => document.fonts.check('16px "Source Sans 3"'))).toBe(true);
  expect(fetched).toEqual([pathToFileURL(file).href]);
  expect(complaints).toEqual([]);
  expect(readFileSync(file, 'utf8')).not.toMatch(/(?:src|href)="\//);
});

test('a file with a diagram computes it by its own worker', async ({ page }, info) => {
  const { card, complaints } = await saved(page, info, '/widgets/sot-switching/');
  await card.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(card).toHaveAttribute('data-running');
  // Other values ask for other cells: they are computed here, not drawn at build.
  await card.getByRole('textbox', { name: /Gilbert damping/ }).fill('0.2');
  const begun = computing(card);
  await card.getByRole('textbox', { name: /Gilbert damping/ }).press('Enter');
  await begun;
  await expect(card.locator('#map progress')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('the file that is saved is the one that was asked for last, whichever is made first', async ({
  page,
}) => {
  await page.goto('/widgets/precession/?predict=doubling');
  const card = page.locator('figure.widget .shell');
  await card.getByRole('button', { name: 'Skip' }).click();
  const settled = traffic(page);
  const free = await hold(page, /\/embed\/precession\//, { times: 1 });
  const asked = page.waitForRequest(/\/embed\/precession\//);
  await card.getByRole('button', { name: 'More' }).click();
  await card.getByRole('button', { name: 'The figure as a file' }).click();
  const dialog = page.getByRole('dialog', { name: /as one file/ });
  await asked;
  await dialog.getByRole('checkbox', { name: /Ask first/ }).uncheck();
  await expect(dialog).toContainText('It is ready');
  // The last that the first one fetches is its page's: what follows is of memory alone.
  const late = page.waitForResponse(/\/embed\/precession\//);
  free();
  await taken(page, await late);
  await settled();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save' }).click(),
  ]);
  const file = readFileSync(await download.path(), 'utf8');
  const query = /<script>if\(!location\.search\)[^]*?<\/script>/.exec(file)![0];
  expect(query).not.toContain('predict=');
});
