/** What a package says of itself, in package/settings.json. */
import type { Edition } from './manifest';

/** By which a package speaks with its platform. */
export type Standard = Edition | 'cmi5';

/** Whether it can be the mark from which a package is passed, per cent. */
export const isMark = (per: number) => per > 0 && per <= 100;

export interface Settings {
  standard: Standard;
  /** The fragment of the assignment's link. */
  link: string;
  /** Per cent of the points from which it is passed; absent: it is only completed. */
  pass?: number;
}
