/**
 * How the site is bundled, beyond what Astro and Vite do by themselves. A trick has to save 5 kB; what each saves was
 * measured by leaving it out, in kB after brotli:
 *
 *     treeshake     31   of the first figure of a page: 78 without, 47 with it
 *     groups         5   of the first ball after a figure that has none: 10.4 without, 5.5 with it
 *     inlineConst    0   but a fifth of the time of a solved motion (src/physics/solve/run-linear.ts)
 *     numbers only   5   of the first figure of a page: no colours and formats, which d3-scale brings (numbers-only.ts)
 *     fewPreloads  100   of what is kept for a page offline, which would name the scripts of every widget
 *     woff2 only   876   of what a host has to store: KaTeX's faces in two older formats
 *     lean faces    35   of the five text faces, 93 without; 4 to 12 of each of KaTeX's (pages.ts)
 *
 * Styles within the page (pages.ts) save no bytes but the wait for up to twelve files before anything is painted. Of a
 * lesson's HTML, whose words are never cut for weight, they take those that no part of the page is in yet (2.4); lines that
 * go by differences (paths.ts) take 1 to 3, what the exercises know, in a file of its own (exercises.ts), 4, KaTeX's rules
 * for what no formula holds (formula-styles.ts) 1.7, TeX, which only copying reads (tex.ts), 1.2 to 1.8, and the hashes of
 * scripts that the page has not (styles.ts) 0.2. Left out, since they saved less: short names of scoped classes (0.1),
 * KaTeX's sizes in two figures (0.3).
 */
import type { ViteUserConfig } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { katexWoff2Only } from './fonts.ts';

/** Our modules only declare, so a page or a worker carries what it uses of them. */
const treeshake = {
  moduleSideEffects: [{ test: /src.(physics|learning)./, sideEffects: false }],
};

/** Constants stand where they are used: the coefficients of an inner loop as numbers, see src/physics/README. */
const optimization = { inlineConst: { mode: 'all' } } as const;

/**
 * What most figures share comes as one file instead of dozens. What pages without a figure need, too, is a file of its own:
 * a group takes along all that its members import.
 */
const groups = [
  {
    name: 'page',
    test: /preload-helper|learning.(href|shelf|assignment.kept-key)|lesson.later|layouts.(chrome|element|renewed|keep|reading)/,
    priority: 1,
  },
  {
    name: 'figure',
    // Codes, links, and what presents or saves a figure, come only when they are wanted.
    test: /components.(figure|drawing)(?!.(Qr|present|alone|link)\b)|@astrojs.svelte/,
    minShareCount: 8,
  },
];

/**
 * Astro and Vite would list the imports of every widget in the script of every figure, and ask for them all. Only
 * styles have to be there before their part is.
 */
const fewPreloads: Plugin = {
  name: 'few-preloads',
  config: () => ({
    build: {
      modulePreload: {
        resolveDependencies: (_file, dependencies, { hostType }) =>
          hostType === 'js' ? dependencies.filter((name) => name.endsWith('.css')) : dependencies,
      },
    },
  }),
};

/**
 * Astro deletes a sheet that belongs to no page, also one that comes with a part loaded later, as the board of a drawn
 * answer. What a script brings is kept when it is named among its assets.
 */
const sheetsOfParts: Plugin = {
  name: 'sheets-of-parts',
  generateBundle(_options, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk')
        for (const sheet of file.viteMetadata?.importedCss ?? [])
          file.viteMetadata!.importedAssets.add(sheet);
  },
};

/**
 * Vite leaves out the style of a component that the first HTML is made without, such as a panel that a button opens, and
 * Astro takes the styles of a page from that HTML alone. Not said whose it is, the style of each part is taken.
 */
const stylesOfAllParts: Plugin = {
  name: 'styles-of-all-parts',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name !== 'client',
  transform: {
    filter: { id: /svelte&type=style/ },
    handler: () => ({ meta: { vite: {} } }),
  },
};

const numbersOnly = fileURLToPath(new URL('./numbers-only.ts', import.meta.url));

export const bundle: ViteUserConfig = {
  plugins: [katexWoff2Only, fewPreloads, sheetsOfParts, stylesOfAllParts],
  resolve: { alias: { 'd3-color': numbersOnly, 'd3-format': numbersOnly } },
  worker: { format: 'es', rolldownOptions: { treeshake, optimization } },
  build: {
    // Nothing inlined as data: URIs, which the Content-Security-Policy would refuse.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { moduleLevelDirective: false }, treeshake, optimization },
  },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } },
  },
};
