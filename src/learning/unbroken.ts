/**
 * A sentence in which no line ends between a number and its unit, at a sign of equality before a number, or before a power
 * of ten, and none begins with a sign. Other short words after a number are held, too, which nobody sees.
 */
export const unbroken = (text: string): string =>
  text.replace(
    /(?<=\d)[ \n](?=[^\s\d]{1,6}(?:[\s.,;:?!)]|$))|(?<=×)[ \n](?=\d)|[ \n](?=[=≈×/]\s)|(?<=\s[=≈])[ \n](?=[−+]?\d|$)/g,
    '\u00a0',
  );
