/** What a host has to send with each file, and how each kind of host is told: `_headers` is built, the others stand in README.md. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** With every file. */
export const always = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};
/** Learning platforms whose thin packages open the course in a frame: 'https://moodle.example.org'. */
const platforms = process.env['PRECESS_PLATFORMS'] ?? '';
/** With all but the pages that others are to frame. */
export const unframed = {
  'Content-Security-Policy': `frame-ancestors 'self' ${platforms}`.trim(),
};
export const framed = '/embed/';
/** Names that change with their content, and all others. */
export const hashed = '/(_astro|pagefind/(fragment|index))/';
export const cached = { 'Cache-Control': 'public, max-age=31536000, immutable' };
export const asked = { 'Cache-Control': 'no-cache' };

const lines = (
  headers: Readonly<Record<string, string>>,
  line: (name: string, value: string) => string,
) => Object.entries(headers).map(([name, value]) => line(name, value));
const [[policy, ancestors]] = Object.entries(unframed) as [[string, string]];
const [[cache, forEver], [, everyTime]] = [cached, asked].map((one) => Object.entries(one)[0]) as [
  [string, string],
  [string, string],
];

export const nginx = `
map $uri $course_cache {
    default "${everyTime}";
    "~${hashed}" "${forEver}";
}
map $uri $course_frames {
    default "${ancestors}";
    "~${framed}" "";
}
server {
    listen 80;
    server_name example.org;
    root /srv/precess/dist;
    error_page 404 /404.html;
    gzip on;
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;
    add_header ${cache} $course_cache;
    add_header ${policy} $course_frames always;
${lines(always, (name, value) => `    add_header ${name} "${value}" always;`).join('\n')}
}`.trim();

export const apache = `
DirectoryIndex index.html
ErrorDocument 404 /404.html
Header set ${cache} "${everyTime}" "expr=%{REQUEST_URI} !~ m#${hashed}#"
Header set ${cache} "${forEver}" "expr=%{REQUEST_URI} =~ m#${hashed}#"
Header always set ${policy} "${ancestors}" "expr=%{REQUEST_URI} !~ m#${framed}#"
${lines(always, (name, value) => `Header always set ${name} "${value}"`).join('\n')}`.trim();

export const caddy = `
example.org {
    root * /srv/precess/dist
    encode zstd gzip
    @hashed path_regexp ${hashed}
    @others not path_regexp ${hashed}
    @unframed not path_regexp ${framed}
    header @hashed ${cache} "${forEver}"
    header @others ${cache} "${everyTime}"
    header @unframed ${policy} "${ancestors}"
${lines(always, (name, value) => `    header ${name} "${value}"`).join('\n')}
    file_server
    handle_errors {
        header ${cache} "${everyTime}"
        rewrite * /404.html
        file_server
    }
}`.trim();

/**
 * For hosts that read a file of that name. They join the values when two rules give the same header, so that no two
 * rules here do: each folder of the site is named.
 */
export function headersFile(entries: readonly string[], base: string): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [base + path, ...lines(headers, (name, value) => `  ${name}: ${value}`)].join('\n');
  const own = (path: string) => (path === '_astro/*' ? cached : asked);
  return [
    rule('*', always),
    ...['', ...entries].map((path) =>
      rule(path, path.startsWith(framed.slice(1)) ? asked : { ...own(path), ...unframed }),
    ),
    rule('pagefind/fragment/*', cached),
    rule('pagefind/index/*', cached),
    '',
  ].join('\n\n');
}

/** Writes `_headers` beside the pages. */
export const hostHeaders = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const entries = readdirSync(folder, { withFileTypes: true })
          .map((entry) => (entry.isDirectory() ? `${entry.name}/*` : entry.name))
          .sort();
        writeFileSync(join(folder, '_headers'), headersFile([...entries, 'sw.js'], base));
      },
    },
  };
};
