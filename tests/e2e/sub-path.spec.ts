import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { brokenLinks } from './links';
import { eachKind, expect, pagesOf, test } from './site';

test.describe.configure({ mode: 'serial' });

// Inside the repository: the build imports packages from where it writes.
const out = 'test-results/sub-path';
const port = Number(process.env['E2E_PORT'] ?? 4329) + 1;
const env = { ...process.env, PRECESS_BASE: '/course/', PRECESS_OUT: out };
let server: ChildProcess;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  execFileSync('npm', ['run', 'build'], { env, stdio: 'pipe' });
  server = spawn('node_modules/.bin/astro', ['preview', '--ignore-lock', '--port', String(port)], {
    env: { ...env, ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready) =>
    server.stdout!.on(
      'data',
      (text) => String(text).includes(`localhost:${port}/course`) && ready(),
    ),
  );
});
test.afterAll(() => {
  server?.kill();
  rmSync(out, { recursive: true, force: true });
});

test('in a folder of a host every link and anchor stays in the folder and resolves', () => {
  expect([...new Set(brokenLinks(out, '/course/'))]).toEqual([]);
});

test('in a folder of a host pages of each kind find what they fetch', async ({ page }) => {
  test.setTimeout(120_000);
  for (const path of eachKind(pagesOf(out))) {
    await page.goto(`http://localhost:${port}/course${path}`);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('h1').or(page.locator('figure')).first()).toBeVisible();
  }
});
