import { hash01, type AnyParams, type AnyValues } from '@learning/params';
import { decode, encode, strangers } from '@learning/query';
import { href } from '@learning/href';
import type { Eye } from '@drawing/sphere/sphere';
import type { AnyWidget } from './widget';

/** The path of a widget's page with what differs from the defaults: parameters, and where the reader stands. */
export function linkTo(name: string, params: AnyParams, values: AnyValues, eye: Eye | undefined) {
  const query = encode(params, values as never);
  if (eye) query.set('view', `${Math.round(eye.yaw)},${Math.round(eye.pitch)}`);
  const text = query.toString().replace('%2C', ',');
  return href(`/widgets/${name}/`) + (text && `?${text}`);
}

/** A path of this site as an address; in a figure that was saved as a file, of the site from which it is. */
export const addressOn = (path: string) =>
  new URL(path, document.documentElement.dataset['site'] ?? location.href);

/** What stands after the ? of a figure's link, with the question that is to be asked. */
export function queryOf(address: string, asked?: string): string {
  const query = new URLSearchParams(address.split('?')[1]);
  if (asked) query.set('predict', asked);
  return query.toString();
}

/** What a question is called in an address that others see: its name may tell the answer. */
export const codeOf = (question: string) => hash01(question).toString(36).slice(2, 6);

/** `view` of a link, "yaw,pitch" in degrees; undefined when absent or unreadable. */
export function decodeEye(query: URLSearchParams): Eye | undefined {
  const parts = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)$/.exec(query.get('view') ?? '');
  if (!parts) return undefined;
  const [yaw, pitch] = [Number(parts[1]), Number(parts[2])];
  return Math.abs(yaw) <= 360 && Math.abs(pitch) <= 90 ? { yaw, pitch } : undefined;
}

/** What else may stand in the address of a figure. */
const others = ['view', 'predict', 'present'];

/** What the address of the page asks of a widget; what cannot be taken as it stands is said in `notes`. */
export function readLink(widget: AnyWidget, query: URLSearchParams) {
  const { values, notes } = decode(widget.params, query);
  const eye = decodeEye(query);
  if (query.has('view') && !eye)
    notes.push("the link's view cannot be read, the usual one is used");
  const asked = query.get('predict');
  const predict = Object.keys(widget.predictions ?? {}).find((name) =>
    [name, codeOf(name)].includes(asked ?? ''),
  );
  if (asked && !predict) notes.push("the link's prediction is not one of this figure");
  for (const name of strangers(query, [...Object.keys(widget.params), ...others]))
    notes.push(`the link names “${name}”, which this figure does not have`);
  return { values: values as AnyValues, notes, eye, predict };
}
