/** The way of an assignment from its instructor to the class and back, without a server. */
import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Download, Page } from '@playwright/test';
import { submissionText, type Submission } from '../../src/learning/assignment/submission';
import { expect, test, watch } from './site';

const text = async (download: Download) => readFileSync(await download.path(), 'utf8');
const ready = (page: Page) => expect(page.locator('main astro-island[ssr]')).toHaveCount(0);

/** Makes an assignment as somebody would who has never seen the page, by its labels alone. */
async function build(page: Page): Promise<string> {
  await page.goto('/teach/build/');
  await expect(page.locator('[data-ready]')).toBeVisible();
  await page.getByLabel('Search what can be assigned').fill('how fast does it precess');
  await page.getByRole('checkbox', { name: 'How fast does it precess?' }).check();
  await page.getByLabel('Search what can be assigned').fill('electron spins point');
  await page.getByRole('checkbox', { name: /electron spins point/ }).check();
  await page.getByLabel('Title').fill('Torques, week 3');
  const link = page.getByLabel('Link to the assignment');
  await expect(link).toHaveValue(/#1\.[\w-]+\.\w{4}$/);
  return link.inputValue();
}

interface Learner {
  name: string;
  number: string;
  /** What is done before the first question. */
  before?: (page: Page) => Promise<void>;
  answer: (page: Page) => Promise<void>;
}
async function learn(
  page: Page,
  link: string,
  { name, number, before, answer }: Learner,
): Promise<Download> {
  await page.goto(link);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Student number').fill(number);
  await before?.(page);
  await page.goto('/problems/larmor-frequency/');
  await expect(page.locator('.host')).toContainText('0 of 2 tries');
  await answer(page);
  await page.goto(link);
  await expect(page.locator('[data-kept]')).toContainText('Yes: in this browser');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hand in: make the file' }).click();
  await expect(page.locator('[data-receipt]')).toContainText(/receipt is \w{4}-\w{4}/);
  return download;
}
/** The frequency of the field that the card shows: 28.02495 GHz for each tesla. */
async function right(page: Page) {
  const field = await page.locator('[data-given=Bext]').innerText();
  await type(page, `${(28.02495 * parseFloat(field)).toFixed(3)} GHz`);
  await expect(page.locator('.feedback')).toContainText('Right.');
}
async function type(page: Page, answer: string) {
  await page.getByRole('textbox', { name: 'Frequency' }).fill(answer);
  await page.keyboard.press('Enter');
  await expect(page.locator('.feedback')).not.toBeEmpty();
  await expect(page.locator('[data-save-state]')).toHaveText('Saved');
}

test('a problem and a check are answered in the list of the assignment', async ({ page }) => {
  const link = await build(page);
  await page.goto(link);
  const here = page.getByRole('button', { name: /^Answer here/ });
  await expect(page.getByLabel('Name')).toBeVisible();
  await expect(here, 'the numbers come from the student number').toHaveCount(0);
  await page.getByLabel('Name').fill('Mara Lind');
  await page.getByLabel('Student number').fill('40 217 335');
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/problems/larmor-frequency/')) fetched.push(request.url());
  });
  await here.filter({ hasText: 'How fast does it precess?' }).click();
  await expect(page.locator('.here .host')).toContainText('0 of 2 tries');
  await expect(page.getByRole('textbox', { name: 'Frequency' })).toBeFocused();
  await right(page);
  const line = page.getByRole('listitem').filter({ hasText: 'How fast does it precess?' });
  await expect(line).toContainText('right at the first try');
  // What is right takes no more: neither button nor key uses a try.
  await expect(page.locator('.here .check')).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('textbox', { name: 'Frequency' }).fill('1 GHz');
  await page.keyboard.press('Enter');
  await expect(page.locator('.here .preview')).toContainText('This one is right.');
  await expect(page.locator('.here .host')).toContainText('1 of 2 tries');
  await expect(page.locator('.here .feedback')).toBeEmpty();
  expect(fetched, 'the card is fetched once, whatever changes around it').toHaveLength(1);
  await here.filter({ hasText: 'electron spins point' }).click();
  await expect(page.locator('.here .host[data-live]')).toHaveCount(1);
  await page.locator('.here').getByRole('radio').first().check();
  await page.locator('.here').getByRole('button', { name: 'Check' }).click();
  await expect(page.locator('.here .feedback')).not.toBeEmpty();
});

/** Paths of the pages that the browser has for reading offline. */
const keptPages = (page: Page) =>
  page.evaluate(async () => {
    const [name] = await caches.keys();
    const requests = name ? await (await caches.open(name)).keys() : [];
    return requests.map(({ url }) => new URL(url).pathname);
  });

test('an assignment is built, done by three learners, one of them offline, handed in, reported and taken out', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const link = await build(page);
  const guest = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      baseURL: baseURL!,
      serviceWorkers: 'block',
      ...options,
    });
    const tab = await context.newPage();
    return { tab, context, complaints: watch(tab) };
  };

  // What is assigned is kept when the assignment is opened: the rest of the way is without a network.
  const first = await guest({ serviceWorkers: 'allow' });
  const offline = async (tab: Page) => {
    for (const path of ['/problems/larmor-frequency/', '/lessons/precession/', '/assignment/'])
      await expect.poll(() => keptPages(tab)).toContain(path);
    await first.context.setOffline(true);
  };
  const files = [
    await learn(first.tab, link, {
      name: 'Mara Lind',
      number: '40 217 335',
      before: offline,
      answer: right,
    }),
  ];
  await expect(first.tab.locator('main')).toContainText('right at the first try');
  await first.tab.goto('/lessons/precession/');
  await expect(first.tab.getByRole('complementary', { name: 'Assignment' })).toContainText(
    '1 of 2',
  );
  await expect(first.tab.locator('[data-assigned-line]').first()).toContainText('assigned ·');

  const phone = await guest({ viewport: { width: 390, height: 844 }, hasTouch: true });
  files.push(
    await learn(phone.tab, link, {
      name: 'Luis Berger',
      number: '40217336',
      answer: async (tab) => {
        await type(tab, '1 GHz');
        await expect(tab.locator('.host')).toContainText('1 of 2 tries');
        // What was done is there after a reload.
        await tab.reload();
        await expect(tab.locator('.host')).toContainText('1 of 2 tries');
        await right(tab);
      },
    }),
  );
  const third = await guest();
  files.push(
    await learn(third.tab, link, {
      name: 'Noa Kim',
      number: '40217337',
      answer: async (tab) => {
        await type(tab, '1 GHz');
        await type(tab, '2 GHz');
        await expect(tab.locator('.check')).toHaveAttribute('aria-disabled', 'true');
        await expect(tab.locator('.preview')).toContainText('No try is left');
        await tab.getByRole('textbox', { name: 'Frequency' }).fill('3 GHz');
        await tab.keyboard.press('Enter');
        await expect(tab.locator('.host')).toContainText('No try is left');
      },
    }),
  );
  // An earlier file again, with an answer that was made right by hand.
  const forged = (await text(files[2]!)).replaceAll('"wrong"', '"right"');

  await page.goto('/teach/report/');
  await ready(page);
  await page.getByLabel('Link of the assignment').fill(link);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Files that were handed in').setInputFiles([
    ...(await Promise.all(
      files.slice(0, 2).map(async (file) => ({
        name: file.suggestedFilename(),
        mimeType: 'application/json',
        buffer: Buffer.from(await text(file)),
      })),
    )),
    { name: 'forged.json', mimeType: 'application/json', buffer: Buffer.from(forged) },
    { name: 'notes.docx', mimeType: 'application/msword', buffer: Buffer.from('no') },
  ]);
  const table = page.getByRole('region', { name: 'Table of the class' });
  await expect(table.locator('tbody tr')).toHaveCount(3);
  const row = (name: string) => table.locator('tbody tr', { hasText: name });
  await expect(row('Mara Lind').locator('td').first()).toHaveText('3');
  await expect(row('Luis Berger').locator('td').first()).toHaveText('3');
  await expect(row('Noa Kim').locator('td').first()).toHaveText('0');
  await expect(row('Noa Kim')).toContainText('to check');
  await expect(page.getByRole('region', { name: 'Files that do not count' })).toContainText(
    'notes.docx is no file that was handed in',
  );
  await page.getByLabel(/^List of names/).fill('Mara Lind, 40217335\nNobody, 1');
  await expect(page.locator('main')).toContainText('1 of the list: Nobody');

  const item = page.getByRole('region', { name: 'How fast does it precess?' });
  const unknown = item.locator('details', { hasText: 'Answers that the course does not know' });
  await unknown.locator('summary').click();
  await expect(unknown).toContainText('1 GHz: Luis Berger');
  await item.getByRole('button', { name: 'Show to the class' }).click();
  const show = page.getByRole('dialog', { name: 'How fast does it precess?' });
  await expect(show, 'the question, with numbers').toContainText(/sits in a field of [\d.]+.m?T/i);
  await expect(show).not.toContainText(/\d right|\(right\)/);
  await expect(show.locator('.bar .right')).toHaveCount(0);
  await show.getByRole('button', { name: 'Show the right answer' }).click();
  await expect(show).toContainText('2 of 3 right');
  await expect(show.locator('.bar .right')).toHaveCount(1);
  expect(await show.innerText(), 'a room sees no names').not.toMatch(/Lind|Berger|Kim|4021/);
  await show.getByRole('button', { name: 'Close' }).click();
  await expect(show).toHaveCount(0);

  // Somebody asks about an answer: it is looked up, and a point is given for it.
  await row('Noa Kim').getByRole('button', { name: 'Noa Kim' }).click();
  const learner = page.getByRole('region', { name: /^Noa Kim/ });
  const asked = learner.locator('article', { hasText: 'How fast does it precess?' });
  await expect(asked.locator('tbody tr')).toHaveCount(2);
  await expect(asked.locator('tbody tr').nth(1)).toContainText(/2 GHz.*not right/s);
  await expect(asked).toContainText(/Given: applied field [\d.]+\sm?T\. Right: [\d.]+\sGHz\./);
  await asked.getByLabel('Points by hand').fill('1.5');
  await asked.getByLabel('Points by hand').press('Enter');
  await expect(asked).toContainText('1.5 of 3 points');
  await expect(row('Noa Kim').locator('td').first()).toHaveText('1.5');
  await expect(row('Noa Kim')).toContainText('1.5*');

  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV for a spreadsheet' }).click();
  const lines = (await text(await csv)).trim().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[2]).toMatch(/^Mara Lind,40 217 335,,3,4,75,\d{4}-\d\d-\d\d \d\d:\d\d,no,/);
  expect(lines[3]).toContain('1.5 instead of 0');

  for (const { context, complaints } of [first, phone, third]) {
    // Without a network nothing is fetched, and the browser says so.
    expect(complaints.filter((one) => !/net::ERR_(FAILED|INTERNET)/.test(one))).toEqual([]);
    await context.close();
  }
});

test('a link that was cut says so, and what was opened before is still listed', async ({
  page,
}) => {
  const link = await build(page);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Torques, week 3');
  await page.goto('/progress/');
  await page.goto(link.slice(0, -12));
  await expect(page.getByRole('alert')).toContainText(/cut off|changed or cut/);
  await expect(page.getByRole('link', { name: 'Torques, week 3' })).toBeVisible();
});

test('the link of an assignment opens in the builder, which loses no draft, and one that is mangled says so', async ({
  page,
}) => {
  const link = await build(page);
  const [, fragment = ''] = link.split('#');
  const chosen = page.getByRole('list', { name: 'Chosen, in their order' }).getByRole('listitem');
  const count = await chosen.count();
  const title = page.getByLabel('Title');
  await page.getByRole('button', { name: 'New assignment' }).click();
  await page.goto('/about/');
  await page.goto('/teach/build/#zz');
  const notice = page.getByRole('alert').filter({ hasText: 'This link does not hold' });
  await expect(notice).toBeInViewport();
  await expect(notice).toContainText('Nothing that you have done is lost.');

  // Nothing is chosen: there is nothing to lose.
  await page.goto(`/teach/build/#${fragment}`);
  await expect(page.getByText('Opened “Torques, week 3”')).toBeInViewport();
  await expect(chosen).toHaveCount(count);
  await expect(page).toHaveURL(/\/teach\/build\/$/);
  await title.fill('Torques, week 4');
  await page.reload();
  await expect(title).toHaveValue('Torques, week 4');

  await page.getByRole('button', { name: 'New assignment' }).click();
  await page.getByLabel('Search what can be assigned').fill('how fast does it precess');
  await page.getByRole('checkbox', { name: 'How fast does it precess?' }).check();
  await page.goto(`/teach/build/#${fragment}`);
  await expect(page.getByText('This address holds the assignment')).toBeInViewport();
  await expect(chosen).toHaveCount(1);
  await page.getByRole('button', { name: 'Go on with what is here' }).click();
  await expect(chosen).toHaveCount(1);
  await page.goto(`/teach/build/#${fragment}`);
  await page.getByRole('button', { name: 'Open “Torques, week 3”' }).click();
  await expect(title).toHaveValue('Torques, week 3');

  await page.goto('/teach/report/#%%%');
  await ready(page);
  await expect(notice).toBeInViewport();
  await page.goto(`/teach/report/#${fragment}`);
  await expect(page.getByRole('heading', { name: 'Torques, week 3' })).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('a file that is broken says so to a learner, and no other assignment stands in its place', async ({
  page,
}) => {
  const link = await build(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const whole = await text(await saved);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Torques, week 3');
  const open = (content: string) =>
    page.getByLabel('File of an assignment').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  await open(whole.replace('"late": "full"', '"late": "none"'));
  await expect(page.getByRole('alert').first()).toHaveText(
    'This assignment cannot be opened: “late” is not as the course writes it. Ask whoever gave it to you for it once more. Nothing that you have done is lost.',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your assignments');
  await expect(page.locator('[data-assignment]')).toHaveCount(0);
  // It is one click away, and the whole file opens.
  await page.getByRole('link', { name: 'Torques, week 3' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Torques, week 3');
  await open('{}');
  await expect(page.locator('[data-assignment]')).toHaveCount(0);
  await open(whole);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Torques, week 3');
});

test.describe(() => {
  test.use({ timezoneId: 'UTC' });
  test('a learner elsewhere reads when it is due by both clocks, in the same words on every page', async ({
    page,
    browser,
    baseURL,
  }) => {
    const link = await build(page);
    const context = await browser.newContext({
      baseURL: baseURL!,
      serviceWorkers: 'block',
      timezoneId: 'Asia/Tokyo',
    });
    const tab = await context.newPage();
    await tab.goto(link);
    await tab.getByLabel('Name').fill('Mara Lind');
    await tab.getByLabel('Student number').fill('40 217 335');
    await expect(tab.locator('main dl')).toContainText(/due\s.* 23:59 UTC \(your time: .* 08:59\)/);
    await tab.goto('/problems/larmor-frequency/');
    const both = /due \w+,? \d+ \w+,? 23:59 UTC \(your time: \w+,? \d+ \w+,? 08:59\)/;
    await expect(tab.locator('.host')).toContainText(both);
    await expect(tab.getByRole('complementary', { name: 'Assignment' })).toContainText(both);
    await context.close();
  });
});

test('the list of an assignment has room for its titles at every width, and nothing sticks out', async ({
  page,
}) => {
  const link = await build(page);
  await page.goto(link);
  await page.getByLabel('Name').fill('Mara Lind');
  await page.getByLabel('Student number').fill('40 217 335');
  for (const width of [320, 390, 600, 768, 900, 1000, 1100, 1152, 1201, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const name of await page.locator('section[aria-labelledby=items] .name').all())
      expect((await name.boundingBox())!.width, `at ${width}`).toBeGreaterThan(140);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `at ${width}`).toBe(0);
  }
});

test('a browser that was cleared has the same numbers again, and the report says what is missing', async ({
  page,
  context,
}) => {
  const link = await build(page);
  const number = '40217338';
  const field = (tab: Page) => tab.locator('[data-given=Bext]').innerText();
  let before = '';
  const files = [
    await learn(page, link, {
      name: 'Ida Roth',
      number,
      answer: async (tab) => {
        before = await field(tab);
        await type(tab, '1 GHz');
      },
    }),
  ];
  // By a page that has it open the database would not go.
  await page.goto('/about/');
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(link);
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  files.push(
    await learn(page, link, {
      name: 'Ida Roth',
      number,
      answer: async (tab) => {
        expect(await field(tab)).toBe(before);
        await right(tab);
      },
    }),
  );
  await page.goto('/teach/report/');
  await ready(page);
  await page.getByLabel('Link of the assignment').fill(link);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Files that were handed in').setInputFiles(
    await Promise.all(
      files.map(async (file, i) => ({
        name: `${i}.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(await text(file)),
      })),
    ),
  );
  const row = page.getByRole('region', { name: 'Table of the class' }).locator('tbody tr');
  await expect(row).toHaveCount(1);
  await expect(row.locator('td').first()).toHaveText('3');
  await row.locator('summary').click();
  await expect(row, 'both files count, one after the other').toContainText('Put together from');
});

test('files that come before their assignment wait for it, and of two names under one number the instructor chooses', async ({
  page,
}) => {
  const link = await build(page);
  const whole = await learn(page, link, { name: 'Anna Meier', number: '1001', answer: right });
  const anna = JSON.parse(await text(whole)) as Submission;
  const dora = { ...anna, learner: { name: 'Dora Typo', number: '1001' }, made: anna.made + 1000 };
  const files = [anna, { ...dora, events: [] }].map((submission, i) => ({
    name: `${i}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(submissionText(submission)),
  }));
  await page.goto('/teach/report/');
  await ready(page);
  const drop = page.getByLabel('Files that were handed in');
  await drop.setInputFiles(files);
  await expect(page.getByRole('status').first()).toContainText(
    '2 files wait to be judged, handed in for “Torques, week 3”',
  );
  await page.getByLabel('Link of the assignment').fill(link);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const table = page.getByRole('region', { name: 'Table of the class' });
  await expect(table.locator('tbody tr')).toHaveCount(2);
  const choice = page.getByRole('region', { name: 'First decide' });
  await choice.getByRole('checkbox', { name: 'Dora Typo' }).click();
  await expect(table.locator('tbody tr')).toHaveCount(1);
  await expect(table.locator('tbody tr').locator('td').first()).toHaveText('3');
  await expect(choice).toHaveCount(0);
  // What was decided is kept, and can be taken back.
  await page.reload();
  await ready(page);
  await page.getByLabel('Link of the assignment').fill(link);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await drop.setInputFiles(files);
  await expect(table.locator('tbody tr')).toHaveCount(1);
  await table.getByRole('button', { name: 'Anna Meier' }).click();
  await page.getByRole('button', { name: 'Take the choice back' }).click();
  await expect(table.locator('tbody tr')).toHaveCount(2);
});

test('an instructor who has made nothing yet sees what a learner will see', async ({ page }) => {
  await page.goto('/teach/');
  await page.getByRole('link', { name: 'What a learner sees' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An example: Precession');
  await expect(page.locator('main')).toContainText('nothing of it is kept');
  await expect(page.getByRole('button', { name: 'Hand in: make the file' })).toBeDisabled();
  await page.goto('/lessons/precession/');
  await expect(page.getByRole('complementary', { name: 'Assignment' })).toHaveCount(0);
});

test('an item is looked at before it is chosen, found by its answer, given points and moved', async ({
  page,
}) => {
  await build(page);
  await page.getByLabel('Search what can be assigned').fill('');
  await page.getByLabel('Kind of answer').selectOption('formula');
  await page.getByLabel('Difficulty').selectOption('easy');
  const line = page.getByRole('listitem').filter({ hasText: 'The period as a formula' });
  await line.getByRole('button', { name: /^Look at/ }).click();
  await expect(line).toContainText('Write the time');
  await line.getByText('What is right').click();
  await expect(line.locator('details .katex')).toContainText('γ');
  await expect(page.getByRole('checkbox', { name: 'How fast does it precess?' })).toHaveCount(0);
  await line.getByRole('checkbox').check();
  await line.getByLabel(/^Points for/).fill('-5');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Points go from 0 to 1000')).toBeVisible();

  const list = page.getByRole('list', { name: 'Chosen, in their order' }).getByRole('listitem');
  await expect(list.last()).toContainText('The period as a formula');
  await page.getByRole('button', { name: 'Number 3 up' }).click();
  await expect(page.getByRole('button', { name: 'Number 2 up' })).toBeFocused();
  await expect(list.nth(1)).toContainText('The period as a formula');
  const sum = page.getByText(/3 chosen · \d+ points/).last();
  await expect(sum, 'stays in sight').toBeInViewport();

  await page.getByRole('textbox', { name: 'Due' }).fill('2020-01-01T12:00');
  await expect(page.getByRole('list', { name: 'To think of' })).toContainText('which is past');
});

test('the answer key has what each learner was given, for every try, on the page and as a table', async ({
  page,
}) => {
  await build(page);
  await page.getByLabel('After a wrong try').selectOption('new numbers');
  await page.locator('summary', { hasText: 'Answer key' }).click();
  const key = page.getByRole('region', { name: 'Answer key' });
  await expect(key, 'what has no numbers needs no list').toContainText('Along −z');
  await page
    .getByLabel(/^Each learner has numbers of their own/)
    .fill('Mara Lind, 40217335\nLuis Berger; 40217336\nluis berger;40217336');
  await expect(page.getByRole('list', { name: 'To look at in the list' })).toContainText('twice');
  const rows = key.getByRole('region', { name: 'Learner by learner' }).locator('tbody tr');
  await expect(rows).toHaveCount(4);
  await expect(rows.first().locator('th')).toHaveText('Mara Lind, 40217335');
  const cell = rows.nth(1).locator('td').last();
  const given = await cell.locator('small').innerText();
  const right = await cell.locator('.right').innerText();
  expect(parseFloat(right)).toBeCloseTo(28.02495 * Number(/[\d.]+/.exec(given)?.[0]), 1);
  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV of the key' }).click();
  const lines = (await text(await csv)).trim().split('\n');
  expect(lines).toHaveLength(6);
  expect(lines[3]).toContain(given.trim());
});

test('the report has an example class, which one’s own files put away', async ({ page }) => {
  await page.goto('/teach/');
  await page.getByRole('link', { name: 'see an example' }).click();
  const rows = page.getByRole('region', { name: 'Table of the class' }).locator('tbody tr');
  await expect(rows).toHaveCount(7);
  await expect(page.locator('main')).toContainText('1 of the list: Tom Hale');
  // Who handed in nothing is given points all the same.
  await page.getByRole('button', { name: 'Tom Hale' }).click();
  const absent = page.getByRole('region', { name: /^Tom Hale/ });
  await expect(absent).toContainText('nothing handed in');
  const first = absent.locator('article').first();
  await first.getByLabel('Points by hand').fill('1.5');
  await first.getByLabel('Points by hand').press('Enter');
  await expect(first).toContainText('1.5 of');
  await absent.getByRole('button', { name: 'Excuse' }).last().click();
  await absent.getByRole('button', { name: 'Back to the class' }).click();
  await expect(page.locator('main')).toContainText(/Tom Hale \(by hand: 1\.5 of 1\d points\)/);
  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV for a spreadsheet' }).click();
  expect(await text(await csv)).toMatch(/\nTom Hale,\d+,,1\.5,/);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const cut = await page
      .getByRole('region', { name: 'Table of the class' })
      .evaluate((table) => table.scrollWidth > table.clientWidth + 1);
    await expect(page.getByText('Scroll the table sideways'), `${width} px`).toHaveCount(
      cut ? 1 : 0,
    );
    expect(cut, 'eight items fit on a screen').toBe(width === 390);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ media: 'print' });
  const head = page.locator('thead tr');
  expect((await head.boundingBox())!.height, 'heads of two lines on paper').toBeLessThan(70);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('region', { name: /^The weight pulls the disc/ })).toContainText(
    '7 predictions',
  );
  const option = page.getByText('down, as the weight pulls', { exact: false });
  await expect(option, 'an option and its reply are one line').toHaveCount(1);
  await page.getByLabel('Files that were handed in').setInputFiles({
    name: 'own.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{}'),
  });
  await expect(rows).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText('An example');
  await page.getByRole('button', { name: 'Forget the files' }).click();
  await page.getByRole('button', { name: 'See an example report' }).click();
  await expect(rows).toHaveCount(7);
  await page.getByRole('button', { name: 'Close the example' }).click();
  await expect(rows).toHaveCount(0);
  await expect(page.getByLabel('Link of the assignment')).toBeVisible();
});
