/** Parameters in the address of a page. */
import type { QuantityName } from '@physics';
import { quantity } from './quantity';
import { each, isChoice, within, type AnyParams, type AnyValues, type Values } from './params';

/**
 * Values from a link. What is missing takes its default; what is unreadable takes it too, what is out
 * of range is clamped, and a note in words says so.
 */
export function decode<P>(params: P, query: URLSearchParams) {
  const notes: string[] = [];
  const values = each(params, (name, param) => {
    const text = query.get(name);
    if (text === null) return param.value;
    if (isChoice(param)) {
      if (param.options.includes(text)) return text;
      notes.push(
        `${param.label}: the link's value is not one of the options, ${param.value} is used`,
      );
      return param.value;
    }
    const { label } = quantity(name as QuantityName);
    const x = text.trim() === '' ? NaN : Number(text);
    if (!Number.isFinite(x)) {
      notes.push(`${label}: the link's value is not a number, the default is used`);
      return param.value;
    }
    if (x < param.min || x > param.max)
      notes.push(`${label}: the link's value is out of range, its nearest end is used`);
    return within(param, x);
  });
  return { values, notes };
}

/** The shortest link that `decode` turns back into `values`: defaults are left out. */
export const encode = <P>(params: P, values: Values<P>) =>
  new URLSearchParams(
    Object.entries(values as AnyValues)
      .filter(([name, value]) => value !== (params as AnyParams)[name]?.value)
      .map(([name, value]) => [name, String(value)]),
  );

/** What link checkers, mail programs and advertisers add to any link: nobody has typed it, and nobody is told. */
const added = /^(utm_\w*|\w*clid|_ga|_gl|mc_[ce]id|igshid|ref|source|lti\w*)$/i;

/** Names in a link that the page does not know, cut short where they are long; '' where something has no name. */
export const strangers = (query: URLSearchParams, known: readonly string[]): string[] =>
  [...new Set([...query.keys()].filter((name) => !known.includes(name) && !added.test(name)))].map(
    (name) => name.slice(0, 30),
  );
