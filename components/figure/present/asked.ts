/** `?present` in the address of a page: of the figure that it is about, or in a lesson of the one that it names after its #. */
import { defaults, type AnyValues } from '@learning/params';
import { files } from '../files';
import { linkTo, queryOf } from '../link';
import { present } from './present';

interface Asked {
  name: string;
  preset: AnyValues;
  predict: string | undefined;
  place: string | undefined;
  /** Whether the address of the page sets the figure. */
  linked: boolean;
}
export async function presentAsked({ name, preset, predict, place, linked }: Asked) {
  const own = new URLSearchParams(location.search);
  if (!own.has('present')) return;
  if (linked) return present([{ widget: name, query: own.toString() }]);
  if (place === undefined || location.hash !== `#${place}`) return;
  const { params } = (await files.get(name)!()).widget;
  const path = linkTo(name, params, { ...defaults(params), ...preset }, undefined);
  present([{ widget: name, query: queryOf(path, predict) }]);
}
