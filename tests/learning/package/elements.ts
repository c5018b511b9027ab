/** XML as a tree, for what is said of it. */
import sax from 'sax';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}
/** @throws where it is not well formed */
export function read(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const one: Element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(one);
    open.push(one);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = parser.oncdata = (text) => (open.at(-1)!.text += text);
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return top.children[0]!;
}
export const all = (element: Element, ...path: string[]): Element[] =>
  path.reduce(
    (found, name) => found.flatMap(({ children }) => children.filter((one) => one.name === name)),
    [element],
  );
export const text = (element: Element, ...path: string[]) => all(element, ...path)[0]?.text;
