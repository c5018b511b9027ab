/**
 * A figure as one HTML file that opens from a disk: its page with all that it needs inside. A browser imports no module
 * from a file, so each script is a data: address, and an import map says under which name. Pure, but for `read`.
 */

/** Reads a file of the built site. @throws when it cannot be read */
export type Read = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

export interface Asked {
  /** Of the widget. */
  name: string;
  /** Of its link: values, view and question. */
  query: string;
  /** The address of the site with its slash, to which links lead. */
  site: string;
}

/** 'Host.Dq1.js' of './Host.Dq1.js', '/course/_astro/Host.Dq1.js' and what else scripts call it, quoted in any way. */
const scriptName = /(["'`])(?:\.\/|[\w./-]*\/_astro\/)([\w.-]+\.js)\1/g;
const sheetName = /["'`](?:\.\/|[\w./-]*_astro\/)([\w.-]+\.css)["'`]/g;
const faceName = /url\(["']?[^"')]*?([\w.-]+\.woff2)["']?\)/g;
const worker =
  /new URL\(([`"'])[\w./-]*\/_astro\/([\w.-]+\.js)\1,\s*[`"']{2}\s*\+\s*import\.meta\.url\)/g;

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
const dataUrl = (type: string, content: string | Uint8Array) =>
  `data:${type};base64,${base64(typeof content === 'string' ? new TextEncoder().encode(content) : content)}`;
const names = (source: string, pattern: RegExp, group: number) =>
  [...source.matchAll(pattern)].map((match) => match[group] ?? '');

/** Of the list of all widgets a file needs one: the others are never loaded. */
const ofWidget = (script: string, name: string) =>
  script.replace(
    /((["'`])[^"'`]*\/widgets\/([\w-]+)(?:\/index)?\.svelte\2:\(\)=>\w+\(\(\)=>)import\([^)]*\)/g,
    (entry, before: string, _quote, widget: string) =>
      widget === name ? entry : `${before}Promise.reject()`,
  );

/** All scripts and sheets that a page comes to load, by their names. */
async function gathered(html: string, name: string, read: Read) {
  const scripts = new Map<string, string>();
  const sheets = new Map<string, string>();
  const visit = async (found: readonly string[]): Promise<void> => {
    const fresh = found.filter((file) => !scripts.has(file));
    for (const file of fresh) scripts.set(file, '');
    await Promise.all(
      fresh.map(async (file) => {
        const source = ofWidget(text(await read(`_astro/${file}`)), name);
        scripts.set(file, source);
        for (const sheet of names(source, sheetName, 1)) {
          if (sheets.has(sheet)) continue;
          sheets.set(sheet, '');
          sheets.set(sheet, text(await read(`_astro/${sheet}`)));
        }
        await visit(names(source, scriptName, 2));
      }),
    );
  };
  await visit(names(html, /(?:component|renderer)-(url)="[^"]*?([\w.-]+\.js)"/g, 2));
  return { scripts, sheets };
}

const policy =
  "default-src 'none'; script-src 'unsafe-inline' data:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; worker-src data: blob:";
const bare = (file: string) => `precess/${file}`;

/** @throws when a file of the site cannot be read */
export async function oneFile({ name, query, site }: Asked, read: Read): Promise<string> {
  const page = text(await read(`embed/${name}/index.html`));
  const { scripts, sheets } = await gathered(page, name, read);
  const css = [...sheets.values()].join('\n').replaceAll('</', '<\\/');
  const faces = new Map<string, string>();
  for (const face of new Set(names(page + css, faceName, 1))) {
    const folder = face.startsWith('KaTeX') ? '_astro/' : '_astro/fonts/';
    faces.set(face, dataUrl('font/woff2', await read(folder + face)));
  }
  const withFaces = (source: string) =>
    source.replace(faceName, (_, face: string) => `url("${faces.get(face) ?? ''}")`);
  const workers = new Set([...scripts.values()].flatMap((source) => names(source, worker, 2)));
  const imports: Record<string, string> = {};
  for (const [file, source] of scripts) {
    if (workers.has(file)) continue;
    const own = source
      .replace(worker, (_, _quote: string, job: string) =>
        JSON.stringify(dataUrl('text/javascript', scripts.get(job) ?? '')),
      )
      // Sheets are in the file already.
      .replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]')
      .replace(scriptName, (_, quote: string, other: string) => quote + bare(other) + quote);
    imports[bare(file)] = dataUrl('text/javascript', own);
  }
  // The state is where a link has it. A script ends at the first </script>, wherever it stands.
  const state = `history.replaceState(null,'',location.pathname+${JSON.stringify(query && `?${query}`).replaceAll('<', '\\u003c')}+location.hash)`;
  const head = `<meta http-equiv="content-security-policy" content="${policy}"><script>if(!location.search)${state}</script><script type="importmap">${JSON.stringify({ imports })}</script>`;
  return withFaces(page)
    .replace(/<html\b/, `<html data-site="${site}"`)
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    .replace(/<link rel="(?:preload|icon)"[^>]*>/g, '')
    .replace(/<script type="module"[^>]*><\/script>/g, '')
    .replace(
      /((?:component|renderer)-url)="[^"]*?([\w.-]+\.js)"/g,
      (_, attribute: string, file: string) => `${attribute}="${bare(file)}"`,
    )
    .replace(/href="\/(?!\/)[^"]*"/g, (link) => `href="${new URL(link.slice(6, -1), site).href}"`)
    .replace('<meta charset="utf-8">', (first) => first + head)
    .replace('</head>', () => `<style>${withFaces(css)}</style></head>`);
}
