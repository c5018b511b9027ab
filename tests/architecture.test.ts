import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { basename, dirname, join, normalize } from 'node:path';
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
  .filter((file) => file && existsSync(root + file));

/** From the top down: a file may import from its own room and from those below. */
const rooms = [
  ['pages', /^src\/(pages|layouts)\/|^src\/content\.config\.ts$/],
  ['content', /^content\//],
  ['lesson', /^components\/lesson\//],
  ['tools', /^components\/(lab|exercise|progress|teach)\//],
  ['widgets', /^components\/widgets\//],
  ['figure', /^components\/figure\//],
  ['stills', /^components\/stills\//],
  ['drawing', /^components\/drawing\//],
  // But for the program of the command line that makes packages: it stands above all that it runs.
  ['build', /^src\/build\/(?!package\.ts$)/],
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

function cached<T>(of: (file: string) => T) {
  const known = new Map<string, T>();
  return (file: string) => {
    if (!known.has(file)) known.set(file, of(file));
    return known.get(file)!;
  };
}
/** What a file imports, by any of the ways; comments do not count. */
const imports = cached((file) => {
  const text = readFileSync(root + file, 'utf8')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);
  const eager = [
    ...found(/^\s*(?:import|export)\s[^;'"`]*?from\s*['"]([^'"]+)['"]/gm),
    ...found(/^\s*import\s*['"]([^'"]+)['"]/gm),
  ];
  return {
    /** Those that are loaded with the file, types among them. */
    eager,
    modules: [...eager, ...found(/\bimport\(\s*['"`]([^'"`]+)['"`]/g)],
    globs: found(/\bimport\.meta\.glob[^(]*\(\s*['"]([^'"]+)['"]/g),
  };
});
/** The file of this project that an import names, as a path from the top; undefined for a package. */
function target(file: string, module: string): string | undefined {
  if (module.startsWith('.')) return normalize(join(dirname(file), module));
  const alias = aliases.find(([from]) => module.startsWith(from));
  return alias && alias[1] + module.slice(alias[0].length);
}
const code = files.filter((file) => /\.(ts|svelte|astro|mdx|mjs|js)$/.test(file));
const inRoom = (room: string) => code.filter((file) => name(file) === room);

describe('rooms', () => {
  test('imports only go down: pages > content > lesson > lab, exercise, progress, teach > widgets > figure > stills > drawing > build > learning > physics', () => {
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

  test('README and CONTRIBUTING tell this order of the rooms', () => {
    const readme = readFileSync(`${root}README.md`, 'utf8');
    const [, table = ''] = /\n\| room [^\n]*\n([^]*?)\n\n/.exec(readme) ?? [];
    const listed = [...table.matchAll(/\]\(([^)]+)\)/g)].map(([, file]) => name(file!) ?? file);
    const order = rooms.map(([room]) => room);
    expect([...new Set(listed)]).toEqual([...order, 'tests/README.md']);
    const rule = /Imports only go down: ([^.]+)\./.exec(
      readFileSync(`${root}CONTRIBUTING.md`, 'utf8'),
    )?.[1];
    expect(rule?.split(/\s+>\s+/)).toEqual(
      order.map((room) => (room === 'tools' ? 'lab, exercise, progress, teach' : room)),
    );
  });

  test('no file imports itself by way of others, but for what it loads later', () => {
    const known = new Set(code);
    const next = cached((file) =>
      [...new Set(imports(file).eager)].flatMap((module) => {
        const to = target(file, module);
        const paths = to ? [to, `${to}.ts`, `${to}/index.ts`] : [];
        return paths.find((path) => known.has(path)) ?? [];
      }),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, way: readonly string[]) => {
      if (way.includes(file))
        circles.push([...way.slice(way.indexOf(file)), file].join(' imports '));
      else if (!done.has(file)) for (const to of next(file)) walk(to, [...way, file]);
      done.add(file);
    };
    for (const file of code) walk(file, []);
    expect(circles).toEqual([]);
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

  test('of assignments a page outside of theirs loads only whether there is one, and of that less than 1 kB', () => {
    const theirs = /^src\/learning\/(assignment|package)\/|^components\/teach\//;
    // The pages for instructors and classes, what is loaded where an assignment is kept, and what runs only at build.
    const apart =
      /^src\/pages\/(assignment\.|teach\/)|^src\/layouts\/(assigned|catalog|example|teaching)\.ts$|^(src\/build|tests)\//;
    const values = /^\s*(?:import|export)\s+(?!type\b)[^;'"`]*?from\s*['"]([^'"]+)['"]/gm;
    const asked = code
      .filter((file) => !theirs.test(file) && !apart.test(file))
      .flatMap((file) =>
        [...readFileSync(root + file, 'utf8').matchAll(values)]
          .map(([, module]) => target(file, module!))
          .filter((to): to is string => to !== undefined && theirs.test(to)),
      );
    const [one, ...others] = new Set(asked);
    expect([one, ...others]).toEqual(['src/learning/assignment/kept-key']);
    const weight = ts.transpileModule(readFileSync(`${root}${one}.ts`, 'utf8'), {
      compilerOptions: { removeComments: true, module: ts.ModuleKind.ESNext },
    });
    expect(brotliCompressSync(weight.outputText).length).toBeLessThan(1000);
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

  test('a room says in its README what each of its folders is', () => {
    // A folder of these is one of many alike, and says itself what it is.
    const many = new Set(['components/widgets', 'components/exercise', 'src/pages']);
    const folders = new Set(
      files
        .filter(
          (file) => /^(src|components)\/[^/]+\/[^/]+\//.test(file) && !/^src\/public/.test(file),
        )
        .map((file) => file.split('/').slice(0, 3).join('/')),
    );
    const silent = [...folders].filter((folder) => {
      const [room, name] = [dirname(folder), basename(folder)];
      return (
        !many.has(room) &&
        !files.includes(`${folder}/README.md`) &&
        !readFileSync(`${root}${room}/README.md`, 'utf8').match(`\`${name}[\`/]`)
      );
    });
    expect(silent.map((folder) => `${folder} is not named in the README of its room`)).toEqual([]);
  });

  test('tests of a room lie in the folder of its name', () => {
    const homes = new Set(
      files.flatMap((file) => {
        const parts = dirname(file).split('/');
        return parts[0] === 'tests' ? [] : parts.map((_, i) => parts.slice(0, i + 1).join('/'));
      }),
    );
    const homeless = files
      .filter((file) => /^tests\/.+\/.*\.test\.ts$/.test(file))
      .map((file) => dirname(file).slice('tests/'.length))
      .filter(
        (room) => !['', 'src/', 'components/', 'content/'].some((top) => homes.has(top + room)),
      );
    expect([...new Set(homeless)].map((room) => `tests/${room} mirrors no room`)).toEqual([]);
  });

  test('the top level holds only the fixed frame', () => {
    const frame = new Set([
      ...['.ci', '.gitignore', '.npmrc', '.prettierignore', '.prettierrc.json'],
      ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'CITATION.cff'],
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

test('what is exported is named by another file, if only by a test', () => {
  const words = cached((file) => new Set(readFileSync(root + file, 'utf8').match(/[\w$]+/g) ?? []));
  // Astro takes the exports of pages and collections by their names, and physics is there for more than the course uses.
  const unused = code
    .filter((file) => /^(src|components)\/(?!physics\/|pages\/|content\.config)/.test(file))
    .flatMap((file) => {
      const named = /^export (?:async )?(?:const|let|class|function\*?) ([\w$]+)/gm;
      return [...readFileSync(root + file, 'utf8').matchAll(named)]
        .map(([, one]) => one!)
        .filter((one) => !code.some((other) => other !== file && words(other).has(one)))
        .map((one) => `${file} exports ${one}, which nobody imports`);
    });
  expect(unused).toEqual([]);
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
      // By its element: the one <main> of a page and its tables, and the fields that a reader fills in, wherever they stand.
      expect(
        /^(main|main table|input|textarea|select)$/.test(one) || one.includes('[data-'),
        `${file}: ${selector}`,
      ).toBe(true);
});

test('a component finds by a class only what its own room draws', () => {
  const scripts = files.filter((file) =>
    /^(src\/layouts|components)\/.*\.(ts|svelte|astro)$/.test(file),
  );
  const text = cached((file) => readFileSync(root + file, 'utf8'));
  /** The classes that a room writes, by its folder. */
  const room = (file: string) => /^(src\/\w+|components\/\w+)\//.exec(file)![1]!;
  const written = Map.groupBy(scripts, room);
  const draws = (folder: string, name: string) =>
    (written.get(folder) ?? []).some((file) =>
      new RegExp(
        `\\bclass(?:Name)?(?::${name}\\b|(?::list)?\\s*[=:][^>\\n]*['"\`{ ,]${name}\\b)`,
      ).test(text(file)),
    );
  const found = scripts.flatMap((file) =>
    [
      ...text(file).matchAll(
        /\b(?:querySelector(?:All)?|closest|matches|contains)(?:<[^>]*>)?\(\s*['"`]([^'"`]*)['"`]\)/g,
      ),
    ].flatMap(([call, selector = '']) =>
      (/^contains/.test(call) ? [`.${selector}`] : (selector.match(/\.[a-z][\w-]*/g) ?? [])).map(
        (name) => ({ file, name: name.slice(1) }),
      ),
    ),
  );
  expect(found.length).toBeGreaterThan(3);
  // KaTeX has no other names for what it makes.
  const strange = found.filter(
    ({ file, name }) => !name.startsWith('katex') && !draws(room(file), name),
  );
  expect(strange.map(({ file, name }) => `${file}: .${name}`)).toEqual([]);
});

test('where kinds of questions are told apart none falls through: the compiler names what a new one lacks', () => {
  const telling = files.filter(
    (file) =>
      /^(src|components)\/.*\.(ts|svelte|astro)$/.test(file) &&
      /\bswitch \(ask\??\.kind\)/.test(readFileSync(root + file, 'utf8')),
  );
  expect(telling.length).toBeGreaterThan(3);
  for (const file of telling)
    expect(readFileSync(root + file, 'utf8'), file).not.toMatch(/^\s*default:/m);
  for (const list of ['fields', 'papers'])
    expect(readFileSync(`${root}components/exercise/${list}.ts`, 'utf8')).toContain(
      "satisfies { [k in Ask['kind']]:",
    );
  expect(readFileSync(`${root}components/teach/Sheet.svelte`, 'utf8')).not.toContain('.kind');
});

test('localStorage, which may refuse, is reached through src/learning/local.ts, but for the script before the first paint', () => {
  const reaching = code.filter(
    (file) =>
      !file.startsWith('tests/') &&
      readFileSync(root + file, 'utf8')
        .replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
        .includes('localStorage'),
  );
  expect(reaching.sort()).toEqual(['src/build/theme.ts', 'src/learning/local.ts']);
});

test('no header says who uses its file: an editor knows it, and stays right', () => {
  const told = code.filter(
    (file) =>
      /^(components|src)\//.test(file) &&
      /[.;] [Uu]sed by /.test(readFileSync(root + file, 'utf8').slice(0, 600)),
  );
  expect(told).toEqual([]);
});

test('a place is made a path by fileURLToPath: a pathname has spaces and umlauts in code', () => {
  const wrong = files.filter(
    (file) =>
      /\.(ts|mjs|js|astro|svelte)$/.test(file) &&
      /import\.meta\.url\)\.pathname/.test(readFileSync(root + file, 'utf8')),
  );
  expect(wrong).toEqual([]);
});
