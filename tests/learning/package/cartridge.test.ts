import { unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, test, vi } from 'vitest';
import { decode } from '@learning/assignment/link';
import type { Catalog } from '@learning/assignment/catalog';
import { toText } from '@learning/answer-text';
import { cartridge, weightsOf } from '@learning/package/cartridge';
import { makePackage } from '@learning/package/make';
import type { Problem } from '@learning/package/moodle';
import { plainTexts } from '@teach/card';
import { sample } from '../assignment/sample';
import { grade } from '../grading';
import { all, read, text, type Element } from './elements';
import { problems } from './problems';

const links = [{ title: 'A & B', url: 'https://course.example/a/?x=1&y=2#z' }];
const of = (some: readonly Problem[], tries = 2) =>
  cartridge({
    id: 'k3x9p2ab',
    title: 'Torques & walls',
    instructions: '',
    tries,
    links,
    problems: some,
    others: ['Where does it go?'],
  });
const { files, leftOut } = of(problems);
const parsed = new Map([...files].map(([file, xml]) => [file, read(xml)]));
const manifest = parsed.get('imsmanifest.xml')!;
const items = all(parsed.get('test/test.xml')!, 'assessment', 'section', 'item');
const everywhere = (element: Element): Element[] => [
  element,
  ...element.children.flatMap(everywhere),
];

/** Rules of the Common Cartridge profile of content packages, version 1.3. */
describe('the manifest', () => {
  test('says what it is, with metadata', () => {
    expect(manifest.attributes['xmlns']).toBe('http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1');
    expect(manifest.children.map(({ name }) => name)).toEqual([
      'metadata',
      'organizations',
      'resources',
    ]);
    const [metadata] = all(manifest, 'metadata');
    expect(metadata!.children.map(({ name }) => name)).toEqual([
      'schema',
      'schemaversion',
      'lom:lom',
    ]);
    expect(text(metadata!, 'schema')).toBe('IMS Common Cartridge');
    expect(text(metadata!, 'schemaversion')).toBe('1.3.0');
    expect(text(metadata!, 'lom:lom', 'lom:general', 'lom:title', 'lom:string')).toBe(
      'Torques & walls',
    );
  });
  test('has one tree of items: a root without a title, whose leaves alone are resources', () => {
    const [organization, ...more] = all(manifest, 'organizations', 'organization');
    expect(more).toEqual([]);
    expect(organization!.attributes['structure']).toBe('rooted-hierarchy');
    const [root, ...others] = all(organization!, 'item');
    expect(others).toEqual([]);
    expect(all(root!, 'title')).toEqual([]);
    const below = everywhere(root!).filter((one) => one.name === 'item' && one !== root);
    for (const one of below) {
      expect(one.children[0]?.name).toBe('title');
      expect(one.attributes['identifierref'] === undefined).toBe(all(one, 'item').length > 0);
    }
    expect(below.flatMap(({ attributes }) => attributes['identifierref'] ?? [])).toEqual(
      all(manifest, 'resources', 'resource').map(({ attributes }) => attributes['identifier']),
    );
  });
  test('names each file once, by resources of one file without an address of their own', () => {
    const resources = all(manifest, 'resources', 'resource');
    for (const { attributes, children } of resources) {
      expect(attributes['href']).toBeUndefined();
      expect(children.map(({ name }) => name)).toEqual(['file']);
      expect(['imswl_xmlv1p3', 'imsqti_xmlv1p2/imscc_xmlv1p3/assessment']).toContain(
        attributes['type'],
      );
    }
    expect(
      resources.flatMap((one) => all(one, 'file').map(({ attributes }) => attributes['href'])),
    ).toEqual([...files.keys()].filter((file) => file !== 'imsmanifest.xml'));
  });
  test('has identifiers that XML takes, each once', () => {
    const names = everywhere(manifest).flatMap(({ attributes }) => attributes['identifier'] ?? []);
    for (const name of names) expect(name).toMatch(/^[A-Za-z_][\w.-]*$/);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('a link keeps its address', () => {
  const link = parsed.get('link-1/link-1.xml')!;
  expect(link.attributes['xmlns']).toBe('http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3');
  expect(text(link, 'title')).toBe('A & B');
  expect(all(link, 'url')[0]!.attributes['href']).toBe(links[0]!.url);
});

const field = (element: Element, label: string) =>
  text(
    all(element, 'qtimetadata', 'qtimetadatafield').find(
      (one) => text(one, 'fieldlabel') === label,
    )!,
    'fieldentry',
  );
/** What a platform makes of the chosen options: it goes through the conditions until one says that it is the last. */
function judged(item: Element, chosen: ReadonlySet<string>) {
  let score = 0;
  const said: string[] = [];
  const holds = (one: Element): boolean =>
    one.name === 'varequal'
      ? chosen.has(one.text)
      : one.name === 'not'
        ? !one.children.some(holds)
        : one.children.every(holds);
  for (const condition of all(item, 'resprocessing', 'respcondition')) {
    if (!all(condition, 'conditionvar').every(holds)) continue;
    for (const one of all(condition, 'setvar')) score = Number(one.text);
    for (const { attributes } of all(condition, 'displayfeedback')) {
      const feedback = all(item, 'itemfeedback').find(
        (one) => one.attributes['ident'] === attributes['linkrefid'],
      )!;
      said.push(text(feedback, 'flow_mat', 'material', 'mattext')!);
    }
    if (condition.attributes['continue'] !== 'Yes') break;
  }
  return { score, said };
}
const labelsOf = (item: Element) =>
  all(item, 'presentation', 'response_lid', 'render_choice', 'response_label');
const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((made, one) => [...made, ...made.map((some) => [...some, one])], [[]]);
const plain = (html: string) => read(html.replaceAll('&nbsp;', ' ')).text;

describe('the test', () => {
  test('has every question with options; the rest is named', () => {
    const asks = problems.flatMap(({ exercise }) => Object.values(exercise.ask));
    const choices = asks.filter(({ kind }) => kind === 'choice');
    expect(items).toHaveLength(choices.length);
    expect(leftOut).toHaveLength(asks.length - choices.length + 1);
    expect(leftOut.join()).toContain('Where does it go?');
    expect(new Set(items.map(({ attributes }) => attributes['ident'])).size).toBe(items.length);
  });
  test('keeps to what the profile knows of a test', () => {
    const [assessment] = all(parsed.get('test/test.xml')!, 'assessment');
    expect(field(assessment!, 'cc_profile')).toBe('cc.exam.v0p1');
    expect(field(assessment!, 'cc_maxattempts')).toBe('2');
    const tries = (most: number) =>
      field(
        all(read(of(problems, most).files.get('test/test.xml')!), 'assessment')[0]!,
        'cc_maxattempts',
      );
    expect([0, 1, 9].map(tries)).toEqual(['unlimited', '1', '5']);
  });
  test('is not there where nothing has options', () => {
    const none = problems.filter(({ exercise }) =>
      Object.values(exercise.ask).every(({ kind }) => kind !== 'choice'),
    );
    const { files: some } = of(none);
    expect([...some.keys()]).toEqual(['imsmanifest.xml', 'link-1/link-1.xml']);
  });
});

const asked = problems.flatMap(({ id, exercise, variants }) =>
  Object.entries(exercise.ask).flatMap(([name, ask]) =>
    ask.kind === 'choice' ? [{ id, name, ask, drawn: variants[0]!.drawn.asks[name]! }] : [],
  ),
);
test.each(asked)('$id, $name: a platform judges as the course does', ({ id, name, ask, drawn }) => {
  const item = items.find(({ attributes }) => attributes['ident'] === `${id}-${name}`)!;
  const [lid] = all(item, 'presentation', 'response_lid');
  const single = lid!.attributes['rcardinality'] === 'Single';
  const labels = labelsOf(item);
  expect(field(all(item, 'itemmetadata')[0]!, 'cc_profile')).toBe(
    single ? 'cc.multiple_choice.v0p1' : 'cc.multiple_response.v0p1',
  );
  expect(labels.length).toBeGreaterThan(single ? 2 : 1);
  expect(text(item, 'presentation', 'material', 'mattext')).toContain('<p>a1 ]]> &amp;</p>');
  const options = new Map(
    labels.map((one) => {
      const shown = plain(text(one, 'material', 'mattext')!);
      return [one.attributes['ident']!, ask.options.find((option) => option.text === shown)!];
    }),
  );
  expect(new Set(options.values())).toEqual(new Set(ask.options));
  for (const some of single ? labels.map((one) => [one]) : subsets(labels).slice(1)) {
    const chosen = some.map(({ attributes }) => attributes['ident']!);
    const { score, said } = judged(item, new Set(chosen));
    const mine = chosen.map((one) => options.get(one)!);
    const { verdict } = grade(ask, name, drawn, toText(mine.map((option) => option.text)));
    expect(score, mine.map((option) => option.text).join()).toBe(verdict === 'right' ? 100 : 0);
    expect(said.map(plain)).toEqual(mine.map(({ because }) => because));
  }
  // Each condition asks the one answer that there is, with case, as Moodle wants it.
  for (const { name: is, attributes } of everywhere(item))
    if (is === 'varequal')
      expect(attributes).toEqual({ respident: lid!.attributes['ident'], case: 'Yes' });
});

test('of two options one is chosen as of several: the profile has no choice of two', () => {
  const [one] = problems.filter(({ id }) => id === 'which-one-is-pumped');
  const { ask } = one!.exercise;
  const sample = {
    ...ask['sample']!,
    options: (ask['sample'] as never as { options: [] }).options.slice(0, 2),
  };
  const two = { ...one!, exercise: { ...one!.exercise, ask: { sample } } } as Problem;
  const [item] = all(read(of([two]).files.get('test/test.xml')!), 'assessment', 'section', 'item');
  expect(all(item!, 'presentation', 'response_lid')[0]!.attributes['rcardinality']).toBe(
    'Multiple',
  );
  expect(
    judged(item!, new Set(labelsOf(item!).map(({ attributes }) => attributes['ident']!))).score,
  ).toBe(0);
});

test('weights are whole numbers from 1 to 99, and stand to each other as the points', () => {
  expect(weightsOf([1, 2, 5])).toEqual([1, 2, 5]);
  expect(weightsOf([1, 5 / 3, 2.5])).toEqual([6, 10, 15]);
  expect(weightsOf([1000, 0.001])).toEqual([99, 1]);
  expect(weightsOf([])).toEqual([]);
  const [one] = problems.filter(({ id }) => id === 'what-stays');
  const { files: none, leftOut: named } = of([{ ...one!, points: 0 }]);
  expect([...none.keys()]).not.toContain('test/test.xml');
  expect(named.at(-1)).toContain('it earns no points');
});

test('an assignment becomes links to where the course is, and its checks with their texts', async () => {
  vi.stubGlobal('DOMParser', DOMParser);
  const ask = asked.find(({ id }) => id === 'what-stays')!.ask;
  const catalog = {
    course: 'x',
    lessons: [
      { id: 'damping', title: 'Damping', needs: [], minutes: 1 },
      { id: 'precession', title: 'Precession', needs: [], minutes: 1 },
    ],
    entries: [
      {
        kind: 'check',
        id: 'precession/against',
        lesson: 'precession',
        title: 'Which?',
        path: '/lessons/precession/#against',
      },
      {
        kind: 'prediction',
        id: 'precession/fig-first',
        lesson: 'precession',
        title: 'Whither?',
        path: '/lessons/precession/#fig-first',
      },
    ],
  } as unknown as Catalog;
  const site: Record<string, string> = {
    'teach/exercises/precession.json': JSON.stringify({
      'precession/against': {
        given: { Vishe: { min: 8e-6, max: 8e-6, step: 1e-7, show: 'μV' } },
        ask: { stays: ask },
      },
    }),
    'lessons/precession/index.html': `<!doctype html><html><head><style>a{}</style></head><body>
      <section class="exercise" data-exercise="precession/other"><div class="statement" data-statement>No</div></section>
      <section class="exercise" data-exercise="precession/against"><div class="statement" data-statement id="q">
      <p class="x">At <data data-given="Vishe">7 μV</data> and <span class="katex"><span class="katex-mathml"><math><mi>m</mi><annotation>m</annotation></math></span><span class="katex-html">m</span></span>, <a href="../damping/">later</a>?</p></div></section></body></html>`,
  };
  const {
    name,
    bytes,
    leftOut: named,
  } = await makePackage({
    kind: 'cartridge',
    assignment: { ...sample, title: 'Week 3' },
    catalog,
    site: { files: [], pages: {} },
    base: '/',
    online: 'https://course.example/spin/',
    read: (file) => Promise.resolve(new TextEncoder().encode(site[file])),
    textsOf: plainTexts,
  });
  expect(name).toBe('Week-3.imscc');
  const unpacked = unzipSync(bytes);
  const made = (file: string) => read(new TextDecoder().decode(unpacked[file]));
  const address = (file: string) => all(made(file), 'url')[0]!.attributes['href']!;
  const [page, fragment] = address('link-1/link-1.xml').split('#');
  expect(page).toBe('https://course.example/spin/assignment/');
  expect(await decode(fragment!)).toMatchObject({ id: sample.id, title: 'Week 3' });
  expect(address('link-2/link-2.xml')).toBe('https://course.example/spin/lessons/precession/');
  expect(Object.keys(unpacked)).not.toContain('link-3/link-3.xml');
  const [item] = all(made('test/test.xml'), 'assessment', 'section', 'item');
  expect(text(item!, 'presentation', 'material', 'mattext')!.replace(/\s+/g, ' ').trim()).toBe(
    `<p>At <span>8 μV</span> and <math><mi>m</mi></math>, <a href="https://course.example/spin/lessons/damping/">later</a>?</p><p>${ask.prompt}</p>`,
  );
  expect(named).toEqual([expect.stringContaining('“Whither?”')]);
  vi.unstubAllGlobals();
});
