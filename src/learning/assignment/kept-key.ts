import { shelved } from '../shelf';

/** Under which the assignments of this browser are stored: pages without one load no more of them than this. */
export const keptKey = () => shelved('precess/assignments');

export function anyKept(): boolean {
  try {
    return localStorage.getItem(keptKey()) !== null;
  } catch {
    return false;
  }
}
