/** The kinds of packages, and the pages that go into each. */
import type { Assignment } from '../assignment/assignment';
import type { Catalog } from '../assignment/catalog';
import type { Standard } from './settings';
import { pagesOf, type SiteFiles } from './site';

interface Declared {
  /** What it is for, in one line. */
  what: string;
  /** By which it speaks with a learning platform; none: it knows of none. */
  standard?: Standard;
  /** The pages stay where they are: the package opens the course on its own host. */
  thin?: true;
}
const declared = {
  scorm12: { what: 'SCORM 1.2, for nearly every learning platform', standard: 'scorm12' },
  scorm2004: {
    what: 'SCORM 2004 (4th edition), where the platform has it: more room for what was done',
    standard: 'scorm2004',
  },
  'scorm12-thin': {
    what: 'SCORM 1.2, thin: two small files that open this course where it is',
    standard: 'scorm12',
    thin: true,
  },
  'scorm2004-thin': {
    what: 'SCORM 2004, thin: the same with more room for what was done',
    standard: 'scorm2004',
    thin: true,
  },
  cmi5: {
    what: 'cmi5, for platforms with a record store (LRS)',
    standard: 'cmi5',
  },
  cartridge: {
    what: 'Common Cartridge 1.3, thin: links to the course, and the questions with options as a test of the platform',
    thin: true,
  },
  zip: { what: 'Plain zip of the pages, for any web server, without a platform' },
  course: { what: 'Plain zip of the whole course, without the assignment' },
} as const satisfies Record<string, Declared>;
export type Kind = keyof typeof declared;
export const kinds: Readonly<Record<Kind, Declared>> = declared;
export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

/** The pages that go into it. */
export function pagesIn({
  kind,
  assignment,
  catalog,
  site,
}: {
  kind: Kind;
  assignment: Assignment;
  catalog: Catalog;
  site: SiteFiles;
}): string[] {
  if (kinds[kind].thin) return [];
  return kind === 'course' ? Object.keys(site.pages) : pagesOf(assignment, catalog, site);
}
