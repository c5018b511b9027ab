/** The built site: its files, and what each page needs to be whole. For the service worker and for packages. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

export const dist = process.env['PRECESS_OUT'] ?? 'dist';
export const read = (path: string) => readFileSync(join(dist, path));
export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  .sort();
const built = new Set(files);

/** Files whose names change with their content, by the name that a script or a style calls them. */
const assets = new Map(
  files.filter((path) => path.startsWith('_astro/')).map((path) => [basename(path), path]),
);
const namesIn = (text: string) =>
  (text.match(/[\w-][\w.-]*\.\w+/g) ?? []).flatMap((name) => assets.get(name) ?? []);

/** What assignments know of the course is fetched by the scripts that deal with them. */
const catalogue = 'teach/course.json';

/** How a script that can bring any widget brings one. */
const oneWidget =
  /("[^"]*\/widgets\/([\w-]+)(?:\/index)?\.svelte":\(\)=>\w+\(\(\)=>import\([^)]*\))/;

/** What a script or a style names, in its order; what it names to bring a widget stands with that widget. */
function readNames(path: string) {
  const text = read(path).toString();
  const pieces = text.split(oneWidget);
  const parts: { widget?: string; names: string[] }[] = [];
  for (let i = 0; i < pieces.length; i += 3) {
    parts.push({ names: namesIn(pieces[i]!) });
    const [entry, widget] = [pieces[i + 1], pieces[i + 2]];
    if (entry && widget) parts.push({ widget, names: namesIn(entry) });
  }
  if (text.includes(catalogue)) parts.push({ names: [catalogue] });
  return parts;
}
const known = new Map<string, ReturnType<typeof readNames>>();
/** The same, read once for all pages. */
const namesOf = (path: string) => {
  const names = known.get(path) ?? readNames(path);
  known.set(path, names);
  return names;
};

/** All that a page shows or may come to load, also by a button that nobody has pressed yet. */
function needsOf(html: string): Set<string> {
  const needs = new Set<string>();
  const add = (paths: readonly string[]) => {
    for (const path of paths.filter((path) => !needs.has(path))) {
      needs.add(path);
      if (!/\.(js|css)$/.test(path)) continue;
      // Of all widgets a page needs those that it names.
      const parts = namesOf(path).filter(
        ({ widget }) => !widget || html.includes(`&quot;${widget}&quot;`),
      );
      add(parts.flatMap(({ names }) => names));
    }
  };
  const named = html.match(/_astro\/[\w./-]+/g) ?? [];
  const missing = named.find((path) => !built.has(path));
  if (missing) throw new Error(`a page names ${missing}, which has not been built`);
  add(named);
  return needs.add('favicon.svg');
}

/** By the file of each page that stands by itself. */
export const pages: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  files
    .filter((path) => /(^|\/)index\.html$/.test(path) && !path.startsWith('embed/'))
    .map((path) => [path, needsOf(read(path).toString())]),
);
