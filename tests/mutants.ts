/**
 * Faults that are put in on purpose, one at a time, and the test that must find each. A fault of the source goes into a
 * copy of the project and is met by unit tests; one of the built site goes into a copy of `dist` and is met by a visit.
 * `npm run test:mutants -- source`, `-- built` or `-- <part of a name>` tries some; exit code 1 says that a fault was not found.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject, root, tool } from './copy.ts';

interface Mutant {
  name: string;
  /** In the source, or in dist; there a glob, since names are hashed, of which every match is changed. */
  file: string;
  search: string | RegExp;
  replace: string;
  /** The file of unit tests, or for the built site the title of the end-to-end test. */
  kill: string;
}
const visited = (path: string) => `${path} keeps to all that every page must`;

const inSource: Mutant[] = [
  {
    name: 'the damping torque turns the other way',
    file: 'src/physics/macrospin/llg.ts',
    search: 'axpy(alpha, cross(m, B), B)',
    replace: 'axpy(-alpha, cross(m, B), B)',
    kill: 'tests/physics/llg.test.ts',
  },
  {
    name: 'the precession turns the other way',
    file: 'src/physics/macrospin/llg.ts',
    search: 'return cross(llgOmega(m, B, alpha, gamma), m);',
    replace: 'return cross(m, llgOmega(m, B, alpha, gamma));',
    kill: 'tests/physics/llg.test.ts',
  },
  {
    name: 'a step of rotation is of order 3',
    file: 'src/physics/macrospin/llg.ts',
    search: 'axpy(-1 / 12, cross(k1, k4), mean)',
    replace: 'mean',
    kill: 'tests/physics/llg.test.ts',
  },
  {
    name: 'a left-handed cross product',
    file: 'src/physics/vec3.ts',
    search: 'a[2] * b[0] - a[0] * b[2]',
    replace: 'a[0] * b[2] - a[2] * b[0]',
    kill: 'tests/physics/vec3.test.ts',
  },
  {
    name: 'a frequency without its 2π',
    file: 'src/physics/formulas/precession.ts',
    search: '(gammaLL * abs(Bext + BK * cos(theta))) / (2 * PI)',
    replace: 'gammaLL * abs(Bext + BK * cos(theta))',
    kill: 'tests/physics/formulas.test.ts tests/physics/cone.test.ts',
  },
  {
    name: 'a tolerance ten times too wide',
    file: 'src/learning/kinds/number/index.ts',
    search: 'ask.within ?? ask.tolerance * Math.abs(answer)',
    replace: 'ask.within ?? 10 * ask.tolerance * Math.abs(answer)',
    kill: 'tests/learning/grade.test.ts',
  },
  {
    name: 'a missing unit counts as a wrong answer',
    file: 'src/learning/kinds/number/grade.ts',
    search: 'if (!reading.unit && si)',
    replace: 'if (si === "never")',
    kill: 'tests/learning/grade.test.ts',
  },
  {
    name: 'a write to the disk that is not awaited',
    file: 'src/learning/store.ts',
    search: 'await write([...batch]);',
    replace: 'void write([...batch]).catch(() => {});',
    kill: 'tests/learning/progress-store.test.ts',
  },
  {
    name: 'an import that takes what is already here',
    file: 'src/learning/transfer.ts',
    search: '!seen.has(id) && seen.add(id)',
    replace: 'seen.add(id)',
    kill: 'tests/learning/progress-transfer.test.ts',
  },
  {
    name: 'a link out of range is believed',
    file: 'src/learning/query.ts',
    search: 'return within(param, x);',
    replace: 'return x;',
    kill: 'tests/learning/params.test.ts tests/widgets/every-widget.test.ts',
  },
  {
    name: 'a link that leaves out a value which is no default',
    file: 'src/learning/query.ts',
    search: 'value !== (params as AnyParams)[name]?.value',
    replace: "value !== (params as AnyParams)[name]?.value && name !== 'alpha'",
    kill: 'tests/widgets/every-widget.test.ts',
  },
  {
    name: 'a clock that drops what is left of a frame',
    file: 'components/figure/clock.ts',
    search: 'this.#rest = due - whole - 1e-9;',
    replace: 'this.#rest = 0;',
    kill: 'tests/figure/clock.test.ts',
  },
  {
    name: 'a room that imports from above',
    file: 'src/physics/vec3.ts',
    search: '/** A vector in three dimensions',
    replace: "import '../learning/known';\n/** A vector in three dimensions",
    kill: 'tests/architecture.test.ts',
  },
  {
    name: 'a formula in red',
    file: 'src/build/katex.ts',
    search: 'throwOnError: true',
    replace: 'throwOnError: false',
    kill: 'tests/build/katex.test.ts',
  },
];

const inDist: Mutant[] = [
  {
    name: 'text too pale to read',
    file: 'about/index.html',
    search: '<main',
    replace: '<main style="color:#9a9a9a"',
    kill: visited('/about/'),
  },
  {
    name: 'something wider than a narrow screen',
    file: 'about/index.html',
    search: '</main>',
    replace: '<p style="inline-size:600px">wide</p></main>',
    kill: visited('/about/'),
  },
  {
    name: 'a field without a label',
    file: 'about/index.html',
    search: '</main>',
    replace: '<input type="text" class="needs-script"></main>',
    kill: visited('/about/'),
  },
  {
    name: 'a script that the policy refuses',
    file: 'about/index.html',
    search: '</main>',
    replace: '<script>document.title += "!"</script></main>',
    kill: visited('/about/'),
  },
  {
    name: 'a request to somebody else',
    file: 'about/index.html',
    search: '</main>',
    replace: '<img src="http://127.0.0.1:9/x.png" alt="" width="1" height="1"></main>',
    kill: visited('/about/'),
  },
  {
    name: 'a link that leads nowhere',
    file: 'about/index.html',
    search: '</main>',
    replace: '<a href="/lessons/precesion/">a lesson</a></main>',
    kill: 'every internal link and anchor leads somewhere',
  },
  {
    name: 'a button that does nothing with scripts off',
    file: 'about/index.html',
    search: '</main>',
    replace: '<button type="button" class="card">Go</button></main>',
    kill: visited('/about/'),
  },
  {
    name: 'a solution that stands open',
    file: 'problems/larmor-frequency/index.html',
    search: /<details class="solution/,
    replace: '<details open class="solution',
    kill: visited('/problems/larmor-frequency/'),
  },
  {
    name: 'a figure nobody described',
    file: 'embed/precession/index.html',
    search: / role="img"/g,
    replace: '',
    kill: visited('/embed/precession/'),
  },
];

/** @throws if there is nothing to change: then the table no longer fits the code. */
function mutate(folder: string, { file, search, replace }: Mutant) {
  const paths = globSync(file, { cwd: folder }).map((path) => join(folder, path));
  const before = paths.map((path) => readFileSync(path, 'utf8'));
  const after = before.map((text) => text.replace(search, replace));
  if (!after.some((text, i) => text !== before[i]))
    throw new Error(`${file} has nothing that fits ${String(search)}: mend the table`);
  paths.forEach((path, i) => writeFileSync(path, after[i]!));
  return () => paths.forEach((path, i) => writeFileSync(path, before[i]!));
}
/** The first lines of what a test said when it failed. */
const said = (output: string) =>
  /(?:AssertionError|Error): [^\n]+/.exec(output)?.[0].slice(0, 110) ?? '';

let survived = 0;
const asked = process.argv[2] ?? '';
const wanted = (mutants: Mutant[], where: string) =>
  mutants.filter(({ name }) => asked === where || name.includes(asked));
function report({ name, kill }: Mutant, { status, stdout, stderr }: ReturnType<typeof run>) {
  if (!/\d (passed|failed)/.test(stdout))
    throw new Error(`${kill} did not run:\n${stdout}${stderr}`);
  const found = status !== 0 && /\d failed/.test(stdout);
  if (!found) survived += 1;
  console.log(`| ${name} | ${kill} | ${found ? said(stdout + stderr) : 'NOT FOUND'} |`);
}
const run = (command: string, args: string[], options: object) =>
  spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e9, ...options });

console.log('| fault | test | what it says |\n| --- | --- | --- |');
const source = wanted(inSource, 'source');
if (source.length > 0) {
  const copy = copyProject();
  process.on('exit', copy.remove);
  for (const mutant of source) {
    const undo = mutate(copy.folder, mutant);
    const args = ['run', '--config', 'tests/vitest.config.ts', '--bail', '1'];
    report(
      mutant,
      run(tool('vitest'), [...args, ...mutant.kill.split(' ')], copy.start('production')),
    );
    undo();
  }
}
const built = wanted(inDist, 'built');
if (built.length > 0) {
  const top = mkdtempSync(join(tmpdir(), 'precess-'));
  process.on('exit', () => rmSync(top, { recursive: true }));
  const dist = join(top, 'dist');
  cpSync(join(root, 'dist'), dist, { recursive: true });
  for (const mutant of built) {
    const undo = mutate(dist, mutant);
    const args = ['test', '--config', 'tests/playwright.config.ts', '--retries', '0'];
    const env = { ...process.env, PRECESS_OUT: dist, FORCE_COLOR: '0' };
    report(
      mutant,
      run(tool('playwright'), [...args, '--reporter', 'line', 'pages', '-g', mutant.kill], {
        cwd: root,
        env,
      }),
    );
    undo();
  }
}
console.log(`${source.length + built.length} faults, ${survived} not found`);
process.exitCode = survived > 0 ? 1 : 0;
