/**
 * How a text names a source: 'Gilbert 2004', 'Ralph and Stiles 2008', 'Liu et al. 2012'; one that names no author by
 * what it is, 'a textbook chapter on spin torques'.
 */
export function citedAs(data: {
  title: string;
  authors: readonly string[];
  year?: number | undefined;
}): string {
  if (!data.authors.length) return data.title.charAt(0).toLowerCase() + data.title.slice(1);
  const names = data.authors.map((author) => author.split(',')[0]);
  const all = names.length > 2 ? `${names[0]} et al.` : names.join(' and ');
  return `${all} ${data.year ?? ''}`.trim();
}

/** The authors, each 'Name, I.', as a list of references has them: three by name, more by the first. */
export function authorsOf(authors: readonly string[]): string {
  if (authors.length > 3) return `${authors[0]} et al.`;
  return [authors.slice(0, -1).join(', '), ...authors.slice(-1)].filter(Boolean).join(' and ');
}
