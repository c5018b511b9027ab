import { expect, test } from '@playwright/test';

test.describe('the notes on the sources', () => {
  test('are found from the foot of a page, each with anchor, kind and place', async ({ page }) => {
    await page.goto('');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Notes on the sources' }).click();
    await expect(page.locator('h1')).toHaveText('Notes on the sources');
    await page.waitForLoadState();
    const notes = page.locator('article[id]');
    expect(await notes.count()).toBeGreaterThan(50);
    for (const { id, anchor, where } of await notes.evaluateAll((all) =>
      all.map((e) => ({
        id: e.id,
        anchor: e.querySelector('h3 a')?.getAttribute('href'),
        where: e.querySelector('.where')?.textContent ?? '',
      })),
    )) {
      expect(anchor).toBe(`#${id}`);
      expect(where).toMatch(/wrong|ambiguous|lost in print|overstated/);
    }
  });

  test('show numbers computed at build, and open at an anchor', async ({ page }) => {
    await page.goto('notes/#E001-1');
    const note = page.locator('#E001-1');
    await expect(note).toBeInViewport();
    await expect(note.getByRole('row', { name: 'Heisenberg' }).getByRole('cell')).toHaveText(
      '0.25',
    );
    await expect(note.getByRole('row', { name: 'as printed' }).getByRole('cell')).toHaveText(
      '−0.25',
    );
  });
});
