/** How a text names a source: 'Gilbert 2004', 'course source 003'. */
export const citedAs = (data: {
  number?: string | undefined;
  authors: readonly string[];
  year?: number | undefined;
}): string =>
  data.number
    ? `course source ${data.number}`
    : `${data.authors[0]?.split(',')[0]} ${data.year ?? ''}`.trim();
