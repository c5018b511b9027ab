/**
 * Makes a package of an assignment from the built site, for hosts:
 *
 *     npm run package -- assignment.json [kind] [--pass 50] [--site https://example.org/course/]
 *
 * The kinds are those of src/learning/package/kinds.ts. It is written beside the assignment.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DOMParser } from 'linkedom';
import { runnerImport } from 'vite';
import type * as Card from '../../components/teach/card.ts';
import type * as Kinds from '../learning/package/kinds.ts';
import type * as Make from '../learning/package/make.ts';
import type * as Settings from '../learning/package/settings.ts';
import type * as Link from '../learning/assignment/link.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = process.env['PRECESS_OUT'] ?? 'dist';
const base = `/${process.env['PRECESS_BASE'] ?? '/'}/`.replace(/\/+/g, '/');

class Wrong extends Error {}
const load = async <T>(path: string): Promise<T> =>
  (
    await runnerImport<T>(join(root, path), {
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { tsconfigPaths: true },
    })
  ).module;

async function run(): Promise<void> {
  // Texts are taken from pages as in a browser.
  Object.assign(globalThis, { DOMParser });
  const [{ kinds, isKind }, { isMark }, { makePackage }, { fromFile }, { plainTexts }] = [
    await load<typeof Kinds>('src/learning/package/kinds.ts'),
    await load<typeof Settings>('src/learning/package/settings.ts'),
    await load<typeof Make>('src/learning/package/make.ts'),
    await load<typeof Link>('src/learning/assignment/link.ts'),
    await load<typeof Card>('components/teach/card.ts'),
  ];
  const usage = `npm run package -- assignment.json [kind] [--pass 50] [--site https://example.org/course/]\nkinds:\n${Object.entries(
    kinds,
  )
    .map(([name, { what }]) => `  ${name.padEnd(14)} ${what}`)
    .join('\n')}`;
  let given;
  try {
    given = parseArgs({
      allowPositionals: true,
      options: { pass: { type: 'string' }, site: { type: 'string' } },
    });
  } catch (error) {
    throw new Wrong(`${(error as Error).message}\n${usage}`);
  }
  const [file, kind = 'scorm12', ...more] = given.positionals;
  if (file === undefined || more.length) throw new Wrong(usage);
  if (!isKind(kind)) throw new Wrong(`“${kind}” is no kind of package.\n${usage}`);
  const { pass, site } = given.values;
  const mark = pass === undefined ? undefined : Number(pass);
  if (mark !== undefined && !isMark(mark))
    throw new Wrong(`--pass is the per cent from which it is passed, up to 100, got ${pass}`);
  if (site !== undefined && !URL.canParse(site))
    throw new Wrong(
      `--site is where the course is to be found, https://example.org/course/, got ${site}`,
    );
  if (kinds[kind].thin && site === undefined)
    throw new Wrong(
      `${kind} opens the course where it is: --site https://example.org/course/ says where.`,
    );
  if (!existsSync(join(dist, 'teach/files.json')))
    throw new Wrong(`${dist}/teach/files.json is missing: npm run build makes it.`);
  if (!existsSync(file)) throw new Wrong(`There is no file ${file}.`);
  const assignment = fromFile(readFileSync(file, 'utf8'));
  if (typeof assignment === 'string') throw new Wrong(`${file}: ${assignment}`);

  const json = <T>(path: string) => JSON.parse(readFileSync(join(dist, path), 'utf8')) as T;
  const { name, bytes, leftOut } = await makePackage({
    kind,
    assignment,
    catalog: json('teach/course.json'),
    site: json('teach/files.json'),
    base,
    online: site?.replace(/\/*$/, '/'),
    pass: mark,
    // eslint-disable-next-line @typescript-eslint/require-await
    read: async (path) => readFileSync(join(dist, path)),
    textsOf: plainTexts,
  });
  const out = join(dirname(file), name);
  writeFileSync(out, bytes);
  console.log(`${out}: ${kinds[kind].what}, ${Math.ceil(bytes.length / 1000)} kB`);
  for (const one of leftOut) console.log(`left out: ${one}`);
}

run().catch((error: unknown) => {
  console.error(error instanceof Wrong ? error.message : error);
  process.exitCode = 1;
});
