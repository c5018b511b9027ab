import { encode, type AnyParams, type AnyValues } from '@learning/params';
import { href } from '@learning/href';
import type { Eye } from './sphere';

/** The path of a widget's page with what differs from the defaults: parameters, and where the reader stands. */
export function linkTo(name: string, params: AnyParams, values: AnyValues, eye: Eye | undefined) {
  const query = encode(params, values as never);
  if (eye) query.set('view', `${Math.round(eye.yaw)},${Math.round(eye.pitch)}`);
  const text = query.toString().replace('%2C', ',');
  return href(`/widgets/${name}/`) + (text && `?${text}`);
}

/** `view` of a link, "yaw,pitch" in degrees; undefined when absent or unreadable. */
export function decodeEye(query: URLSearchParams): Eye | undefined {
  const parts = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)$/.exec(query.get('view') ?? '');
  if (!parts) return undefined;
  const [yaw, pitch] = [Number(parts[1]), Number(parts[2])];
  return Math.abs(yaw) <= 360 && Math.abs(pitch) <= 90 ? { yaw, pitch } : undefined;
}
