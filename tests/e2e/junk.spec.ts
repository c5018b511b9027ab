import { quantities } from '../../src/physics/quantities';
import { expect, pages, test } from './site';

/** Whatever a link may be asked to set. */
const names = [...Object.keys(quantities), 'seed', 'view', 'predict', 'q', 'lesson', 'kind', 'at'];
const junk = [
  '',
  'junk',
  '1e999',
  '-1',
  '0',
  '1e-320',
  'NaN',
  '<b>x</b>',
  '\u0000\ud83d\ude00',
  '9'.repeat(500),
];
const malformed = '%E0%A4%A&%=%&&==';

/** Every parameter holds junk at once, the next piece of it each time `shift` grows by one. */
const query = (shift: number) =>
  names
    .map((name, i) => `${name}=${encodeURIComponent(junk[(i + shift) % junk.length]!)}`)
    .join('&');

// A seed is any word, said back as it stands: "seed NaN" is no number gone wrong.
pages.forEach((path, p) => {
  // What reads numbers from its address meets every piece of junk in every parameter.
  const shifts = path.startsWith('/embed/') ? junk.keys() : [p];
  test(`${path} takes junk in every parameter of its address`, async ({ page }) => {
    for (const shift of shifts) {
      const anchor = encodeURIComponent(junk[shift % junk.length]!);
      await page.goto(`${path}?${query(shift)}&${malformed}#${anchor}`);
      await expect(page.locator('h1').or(page.locator('figure')).first()).toBeVisible();
      // The pages of the physics module speak of NaN.
      if (path.startsWith('/api/')) continue;
      await expect(page.locator('body')).not.toContainText(
        /(?<!seed )\bNaN\b|undefined|\[object |Infinity/,
      );
    }
  });
});
