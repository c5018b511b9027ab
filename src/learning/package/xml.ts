/** XML as text: what is put into an element, and the elements. Pure. */

/** A text between tags or in an attribute; what XML 1.0 has no character for is left out. */
export const escape = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** `<name a="…">children</name>`; the children are XML already. */
export const tag = (
  name: string,
  children: string | readonly string[] = '',
  attributes: Readonly<Record<string, string | number>> = {},
): string => {
  const list = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escape(String(value))}"`,
  );
  return `<${name}${list.join('')}>${[children].flat().join('')}</${name}>`;
};
