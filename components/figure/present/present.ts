/** Shows figures to a room: full screen, one after another. */
import { mount, unmount } from 'svelte';
import Present from './Present.svelte';
import type { Slide } from './slide';

/** @param at which of them comes first, from 0 */
export function present(slides: readonly Slide[], at = 0): void {
  const before = document.activeElement;
  // Refused where nobody has pressed anything, as after a link: then it fills the window, and F asks again.
  document.documentElement.requestFullscreen?.().catch(() => undefined);
  const shown = mount(Present, {
    target: document.body,
    props: {
      slides,
      at,
      onclose: () => {
        void unmount(shown);
        if (document.fullscreenElement) void document.exitFullscreen();
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      },
    },
  });
}
