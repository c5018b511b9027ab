/** The one page of a thin package, which stands on the learning platform and opens the course in a frame. Pure. */
import type { Edition } from './manifest';
import type { Settings } from './settings';
import { escape } from './xml';

/** The script of that page, made at build (src/build/thin.ts). */
export const script = 'package/thin.js';

export interface ThinSettings extends Settings {
  standard: Edition;
  /** Where the course is to be found, https://example.org/course/. */
  course: string;
}
export const thinPage = (title: string, settings: ThinSettings, js: string): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escape(title)}</title>
<style>
html, body { block-size: 100%; margin: 0 }
body { display: flex; flex-direction: column; font: 0.95rem/1.45 sans-serif; color-scheme: light dark }
[data-line] { margin: 0; padding: 0.5rem 1rem; border-inline-start: 4px solid #b45309 }
[data-line]:empty { display: none }
iframe { flex: 1; inline-size: 100%; border: 0 }
</style>
</head>
<body>
<p role="status" data-line></p>
<iframe title="${escape(title)}" allow="fullscreen; clipboard-write"></iframe>
<script type="application/json" data-settings>${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
<script>${
    // Nothing in it may end it.
    js.replaceAll('</script', '<\\/script')
  }</script>
</body>
</html>
`;
