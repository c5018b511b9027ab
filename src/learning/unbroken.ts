/**
 * A sentence in which no line ends between a number and its unit, or before a power of ten. Other short words after a
 * number are held, too, which nobody sees.
 */
export const unbroken = (text: string): string =>
  text.replace(/(?<=\d) (?=[^\s\d]{1,6}(?:[\s.,;:?!)]|$))|(?<=×) (?=\d)/g, '\u00a0');
