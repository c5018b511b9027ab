/** The keys of a presentation, and what they are called. A presenter's remote presses Page Down and Page Up. */
import type { Acts } from '../acts.svelte';
import { onKeys } from '../keys';

interface Wishes {
  forward: () => void;
  back: () => void;
  code: () => void;
  black: () => void;
  full: () => void;
  keys: () => void;
  /** What can be done with the figure that is shown. */
  figure: () => Acts | undefined;
  /** Its question is still out of sight: what runs would give it away. */
  hidden: () => boolean;
}
const shown = [
  ['Page Down, N', 'on: ask, run, verdict, explore, next figure'],
  ['Page Up, B', 'back: to the start of this figure, then to the one before'],
  ['Q', 'QR code of what is shown'],
  ['F', 'full screen'],
  ['0', 'black screen'],
  ['Esc', 'leave'],
] as const;

export function keysOf(wish: Wishes) {
  const figure = (name: 'play' | 'step' | 'restart' | 'words') => () => {
    if (!wish.hidden()) wish.figure()?.[name]();
  };
  const others = onKeys({
    n: wish.forward,
    arrowright: wish.forward,
    b: wish.back,
    arrowleft: wish.back,
    q: wish.code,
    f: wish.full,
    '0': wish.black,
    '?': wish.keys,
    ' ': figure('play'),
    '.': figure('step'),
    r: figure('restart'),
    d: figure('words'),
  });
  /** They would move a slider or scroll otherwise: taken before anything in the figure sees them. */
  const always = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('dialog') !== event.currentTarget)
      return;
    if (!event.repeat && /^Page(Down|Up)$/.test(event.key)) {
      event.stopPropagation();
      event.preventDefault();
      (event.key === 'PageDown' ? wish.forward : wish.back)();
    }
  };
  /** Those that the figure has not taken itself. */
  const bare = (event: KeyboardEvent) => {
    if (!event.defaultPrevented) others(event);
  };
  return { shown, always, bare };
}
