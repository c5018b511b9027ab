import { defineConfig, fontProviders } from 'astro/config';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { satteri } from '@astrojs/markdown-satteri';
import { bundle } from './src/build/bundle.ts';
import { knownComponents } from './src/build/components.ts';
import { fontsBy } from './src/build/faces.ts';
import { katexMdast } from './src/build/katex.ts';
import { namingFile } from './src/build/mdx-errors.ts';
import { hostHeaders } from './src/build/host.ts';
import { clientNear, finishedPages } from './src/build/pages.ts';
import { themeHash } from './src/build/theme.ts';
import { unbrokenMdast } from './src/build/unbroken.ts';

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
  fonts: fontsBy(fontProviders.local()),
  markdown: {
    syntaxHighlight: false,
    processor: namingFile(
      satteri({
        features: { math: true },
        mdastPlugins: [katexMdast(), knownComponents(), unbrokenMdast()],
      }),
    ),
  },
  integrations: [
    mdx(),
    svelte(),
    sitemap({ filter: (page) => !/\/(embed|not-kept)\//.test(page) }),
    clientNear,
    finishedPages,
    hostHeaders(),
  ],
  vite: bundle,
});
