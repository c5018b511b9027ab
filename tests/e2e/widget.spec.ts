import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { alive, expect, figure, hold, test, wake } from './site';

const time = async (shell: Locator) => Number(await shell.getAttribute('data-t'));
const button = (shell: Locator, name: string) => shell.getByRole('button', { name, exact: true });
/** An entry of the menu that holds what is not needed every time. */
async function choose(shell: Locator, name: string) {
  await button(shell, 'More').click();
  await button(shell, name).click();
}
const dial = (shell: Locator) => shell.getByRole('slider', { name: /^your guess/ });
const field = (shell: Locator, name: RegExp) => shell.getByRole('textbox', { name }).first();

test('the keyboard alone runs, pauses, steps, restarts, turns and explains', async ({ page }) => {
  const shell = await figure(page, '/widgets/precession/');
  const sphere = shell.locator('svg.sphere').first();
  await sphere.focus();
  const start = await time(shell);
  // A key that is held for long comes again and again.
  for (let i = 0; i < 2; i++) await page.keyboard.down('Space');
  await page.keyboard.up('Space');
  await expect(shell).toHaveAttribute('data-running', 'true');
  await expect.poll(() => time(shell)).toBeGreaterThan(start);
  await page.keyboard.press('Space');
  await expect(shell).not.toHaveAttribute('data-running', /.*/);
  const paused = await time(shell);
  await page.keyboard.press('.');
  await expect.poll(() => time(shell)).toBeGreaterThan(paused);
  await page.keyboard.press('r');
  await expect.poll(() => time(shell)).toBe(0);
  const before = await sphere.innerHTML();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => sphere.innerHTML()).not.toBe(before);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a field keeps its keys, takes a typed value, and says what it cannot read', async ({
  page,
}) => {
  const shell = await figure(page, '/widgets/precession/');
  const input = field(shell, /applied field/);
  await input.fill('150');
  await input.press('Enter');
  await expect(shell.getByRole('slider', { name: /applied field/ })).toHaveValue('0.15');
  await input.fill('r? .');
  await input.press('Tab');
  await expect(shell.getByRole('status').filter({ hasText: /./ })).toBeVisible();
  await expect(input).toHaveValue('150');
});

test('the keyboard of a phone has what a field may be given: a sign, a power, a unit', async ({
  page,
}) => {
  const shell = await figure(page, '/widgets/sot-switching/');
  const fields = await shell.getByRole('textbox').all();
  expect(fields.length).toBeGreaterThan(2);
  for (const one of fields) await expect(one).toHaveAttribute('inputmode', 'text');
});

/** Scrolls until an element is at a height of the window, and lets the page come to rest. */
const scrollTo = (page: Page, selector: string, top: number) =>
  page.evaluate(
    async ({ selector, top }) => {
      scrollBy(0, document.querySelector(selector)!.getBoundingClientRect().top - top);
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    },
    { selector, top },
  );
for (const { width, height, at, top } of [
  // Its bar sticks at the top.
  { width: 390, height: 664, at: '.controls', top: 80 },
  // Of the figure there is no more than its bar.
  { width: 390, height: 664, at: 'figcaption', top: 60 },
  { width: 390, height: 844, at: '.bar', top: 400 },
  { width: 1280, height: 720, at: '.bar', top: 600 },
  // A page that is magnified four times.
  { width: 320, height: 256, at: '.controls', top: 80 },
])
  test(`the menu is in the window: ${width} × ${height}, ${at} at ${top}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const shell = await figure(page, '/widgets/precession/?Bext=0.3');
    await scrollTo(page, at, top);
    const more = button(shell, 'More');
    await more.focus();
    await page.keyboard.press('Enter');
    const entries = await shell.locator('.menu li button').all();
    expect(entries.length).toBeGreaterThan(7);
    for (const entry of entries) {
      await page.keyboard.press('Tab');
      await expect(entry).toBeFocused();
      const box = (await entry.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const touched = await entry.evaluate(
        (e, { x, y }) => e.contains(document.elementFromPoint(x, y)),
        { x, y },
      );
      expect(touched, await entry.innerText()).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(entries[0]!).toBeHidden();
    await expect(more).toBeFocused();
  });

test('the menu shuts at a press on its button, beside it, or when the focus leaves it', async ({
  page,
}) => {
  const shell = await figure(page, '/widgets/precession/?Bext=0.3');
  const entry = button(shell, 'Keys');
  const more = button(shell, 'More');
  await more.click();
  await expect(entry).toBeVisible();
  await more.click();
  await expect(entry).toBeHidden();
  await more.click();
  await shell.getByText('Explore: change one thing').click();
  await expect(entry).toBeHidden();
  await more.click();
  await page.keyboard.press('Shift+Tab');
  await expect(entry).toBeHidden();
});

test('the speed that is shown is the speed of the run, also after a further question', async ({
  page,
}) => {
  const shell = await figure(page, '/widgets/precession/?predict=doubling');
  await button(shell, 'Skip').click();
  const speed = shell.getByRole('combobox', { name: 'speed' });
  await speed.selectOption('4');
  await choose(shell, 'Ask me again');
  await button(shell, 'Skip').click();
  await expect(speed).toHaveValue('4');
});

test('a number that only rounding keeps from zero reads zero', async ({ page }) => {
  const shell = await figure(page, `/widgets/precession/?theta=${Math.PI}&thetaB=${Math.PI}`);
  await shell.getByRole('button', { name: 'Step' }).click();
  const angle = shell.locator('.readouts div', { has: page.getByText('frequency') });
  await expect(angle.locator('dd')).toHaveText(/^0/);
});

test('a slider reaches both ends of its range', async ({ page }) => {
  const shell = await figure(page, '/widgets/precession/');
  const slider = shell.getByRole('slider', { name: /polar angle of m/ });
  await slider.press('End');
  await expect(field(shell, /polar angle of m/)).toHaveValue('180');
  await slider.press('Home');
  await expect(field(shell, /polar angle of m/)).toHaveValue('0');
});

test('an arrow is moved by the keys of its handle', async ({ page }) => {
  const shell = await figure(page, '/widgets/precession/');
  const tip = shell.getByRole('slider', { name: /^magnetization/ });
  const before = Number(await tip.getAttribute('aria-valuenow'));
  await tip.focus();
  await tip.press('ArrowDown');
  await expect(tip).toHaveAttribute('aria-valuenow', String(before + 2));
  await expect(field(shell, /polar angle of m/)).toHaveValue(String(before + 2));
});

test('the tip of the moment is dragged by mouse, and the sphere turned', async ({ page }) => {
  const shell = await figure(page, '/widgets/precession/');
  const tip = shell.getByRole('slider', { name: /^magnetization/ });
  const polar = field(shell, /polar angle of m/);
  const before = await polar.inputValue();
  const box = (await tip.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y + 50, { steps: 5 });
  await page.mouse.up();
  await expect(polar).not.toHaveValue(before);
  const sphere = shell.locator('svg.sphere').first();
  const all = (await sphere.boundingBox())!;

  const x0 = await sphere.locator('text.axis').first().getAttribute('x');
  await page.mouse.move(all.x + all.width * 0.75, all.y + all.height * 0.8);
  await page.mouse.down();
  await page.mouse.move(all.x + all.width * 0.4, all.y + all.height * 0.8, { steps: 5 });
  await page.mouse.up();
  await expect(sphere.locator('text.axis').first()).not.toHaveAttribute('x', x0!);
});

test('the sphere is turned by pressing alone, without a drag', async ({ page }) => {
  const shell = await figure(page, '/widgets/precession/');
  const sphere = shell.locator('svg.sphere').first();
  const axes = () => sphere.locator('text.axis').evaluateAll((all) => all.map((e) => e.outerHTML));
  await sphere.hover();
  const presses = sphere.locator('[data-turn] > g');
  await expect(presses).toHaveCount(4);
  for (const press of await presses.all()) {
    const before = await axes();
    const { width, height } = (await press.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    await press.click();
    await expect.poll(axes).not.toEqual(before);
  }
});

test('one stop leads past a figure', async ({ page }) => {
  await figure(page, '/widgets/precession/');
  const past = page.getByRole('link', { name: 'Past this figure' });
  await past.focus();
  await expect(past).toBeInViewport();
  await past.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('figure.widget .shell :focus')).toHaveCount(0);
  await expect(page.locator('figcaption a').first()).toBeFocused();
});

test('a step is said, with its time', async ({ page }) => {
  const shell = await figure(page, '/widgets/precession/');
  await button(shell, 'Step').click();
  await expect(shell.locator('[aria-live]')).toContainText(/^At [\d.]+\s(ps|ns)\. /);
});

test('a plot is named by what its curves do, and the run is a table on request', async ({
  page,
}) => {
  const shell = await figure(page, '/widgets/precession/');
  for (let i = 0; i < 3; i++) await button(shell, 'Step').click();
  const plot = shell.getByRole('img', { name: / against time\. .*: from .* at .* to .* at / });
  await expect(plot.first()).toBeVisible();
  const table = shell.getByRole('table');
  await expect(table).toHaveCount(0);
  await choose(shell, 'In words');
  await expect(table.getByRole('columnheader', { name: 'time' })).toBeVisible();
  expect(await table.getByRole('row').count()).toBeGreaterThan(2);
});

test('the run stops where it is not seen, and one loop drives one figure', async ({ page }) => {
  const shell = await figure(page, '/widgets/precession/');
  await button(shell, 'Run').click();
  const t = await time(shell);
  await expect.poll(() => time(shell)).toBeGreaterThan(t);
  await button(shell, 'Pause').click();
  await button(shell, 'Run').click();
  // Twenty frames with nobody else asking: the loop asks once in each, this count once more.
  const asked = await page.evaluate(async () => {
    const real = window.requestAnimationFrame.bind(window);
    let count = 0;
    window.requestAnimationFrame = (callback) => {
      count += 1;
      return real(callback);
    };
    for (let i = 0; i < 20; i++) await new Promise((done) => real(done));
    window.requestAnimationFrame = real;
    return count;
  });
  expect(asked).toBeGreaterThan(10);
  expect(asked).toBeLessThanOrEqual(21);
  const hidden = (value: boolean) =>
    page.evaluate((v) => {
      Object.defineProperty(document, 'hidden', { value: v, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, value);
  await hidden(true);
  const stopped = await time(shell);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  expect(await time(shell)).toBe(stopped);
  await hidden(false);
  await expect.poll(() => time(shell)).toBeGreaterThan(stopped);
});

test('with reduced motion nothing moves by itself; time is set by a slider', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const shell = await figure(page, '/widgets/precession/');
  const slider = shell.getByRole('slider', { name: 'time' });
  await slider.press('End');
  await expect.poll(() => time(shell)).toBeGreaterThan(0);
  await expect(shell).not.toHaveAttribute('data-running', /.*/);
  await button(shell, 'From the start').click();
  await expect.poll(() => time(shell)).toBe(0);
  await button(shell, 'Run').click();
  await expect.poll(() => time(shell)).toBeGreaterThan(0);
  const gone = await time(shell);
  await button(shell, 'Run').click();
  await expect.poll(() => time(shell)).toBeGreaterThan(gone);
  await expect(shell).not.toHaveAttribute('data-running', /.*/);
});

test('a figure at the top of the window stays where it is when it tells what happened', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1440, height: 900 });
  const shell = await figure(page, '/lessons/precession/');
  await shell.getByRole('slider', { name: /^your guess/ }).press('ArrowUp');
  await shell.evaluate((e) =>
    scrollBy({ top: e.getBoundingClientRect().top, behavior: 'instant' }),
  );
  const top = () => shell.evaluate((e) => e.getBoundingClientRect().top);
  // The page holds on to what it drew last.
  const drawn = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  await drawn();
  await shell.locator('.predict .main').press('Enter');
  await expect(shell).toHaveAttribute('data-stage', 'verdict');
  await drawn();
  expect(await top()).toBeCloseTo(0, 0);
});

test('a link carries what differs from the defaults, and the view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const shell = await figure(page, '/widgets/precession/');
  const input = field(shell, /applied field/);
  await input.fill('150');
  await input.press('Enter');
  await shell.locator('svg.sphere').first().press('ArrowLeft');
  await choose(shell, 'Copy link');
  await expect(shell.getByText('Link copied.')).toBeVisible();
  const url = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect([...url.searchParams.keys()].sort()).toEqual(['Bext', 'view']);
  const picture = await shell
    .locator('text.axis')
    .evaluateAll((all) => all.map((e) => e.outerHTML));
  const other = await figure(page, url.pathname + url.search);
  await expect(field(other, /applied field/)).toHaveValue('150');
  expect(
    await other.locator('text.axis').evaluateAll((all) => all.map((e) => e.outerHTML)),
  ).toEqual(picture);
});

for (const [name, clipboard] of [
  ['a refused clipboard', { writeText: 'refused' }],
  ['a page without a clipboard, as one without https,', undefined],
] as const)
  test(`${name} leaves the link, and the lines of a frame, to be read`, async ({ page }) => {
    await page.addInitScript((has) => {
      const value = has && { writeText: () => Promise.reject(new Error(has.writeText)) };
      Object.defineProperty(navigator, 'clipboard', { value });
    }, clipboard);
    const shell = await figure(page, '/widgets/precession/');
    await choose(shell, 'Copy link');
    await expect(shell.getByText(/^http.*\/widgets\/precession\//)).toBeVisible();
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await expect(page.getByText('select the text and copy it')).toBeVisible();
  });

test('the data are a table with a header, and the picture stands alone', async ({ page }) => {
  const shell = await figure(page, '/widgets/precession/');
  for (let i = 0; i < 3; i++) await button(shell, 'Step').click();
  const [data] = await Promise.all([page.waitForEvent('download'), choose(shell, 'Data')]);
  const lines = readFileSync(await data.path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  const comments = lines.filter((line) => line.startsWith('#'));
  expect(comments[0]).toMatch(/^# \S/);
  expect(comments[1]).toMatch(/Precess \d+\.\d+\.\d+, http/);
  expect(comments.join('\n')).toMatch(/# Bext = 0\.1 T \(applied field\)/);
  const [head = '', ...rows] = lines.slice(comments.length);
  expect(head).toMatch(/^t \(s\),/);
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) {
    expect(row.split(',').length).toBe(head.split(',').length);
    for (const cell of row.split(',')) expect(Number.isFinite(Number(cell)), cell).toBe(true);
  }
  const [picture] = await Promise.all([page.waitForEvent('download'), choose(shell, 'Picture')]);
  const svg = readFileSync(await picture.path(), 'utf8');
  const seen = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      broken: !!parsed.querySelector('parsererror'),
      arrows: parsed.querySelectorAll('[data-term="m"] line, [data-term="field"] line').length,
    };
  }, svg);
  expect(seen).toEqual({ broken: false, arrows: 2 });
  expect(svg).not.toMatch(/var\(--|href="http/);
});

test('a figure stands whole on a page of another origin, with the lines that its own page gives', async ({
  page,
  baseURL,
}) => {
  await page.goto('/widgets/wall-track/');
  const lines = page.locator('main pre');
  await lines.first().scrollIntoViewIfNeeded();
  await expect(lines.first()).toContainText(`src="${baseURL}/embed/wall-track/"`);
  // Higher than before it has run.
  await expect(lines.first()).toContainText(/height="1[1-9]\d\d"/);
  const [frame = '', script = ''] = await lines.allInnerTexts();
  let body = `<div style="width:700px">${frame}</div>`;
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>A lecture</title>${body}`);
  });
  await new Promise<void>((done) => server.listen(0, done));
  try {
    const inside = page.frameLocator('iframe');
    const cut = () =>
      inside
        .locator('html')
        .evaluate((e) => e.scrollHeight - document.documentElement.clientHeight);
    const visit = async () => {
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
      await wake(inside.locator('.shell'));
      await inside.getByRole('button', { name: 'Step' }).click();
      await expect(inside.locator('.plots')).toBeVisible();
      await expect.poll(cut).toBeLessThanOrEqual(1);
    };
    await visit();
    await expect(inside.getByRole('navigation')).toHaveCount(0);
    body = `<div style="width:400px">${frame}</div>${script}`;
    await visit();
  } finally {
    server.close();
  }
});

test('a direction is guessed on a dial, run to its end, answered, kept, and guessed again', async ({
  page,
}) => {
  const shell = await figure(page, '/widgets/precession/?predict=first');
  await expect(button(shell, 'Run')).toHaveCount(0);
  await expect(shell.getByRole('slider', { name: /applied field/ })).toHaveCount(0);
  // The first key sets an arrow, the next ones turn it: once round it has been said everywhere.
  const said = new Set<string | null>();
  for (let i = 0; i < 25; i++) {
    await dial(shell).press('ArrowLeft');
    said.add(await dial(shell).getAttribute('aria-valuetext'));
  }
  expect([...said]).toEqual(
    expect.arrayContaining(['towards the field', 'sideways, clockwise', 'away from the field']),
  );
  while ((await dial(shell).getAttribute('aria-valuetext')) !== 'towards the field')
    await dial(shell).press('ArrowLeft');
  await button(shell, 'Let it go').click();
  await expect(button(shell, 'Pause')).toBeFocused();
  await expect(shell).toHaveAttribute('data-stage', 'verdict');
  await expect(shell.locator('.verdict')).toContainText('Sideways, not towards the field.');
  await expect(shell.locator('.verdict')).toContainText('You sent the tip towards the field.');
  await expect(shell.locator('.picture')).toContainText(/\d+°/);
  await expect(shell).not.toHaveAttribute('data-running', /.*/);

  // What follows from the law is told when both have come to their end.
  const begun = await button(shell, 'Run your law beside the real one').evaluate(async (law) => {
    const shell = law.closest('.shell')!;
    (law as HTMLButtonElement).click();
    await new Promise(requestAnimationFrame);
    return [shell.hasAttribute('data-running'), shell.querySelector('.verdict')!.textContent];
  });
  expect(begun).toEqual([true, expect.stringMatching(/^\s*$/)]);
  await expect(shell.locator('.picture svg.sphere')).toHaveCount(2);
  await expect(shell.locator('.readouts')).toContainText('your law');
  await expect(shell.locator('.verdict')).toContainText('nothing takes it up');
  await expect(shell).not.toHaveAttribute('data-running', /.*/);
  await button(shell, 'Guess again').click();
  await expect(dial(shell)).toBeFocused();
  await page.goto('/progress/');
  await expect(page.getByText(/\d+° away/).first()).toBeVisible();
});

for (const [name, predict] of [
  ['precession', 'first'],
  ['llg-arrows', 'friction'],
  ['two-spins', 'torque'],
] as const)
  test(`the arrow of a guess goes to the side where the pointer is: ${name}`, async ({ page }) => {
    const shell = await figure(page, `/widgets/${name}/?predict=${predict}`);
    const middle = async () => {
      const { x, y, width, height } = (await dial(shell).boundingBox())!;
      return [x + width / 2, y + height / 2] as const;
    };
    const [x, y] = await middle();
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const [right, down] of [
      [60, 10],
      [-60, 10],
      [10, 60],
      [10, -60],
    ] as const) {
      await page.mouse.move(x + right, y + down, { steps: 5 });
      await expect(shell.getByText(/^Your arrow points/)).toBeVisible();
      const [cx, cy] = await middle();
      const off = Math.atan2(cy - y, cx - x) - Math.atan2(down, right);
      expect(Math.cos(off), `to ${right}, ${down}`).toBeGreaterThan(0.99);
    }
    await page.mouse.up();
  });

for (const name of ['spin-valve/?shown=both', 'top-and-moment/', 'race/'])
  test(`both pictures are whole on a narrow phone: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    const shell = await figure(page, `/widgets/${name}`);
    const picture = (await shell.locator('.picture').boundingBox())!;
    const drawings = await shell.locator('.picture svg').all();
    expect(drawings).toHaveLength(2);
    for (const drawing of drawings) {
      const { y, height } = (await drawing.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(picture.y);
      expect(y + height).toBeLessThanOrEqual(picture.y + picture.height);
    }
  });

test('a reload brings back the verdict and the earlier guesses, and who explores goes on exploring', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const stage = page.locator('#fig-first .shell');
  await page.goto('/lessons/precession/');
  await alive(page, '#fig-first');
  await dial(stage).press('ArrowLeft');
  await button(stage, 'Let it go').click();
  await expect(stage).toHaveAttribute('data-stage', 'verdict');
  const told = await stage.locator('.verdict').innerText();
  await page.reload();
  await page.locator('#fig-first').scrollIntoViewIfNeeded();
  await expect(stage.locator('.verdict')).toHaveText(told, { useInnerText: true });
  await button(stage, 'Explore').click();
  await page.reload();
  await page.locator('#fig-first').scrollIntoViewIfNeeded();
  await expect(stage).toHaveAttribute('data-stage', 'explore');
  await choose(stage, 'Ask me again');
  await expect(dial(stage)).toBeFocused();
});

test('a sentence of the text sets and runs a figure that still sleeps, and is told when it is done', async ({
  page,
}) => {
  await page.goto('/widgets/precession/');
  const done = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        document.querySelector('.shell')!.dispatchEvent(
          new CustomEvent('figure:wish', {
            bubbles: true,
            detail: { set: { Bext: 0.2 }, run: 'turn', done: () => resolve(true) },
          }),
        );
      }),
  );
  expect(await done).toBe(true);
  const shell = page.locator('.shell[data-live]');
  await expect(field(shell, /applied field/)).toHaveValue('200');
  await expect(shell.locator('.readouts')).toContainText(/3(59|60)°/);
});

test('a figure of which a part cannot be loaded says so', async ({ page, complaints }) => {
  await page.route('**/precession.*.js', (route) => route.abort());
  await page.goto('/widgets/precession/');
  await page.locator('.shell .picture').hover();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.locator('figure svg.sphere')).toBeVisible();
  expect(complaints.splice(0).join()).toContain('Failed to fetch');
});

test('a figure of which a part could not be loaded lives once the part comes, and does what is asked then', async ({
  page,
  complaints,
}) => {
  const missing = /\/Shell\.[^/]*\.js/;
  await page.route(missing, (route) => route.abort());
  await page.goto('/widgets/precession/');
  const shell = page.locator('.shell').first();
  await button(shell, 'Run').click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await page.unroute(missing);
  await button(shell, 'Run').click();
  await expect(shell).toHaveAttribute('data-running');
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  expect(complaints.splice(0).join()).toContain('Failed to fetch');
});

test('a sphere that has the focus when its figure comes alive keeps it', async ({ page }) => {
  const release = await hold(page, '**/_astro/*.js');
  // The scripts are part of what the load event waits for.
  await page.goto('/widgets/precession/', { waitUntil: 'commit' });
  const tip = page.getByRole('slider', { name: /^magnetization/ });
  await tip.focus();
  release();
  await expect(page.locator('.shell[data-live]')).toBeVisible();
  await expect(tip).toBeFocused();
});

for (const [address, answers] of [
  ['precession/?predict=first', '.picture [aria-label^="your guess"]'],
  ['precession/?predict=doubling', '.answer input'],
  ['precession/?predict=mx', '.board [role="slider"]'],
  ['anisotropy/?predict=period', '.answer input'],
] as const)
  test(`${address} starts empty; its button is never grey, and says what is missing`, async ({
    page,
  }) => {
    const shell = await figure(page, `/widgets/${address}`);
    const missing = shell.getByText(/ yet[.:]/);
    await expect(missing).toBeHidden();
    await shell.locator('svg.sphere').first().press('Space');
    await expect(missing).toBeVisible();
    const go = shell.locator('.predict .main');
    await expect(go).toBeEnabled();
    await go.press('Enter');
    await expect(shell).toHaveAttribute('data-stage', 'ask');
    const first = shell.locator(answers).first();
    await expect(first).toBeFocused();
    await first.press((await first.getAttribute('type')) === 'radio' ? 'Space' : 'ArrowUp');
    // What is typed counts with Enter.
    if ((await first.getAttribute('type')) === 'text') {
      await first.fill('300');
      await first.press('Enter');
    }
    await expect(missing).toBeHidden();
    await go.press('Enter');
    await expect(shell).toHaveAttribute('data-stage', /run|verdict/);
    await expect(shell).toHaveAttribute('data-stage', 'verdict');
  });

test('a curve that was drawn and the true one stay whole on one axis, the earlier ones beside them', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const shell = await figure(page, '/widgets/precession/?predict=mx');
  const points = shell.locator('.board').getByRole('slider');
  for (const presses of [1, 3]) {
    for (let i = 0; i < presses; i++) await points.nth(2).press('ArrowUp');
    await button(shell, 'Let it go').click();
    await expect(shell).toHaveAttribute('data-stage', 'verdict');
    await expect(shell.locator('.board .gap')).toBeVisible();
    await expect(shell.locator('.board .widest').first()).toBeVisible();
    if (presses === 1) await button(shell, 'Guess again').click();
  }
  await expect(shell.locator('.board .earlier')).toHaveCount(1);
  await expect(shell.locator('.predict dd')).toHaveCount(2);
});

test('a run through films tells how far it is, and no seconds', async ({ page }) => {
  const shell = await figure(page, '/widgets/pumping-series/');
  const slider = shell.getByRole('slider', { name: 'part of the run' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^\d+\s%$/);
  await expect(shell.locator('.clock')).toHaveText(/^(\d+\s%|the end)$/);
  await expect(shell.getByRole('combobox', { name: 'speed:' })).toContainText('× 2');
  await expect(shell.getByRole('group', { name: 'Run' })).not.toContainText(/\d\s?s\b/);
});
