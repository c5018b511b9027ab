import type { Plugin } from 'vite';

/** Every supported browser loads woff2: keeps the .woff and .ttf copies of KaTeX's fonts out of dist. */
export function katexWoff2Only(): Plugin {
  return {
    name: 'katex-woff2-only',
    enforce: 'pre',
    transform: {
      filter: { id: /katex\/dist\/katex[\w-]*(\.min)?\.css$/ },
      handler(code) {
        return code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["']?\w+["']?\)/g, '');
      },
    },
  };
}
