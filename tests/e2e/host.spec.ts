import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { apacheSends, caddySends, fileSends, host as serve, nginxSends, type Host } from '../host';
import { dist, traffic } from './site';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
/** The block of the README that contains a line. */
const block = (line: string) =>
  readme.split(/^```.*$/m).find((text, i) => i % 2 === 1 && text.includes(line))!;

for (const [name, sends] of [
  ['nginx', nginxSends(block('add_header'))],
  ['Apache', apacheSends(block('Header always set'))],
  ['Caddy', caddySends(block('path_regexp'))],
  ['_headers', fileSends(readFileSync(join(dist, '_headers'), 'utf8'))],
] as const)
  test.describe(name, () => {
    let host: Host;
    let other: Host;
    test.beforeAll(async () => {
      host = await serve(dist, sends);
      other = await serve(dist, () => ({}));
    });
    test.afterAll(() => {
      host.close();
      other.close();
    });
    /** Another site's page, with what its body is to be. */
    const elsewhere = async (page: Page, body: string) => {
      other.own.set('/elsewhere/', `<!doctype html><title>Elsewhere</title>${body}`);
      await page.goto(`${other.url}/elsewhere/`);
    };

    test('hashed files are asked for once, pages every time', async ({ page }) => {
      const settled = traffic(page);
      await page.goto(`${host.url}/about/`);
      await settled();
      const first = host.asked.splice(0).map(({ path }) => path);
      expect(first.filter((path) => path.startsWith('/_astro/')).length).toBeGreaterThan(3);
      await page.goto('about:blank');
      await page.goto(`${host.url}/about/`);
      await settled();
      const second = host.asked.map(({ path }) => path);
      expect(second).toContain('/about/');
      expect(second.filter((path) => path.startsWith('/_astro/'))).toEqual([]);
    });

    test('others may frame a figure of /embed/ and no other page', async ({ page }) => {
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await elsewhere(
        page,
        `<iframe src="${host.url}/embed/precession/"></iframe><iframe src="${host.url}/about/"></iframe>`,
      );
      await expect(
        page.frameLocator('iframe').first().locator('figure, .shell').first(),
      ).toBeVisible();
      await expect.poll(() => complaints.join()).toContain('frame-ancestors');
      await expect(page.frameLocator('iframe').nth(1).locator('main')).toHaveCount(0);
    });

    test('a text is never run as a script', async ({ page }) => {
      const run = (from: string) =>
        page.evaluate(
          (src) =>
            new Promise((done) => {
              const script = Object.assign(document.createElement('script'), { src });
              script.onload = () => done('run');
              script.onerror = () => done('refused');
              document.head.append(script);
            }),
          `${from}/robots.txt`,
        );
      await elsewhere(page, '');
      // What the header changes: the same file of a host that does not send it is run.
      expect(await run(other.url)).toBe('run');
      expect(await run(host.url)).toBe('refused');
    });

    test('another site learns where a reader comes from, and not from which page', async ({
      page,
    }) => {
      await page.goto(`${host.url}/about/`);
      await page.evaluate((address) => {
        document.body.prepend(
          Object.assign(document.createElement('a'), { href: address, text: 'away' }),
        );
      }, `${other.url}/glossary/`);
      await page.getByText('away').click();
      await expect(page.locator('h1')).toHaveText('Glossary');
      expect(other.asked.find(({ path }) => path === '/glossary/')?.referer).toBe(`${host.url}/`);
      other.asked.length = 0;
    });

    test('whoever came by https comes by https for a year', async ({ request }) => {
      for (const path of ['/', '/sw.js', '/embed/precession/', '/no/such/page']) {
        const answer = await request.get(host.url + path);
        const hsts = answer.headers()['strict-transport-security'] ?? '';
        expect(Number(/^max-age=(\d+)$/.exec(hsts)?.[1]), path).toBeGreaterThanOrEqual(31536000);
      }
    });
  });
