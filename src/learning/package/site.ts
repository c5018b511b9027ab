/**
 * Pages of the built site as they stand in a package: they work from any folder, from hosts that know of no folders, and
 * lead nowhere that the package does not have. Pure.
 */
import { addressed, movedProps } from '../addresses';
import type { Assignment } from '../assignment/assignment';
import { keyOf } from '../assignment/assignment';
import { byKey, type Catalog } from '../assignment/catalog';
import { hash01 } from '../params';

/** What each page needs, made at build (src/build/service-worker.ts): files with their bytes, pages with the files' places. */
export interface SiteFiles {
  files: readonly (readonly [path: string, bytes: number])[];
  pages: Readonly<Record<string, readonly [bytes: number, ...needs: number[]]>>;
}

/** What every assignment may lead to. */
const always = ['assignment', 'package', 'progress', 'glossary', 'notation', 'references'];

const sum = (list: readonly number[]) => list.reduce((total, bytes) => total + bytes, 0);
/** Bytes of files that a figure's page may bring beside what its lesson has. */
const little = 2000;

/**
 * The pages of an assignment: its items', the lessons they belong to, those that explain words and symbols, and the
 * pages of the figures of these lessons.
 */
export function pagesOf({ items }: Assignment, catalog: Catalog, site: SiteFiles): string[] {
  const entries = byKey(catalog);
  const found = items.flatMap((item) => entries.get(keyOf(item)) ?? []);
  const paths = new Set([
    ...always.map((page) => `${page}/index.html`),
    ...found.flatMap(({ path, lesson }) => [
      `${path.replace(/^\//, '').replace(/[?#].*/, '')}index.html`,
      `lessons/${lesson}/index.html`,
    ]),
  ]);
  const needs = new Set([...paths].flatMap((path) => site.pages[path]?.slice(1) ?? []));
  const bringsLittle = (own: readonly number[]) =>
    sum(own.flatMap((need) => (needs.has(need) ? [] : [site.files[need]?.[1] ?? 0]))) < little;
  return Object.entries(site.pages).flatMap(([path, [, ...own]]) =>
    paths.has(path) || (/^widgets\/.+\//.test(path) && bringsLittle(own)) ? [path] : [],
  );
}
/** Those pages and all that they need. */
export function filesOf(pages: readonly string[], site: SiteFiles): string[] {
  const needs = new Set(pages.flatMap((page) => site.pages[page]?.slice(1) ?? []));
  return [...pages, ...site.files.flatMap(([path], i) => (needs.has(i) ? [path] : []))].sort();
}
export function bytesOf(pages: readonly string[], site: SiteFiles): number {
  const all = new Set(filesOf(pages, site));
  return (
    sum(site.files.flatMap(([path, bytes]) => (all.has(path) ? [bytes] : []))) +
    sum(pages.map((page) => site.pages[page]?.[0] ?? 0))
  );
}

export interface Moving {
  /** Where the site lived, '/' or '/course/'. */
  base: string;
  /** Whether the package has a file. */
  has: (file: string) => boolean;
  /** The address of the site for what is left out, with its slash; undefined: such links lead nowhere. */
  online?: string | undefined;
}

/** The way from a file to the folder of the site: './', '../../'. */
const rootOf = (file: string) => '../'.repeat(file.split('/').length - 1) || './';
const decoded = (path: string) => path.replaceAll('&amp;', '&');

/** A page as it stands in the package, and the sheet that takes the place of the styles within it. */
export function movedPage(
  file: string,
  html: string,
  { base, has, online }: Moving,
): { html: string; sheet?: readonly [file: string, css: string] } {
  const root = rootOf(file);
  const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);
  /** The link within the package; undefined where it would lead out of it. */
  const within = (address: string): string | undefined => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address.slice(base.length)) ?? [];
    return has(fileOf(path)) ? root + fileOf(path) + rest : undefined;
  };
  const isOurs = (address: string) => address.startsWith(base) && !address.startsWith('//');
  /** A link that a text has from where it stands, ../../problems/…, as one from the top. */
  const fromTop = (address: string) => {
    if (!/^\.{0,2}\w*\//.test(address) || isOurs(address)) return address;
    const { pathname, search, hash } = new URL(address, `http://localhost${base}${file}`);
    return pathname + search + hash;
  };
  const outside = (address: string) =>
    online === undefined
      ? ''
      : ` href="${online}${address.slice(base.length).replaceAll('&', '&amp;')}" target="_blank" rel="noopener"`;

  const styles: string[] = [];
  const moved = html
    .replace(/<style>([^]*?)<\/style>/g, (_, css: string) => {
      styles.push(css);
      return '';
    })
    // Packages have no search: its index is of the whole site.
    .replace(/<button\b[^>]* data-search\b[^]*?<\/button>/, '')
    .replace(/<link rel="(?:canonical|sitemap)"[^>]*>/g, '')
    // The way on to what the package does not have leads out of the assignment.
    .replace(
      /<a\b[^>]*? rel="(?:prev|next)"[^>]*? href="([^"]*)"[^]*?<\/a>/g,
      (link, address: string) => (within(decoded(address)) === undefined ? '' : link),
    )
    .replace(/<nav\b[^>]*>\s*<\/nav>/g, '')
    .replace(/(<a\b[^>]*?) href="([^"]*)"/g, (whole, before: string, written: string) => {
      const address = fromTop(decoded(written));
      if (!isOurs(address)) return whole;
      const link = within(address);
      return link === undefined
        ? before + outside(address)
        : `${before} href="${link.replaceAll('&', '&amp;')}"`;
    })
    .replace(
      new RegExp(` (${addressed.join('|')})="([^"]*)"`, 'g'),
      (whole, name: string, address: string) => {
        const link = isOurs(address) ? within(decoded(address)) : undefined;
        return link === undefined ? whole : ` ${name}="${link}"`;
      },
    )
    .replace(/ props="[^"]*"/g, (props) =>
      movedProps(props, (address) => {
        if (!isOurs(address)) return address;
        return (
          within(address) ?? (online === undefined ? '#' : online + address.slice(base.length))
        );
      }),
    );
  const css = styles.join('\n');
  const name = `_astro/page.${Math.floor(hash01(css) * 36 ** 8).toString(36)}.css`;
  const head = css ? `<link rel="stylesheet" href="${root}${name}"></head>` : '</head>';
  return {
    html: moved.replace('<html', `<html data-root="${root}"`).replace('</head>', () => head),
    ...(css ? { sheet: [name, movedStyle(css, base)] as const } : {}),
  };
}

/** A sheet of the folder _astro, which names faces of that folder. */
export const movedStyle = (css: string, base: string): string =>
  css.replaceAll(/url\((["']?)([^"')]+)\1\)/g, (whole, quote: string, address: string) =>
    address.startsWith(`${base}_astro/`)
      ? `url(${quote}./${address.slice(`${base}_astro/`.length)}${quote})`
      : whole,
  );

/**
 * A script of the folder _astro: it finds its workers and styles beside itself. The bundler writes them from the top of
 * the site; that it could write them so itself would cost each page a name at each part it may load.
 */
export function movedScript(file: string, js: string, base: string): string {
  const top = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const moved = js
    .replace(new RegExp(`(["'\`])${top}_astro/`, 'g'), '$1./')
    .replace(
      new RegExp(`(=\\s*function\\((\\w+)\\)\\s*\\{\\s*return\\s*)(["'\`])${top}\\3\\s*\\+\\s*\\2`),
      '$1 new URL(`../${$2}`,import.meta.url).href',
    );
  // What brings the styles of a part is known by this word: it must have been found.
  if (js.includes('modulepreload') && moved === js)
    throw new Error(
      `${file} brings styles in a way that packages do not know: they would miss them.`,
    );
  return moved;
}

/** The first page of a package that a plain web server serves: it leads to the assignment. */
export const doorTo = (title: string, link: string): string =>
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<link rel="icon" href="favicon.svg" type="image/svg+xml">
<meta http-equiv="refresh" content="0; url=assignment/index.html#${link}">
<title>${title}</title>
<p><a href="assignment/index.html#${link}">${title}</a></p>
</html>
`;
