import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import { findChromium, howToInstall } from './chromium';

const found = findChromium();
if (!found) throw new Error(howToInstall);
const executablePath = found === 'playwright' ? undefined : found;
const firefox = '/usr/bin/firefox-esr';
const port = Number(process.env['E2E_PORT'] ?? 4329);

export default defineConfig({
  testDir: './e2e',
  fullyParallel: true,
  // No limit that a busy machine could break: these only end what waits for something that never comes.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  // The count names what passed at its second try.
  retries: 1,
  forbidOnly: !!process.env['CI'],
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  outputDir: '../test-results/e2e',
  // One page more than there are processors, for when one waits.
  workers: availableParallelism() + 1,
  use: {
    baseURL: `http://localhost:${port}`,
    trace: 'on-first-retry',
    // A service worker fetches every page of the site: only the test of it lets it run.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        // Playwright itself passes --no-sandbox, --headless, --disable-background-networking,
        // --disable-component-update, --disable-sync, --no-first-run, --disable-dev-shm-usage.
        launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--disable-quic'] },
      },
    },
    ...(process.env['E2E_FIREFOX'] && existsSync(firefox)
      ? [
          {
            name: 'firefox',
            grepInvert: /@chromium/,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox, timeout: 30_000 },
            },
          },
        ]
      : []),
  ],
  webServer: {
    cwd: '..',
    command: 'node tests/serve.ts',
    url: `http://localhost:${port}/`,
    env: {
      E2E_PORT: `${port}`,
      // An address with junk for every quantity of the course is longer than the 16 kB that Node takes by itself.
      NODE_OPTIONS: '--max-http-header-size=65536',
    },
    reuseExistingServer: false,
  },
});
