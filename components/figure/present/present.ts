/** Shows figures to a room: full screen, one after another. */
import { mount, unmount } from 'svelte';
import Present from './Present.svelte';
import type { Slide } from './slide';

interface Options {
  /** Which of them comes first, from 0. */
  at?: number;
  /** Which is shown now; undefined when it is over. */
  onstep?: (at: number | undefined) => void;
}
export function present(slides: readonly Slide[], { at = 0, onstep }: Options = {}): void {
  const before = document.activeElement;
  // Refused where nobody has pressed anything, as after a link: then it fills the window, and F asks again.
  document.documentElement.requestFullscreen?.().catch(() => undefined);
  const shown = mount(Present, {
    target: document.body,
    props: {
      slides,
      at,
      onstep,
      onclose: () => {
        void unmount(shown);
        onstep?.(undefined);
        if (document.fullscreenElement) void document.exitFullscreen();
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      },
    },
  });
}
