/** A package of cmi5: its pages on one origin, the platform's record store on another. */
import { faults, Lrs } from '../lrs';
import { answer, answerHere, assignment, place, test, type Ground } from './platform';
import { expect, watch } from './site';

const larmor = 'How fast does it precess?';
const address = (ground: Ground, query: string) =>
  `${ground.host.url}/${encodeURI(place)}/package/index.html?${query}`;

test('cmi5: an answer is a statement of the platform, and what was done is there again elsewhere', async ({
  page,
  browser,
  ground,
  complaints,
}) => {
  test.slow();
  const files = ground.unpack(ground.made('cmi5', '--pass', '50'));
  expect(files).toContain('cmi5.xml');
  expect(files).not.toContain('imsmanifest.xml');
  const lrs = new Lrs();
  const { url, close } = await lrs.serve();
  lrs.returnURL = `${url}/back`;
  await page.goto(address(ground, lrs.launch(url)));
  const inner = page.frameLocator('iframe');
  await expect(inner.getByRole('heading', { name: assignment.title })).toBeVisible();
  await expect(inner.getByRole('region', { name: 'Your learning platform' })).toContainText(
    'Mara Lind',
  );
  await expect(page.locator('[data-line]')).toContainText('on your platform since');
  expect(lrs.verbs()).toEqual(['initialized']);

  await inner.getByRole('link', { name: larmor }).first().click();
  await expect(inner.locator('.host')).toContainText('0 of 2 tries');
  await answer(inner);
  await expect(inner.locator('.feedback')).toContainText('Right.');
  await expect.poll(() => JSON.stringify(lrs.allowed())).toContain('problem.larmor-frequency.f');
  expect(JSON.stringify(lrs.allowed())).toContain('"scaled":0.75');
  // Not all is done: more points may come, and the one verdict of cmi5 is not said yet.
  expect(lrs.verbs()).toEqual(['initialized']);

  // Back to the platform ends the session.
  await page.getByRole('link', { name: 'Back to your platform' }).click();
  await expect(page).toHaveTitle('Platform');
  await expect.poll(() => lrs.verbs()).toEqual(['initialized', 'terminated']);

  // In another browser, which knows nothing but what the store gives back.
  const other = await browser.newContext({ serviceWorkers: 'block' });
  const second = await other.newPage();
  const more = watch(second);
  await second.goto(address(ground, lrs.launch(url)));
  const there = second.frameLocator('iframe');
  await expect(there.locator('main')).toContainText('right at the first try');
  await expect(there.locator('main')).toContainText('3 of 4');
  await answerHere(there);
  await expect(there.locator('.feedback')).toContainText('Right.');
  await there.getByRole('link', { name: 'Precession', exact: true }).first().click();
  await there.getByRole('button', { name: 'Mark this lesson as done' }).click();
  await expect
    .poll(() => lrs.verbs())
    .toEqual(['initialized', 'terminated', 'initialized', 'completed', 'passed']);
  const passed = lrs.said.find(({ verb }) => verb.id.endsWith('/passed'));
  expect(passed!.result!.score).toEqual({ scaled: 1 });
  await second.goto(lrs.returnURL);
  await expect.poll(() => lrs.verbs().at(-1)).toBe('terminated');
  await other.close();
  expect(faults(lrs.said)).toEqual([]);
  // The first opening finds nothing kept, and no preferences: that is how a store says so.
  expect([...complaints.splice(0), ...more].filter((one) => !/404/.test(one))).toEqual([]);
  close();
});

test('cmi5: a verdict that the platform does not take is told, and so is a session that is over', async ({
  page,
  ground,
  complaints,
}) => {
  const items = assignment.items.filter(({ kind }) => kind === 'lesson');
  ground.unpack(ground.madeOf({ ...assignment, items }, 'cmi5'));
  const lrs = new Lrs();
  lrs.refuses = ['passed'];
  lrs.refusal = 403;
  const { url, close } = await lrs.serve();
  await page.goto(address(ground, lrs.launch(url)));
  const inner = page.frameLocator('iframe');
  const said = page.locator('[data-line]');
  await inner.getByRole('link', { name: 'Precession', exact: true }).first().click();
  await inner.getByRole('button', { name: 'Mark this lesson as done' }).click();
  await expect(said).toContainText('it does not take that you have passed');
  expect(lrs.verbs()).toEqual(['initialized', 'completed']);

  // A page that is loaded again has left before, and leaving is the end of a session.
  await page.reload();
  await expect(said).toContainText('that session is over');
  await expect(said).toContainText('Open the assignment from your platform');
  expect(complaints.splice(0).filter((one) => !/40[34]/.test(one))).toEqual([]);
  close();
});
