import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Tracked files and new ones, but nothing that git ignores. */
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);

/** From the top down: a file may import from its own room and from those below. */
const rooms = [
  ['pages', /^src\/(pages|layouts)\/|^src\/content\.config\.ts$/],
  ['content', /^content\//],
  ['lesson', /^components\/lesson\//],
  ['tools', /^components\/(lab|exercise|progress)\//],
  ['widgets', /^components\/widgets\//],
  ['figure', /^components\/figure\//],
  ['drawing', /^components\/drawing\//],
  ['learning', /^src\/learning\//],
  ['physics', /^src\/physics\//],
] as const;
const level = (file: string) => rooms.findIndex(([, pattern]) => pattern.test(file));
const name = (file: string) => rooms[level(file)]?.[0];
/** The folder of a widget that has one. */
const folder = (file: string) => /^components\/widgets\/([^/]+)\//.exec(file)?.[1];

const aliases = Object.entries(
  ts.parseConfigFileTextToJson('tsconfig.json', readFileSync(`${root}tsconfig.json`, 'utf8')).config
    .compilerOptions.paths as Record<string, [string]>,
).map(([from, [to]]) => [from.replace('*', ''), normalize(to.replace('*', ''))] as const);

/** What a file imports, by any of the ways; comments do not count. */
function imports(file: string) {
  const text = readFileSync(root + file, 'utf8')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);
  return {
    modules: [
      ...found(/^\s*(?:import|export)\s[^;'"`]*?from\s*['"]([^'"]+)['"]/gm),
      ...found(/^\s*import\s*['"]([^'"]+)['"]/gm),
      ...found(/\bimport\(\s*['"`]([^'"`]+)['"`]/g),
    ],
    globs: found(/\bimport\.meta\.glob[^(]*\(\s*['"]([^'"]+)['"]/g),
  };
}
/** The file of this project that an import names, as a path from the top; undefined for a package. */
function target(file: string, module: string): string | undefined {
  if (module.startsWith('.')) return normalize(join(dirname(file), module));
  const alias = aliases.find(([from]) => module.startsWith(from));
  return alias && alias[1] + module.slice(alias[0].length);
}
const code = files.filter((file) => /\.(ts|svelte|astro|mdx|mjs|js)$/.test(file));
const inRoom = (room: string) => code.filter((file) => name(file) === room);

describe('rooms', () => {
  test('imports only go down: pages > content > lesson > lab, exercise, progress > widgets > figure > drawing > learning > physics', () => {
    const upward = code
      .filter((file) => level(file) >= 0)
      .flatMap((file) =>
        imports(file)
          .modules.map((module) => [module, target(file, module)] as const)
          .filter(([, to]) => to && level(to) >= 0 && level(to) < level(file))
          .map(
            ([module, to]) =>
              `${file} (${name(file)}) imports ${module} (${name(to!)}), which is above it`,
          ),
      );
    expect(upward).toEqual([]);
  });

  test('only figure loads widgets, and only by glob', () => {
    const byName = code
      .filter((file) => !file.startsWith('tests/'))
      .flatMap((file) =>
        imports(file)
          .modules.filter((module) => {
            const to = target(file, module);
            return to && name(to) === 'widgets' && name(file) !== 'widgets';
          })
          .map((module) => `${file} names ${module}: widgets are found by the glob of figure`),
      );
    const byGlob = code
      .filter((file) => name(file) !== 'figure' && !file.startsWith('tests/'))
      .filter((file) => imports(file).globs.some((glob) => /widgets\//.test(glob)))
      .map((file) => `${file} globs widgets: only figure does`);
    expect([...byName, ...byGlob]).toEqual([]);
  });

  test('a widget imports no other widget', () => {
    const siblings = inRoom('widgets').flatMap((file) =>
      imports(file)
        .modules.filter((module) => {
          const to = target(file, module);
          return to && name(to) === 'widgets' && (!folder(file) || folder(to) !== folder(file));
        })
        .map((module) => `${file} imports ${module}: what two widgets share belongs to drawing`),
    );
    expect(siblings).toEqual([]);
  });

  test('content imports nothing', () => {
    const importing = files
      .filter((file) => /^content\/.*\.mdx?$/.test(file))
      .filter((file) => /^(import|export)\s/m.test(readFileSync(root + file, 'utf8')))
      .map((file) => `${file}: components are found by name, remove the import or export`);
    expect(importing).toEqual([]);
  });

  test('every room says in its README what belongs there', () => {
    const folders = new Set(
      files
        .filter((file) => /^(src|content|components|tests)\//.test(file))
        .map((file) => file.split('/').slice(0, 2).join('/'))
        .filter((folder) => !/\.\w+$/.test(folder) && !/^tests\/|^src\/public/.test(folder))
        .concat('tests', 'content'),
    );
    const silent = [...folders].filter(
      (folder) => !files.includes(`${folder}/README.md`) && !files.includes(`${folder}/_README.md`),
    );
    expect(silent.map((folder) => `${folder}/README.md is missing`)).toEqual([]);
  });

  test('the top level holds only the fixed frame', () => {
    const frame = new Set([
      ...['.ci', '.gitignore', '.npmrc', '.prettierignore', '.prettierrc.json'],
      ...['README.md', 'CONTRIBUTING.md', 'DEVELOPERS.md', 'CHANGELOG.md', 'CITATION.cff'],
      ...['LICENSE', 'LICENSE-content.md', 'package.json', 'package-lock.json'],
      ...['astro.config.mjs', 'eslint.config.js', 'svelte.config.js', 'tsconfig.json'],
      ...['src', 'content', 'components', 'tests'],
    ]);
    const strangers = [...new Set(files.map((file) => file.split('/')[0]!))].filter(
      (entry) => !frame.has(entry),
    );
    expect(strangers.map((entry) => `${entry} does not belong at the top level`)).toEqual([]);
  });
});

describe('src/physics', () => {
  const physics = inRoom('physics');

  test('imports nothing from outside', () => {
    const outside = physics.flatMap((file) =>
      [...imports(file).modules, ...imports(file).globs]
        .filter((module) => name(target(file, module) ?? '') !== 'physics')
        .map((module) => `${file} imports ${module}`),
    );
    expect(outside).toEqual([]);
  });

  test('compiles without the DOM, Node and their clocks: it knows the language alone', () => {
    const program = ts.createProgram(
      readdirSync(`${root}src/physics`, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${root}src/physics/${file}`),
      {
        lib: ['lib.es2023.d.ts'],
        types: [],
        noEmit: true,
        strict: true,
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        allowImportingTsExtensions: true,
      },
    );
    const errors = ts
      .getPreEmitDiagnostics(program)
      .map(
        (d) => `${d.file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`,
      );
    expect(errors).toEqual([]);
  });

  test('reads no clock and no random source of the language either', () => {
    const impure = physics.filter((file) =>
      /\bDate\b|\bMath\s*\.\s*random\b|\bIntl\b/.test(
        readFileSync(root + file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, ''),
      ),
    );
    expect(impure.map((file) => `${file} names Date, Intl or Math.random`)).toEqual([]);
  });
});

test('a script of the whole page finds what it works on by data attributes, never by a class of the styles', () => {
  const scripts = files.filter((file) => /^src\/layouts\/\w+\.ts$/.test(file));
  const looks = scripts.flatMap((file) =>
    [
      ...readFileSync(root + file, 'utf8').matchAll(
        /\bdocument\.querySelector(?:All)?(?:<[^>]*>)?\(\s*['"`]([^)]*)['"`]\)/g,
      ),
    ].map(([, selector = '']) => ({ file, selector })),
  );
  expect(looks.length).toBeGreaterThan(4);
  for (const { file, selector } of looks)
    for (const one of selector.split(/,\s*/))
      // There is one <main> in a page, and a script of its own for what is in it.
      expect(one === 'main' || one.includes('[data-'), `${file}: ${selector}`).toBe(true);
});
