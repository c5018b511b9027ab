import { expect, test, type Page } from '@playwright/test';

const lessons = {
  precession: [
    'Larmor',
    'larmor frequency',
    'what is the gyromagnetic ratio?',
    'how do I convert Oe to tesla',
    'oersted',
    'g factor',
    'effective field',
    'anisotropy field',
    'macrospin',
    'Bohr magneton',
    'angular momentum',
  ],
  damping: [
    'LLG',
    'Landau-Lifshitz',
    'LLG equation',
    'Gilbert',
    'gilbert damping',
    'FMR',
    'FMR linewidth',
  ],
  'spin-transfer-torque': [
    'STT',
    'spin transfer torque',
    'Slonczewski',
    'critical current',
    'STNO',
    'spin torque oscillators',
    'MTJ',
    'spin valve',
    'field-like torque',
    'damping like torque',
    'thermal stability factor',
  ],
  'domain-walls': [
    'Walker',
    'walker breakdown',
    'domain wall',
    'racetrack memory',
    'non-adiabatic torque',
    'domain wall velocity',
  ],
  'spin-hall-effect': [
    'SHE',
    'spin Hall angle',
    'spin diffusion length',
    'spin mixing conductance',
    'spin pumping',
    'spin current',
    'skew scattering',
  ],
  'rashba-edelstein': ['Rashba', 'Edelstein', 'spin-momentum locking', 'inverse Edelstein effect'],
  'spin-orbit-torque': ['SOT', 'spin orbit torques', 'heavy metal', 'AMR', 'point group'],
  switching: ['DMI', 'Dzyaloshinskii', 'write error rate', 'overdrive', 'three-terminal cell'],
  'einstein-de-haas': ['Einstein de Haas', 'Barnett effect'],
  'dirty-film': ['dirty film', 'spin precession length', 'Dyakonov Perel'],
} as const;
const others: readonly [query: string, path: string][] = [
  ['notation', '/notation/'],
  ['material parameters', '/materials/'],
  ['OOMMF', '/lab/'],
  ['quiz', '/test/'],
];

/** Paths of what is found, in their order. */
const searched = (page: Page, query: string) =>
  page.evaluate(async (text) => {
    const dialog = document.querySelector('dialog#search')!;
    const status = dialog.querySelector('[role=status]')!;
    const input = dialog.querySelector<HTMLInputElement>('input[type=search]')!;
    status.textContent = '';
    const answered = new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        done();
      });
      observer.observe(status, { childList: true });
    });
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await answered;
    return [...dialog.querySelectorAll<HTMLAnchorElement>('li a')].map(({ pathname }) => pathname);
  }, query);
const open = async (page: Page) => {
  await page.goto('/about/');
  await page.locator('[data-search]').click();
  await expect(page.getByRole('searchbox')).toBeFocused();
};

test('what students ask for leads first to the lesson that explains it, or to its word in the glossary and then there', async ({
  page,
}) => {
  await open(page);
  const wrong: string[] = [];
  const asked = Object.entries(lessons).flatMap(([lesson, queries]) =>
    queries.map((query) => [query, `/lessons/${lesson}/`] as const),
  );
  for (const [query, path] of [...asked, ...others]) {
    const found = await searched(page, query);
    const [first] = found.filter((one) => one !== '/glossary/');
    if (first !== path) wrong.push(`${query}: ${found.slice(0, 3).join(', ')}`);
    if (found.some((one) => /^\/(api|verification)\//.test(one)))
      wrong.push(`${query}: the manual`);
  }
  expect(asked.length + others.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test('a room follows the other: lessons, glossary, problems, figures, notes', async ({ page }) => {
  await open(page);
  const order = ['lessons', 'glossary', 'problems', 'widgets', 'notes'];
  for (const query of ['spin-orbit torque', 'precession', 'damping']) {
    const found = (await searched(page, query)).filter(
      (path) => !/^\/\w+\/$/.test(path) || path === '/glossary/' || path === '/notes/',
    );
    const rooms = found.map((path) => order.indexOf(path.split('/')[1]!));
    const known = rooms.filter((room) => room >= 0);
    expect(known, query).toEqual([...known].sort((a, b) => a - b));
    expect(new Set(known).size, query).toBeGreaterThan(2);
  }
});

const heading = (page: Page) => page.locator('dialog#search li a').first();
test('a word of the glossary comes first, unless a lesson is called so', async ({ page }) => {
  await open(page);
  for (const [query, title] of [
    ['spin Hall angle', 'Glossary: Spin Hall angle'],
    ['gyromagnetic ratio', 'Glossary: Gyromagnetic ratio'],
    ['DMI', /^Glossary: Dzyaloshinskii/],
    ['damping', 'Damping'],
    ['how large is the spin Hall angle in platinum', /^(?!Glossary)/],
  ] as const) {
    await searched(page, query);
    await expect(heading(page)).toHaveText(title);
  }
});

test('what stands nowhere is not found', async ({ page }) => {
  await open(page);
  for (const nonsense of ['zzzqqq', 'xylophone', 'blorptastic', 'qqq', '‽', 'spinach']) {
    expect([nonsense, await searched(page, nonsense)]).toEqual([nonsense, []]);
    await expect(page.locator('dialog#search [role=status]')).toHaveText(
      `Nothing found for “${nonsense}”.`,
    );
  }
});

test('no excerpt gives an answer away, or has what belongs to a page and not to its text', async ({
  page,
}) => {
  await open(page);
  const texts = await page.evaluate(async () => {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(address)) as {
      search(text: null): Promise<{
        results: { data(): Promise<{ url: string; content: string }> }[];
      }>;
    };
    const { results } = await pagefind.search(null);
    return Promise.all(results.map((one) => one.data()));
  });
  expect(texts.length).toBeGreaterThan(150);
  const furniture =
    /Worked solution|\bHint\b|New numbers|Past this figure|Check yourself|\b(Right|No)\. [A-Z]|to \d significant/;
  expect(
    texts
      .filter(({ url }) => /^\/(lessons|problems|practices)\//.test(url))
      .flatMap(
        ({ url, content }) =>
          furniture
            .exec(content)
            ?.slice(0, 1)
            .map((at) => `${url}: ${at}`) ?? [],
      ),
  ).toEqual([]);
  const precession = texts.find(({ url }) => url === '/lessons/precession/')!;
  expect(precession.content).toContain('dm/dt = −γ m × B');
});

test('the physics module and its verification are found when they are asked for', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Also the physics module and its verification').check();
  const found = await searched(page, 'llg');
  expect(found[0]).toBe('/lessons/damping/');
  expect(found.some((path) => path.startsWith('/api/'))).toBe(true);
});

test('the page for a missing address searches, with what the address was about', async ({
  page,
}) => {
  await page.goto('/lessons/spin-orbit-torques/');
  const box = page.getByLabel('Search the course');
  await expect(box).toHaveValue('spin orbit torques');
  await box.press('Enter');
  await expect(page.locator('dialog#search li a').first()).toHaveAttribute(
    'href',
    '/lessons/spin-orbit-torque/',
  );
});

test('the glossary leads to a letter, and leaves the words that are called as one types', async ({
  page,
}) => {
  await page.goto('/glossary/');
  const words = page.locator('section.entry');
  const all = await words.count();
  await page.getByRole('navigation', { name: 'Letters' }).getByRole('link', { name: 'S' }).click();
  await expect(page.locator('section.entry:target')).toHaveAttribute('data-names', /^S/i);
  const box = page.getByRole('searchbox', { name: 'Find a word' });
  await box.fill('gilbert');
  const shown = page.locator('section.entry:visible');
  await expect(shown).not.toHaveCount(all);
  for (const entry of await shown.all())
    await expect(entry).toHaveAttribute('data-names', /gilbert/i);
  await box.fill('zzzqqq');
  await expect(shown).toHaveCount(0);
  await expect(page.locator('[data-filtered]')).toContainText('No word is called “zzzqqq”');
  await box.fill('');
  await expect(shown).toHaveCount(all);
});
