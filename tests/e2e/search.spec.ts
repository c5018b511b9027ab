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

test('what students ask for leads first to the lesson that explains it', async ({ page }) => {
  await open(page);
  const wrong: string[] = [];
  const asked = Object.entries(lessons).flatMap(([lesson, queries]) =>
    queries.map((query) => [query, `/lessons/${lesson}/`] as const),
  );
  for (const [query, path] of [...asked, ...others]) {
    const found = await searched(page, query);
    if (found[0] !== path) wrong.push(`${query}: ${found.slice(0, 3).join(', ')}`);
    if (found.some((one) => /^\/(api|verification)\//.test(one)))
      wrong.push(`${query}: the manual`);
  }
  expect(asked.length + others.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

test('a room follows the other: lessons, glossary, problems, figures, notes', async ({ page }) => {
  await open(page);
  const order = ['lessons', 'glossary', 'problems', 'widgets', 'notes'];
  for (const query of ['spin-orbit torque', 'domain wall', 'damping']) {
    const found = (await searched(page, query)).filter(
      (path) => !/^\/\w+\/$/.test(path) || path === '/glossary/' || path === '/notes/',
    );
    const rooms = found.map((path) => order.indexOf(path.split('/')[1]!));
    const known = rooms.filter((room) => room >= 0);
    expect(known, query).toEqual([...known].sort((a, b) => a - b));
    expect(new Set(known).size, query).toBeGreaterThan(2);
  }
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
