/** What a package says of itself, in package/settings.json. */
import type { Edition } from './manifest';

/** By which a package speaks with its platform. */
export type Standard = Edition | 'cmi5';

export interface Settings {
  standard: Standard;
  /** The fragment of the assignment's link. */
  link: string;
  /** Per cent of the points from which it is passed; absent: it is only completed. */
  pass?: number;
}
