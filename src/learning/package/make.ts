/** Puts a package together: pages, manifest, settings, as one zip. Runs in the browser and in Node. */
import { zip } from './zip';
import type { Assignment } from '../assignment/assignment';
import type { Catalog } from '../assignment/catalog';
import { encode, fileName } from '../assignment/link';
import { cartridge } from './cartridge';
import { courseStructure } from './cmi5-xml';
import { kinds, pagesIn, type Kind } from './kinds';
import { linksOf, problemsOf, type TextsOf } from './parts';
import { launch, manifest } from './manifest';
import type { Settings } from './settings';
import { doorTo, filesOf, movedPage, movedScript, movedStyle, type SiteFiles } from './site';
import { script, thinPage } from './thin';
import { escape } from './xml';

export interface Making {
  kind: Kind;
  assignment: Assignment;
  catalog: Catalog;
  site: SiteFiles;
  base: string;
  /** Where the course is to be found, for links to what the package leaves out. */
  online?: string | undefined;
  /** Per cent from which it is passed. */
  pass?: number | undefined;
  /** A file of the site. */
  read: (file: string) => Promise<Uint8Array>;
  /** What an exercise says, as HTML: for the kinds that have questions in place of pages. */
  textsOf: TextsOf;
  /** Hears of each file that has come. */
  hear?: (done: number, of: number) => void;
}

/** The page may speak with the record store, wherever that is: its policy else knows its own host alone. */
function reaching(html: string): string {
  const before = /(<meta http-equiv="content-security-policy" content=")(?=default-src 'self')/i;
  if (!before.test(html))
    throw new Error(`The policy of ${launch} is not as it was: build it again.`);
  return html.replace(before, "$1connect-src 'self' http: https:; ");
}

export interface Made {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** What it cannot carry, one by one. */
  leftOut: readonly string[];
}

async function makeCartridge(making: Making, online: string): Promise<Made> {
  const { id, title, instructions, tries } = making.assignment;
  const { files, leftOut } = cartridge({
    id,
    title,
    instructions,
    tries: tries.most,
    links: await linksOf(making, online),
    ...(await problemsOf(making, online)),
  });
  const bytes = zip(
    new Map([...files].map(([file, text]) => [file, new TextEncoder().encode(text)])),
  );
  return { name: `${fileName(title)}.imscc`, bytes, leftOut };
}

export async function makePackage(making: Making): Promise<Made> {
  const { kind, assignment, site, base, online, pass, read, hear } = making;
  if (kinds[kind].thin && online === undefined)
    throw new Error('A thin package opens the course where it is: say where that is.');
  if (kind === 'cartridge') return makeCartridge(making, online ?? '');
  const link = await encode(assignment);
  const { standard, thin } = kinds[kind];
  const { id, title } = assignment;
  const mark = pass === undefined ? {} : { pass };
  const wanted = filesOf(pagesIn(making), site);
  const set = new Set(wanted);
  /** The mark of the course leads to the assignment, where the course has no other first page. */
  const door = 'index.html';
  const has = (file: string) => set.has(file) || file === door;
  const out = new Map<string, Uint8Array>();
  const put = (file: string, text: string) => out.set(file, new TextEncoder().encode(text));
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

  let done = 0;
  const rest = [...wanted];
  const take = async () => {
    for (let file = rest.shift(); file !== undefined; file = rest.shift()) {
      const bytes = await read(file);
      if (file.endsWith('.html')) {
        const page = movedPage(file, text(bytes), { base, has, online });
        put(file, standard === 'cmi5' && file === launch ? reaching(page.html) : page.html);
        if (page.sheet) put(...page.sheet);
      } else if (file.endsWith('.css')) put(file, movedStyle(text(bytes), base));
      else if (file.endsWith('.js')) put(file, movedScript(file, text(bytes), base));
      else out.set(file, bytes);
      hear?.(++done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: 6 }, take));

  if (standard && standard !== 'cmi5' && thin && online !== undefined) {
    const settings = { standard, link, ...mark, course: online };
    put(door, thinPage(title, settings, text(await read(script))));
    put('imsmanifest.xml', manifest(standard, { id, title, files: [door], opens: door }));
  } else if (!set.has(door)) put(door, doorTo(escape(title), link));
  if (standard && !thin) {
    put('package/settings.json', JSON.stringify({ standard, link, ...mark } satisfies Settings));
    if (standard === 'cmi5')
      put('cmi5.xml', courseStructure({ id, title, instructions: assignment.instructions, pass }));
    else put('imsmanifest.xml', manifest(standard, { id, title, files: [...out.keys()] }));
    if (!set.has(launch)) throw new Error(`The course has no ${launch}: build it again.`);
  }
  const name =
    kind === 'course' ? 'precess-course' : `${fileName(title)}.${kind === 'zip' ? 'pages' : kind}`;
  return { name: `${name}.zip`, bytes: zip(out), leftOut: [] };
}
