/**
 * Problems as Moodle XML, for the question bank of a course: each number and each choice becomes a question, once for
 * every variant, with the feedback of each expected mistake. Pure; the texts come as HTML.
 * The format: https://docs.moodle.org/en/Moodle_XML_format.
 */
import type { QuantityName } from '@physics';
import type { DrawnExercise } from '../draw';
import type { Exercise } from '../exercise';
import { defaultUnit, format, unitFactor } from '../format';
import type { Ask } from '../kinds';
import type { ChoiceAsk, DrawnChoice } from '../kinds/choice';
import { allowance, quantityOf, type DrawnNumber, type NumberAsk } from '../kinds/number';
import { quantity as known } from '../quantity';
import { readUnit } from '../units';
import { escape, tag } from './xml';

/** The texts of a problem with one set of numbers, HTML that needs no style of this site. */
export interface Texts {
  statement: string;
  hints: readonly string[];
  solution: string;
}
export interface Variant {
  drawn: DrawnExercise;
  texts: Texts;
}
export interface Problem {
  id: string;
  title: string;
  points: number;
  exercise: Exercise;
  variants: readonly Variant[];
}

/** HTML in an element `text`; the one sequence that would end it early is split. */
const html = (text: string) =>
  tag('text', `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);
const formatted = (name: string, text: string) => tag(name, html(text), { format: 'html' });
export const paragraph = (text: string) => (text ? `<p>${escape(text)}</p>` : '');
/** What is asked for, after the statement: 'Torque?', and before options 'Choose all that last.' as it is. */
const asked = ({ kind, prompt = '' }: Pick<Ask, 'kind' | 'prompt'>) =>
  paragraph(kind === 'choice' || !/[^.?!:]$/.test(prompt) ? prompt : `${prompt}?`);
/** Digits enough that no tolerance of ours is touched, few enough that Moodle reads them. */
const plain = (x: number) => String(Number(x.toPrecision(10)));

/** As people type a unit without looking for ², µ or Ω. */
const typed = (unit: string) =>
  unit
    .replace(
      /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (c) => `^${[...c].map((d) => '-0123456789'['⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(d)]).join('')}`,
    )
    .replace(/[µμ]/g, 'u')
    .replaceAll('Ω', 'Ohm')
    .replaceAll('°', 'deg');
/**
 * As Moodle can read it: it drops blanks before it looks for the unit, so that those of “J s” match nothing, and the 1
 * of “5 1/ns” would join the number.
 */
function readable(name: string): string {
  const [, per, power = '¹'] = /^1\/([^\s·/⁰¹²³⁴⁵⁶⁷⁸⁹]+)([⁰¹²³⁴⁵⁶⁷⁸⁹]*)$/.exec(name) ?? [];
  return (per === undefined ? name : `${per}⁻${power || '¹'}`).replace(/[\s·]/g, '');
}
/** What has to be said where people would type the unit as Moodle cannot read it. */
const unitAsked = (ask: NumberAsk, name: string) => {
  const main = ask.show ?? defaultUnit(quantityOf(ask, name));
  return main.startsWith('1/') ? paragraph(`Write the unit as ${typed(readable(main))}.`) : '';
};
/** The units of a quantity in both spellings, each with what it is multiplied with: 28 GHz are 28 000 MHz. */
export function unitsOf(
  quantity: QuantityName,
  { show, units }: NumberAsk,
): [name: string, multiplier: number][] {
  const main = show ?? defaultUnit(quantity);
  const { show: others = {}, unit: si } = known(quantity);
  const names = units === 'exact' ? [main] : [main, ...Object.keys(others), si];
  const taken = [...new Set(names)].filter((name) => units !== 'SI' || !readUnit(name).foreign);
  const all = taken.flatMap((name): [string, number][] => {
    const size = unitFactor(quantity, main) / unitFactor(quantity, name);
    const read = readable(name);
    return [...new Set([read, typed(read)])].map((spelling) => [spelling, size]);
  });
  return all.filter(([name]) => name);
}

/** Moodle takes numbers as equal that differ by no more than this, whatever the tolerance. */
const slack = 1e-28;
/** Whether the tolerance of every variant stands out against that. */
function tells(ask: NumberAsk, name: string, variants: readonly Variant[]): boolean {
  const quantity = quantityOf(ask, name);
  const factor = unitFactor(quantity, ask.show ?? defaultUnit(quantity));
  return variants.every(({ drawn }) => {
    const one = drawn.asks[name];
    return one?.kind === 'number' && allowance(ask, one.answer) / factor > 1e3 * slack;
  });
}

const answer = (fraction: number, text: string, feedback: string, tolerance?: number) =>
  tag(
    'answer',
    [
      tag('text', escape(text)),
      formatted('feedback', paragraph(feedback)),
      ...(tolerance === undefined ? [] : [tag('tolerance', plain(tolerance))]),
    ],
    { fraction: String(fraction) },
  );

function numerical(ask: NumberAsk, name: string, { answer: right, wrong }: DrawnNumber): string[] {
  const quantity = quantityOf(ask, name);
  const main = ask.show ?? defaultUnit(quantity);
  const factor = unitFactor(quantity, main);
  const one = (fraction: number, value: number, said: string) =>
    answer(fraction, plain(value / factor), said, allowance(ask, value) / factor);
  // On a circle a turn more or less is the same answer.
  const turns = ask.modulo ? [right, right - ask.modulo, right + ask.modulo] : [right];
  const units = unitsOf(quantity, ask);
  return [
    ...turns.map((value) => one(100, value, `${format(right, quantity, main, 4)} is right.`)),
    ...wrong.map((value, i) => one(0, value, ask.wrong[i]?.because ?? '')),
    answer(0, '*', 'The value is not right yet. Look at signs, powers of ten and prefixes.', 0),
    ...(units.length
      ? [
          tag(
            'units',
            units.map(([unit, multiplier]) =>
              tag('unit', [tag('multiplier', plain(multiplier)), tag('unit_name', escape(unit))]),
            ),
          ),
          // Typed after the number; without it, or with a wrong one, nothing is earned.
          ...[tag('unitgradingtype', '1'), tag('unitpenalty', '1.0'), tag('showunits', '0')],
        ]
      : [tag('unitgradingtype', '0'), tag('unitpenalty', '0'), tag('showunits', '3')]),
    tag('unitsleft', '0'),
  ];
}

/** A share of the points in per cent with the five decimals that Moodle knows. */
const share = (of: number) => Number((100 / of).toFixed(5));
function multichoice({ options }: ChoiceAsk, { order }: DrawnChoice): string[] {
  const rights = options.filter(({ right }) => right).length;
  const wrongs = options.length - rights;
  const single = rights === 1;
  return [
    tag('single', String(single)),
    tag('shuffleanswers', 'true'),
    tag('answernumbering', 'abc'),
    ...order.flatMap((place) => {
      const option = options[place];
      if (!option) return [];
      const fraction = option.right ? share(rights) : single ? 0 : -share(wrongs);
      return tag(
        'answer',
        [html(paragraph(option.text)), formatted('feedback', paragraph(option.because))],
        { fraction: String(fraction), format: 'html' },
      );
    }),
  ];
}

/** The file, and what could not be a question of Moodle's, named one by one. */
export function moodleXml(
  title: string,
  problems: readonly Problem[],
): { xml: string; leftOut: string[] } {
  const leftOut: string[] = [];
  // In the path of a category a slash is written twice.
  const category = (...path: string[]) =>
    tag(
      'question',
      tag(
        'category',
        tag(
          'text',
          escape(['$course$', 'top', ...path.map((one) => one.replaceAll('/', '//'))].join('/')),
        ),
      ),
      { type: 'category' },
    );
  const questions = problems.flatMap(({ id, title: name, points, exercise, variants }) => {
    const asks = Object.entries(exercise.ask);
    const lost = asks.flatMap(([key, ask]) => {
      const why =
        ask.kind !== 'number' && ask.kind !== 'choice'
          ? `Moodle has no question in which a ${ask.kind} is answered`
          : ask.kind === 'number' && !tells(ask, key, variants)
            ? 'Moodle does not tell numbers apart that are as small as this one'
            : undefined;
      return why
        ? [{ key, said: `“${name}”${ask.prompt ? `, “${ask.prompt}”` : ''}: ${why}` }]
        : [];
    });
    const taken = asks.filter(([key]) => !lost.some((one) => one.key === key));
    leftOut.push(...lost.map(({ said }) => said));
    if (!taken.length) return [];
    return [
      category(title, name),
      ...variants.flatMap(({ drawn, texts }, i) =>
        taken.flatMap(([key, ask]) => {
          const one = drawn.asks[key];
          const body =
            ask.kind === 'number' && one?.kind === 'number'
              ? numerical(ask, key, one)
              : ask.kind === 'choice' && one?.kind === 'choice'
                ? multichoice(ask, one)
                : undefined;
          if (!body) return [];
          return tag(
            'question',
            [
              tag(
                'name',
                tag(
                  'text',
                  escape(
                    [name, ...(taken.length > 1 ? [ask.prompt ?? key] : []), String(i + 1)].join(
                      ', ',
                    ),
                  ),
                ),
              ),
              formatted(
                'questiontext',
                texts.statement + asked(ask) + (ask.kind === 'number' ? unitAsked(ask, key) : ''),
              ),
              formatted('generalfeedback', texts.solution),
              tag('defaultgrade', plain(points / asks.length)),
              tag('penalty', '0.3333333'),
              tag('hidden', '0'),
              tag('idnumber', escape(`${id}-${key}-${drawn.seed}`)),
              ...body,
              ...texts.hints.map((hint) => formatted('hint', hint)),
            ],
            { type: ask.kind === 'number' ? 'numerical' : 'multichoice' },
          );
        }),
      ),
    ];
  });
  return { xml: `<?xml version="1.0" encoding="UTF-8"?>\n${tag('quiz', questions)}\n`, leftOut };
}
