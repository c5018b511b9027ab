import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelteConfig from './svelte.config.js';

/** Where rules that need types apply; ESLint has none for .astro files, which astro check reads. */
const typed = ['**/*.ts', '**/*.svelte'];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/']),
  js.configs.recommended,
  ts.configs.recommended,
  { files: typed, extends: [ts.configs.recommendedTypeChecked] },
  svelte.configs.recommended,
  astro.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  {
    files: ['**/*.{js,mjs}', 'tests/**', 'src/build/**', '*.config.*'],
    languageOptions: { globals: { ...globals.node } },
  },
  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
  },
  {
    // `npm run lint` sets SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK: TypeScript then reads a component as the script that
    // its parser makes of it. Without, its program is made anew for each component, which takes 1.4 times as long in all.
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // ESLint sees no types of one component from another, svelte-check does. Tests loop over every widget and every
    // problem: what they find there has no type that is known by name.
    files: ['**/*.svelte', 'tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
