/** A sentence of the text that sets or runs a figure: how it asks, whether the figure lives already or has to wake. */
import type { AnyValues } from '@learning/params';

export interface Wish {
  set?: AnyValues | undefined;
  /** Runs: from the start for so many seconds of physics, for a length that the widget names in `runs`, or on and on. */
  run?: number | string | boolean | undefined;
  /** Called when it has been set, or has run to its end. */
  done?: (() => void) | undefined;
}
export const wishName = 'figure:wish';

/** @param figure the <figure> that is asked, or anything around it */
export const wish = (figure: Element, detail: Wish) =>
  figure
    .querySelector('.shell')
    ?.dispatchEvent(new CustomEvent<Wish>(wishName, { detail, bubbles: true }));
