/** What the tests of packages share: a folder of a host that knows of no folders, and the page of a learning platform in it. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { host as serve, type Host } from '../host';
import { dist, expect, test as base } from './site';

export const assignment = {
  format: 'precess-assignment',
  v: 1,
  id: 'k3x9p2ab',
  course: '0.1.0-abc',
  title: 'Torques & walls',
  instructions: '',
  items: [
    { kind: 'lesson', id: 'precession', points: 1 },
    { kind: 'problem', id: 'larmor-frequency', points: 3 },
  ],
  tries: { most: 2, counts: 'best', then: 'same' },
  numbers: 'own',
  hints: 1,
  solutions: 2,
  verdicts: 'once',
  zone: 'Europe/Berlin',
  late: 'full',
  enter: ['name', 'number'],
  privacy: '',
};
const scripts = createRequire(import.meta.url);
const editions = {
  scorm12: {
    script: 'scorm12',
    api: 'API',
    type: 'Scorm12API',
    learner: { core: { student_id: '40217335', student_name: 'Lind, Mara' } },
  },
  scorm2004: {
    script: 'scorm2004',
    api: 'API_1484_11',
    type: 'Scorm2004API',
    learner: { learner_id: '40217335', learner_name: 'Lind, Mara' },
  },
} as const;
export type Edition = keyof typeof editions;

/** A folder of a name that has to be written otherwise in an address. */
export const place = 'content 1/torques';

/** The files of the platform itself. */
const own = ['/lms.html', '/lms.js', '/api.js', '/404.html'];

/** The host of a platform, and what is put there. */
export class Ground {
  readonly folder = mkdtempSync(join(tmpdir(), 'precess-package-'));
  host!: Host;

  async open() {
    writeFileSync(join(this.folder, '404.html'), 'There is no such file.');
    this.host = await serve(this.folder, () => ({}));
  }
  close() {
    this.host.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
  unpack(bytes: Uint8Array): string[] {
    const files = unzipSync(bytes);
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.folder, place, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return Object.keys(files);
  }
  /** As a host would, from the command line. */
  made(...options: string[]): Uint8Array {
    return this.madeOf(assignment, ...options);
  }
  madeOf(some: object, ...options: string[]): Uint8Array {
    const file = join(this.folder, 'assignment.json');
    writeFileSync(file, JSON.stringify({ format: assignment.format, ...some }));
    const said = execFileSync('npm', ['run', '-s', 'package', '--', file, ...options], {
      encoding: 'utf8',
      env: { ...process.env, PRECESS_OUT: dist },
    });
    return readFileSync(said.slice(0, said.indexOf(': ')));
  }
  /** What the page of a platform does: offers the interface, stores what is committed, gives it back. */
  async platform(page: Page, edition: Edition, opens = 'package/index.html') {
    const { script, api, type, learner } = editions[edition];
    copyFileSync(
      scripts.resolve(`scorm-again/${edition}/min`).replace('/esm/', '/'),
      join(this.folder, 'api.js'),
    );
    writeFileSync(
      join(this.folder, 'lms.js'),
      `const api = new ${type}({ autocommit: false, logLevel: 5 });
     const known = JSON.parse(localStorage.getItem('attempt') ?? '${JSON.stringify(learner)}');
     api.loadFromJSON({ cmi: known });
     const names = ['LMSCommit', 'Commit'];
     for (const name of names) {
       const commit = api[name]?.bind(api);
       if (commit) api[name] = (value) => {
         if (window.down) return 'false';
         localStorage.setItem('attempt', JSON.stringify(api.renderCommitCMI(true).cmi));
         return commit(value);
       };
     }
     window.${api} = api;`,
    );
    writeFileSync(
      join(this.folder, 'lms.html'),
      `<!doctype html><link rel="icon" href="data:,"><title>${script}</title><script src="api.js"></script><script src="lms.js"></script>
     <iframe title="platform" src="${encodeURI(place)}/${opens}" width="1200" height="900"></iframe>`,
    );
    // Folders are not served, as by platforms that know their files by name alone.
    this.host.gone = (path) => path.endsWith('/');
    await page.goto(`${this.host.url}/lms.html`);
    const frame = page.frameLocator('iframe[title=platform]');
    return { frame, inner: frame.frameLocator('iframe') };
  }
}
/** A test with such a host. What is in a package asks the host for nothing beside its folder. */
export const test = base.extend<{ ground: Ground }>({
  // eslint-disable-next-line no-empty-pattern
  ground: async ({}, use) => {
    const ground = new Ground();
    await ground.open();
    await use(ground);
    const paths = ground.host.asked.map(({ path }) => path);
    ground.close();
    expect(
      paths.filter((path) => !path.startsWith(`/${place}/`) && !own.includes(path)),
      'asked for beside the folder of the package',
    ).toEqual([]);
  },
});
export const attempt = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem('attempt') ?? '{}') as Record<string, never>);
export const score = async (page: Page, edition: Edition) => {
  const cmi = await attempt(page);
  const { raw } =
    ((edition === 'scorm12' ? cmi['core'] : cmi) as { score?: { raw?: string } } | undefined)
      ?.score ?? {};
  return Number(raw);
};
export async function answer(inner: FrameLocator | Page, text?: string) {
  const field = await inner.locator('[data-given=Bext]').first().innerText();
  const right = `${(28.02495 * parseFloat(field) * 1e9).toExponential(4)} Hz`;
  const box = inner.getByRole('textbox', { name: 'Frequency' });
  await box.fill(text ?? right);
  await box.press('Enter');
  await expect(inner.locator('.feedback')).not.toBeEmpty();
}
/** Opens the problem where the assignment lists it. */
export async function answerHere(inner: FrameLocator | Page) {
  await inner.getByRole('button', { name: 'Answer here' }).click();
  // It wakes when it comes into view.
  await inner.locator('.here [data-exercise]').scrollIntoViewIfNeeded();
  await expect(inner.getByRole('textbox', { name: 'Frequency' })).toBeEnabled();
}
export const line = (frame: FrameLocator) => frame.locator('[data-line]');
