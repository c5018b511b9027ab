/** What a package says of itself, in package/settings.json. */
import type { Edition } from './manifest';

export interface Settings {
  edition: Edition;
  /** The fragment of the assignment's link. */
  link: string;
  /** Per cent of the points from which it is passed; absent: it is only completed. */
  pass?: number;
}
