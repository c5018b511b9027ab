/** What is presented: a figure as a link of it says, its values, view and question. */
import { defaults, type AnyValues } from '@learning/params';
import { files } from '../files';
import { addressOn, codeOf, readLink } from '../link';
import { prepare } from '../predict/prepare';
import Shell from '../Shell.svelte';

export interface Slide {
  widget: string;
  /** Of its link: 'theta=0.5&predict=doubling'. */
  query: string;
}

/** All that the living figure of a slide needs. */
export async function fetched({ widget: name, query }: Slide) {
  const load = files.get(name);
  if (!load) throw new RangeError(`The course has no figure “${name}”.`);
  const module = await load();
  const { widget } = module;
  const { predict, values, ...link } = readLink(widget, new URLSearchParams(query));
  const all = { ...defaults(widget.params), ...values } as AnyValues;
  const prediction = predict ? await prepare(name, widget, all, predict) : undefined;
  const drawn = widget.diagram && (await import('../diagram/Diagram.svelte'));
  return { Shell, name, module, values: all, prediction, drawn, ...link };
}

/** The address that opens a slide for whoever sees it, with the question that is asked and no word of its answer. */
export const addressOf = (path: string, asked: string | undefined) => {
  const url = addressOn(path);
  if (asked) url.searchParams.set('predict', codeOf(asked));
  return url.href;
};
