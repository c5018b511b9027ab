/** How a text names a source: 'Gilbert 2004', 'course source 003'. */
export const citedAs = (data: {
  number?: string | undefined;
  authors: readonly string[];
  year?: number | undefined;
}): string =>
  data.number
    ? `course source ${data.number}`
    : `${data.authors[0]?.split(',')[0]} ${data.year ?? ''}`.trim();

/** The authors, each 'Name, I.', as a list of references has them: three by name, more by the first. */
export function authorsOf(authors: readonly string[]): string {
  if (authors.length > 3) return `${authors[0]} et al.`;
  return [authors.slice(0, -1).join(', '), ...authors.slice(-1)].filter(Boolean).join(' and ');
}
