/**
 * A bad name or value in content stops the build with the file, the element and the remedy. Two builds prove
 * that they stop; the development server, which runs the same pages and goes on, is asked for all the others.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { copyProject, tool } from '../copy';

const copy = copyProject();

interface Case {
  /** Where the fault is: content/lessons/bad-3.mdx. */
  file: string;
  text: string;
  page: string;
  /** What one line of the error holds. */
  says: RegExp;
}
/** A line with these words in this order; whatever stands for ' ... '. */
const line = (words: string) =>
  new RegExp(
    words
      .split(' ... ')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('.*'),
  );
const put = ({ file, text }: Pick<Case, 'file' | 'text'>) =>
  writeFileSync(join(copy.folder, file), text);

let order = 90;
const front = (more = '') =>
  `---\ntitle: Bad\npart: Bad\norder: ${order++}\nsummary: Bad.\nobjectives: [none]\n${more}---\n\n`;
const because = 'A sentence that is long enough to help.';
const given = 'Bext: { min: 0.1, max: 1, step: 0.1, show: mT }';
const ask = 'kind: number, from: larmorFrequency';
const choice = (right: boolean) =>
  `{{ way: { kind: 'choice', options: [{ text: 'up', right: ${right}, because: 'x' }, { text: 'down', because: 'y' }] } }}`;
const problemFront = (lines: string) =>
  `---\ntitle: Bad\nlesson: precession\ndifficulty: easy\n${lines}\n---\n\nText.`;
const problem = (range: string, asked: string) =>
  problemFront(`given: { ${range} }\nask: { ${asked} }`);
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';

/** Faults in the text of a lesson: what it is, the text, what the message says after the file. */
const inLesson: [what: string, body: string, says: string][] = [
  [
    'a component',
    '<Widgit name="precession" />',
    '<Widgit> ... no such component ... mean Widget?',
  ],
  ['a widget', '<Widget name="precesion" />', '<Widget name="precesion"> ... mean precession?'],
  [
    'a parameter of a widget',
    '<Widget name="precession" Bxt={1} />',
    '<Widget name="precession"> ... "Bxt" ... Known: ... Bext',
  ],
  [
    'a parameter out of range',
    '<Widget name="precession" Bext={1e9} />',
    '<Widget name="precession"> ... Bext must be a number from ... to ... , in SI',
  ],
  [
    'a parameter that is a text',
    '<Widget name="precession" Bext="1" />',
    '<Widget name="precession"> ... Bext must be a number ... Bext={…}',
  ],
  [
    'a parameter that is left out',
    '<Widget name="precession" without="Bext Bxt" />',
    '<Widget name="precession"> ... without ... "Bxt" ... Known: ... Bext',
  ],
  [
    'a prediction',
    '<Widget name="precession" predict="nosuch" />',
    '<Widget name="precession"> ... prediction "nosuch" ... Known: ... first',
  ],
  [
    'a question without a place',
    '<Widget name="precession" predict="first" />',
    '<Widget name="precession"> ... linked to and assigned by its figure: give it an id',
  ],
  [
    'a problem',
    '<Problem id="larmor-frequenc" />',
    '<Problem id="larmor-frequenc"> ... mean larmor-frequency?',
  ],
  ['a citation', 'A <Cite key="kittel2006" />.', '<Cite key="kittel2006"> ... mean kittel2005?'],
  ['a term', 'A <Term of="torqe">x</Term>.', '<Term of="torqe"> ... mean torque?'],
  [
    'an equation referred to',
    'By <Eq to="toque" />.\n\n<Equation id="torque">\n\n$$\nx\n$$\n\n</Equation>',
    '<Eq to="toque"> ... mean torque?',
  ],
  [
    'a lesson linked',
    'See <LessonLink to="precesion" />.',
    '<LessonLink to="precesion"> ... mean precession?',
  ],
  [
    'a figure referred to',
    'See <Fig to="fig-on" />.\n\n<Widget name="precession" id="fig-one" />',
    '<Fig to="fig-on"> ... mean fig-one?',
  ],
  [
    'a picture',
    '<Figure id="fig-top" src="topp.svg" alt="A top.">x</Figure>',
    '<Figure src="topp.svg"> ... mean top.svg?',
  ],
  [
    'a picture without a description',
    '<Figure id="fig-top" src="top.svg">x</Figure>',
    '<Figure src="top.svg"> ... alt="…"',
  ],
  [
    'a formula in a text',
    'It is <Value of="larmorFreqency" Bext={1} />.',
    '<Value of="larmorFreqency"> ... mean larmorFrequency?',
  ],
  [
    'an argument of a formula',
    'It is <Value of="larmorFrequency" Bex={1} />.',
    '<Value of="larmorFrequency">: Bex: ... mean Bext?',
  ],
  [
    'an argument that is missing',
    'It is <Value of="larmorFrequency" />.',
    '<Value of="larmorFrequency">: Bext must be a number, in T, got nothing; write Bext={…}',
  ],
  [
    'an argument that is a text',
    'It is <Value of="larmorFrequency" Bext="1" />.',
    '<Value of="larmorFrequency">: Bext must be a number, in T, got "1"; write Bext={…}',
  ],
  [
    'an argument out of its domain',
    'It is <Value of="fluxDensity" Hext={NaN} />.',
    '<Value of="fluxDensity">: Hext must be finite A/m, got NaN',
  ],
  [
    'a unit of a value',
    'It is <Value of="larmorFrequency" Bext={1} show="ns" />.',
    `<Value of="larmorFrequency">: f has no unit 'ns'; it has 'GHz'`,
  ],
  [
    'a unit of a constant',
    'It is <Value of="gammaLL" show="T" />.',
    `<Value of="gammaLL">: gammaLL has no unit 'T'; it has `,
  ],
  [
    'a unit of a constant that is no quantity',
    'It is <Value of="muB" show="eV" />.',
    `<Value of="muB">: muB has no unit 'eV'; it has 'J/T'`,
  ],
  [
    'an argument of a constant',
    'It is <Value of="muB" Bext={1} />.',
    '<Value of="muB">: Bext: ... Known: digits, show',
  ],
  [
    'a formula that gives a vector',
    'It is <Value of="larmorRate" Bext={1} theta={1} phi={1} />.',
    '<Value of="larmorRate">: gives a vector ... choose',
  ],
  ['a vector in TeX', 'A $\\term{preces}{x}$ y.', ':9: ... \\term{preces} ... Known: m, field'],
  [
    'a command of TeX',
    'A $\\nosuch$ y.',
    ':9: in the formula \\nosuch: ... Undefined control sequence',
  ],
  [
    'a kind of ask',
    `<Check id="c" ask={{ f: { kind: 'numbr' } }}>x</Check>`,
    '<Check id="c">: ask: f: kind: ... number',
  ],
  [
    'a formula of an ask',
    `<Check id="c" ask={{ f: { kind: 'number', from: 'larmorFrequeny' } }}>x</Check>`,
    '<Check id="c">: ask: f: from: ... mean larmorFrequency?',
  ],
  [
    'a check without a right option',
    `<Check id="c" ask=${choice(false)}>x</Check>`,
    '/c: ask.way.options: none is right ... right: true',
  ],
  [
    'two equations of one id',
    '<Equation id="a">\n\n$$\nx\n$$\n\n</Equation>\n\n<Equation id="a">\n\n$$\nx\n$$\n\n</Equation>',
    '<Equation id="a">: there is a <Equation> of that id; give each its own',
  ],
  [
    'a figure and a check of one id',
    `<Widget name="precession" id="a" />\n\n<Check id="a" ask=${choice(true)}>x</Check>`,
    '<Check id="a">: there is a <Widget> of that id; give each its own',
  ],
  [
    'a widget twice without an id',
    '<Widget name="precession" />\n\n<Widget name="precession" />',
    '<Widget name="precession"> is there twice; give each its own id',
  ],
  [
    'a given outside of an exercise',
    'It is <Given of="Bext" />.',
    '<Given of="Bext" />: stands outside of an exercise; move it',
  ],
  [
    'a sentence that waits for none',
    'Let it go. <Then>It circles.</Then>\n\n<Widget name="precession" id="fig-one" />\n\n<Do fig="fig-one" run={1e-10}>Run it</Do>.',
    '<Then>: no <Do> stands before it in its walk or paragraph; add one',
  ],
  [
    'three lines without a summary',
    '<Summary>\n\n- One.\n\n</Summary>\n\n<InThreeLines />',
    '<InThreeLines>: no <Summary> follows to compare with; add one',
  ],
];

/** Front matter that the schema passes and the page does not. */
const inLessonFront: typeof inLesson = [
  ['a lesson that comes first', 'needs: [precesion]\n', 'needs: precesion: ... mean precession?'],
  [
    'a lesson that comes later',
    'needs: [bad-front-1]\n',
    'needs: bad-front-1 does not come before it ... change one of the two',
  ],
  ['a source', 'sources: [kittel2006]\n', 'sources: kittel2006: ... mean kittel2005?'],
];
const inProblem: typeof inLesson = [
  [
    'a tag that is not closed',
    `${problem(given, `f: { ${ask} }`)}\n\n<Hint>\n\nNever closed.\n`,
    'Expected a closing tag for `<Hint>`',
  ],
  [
    'a quantity given',
    problem(given.replace('Bext', 'Bex'), `f: { ${ask} }`),
    'given.Bex: no such quantity; use a name of src/physics/quantities.ts',
  ],
  [
    'a unit of a given',
    problem(given.replace('mT', 'Oe'), `f: { ${ask} }`),
    `given.Bext.show: Bext has no unit 'Oe'; it has 'T'`,
  ],
  [
    'a need of a formula that is not given',
    problem('Hext: { min: 1, max: 2, step: 1 }', `f: { ${ask} }`),
    'ask.f.from: larmorFrequency needs Bext ... add Bext to given',
  ],
  [
    'a name in an expected mistake',
    problem(given, `f: { ${ask}, wrong: [{ value: 2*Bexd, because: ${because} }] }`),
    'ask.f.wrong.0.value: "2*Bexd": Bexd is not a number known here; known: Bext',
  ],
  [
    'a lesson of a problem',
    problem(given, `f: { ${ask} }`).replace('lesson: precession', 'lesson: precesion'),
    'lesson: precesion: ... mean precession?',
  ],
  ...(
    [
      [
        'a given in a text',
        '<Given of="Hext" />',
        '<Given of="Hext">: not given here; given: Bext',
      ],
      ['an answer in a text', '<Answer of="T" />', '<Answer of="T">: not asked here; asked: f'],
      [
        'a name in a calculation',
        '<Calc value="2*Bexd" />',
        '<Calc value="2*Bexd">: ... Bexd is not a number known here; known: Bext',
      ],
      [
        'a quantity of a calculation',
        '<Calc value="Bext" quantity="Bex" />',
        '<Calc value="Bext">: there is no quantity "Bex" ... mean Bext?',
      ],
      [
        'a unit of a calculation',
        '<Calc value="Bext" quantity="Bext" show="Oe" />',
        `<Calc value="Bext">: Bext has no unit 'Oe'; it has 'T'`,
      ],
    ] as typeof inLesson
  ).map(([what, element, says]): (typeof inLesson)[number] => [
    what,
    problem(given, `f: { ${ask} }`).replace('Text.', `It is ${element}.`),
    says,
  ]),
];

const cases = (list: typeof inLesson, room: string, text: (body: string) => string, name = 'bad') =>
  list.map(([what, body, says], i): [string, Case] => {
    const file = `content/${room}/${name}-${i}.mdx`;
    return [
      what,
      {
        file,
        text: text(body),
        page: `/${room}/${name}-${i}/`,
        says: line(`${file} ... ${says}`),
      },
    ];
  });
const rendered = [
  ...cases(inLesson, 'lessons', (body) => front() + body),
  ...cases(inLessonFront, 'lessons', (more) => `${front(more)}Text.`, 'bad-front'),
  ...cases(inProblem, 'problems', (text) => text),
  [
    'a term that another refers to',
    {
      file: 'content/glossary/bad.mdx',
      text: '---\ntitle: Bad\nsee: [torqe]\n---\n\nText.',
      page: '/glossary/',
      says: /content\/glossary\/bad\.mdx: see: torqe: .*mean torque\?/,
    },
  ],
] as [string, Case][];

/** What the schema of front matter finds, on the line of its key. */
const read: [what: string, file: string, text: string, says: RegExp][] = [
  [
    'a formula asked',
    'content/problems/front-0.mdx',
    problem(given, `f: { ${ask.replace('Freq', 'Feq')} }`),
    /ask\.f\.from: there is no formula "larmorFequency"\. Did you mean larmorFrequency\?/,
  ],
  [
    'a vector shown',
    'content/problems/front-1.mdx',
    problem(
      given,
      'd: { kind: direction, from: mDirection, shown: [{ term: fild, label: B, from: BDirection }] }',
    ),
    /ask\.d\.shown\.0\.term: there is no vector "fild"\. Did you mean field\?/,
  ],
  [
    'a key of a problem',
    'content/problems/front-2.mdx',
    problemFront(`givn: { ${given} }\nask: { f: { ${ask} } }`),
    /Unrecognized key: "givn"/,
  ],
  [
    'a quantity of a term',
    'content/glossary/front-3.mdx',
    '---\ntitle: Bad\nquantity: torqe\n---\n\nText.',
    /quantity: there is no quantity "torqe"\. Did you mean torque\?/,
  ],
  [
    'a lesson without objectives',
    'content/lessons/front-4.mdx',
    front().replace('objectives: [none]', 'objectives: []'),
    /objectives: Too small: expected array to have >=1 items/,
  ],
  [
    'a reference without a year',
    'content/references/front-5.yaml',
    'type: book\ntitle: Bad\nauthors: [B.]\n',
    /year: Required/,
  ],
];

afterAll(() => copy.remove());

describe('a build with a bad name ends with an error that names file, element and remedy', () => {
  const build = async () =>
    copy.run('astro', 'build').then(
      () => ({ code: 0, text: '' }),
      ({ code, stdout, stderr }) => ({ code: Number(code), text: `${stdout}${stderr}` }),
    );
  const [, widget] = rendered[1]!;
  const [, file, text, formula] = read[0]!;

  test('in a text', async () => {
    put(widget);
    const { code, text } = await build();
    rmSync(join(copy.folder, widget.file));
    expect(text).toMatch(widget.says);
    expect(code).toBe(1);
  });
  test('in front matter', async () => {
    put({ file, text });
    const { code, text: printed } = await build();
    rmSync(join(copy.folder, file));
    expect(printed).toMatch(formula);
    expect(printed).toContain(join(copy.folder, file));
    expect(code).toBe(1);
  });
});

describe('the error names file, element and remedy for', () => {
  // The page has answered by then, only its error is still on the way.
  const patience = 60_000;
  let server: ChildProcess;
  let log = '';
  let url = '';
  const logged = (what: RegExp, from = 0) =>
    vi.waitFor(() => expect(log.slice(from)).toMatch(what), { timeout: patience, interval: 50 });

  beforeAll(async () => {
    mkdirSync(join(copy.folder, 'content/figures'));
    put({ file: 'content/figures/top.svg', text: picture });
    for (const [, one] of rendered) put(one);
    server = spawn(tool('astro'), ['dev'], copy.start('development'));
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (text) => (log += String(text).replaceAll('**', '')));
    await vi.waitFor(
      () => {
        url = /Local\s+(http:\S+?)\/?\s/.exec(log)?.[1] ?? '';
        expect(url, log).not.toBe('');
      },
      { timeout: 900_000, interval: 100 },
    );
  });
  afterAll(async () => {
    const ended = once(server, 'exit');
    if (server.kill()) await ended;
  });

  test.each(rendered)('%s', async (_, { page, says }) => {
    const from = log.length;
    await (await fetch(url + page)).text();
    await logged(says, from);
  });

  test.each(read)('%s in front matter', async (_, file, text, says) => {
    const from = log.length;
    put({ file, text });
    await logged(says, from);
    expect(log.slice(from)).toContain(`Failed to reload ${basename(file)}: `);
  });
});
