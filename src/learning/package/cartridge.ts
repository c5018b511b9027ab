/**
 * An assignment as Common Cartridge 1.3: links to the course where it is, and the questions with options as a test that
 * the platform asks and marks itself (QTI 1.2). Pure; the texts come as HTML.
 * The format: https://www.imsglobal.org/cc/ccv1p3/imscc_Implementation-v1p3.html.
 */
import type { ChoiceAsk, DrawnChoice } from '../kinds/choice';
import { paragraph, type Problem } from './moodle';
import { escape, tag } from './xml';

export interface Link {
  title: string;
  url: string;
}
export interface Cartridge {
  id: string;
  title: string;
  instructions: string;
  /** How often the test may be tried; 0: as often as one likes. */
  tries: number;
  links: readonly Link[];
  /** Each with one set of numbers, the first. */
  problems: readonly Problem[];
  /** What else earns points, by name: it is behind the links. */
  others: readonly string[];
}

const xml = (root: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
/** By their prefixes: the manifest, what is said of it, web links and tests. */
const spaces = {
  cp: 'http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1',
  lom: 'http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest',
  link: 'http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3',
  qti: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
} as const;
const types = {
  link: 'imswl_xmlv1p3',
  test: 'imsqti_xmlv1p2/imscc_xmlv1p3/assessment',
} as const;

const material = (html: string) =>
  tag('material', tag('mattext', escape(html), { texttype: 'text/html' }));
const fields = (entries: Readonly<Record<string, string | number>>) =>
  tag(
    'qtimetadata',
    Object.entries(entries).map(([label, entry]) =>
      tag('qtimetadatafield', [tag('fieldlabel', label), tag('fieldentry', String(entry))]),
    ),
  );

/** A weight is a whole number from 1 to 99; the weights stand to each other as the points do, if whole numbers can. */
export function weightsOf(points: readonly number[]): number[] {
  const whole = (factor: number) => points.map((one) => Math.round(factor * one));
  const factors = Array.from({ length: 60 }, (_, i) => i + 1);
  const fits = (factor: number) =>
    points.every(
      (one) => factor * one <= 99 && Math.abs(factor * one - Math.round(factor * one)) < 1e-6,
    );
  const most = Math.max(1, ...points);
  return whole(factors.find(fits) ?? Math.min(1, 99 / most)).map((one) => Math.max(1, one));
}

interface Question {
  ident: string;
  title: string;
  /** HTML. */
  text: string;
  ask: ChoiceAsk;
  order: DrawnChoice['order'];
  points: number;
}
/** The one answer that a question has. */
const answer = 'answer';

function item({ ident, title, text, ask, order }: Question, weight: number): string {
  // Named by where they stand here: the place in the declaration could tell which is right.
  const options = order
    .flatMap((place) => ask.options[place] ?? [])
    .map((option, i) => ({ ...option, ident: `option-${i + 1}` }));
  const rights = options.filter(({ right }) => right);
  // The standard wants three options where one is to be chosen.
  const single = rights.length === 1 && options.length > 2;
  const equal = ({ ident: value }: { ident: string }) =>
    tag('varequal', value, { respident: answer, case: 'Yes' });
  const full = tag('setvar', '100', { varname: 'SCORE', action: 'Set' });
  const says = ({ ident: of }: { ident: string }) =>
    tag('displayfeedback', '', { feedbacktype: 'Response', linkrefid: `${of}-because` });
  const condition = (going: 'Yes' | 'No', test: string, ...then: readonly string[]) =>
    tag('respcondition', [tag('conditionvar', test), ...then], { continue: going });
  return tag(
    'item',
    [
      tag(
        'itemmetadata',
        fields({
          cc_profile: single ? 'cc.multiple_choice.v0p1' : 'cc.multiple_response.v0p1',
          cc_weighting: weight,
        }),
      ),
      tag('presentation', [
        material(text),
        tag(
          'response_lid',
          tag(
            'render_choice',
            options.map((option) =>
              tag('response_label', material(paragraph(option.text)), { ident: option.ident }),
            ),
            { shuffle: 'Yes' },
          ),
          { ident: answer, rcardinality: single ? 'Single' : 'Multiple' },
        ),
      ]),
      tag('resprocessing', [
        tag(
          'outcomes',
          tag('decvar', '', { varname: 'SCORE', vartype: 'Decimal', minvalue: 0, maxvalue: 100 }),
        ),
        // Of several options each says its own, and then all are judged together.
        ...(single
          ? options.map((option) =>
              condition('No', equal(option), ...(option.right ? [full] : []), says(option)),
            )
          : [
              ...options.map((option) => condition('Yes', equal(option), says(option))),
              condition(
                'No',
                tag(
                  'and',
                  options.map((option) =>
                    option.right ? equal(option) : tag('not', equal(option)),
                  ),
                ),
                full,
              ),
            ]),
      ]),
      ...options.map((option) =>
        tag('itemfeedback', tag('flow_mat', material(paragraph(option.because))), {
          ident: `${option.ident}-because`,
        }),
      ),
    ],
    { ident, title },
  );
}

/** What of the problems a platform can ask itself, and the rest by name. */
function questionsOf({ problems, others }: Pick<Cartridge, 'problems' | 'others'>) {
  const questions: Question[] = [];
  const leftOut = others.map((title) => `“${title}”: it is drawn in its figure, behind a link`);
  for (const { id, title, points, exercise, variants } of problems) {
    const asks = Object.entries(exercise.ask);
    for (const [name, ask] of asks) {
      const [one] = variants;
      const drawn = one?.drawn.asks[name];
      const which = `“${title}”${ask.prompt ? `, “${ask.prompt}”` : ''}`;
      if (ask.kind !== 'choice' || drawn?.kind !== 'choice' || !one)
        leftOut.push(`${which}: a cartridge has no question in which a ${ask.kind} is answered`);
      else if (!points)
        leftOut.push(`${which}: it earns no points, and a question of a cartridge always does`);
      else
        questions.push({
          ident: `${id}-${name}`.replace(/[^\w.-]/g, '.'),
          title,
          text: one.texts.statement + paragraph(ask.prompt ?? ''),
          ask,
          order: drawn.order,
          points: points / asks.length,
        });
    }
  }
  return { questions, leftOut };
}

function test(title: string, tries: number, questions: readonly Question[]): string {
  const weights = weightsOf(questions.map(({ points }) => points));
  return xml(
    tag(
      'questestinterop',
      tag(
        'assessment',
        [
          fields({
            cc_profile: 'cc.exam.v0p1',
            qmd_assessmenttype: 'Examination',
            qmd_scoretype: 'Percentage',
            qmd_feedbackpermitted: 'Yes',
            qmd_hintspermitted: 'No',
            qmd_solutionspermitted: 'No',
            // It knows of five tries at most.
            cc_maxattempts: tries ? Math.min(tries, 5) : 'unlimited',
          }),
          tag(
            'section',
            questions.map((question, i) => item(question, weights[i] ?? 1)),
            { ident: 'questions' },
          ),
        ],
        { ident: 'test', title },
      ),
      { xmlns: spaces.qti },
    ),
  );
}

const webLink = ({ title, url }: Link) =>
  xml(
    tag('webLink', [tag('title', escape(title)), tag('url', '', { href: url, target: '_blank' })], {
      xmlns: spaces.link,
    }),
  );

/** The files of the cartridge, and what could not be put into it, named one by one. */
export function cartridge(of: Cartridge): { files: Map<string, string>; leftOut: string[] } {
  const { id, title, instructions, tries, links } = of;
  const { questions, leftOut } = questionsOf(of);
  const parts = [
    ...links.map((link, i) => ({
      name: `link-${i + 1}`,
      title: link.title,
      type: types.link,
      file: webLink(link),
    })),
    ...(questions.length
      ? [
          {
            name: 'test',
            title: 'Questions',
            type: types.test,
            file: test(`${title}: questions`, tries, questions),
          },
        ]
      : []),
  ];
  const place = (name: string) => `${name}/${name}.xml`;
  const said = (name: string, text: string) =>
    tag(`lom:${name}`, tag('lom:string', escape(text), { language: 'en' }));
  const metadata = tag('metadata', [
    tag('schema', 'IMS Common Cartridge'),
    tag('schemaversion', '1.3.0'),
    tag(
      'lom:lom',
      tag('lom:general', [
        said('title', title),
        tag('lom:language', 'en'),
        said('description', instructions.trim() || title),
      ]),
    ),
  ]);
  const organization = tag(
    'organization',
    // The root has no title; what hangs on it are the modules, and the assignment is one.
    tag(
      'item',
      tag(
        'item',
        [
          tag('title', escape(title)),
          ...parts.map((part) =>
            tag('item', tag('title', escape(part.title)), {
              identifier: `item-${part.name}`,
              identifierref: part.name,
            }),
          ),
        ],
        { identifier: 'assignment' },
      ),
      { identifier: 'root' },
    ),
    { identifier: 'course', structure: 'rooted-hierarchy' },
  );
  const resources = parts.map(({ name, type }) =>
    tag('resource', tag('file', '', { href: place(name) }), { identifier: name, type }),
  );
  const manifest = tag(
    'manifest',
    [metadata, tag('organizations', organization), tag('resources', resources)],
    { identifier: `precess-${id}`, xmlns: spaces.cp, 'xmlns:lom': spaces.lom },
  );
  return {
    files: new Map([
      ['imsmanifest.xml', xml(manifest)],
      ...parts.map(({ name, file }) => [place(name), file] as const),
    ]),
    leftOut,
  };
}
