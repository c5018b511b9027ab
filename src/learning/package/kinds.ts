/** The kinds of packages, and the pages that go into each. */
import type { Assignment } from '../assignment/assignment';
import type { Catalog } from '../assignment/catalog';
import type { Edition } from './manifest';
import { pagesOf, type SiteFiles } from './site';

/** What a package is for, in one line each. */
export const kinds = {
  scorm12: 'SCORM 1.2, for nearly every learning platform',
  scorm2004: 'SCORM 2004 (4th edition), where the platform has it: more room for what was done',
  zip: 'Plain zip of the pages, for any web server, without a platform',
  course: 'Plain zip of the whole course, without the assignment',
} as const;
export type Kind = keyof typeof kinds;
export const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);
export const reports = (kind: Kind): kind is Edition => kind === 'scorm12' || kind === 'scorm2004';

/** The pages that go into it. */
export const pagesIn = ({
  kind,
  assignment,
  catalog,
  site,
}: {
  kind: Kind;
  assignment: Assignment;
  catalog: Catalog;
  site: SiteFiles;
}) => (kind === 'course' ? Object.keys(site.pages) : pagesOf(assignment, catalog, site));
