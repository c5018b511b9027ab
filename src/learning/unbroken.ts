/**
 * A sentence in which no line ends between a number and its unit or its error, at a sign of equality before a number, or
 * before a power of ten, and none begins with a sign. Other short words after a number are held, too, which nobody sees.
 */
export const unbroken = (text: string): string =>
  text.replace(
    /(?<=\d|10[⁻⁰¹²³⁴-⁹]{1,3})[ \n](?=[^\s\d]{1,6}(?:[\s.,;:?!)]|$))|(?<=[×±])[ \n](?=\d)|[ \n](?=[=≈×±/]\s)|(?<=\s[=≈])[ \n](?=[−+]?\d|$)/g,
    '\u00a0',
  );
