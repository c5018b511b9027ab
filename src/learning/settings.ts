/** What a reader has chosen once for the whole course; erasing what she did leaves it. */
import { local } from './local';

/** Below 'precess/', as all that the course keeps: a host may have neighbours with a theme of their own. */
export const settings = 'precess/setting/';
type Setting = 'theme' | 'slash' | 'review';

/** Settings were once kept under their bare names: what was chosen then holds until something else is chosen. */
export const readSetting = (name: Setting): string | null =>
  local((storage) => storage.getItem(settings + name) ?? storage.getItem(name), null);

export const writeSetting = (name: Setting, value: string): void =>
  local((storage) => storage.setItem(settings + name, value), undefined);
