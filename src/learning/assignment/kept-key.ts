import { local } from '../local';
import { shelved } from '../shelf';

/** Under which the assignments of this browser are stored: pages without one load no more of them than this. */
export const keptKey = () => shelved('precess/assignments');

export const anyKept = (): boolean =>
  local((storage) => storage.getItem(keptKey()) !== null, false);
