/** A field of several parts as one text, which is what is kept of an answer: 'x|y|z|unit', '90|45', chosen options. */
export const toText = (parts: readonly (string | number)[]): string =>
  parts.map((part) => String(part).replaceAll('|', '/')).join('|');

export const fromText = (text: string): string[] => text.split('|');
