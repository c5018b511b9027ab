import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { apart } from './exercises.ts';
import { charactersOf, lean } from './fonts.ts';
import { classesOf, leanFormulas } from './formula-styles.ts';
import { withMarks } from './marks.ts';
import { shortened } from './paths.ts';
import { allowingOwn, inlined, type Sheet } from './styles.ts';
import { withoutTex } from './tex.ts';

/** A page whose scripts give way to what is painted first: the rest of the page, and its faces. */
const patient = (html: string) =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

/** Islands without the random names that Astro gives them, which nothing reads: they are 0.3 kB of a lesson. */
const nameless = (html: string) => html.replace(/(<astro-island) uid="[^"]*"/g, '$1');

/**
 * What can only be done when every page is written: lean faces, the styles of each page within it, and out of it what
 * only its scripts need.
 */
export async function finish(folder: string): Promise<void> {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const list = (pattern: string) => globSync(pattern, { cwd: folder }).sort();
  const pages = new Map(list('**/*.html').map((file) => [file, read(file)]));
  const scripts = list('_astro/*.js').map(read);
  const classes = classesOf(pages.values());
  const styles = new Map(
    list('_astro/*.css').map((file) => [file, leanFormulas(read(file), classes)]),
  );

  const characters = charactersOf([...pages.values()], [...scripts, ...styles.values()]);
  const faces = /(_astro\/(?:fonts\/)?)([\w.-]+\.woff2)/g;
  const named = new Set(
    [...pages.values(), ...styles.values()].flatMap((text) =>
      Array.from(text.matchAll(faces), ([, , name]) => name!),
    ),
  );
  const renamed = new Map<string, string>();
  for (const file of list('_astro/**/*.woff2')) {
    const old = basename(file);
    if (!named.has(old)) {
      rmSync(join(folder, file));
      continue;
    }
    const formula = old.startsWith('KaTeX');
    const face = readFileSync(join(folder, file));
    const { bytes, hash } = await lean(face, formula ? characters.formulas : characters.text);
    // Its name follows its content, as those of all other files do: a browser may keep it for ever.
    const name = formula ? `${old.split('.')[0]}.${hash}.woff2` : `${hash}.woff2`;
    writeFileSync(join(folder, file), bytes);
    renameSync(join(folder, file), join(folder, dirname(file), name));
    renamed.set(old, name);
  }
  const withFaces = (text: string) =>
    text.replace(faces, (_, path: string, name: string) => path + (renamed.get(name) ?? name));

  const all = scripts.join('');
  const sheets = new Map<string, Sheet>();
  for (const [file, own] of styles) {
    const css = withFaces(own);
    const brought = all.includes(basename(file));
    sheets.set(basename(file), { css, brought });
    // A sheet that no script brings stands in the pages from now on.
    if (brought) writeFileSync(join(folder, file), css);
    else rmSync(join(folder, file));
  }
  for (const [path, page] of pages) {
    const finished = shortened(inlined(patient(nameless(withMarks(withFaces(page)))), sheets));
    const bare = withoutTex(allowingOwn(finished));
    const { html, file } = apart(bare.html);
    writeFileSync(join(folder, path), html);
    for (const one of [bare.file, file])
      if (one) writeFileSync(join(folder, '_astro', one.name), one.text);
  }
}

export const finishedPages: AstroIntegration = {
  name: 'finished-pages',
  hooks: { 'astro:build:done': ({ dir }) => finish(fileURLToPath(dir)) },
};

export const clientNear: AstroIntegration = {
  name: 'client-near',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'near', entrypoint: './components/figure/near.ts' }),
  },
};
