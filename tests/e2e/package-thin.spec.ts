/** Thin packages: two files on a platform of one origin, the course on a host of another. */
import type { Page } from '@playwright/test';
import { host as serve } from '../host';
import {
  answer,
  answerHere,
  assignment,
  attempt,
  line,
  score,
  test,
  type Edition,
  type Ground,
} from './platform';
import { expect, watch } from './site';

const larmor = 'How fast does it precess?';

async function open(page: Page, ground: Ground, edition: Edition) {
  // The package's page, the course's frame of the assignment, the pages in it.
  const { frame, inner: course } = await ground.platform(page, edition, 'index.html');
  return { outer: frame, course, inner: course.frameLocator('iframe') };
}

for (const edition of ['scorm12', 'scorm2004'] as const)
  test(`${edition}, thin: an answer given on the course's host is a score on the platform, and both are there again elsewhere`, async ({
    page,
    browser,
    baseURL,
    ground,
  }) => {
    test.slow();
    const files = ground.unpack(ground.made(`${edition}-thin`, '--site', baseURL!, '--pass', '50'));
    expect(files.sort()).toEqual(['imsmanifest.xml', 'index.html']);
    const { course, inner } = await open(page, ground, edition);
    await expect(inner.getByRole('heading', { name: assignment.title })).toBeVisible();
    await expect(inner.getByRole('region', { name: 'Your learning platform' })).toContainText(
      'Lind, Mara',
    );
    await expect(line(course)).toContainText('on your platform since');
    expect(await score(page, edition)).toBe(0);

    await inner.getByRole('link', { name: larmor }).first().click();
    await expect(inner.locator('.host')).toContainText('0 of 2 tries');
    await answer(inner);
    await expect(inner.locator('.feedback')).toContainText('Right.');
    await expect.poll(() => score(page, edition)).toBe(75);
    const kept = JSON.stringify(await attempt(page));
    expect(kept).toContain('problem.larmor-frequency.f');
    expect(kept).toMatch(/e\+\d+ Hz/);
    expect(kept).toContain('passed');

    await page.reload();
    await expect(inner.locator('main')).toContainText('3 of 4');
    await expect(line(course)).toContainText('on your platform since');
    expect(await score(page, edition)).toBe(75);
    await answerHere(inner);
    await expect(inner.locator('.feedback')).toContainText('Right.');

    // In another browser, which knows nothing but what the platform gives back.
    const other = await browser.newContext({ serviceWorkers: 'block', baseURL: baseURL! });
    const second = await other.newPage();
    const complaints = watch(second);
    await second.addInitScript(
      (text) => localStorage.getItem('attempt') ?? localStorage.setItem('attempt', text),
      JSON.stringify(await attempt(page)),
    );
    const there = await open(second, ground, edition);
    await expect(there.inner.locator('main')).toContainText('right at the first try');
    await expect(there.inner.locator('main')).toContainText('3 of 4');

    // What is done for the platform is on a shelf of its own: a reader of the course has none of it.
    const reader = await other.newPage();
    await reader.goto('/assignment/');
    await expect(reader.locator('main')).toContainText('No assignment has been opened');
    await other.close();
    expect(complaints).toEqual([]);
  });

test('thin: a platform that is gone is told of, and gets what was done when it is back', async ({
  page,
  baseURL,
  ground,
}) => {
  test.slow();
  ground.unpack(ground.made('scorm12-thin', '--site', baseURL!));
  const { course, inner } = await open(page, ground, 'scorm12');
  await inner.getByRole('link', { name: larmor }).first().click();
  await expect(inner.locator('.host')).toContainText('0 of 2 tries');
  await page.evaluate(() => Object.assign(window, { down: true }));
  await answer(inner, '1 GHz');
  await expect(line(course)).toContainText('cannot be reached');
  await answer(inner);
  await expect(inner.locator('.feedback')).toContainText('Right.');
  expect(await score(page, 'scorm12')).toBe(0);
  await page.evaluate(() => Object.assign(window, { down: false }));
  await line(course).evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(line(course)).toContainText('on your platform since');
  await expect.poll(() => score(page, 'scorm12')).toBe(75);
});

test('thin: messages of other origins and windows are refused, and one that cannot be read is told of', async ({
  page,
  baseURL,
  ground,
}) => {
  test.slow();
  ground.unpack(ground.made('scorm12-thin', '--site', baseURL!));
  const { outer, course } = await open(page, ground, 'scorm12');
  await expect(line(course)).toContainText('on your platform since');
  const hostile = {
    precess: 1,
    type: 'report',
    number: 0,
    report: { score: 100, progress: 1, complete: true, passed: true, results: [] },
    state: '',
  };
  const wrapper = outer.locator('html');
  const heard = () => wrapper.evaluate(() => new Promise((done) => setTimeout(done)));
  // The platform's own page, and another page of the course's origin beside the package.
  await page.evaluate((message) => window.frames[0]!.postMessage(message, '*'), hostile);
  await page.evaluate(
    (src) => document.body.append(Object.assign(document.createElement('iframe'), { src })),
    `${baseURL}/embed/precession/`,
  );
  const beside = page.frameLocator('body > iframe:last-child').locator('html');
  await beside.evaluate(
    (_, message) => window.parent.frames[0]!.postMessage(message, '*'),
    hostile,
  );
  await heard();
  expect(await score(page, 'scorm12')).toBe(0);

  // The frame itself is heard, as the platform's page would be by its own: a report of a right shape is stored.
  const frame = course.locator('html');
  const say = (message: object) =>
    frame.evaluate((_, sent) => window.parent.postMessage(sent, '*'), message);
  await say({ ...hostile, report: { ...hostile.report, score: 1e9 } });
  await expect(line(outer)).toContainText('does not understand');
  expect(await score(page, 'scorm12')).toBe(0);
  await say(hostile);
  await expect.poll(() => score(page, 'scorm12')).toBe(100);
});

test('thin: a page that calls itself a platform learns nothing of what was done for another', async ({
  page,
  context,
  baseURL,
  ground,
}) => {
  test.slow();
  ground.unpack(ground.made('scorm12-thin', '--site', baseURL!));
  const { course, inner } = await open(page, ground, 'scorm12');
  await inner.getByRole('link', { name: larmor }).first().click();
  await answer(inner);
  await expect(line(course)).toContainText('on your platform since');

  const evil = await serve(ground.folder, () => ({}));
  const link = /"link":"([^"]+)"/.exec(
    await (
      await page.request.get(`${ground.host.url}/${encodeURI('content 1/torques')}/index.html`)
    ).text(),
  )![1]!;
  const page2 = (
    platform: string,
  ) => `<!doctype html><link rel="icon" href="data:,"><title>Evil</title>
    <script>
      window.said = [];
      onmessage = ({ data, source }) => {
        said.push(data);
        if (data.type === 'ready') source.postMessage({ precess: 1, type: 'opened', link: '${link}', room: 3800,
          opened: { learner: { id: '40217335', name: 'Lind, Mara' }, state: '', score: 0, looking: false } }, '*');
      };
    </script>
    <iframe title="course" src="${baseURL}/package/#platform=${encodeURIComponent(platform)}"></iframe>`;
  evil.own.set('/as-itself/', page2(evil.url));
  evil.own.set('/as-the-platform/', page2(ground.host.url));
  const tab = await context.newPage();
  await tab.goto(`${evil.url}/as-itself/`);
  const said = () =>
    tab.evaluate(() => JSON.stringify((window as unknown as { said: object[] }).said));
  await expect.poll(said).toContain('"type":"report"');
  expect(await said()).not.toContain('larmor');
  expect(await said()).toContain('"score":0');
  await tab.clock.install();
  await tab.goto(`${evil.url}/as-the-platform/`);
  const told = tab.frameLocator('iframe').locator('[data-line]');
  await expect(told).toContainText('This page is the frame');
  await tab.clock.runFor(11_000);
  await expect(told).toContainText('does not answer');
  expect(await said()).toBe('[]');
  evil.close();
});

test('thin: a course that cannot be framed or reached is told of', async ({
  page,
  ground,
  complaints,
}) => {
  const refusing = await serve(ground.folder, () => ({
    'Content-Security-Policy': "frame-ancestors 'self'",
  }));
  refusing.own.set('/package/', '<!doctype html><title>Course</title>');
  ground.unpack(ground.made('scorm12-thin', '--site', refusing.url));
  await page.clock.install();
  const { outer } = await open(page, ground, 'scorm12');
  await page.clock.runFor(21_000);
  await expect(line(outer)).toContainText('does not answer');
  expect(complaints.splice(0).join()).toContain('frame-ancestors');
  refusing.close();
});
