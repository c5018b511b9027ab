/** How a text names a source: 'Gilbert 2004', 'Ralph and Stiles 2008', 'Liu et al. 2012', 'course source 003'. */
export function citedAs(data: {
  number?: string | undefined;
  authors: readonly string[];
  year?: number | undefined;
}): string {
  if (data.number) return `course source ${data.number}`;
  const names = data.authors.map((author) => author.split(',')[0]);
  const all = names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
  return `${all} ${data.year ?? ''}`.trim();
}

/** The authors, each 'Name, I.', as a list of references has them: three by name, more by the first. */
export function authorsOf(authors: readonly string[]): string {
  if (authors.length > 3) return `${authors[0]} et al.`;
  return [authors.slice(0, -1).join(', '), ...authors.slice(-1)].filter(Boolean).join(' and ');
}
