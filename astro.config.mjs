import { defineConfig, fontProviders } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { satteri } from '@astrojs/markdown-satteri';
import { knownComponents } from './src/build/components.ts';
import { katexMdast } from './src/build/katex.ts';
import { katexWoff2Only } from './src/build/katex-fonts.ts';
import { namingFile } from './src/build/mdx-errors.ts';
import { fewStyles } from './src/build/styles.ts';
import { hostHeaders } from './src/build/host.ts';
import { themeHash } from './src/build/theme.ts';

/** One cut of a face, from its fontsource package. */
const cut = (face, weight, style = 'normal') => ({
  weight,
  style,
  src: [`./node_modules/@fontsource/${face}/files/${face}-latin-${weight}-${style}.woff2`],
});

/** The modules that every live figure loads. */
const figure =
  /components.(?:figure|drawing).(?:\w+.)?(Host|Shell|Bar|Choice|Readouts|Plot|Parameter|Symbol|Sphere|Arrow|Cone|Trail)\.svelte|@astrojs.svelte/;

/** Our modules only declare, so a page or a worker carries what it uses of them. */
const treeshake = {
  moduleSideEffects: [{ test: /src.(physics|learning)./, sideEffects: false }],
};

/** What each widget imports would be listed in the script of every figure; only its styles have to be. */
const fewPreloads = {
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

export default defineConfig({
  // PRECESS_SITE and PRECESS_BASE say where the site will live, for instance
  // https://example.org and /course/; the default is the root of this machine.
  site: process.env.PRECESS_SITE ?? 'http://localhost:4321',
  base: process.env.PRECESS_BASE ?? '/',
  // PRECESS_OUT is the folder that is written and served, dist unless said otherwise.
  outDir: process.env.PRECESS_OUT ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  publicDir: './src/public',
  build: { inlineStylesheets: 'never' },
  prefetch: false,
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "worker-src 'self'",
      ],
      // Search is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [themeHash] },
      // KaTeX positions glyphs with style attributes; <style> elements stay hash-only.
      styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          cut('source-serif-4', 400),
          cut('source-serif-4', 400, 'italic'),
          cut('source-serif-4', 600),
        ],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Source Sans 3',
      cssVariable: '--sans',
      fallbacks: ['system-ui', 'sans-serif'],
      options: { variants: [cut('source-sans-3', 400), cut('source-sans-3', 600)] },
    },
  ],
  markdown: {
    syntaxHighlight: false,
    processor: namingFile(
      satteri({
        features: { math: true },
        mdastPlugins: [katexMdast(), knownComponents()],
      }),
    ),
  },
  integrations: [
    mdx(),
    svelte(),
    sitemap({ filter: (page) => !/\/(embed|not-kept)\//.test(page) }),
    fewStyles(),
    hostHeaders(),
  ],
  vite: {
    plugins: [katexWoff2Only(), fewPreloads],
    worker: { format: 'es', rolldownOptions: { treeshake } },
    // Nothing inlined as data: URIs, which the Content-Security-Policy would refuse.
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        treeshake,
        output: {
          codeSplitting: {
            groups: [
              { name: 'shared', test: /preload-helper|learning.href/, priority: 1 },
              { name: 'symbol', test: /learning.symbol/, priority: 1 },
              { name: 'figure', test: figure },
            ],
          },
        },
      },
    },
  },
});
