/** What a reader takes away from a figure: a link, the data, the picture, a file, the figure for a room. */
import { toClipboard } from '@learning/clipboard';
import { packaged } from '@learning/href';
import type { Place } from './acts.svelte';
import { csv, save, standalone } from './export';
import { queryOf } from './link';
import type { Live } from './live.svelte';
import type { AnyPrediction } from './predict/kind';

type Say = (words: string) => void;

export async function link(_: Live, { address }: Place, say: Say) {
  const url = await address();
  say((await toClipboard(url)) ? 'Link copied.' : url);
}
export async function data({ run }: Live, { name, address }: Place) {
  save(csv(run, await address()), 'text/csv', `${name}.csv`);
}
export function picture({ widget }: Live, { name, root }: Place) {
  const drawn = root().querySelectorAll<SVGSVGElement>('.picture svg, .diagram svg');
  drawn.forEach((svg, i) => {
    const file = `${name}${i ? `-${i + 1}` : ''}.svg`;
    save(standalone(svg, widget.title), 'image/svg+xml', file);
  });
}
export async function present({ asking }: Live, { name, address }: Place) {
  const { present } = await import('./present/present');
  present([{ widget: name, query: queryOf(await address(), asking?.name) }]);
}
/** As one HTML file that opens without a server. */
export async function file({ asking, widget }: Live, { name, address }: Place, say: Say) {
  if (packaged || location.protocol === 'file:')
    return say('A file is made of what the site of the course serves: open the figure there.');
  const { saveAsFile } = await import('./alone/save-as-file');
  const question = asking?.asked as AnyPrediction | undefined;
  saveAsFile({
    name,
    title: widget.title,
    query: queryOf(await address()),
    asked: asking && question && { name: asking.name, ask: question.ask },
  });
}
