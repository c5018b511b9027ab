/**
 * How the course keeps to WCAG 2.2: the page on accessibility, in the form of a VPAT 2.5 report, is computed from this.
 * The criteria are a line each of conformance.csv.
 */
import { csvParse } from 'd3-dsv';
import table from './conformance.csv?raw';

export const verdicts = {
  supports: 'Supports',
  partly: 'Partially supports',
  fails: 'Does not support',
  none: 'Not applicable',
} as const;
export type Verdict = keyof typeof verdicts;
export type Level = 'A' | 'AA';

export interface Criterion {
  id: string;
  name: string;
  level: Level;
  verdict: Verdict;
  /** What it rests on, or what is amiss. */
  remark: string;
  /** What shows it at every change of the course. */
  test?: string;
}

/** When it was last gone through, and with what. */
export const evaluated = '2026-11-29';
export const methods = [
  'Every page is gone through by a program, axe-core, in both themes, wide and narrow.',
  'Tests press the keys, tap, step and type through lessons, figures, problems and the lab; they measure width, spacing, print, and what is left without scripts.',
  'By hand: keyboard alone, text spacing, more contrast, forced colours, less motion, and the screen reader Orca. Other screen readers, and people who use them daily, have not tried it yet.',
] as const;

const isLevel = (text: string): text is Level => text === 'A' || text === 'AA';
const isVerdict = (text: string): text is Verdict => Object.hasOwn(verdicts, text);

/** @throws RangeError that names the line and what is expected there */
export function readCriteria(text: string): readonly Criterion[] {
  return csvParse(text).map(
    ({ id = '', level = '', verdict = '', name = '', remark = '', test }) => {
      const wrong = (what: string) => new RangeError(`conformance.csv: ${id || 'a line'}: ${what}`);
      if (!id || !name || !remark) throw wrong('id, name and remark must be there');
      if (!isLevel(level)) throw wrong(`level must be A or AA, got “${level}”`);
      if (!isVerdict(verdict))
        throw wrong(`verdict must be one of ${Object.keys(verdicts).join(', ')}, got “${verdict}”`);
      return { id, name, level, verdict, remark, ...(test ? { test } : {}) };
    },
  );
}
export const criteria = readCriteria(table);

/** What is known to be missing, beyond the remarks. */
export const limits = [
  'A sphere shows depth that a sentence cannot: its directions are told and set by two angles.',
  'A drawn curve is made of seven points where it cannot be drawn.',
  'Where a browser translates the page, symbols, numbers and formulas stay as they are; sentences that a figure writes while it runs may go back to English.',
  'Screen readers differ in how they speak MathML; a formula can always be copied as TeX.',
] as const;
