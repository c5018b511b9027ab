/** Opens the dialog that saves a figure as one file. */
import { mount, unmount } from 'svelte';
import AsFile from './AsFile.svelte';

interface Figure {
  name: string;
  title: string;
  query: string;
  asked: { name: string; ask: string } | undefined;
}
export function saveAsFile(figure: Figure): void {
  const before = document.activeElement;
  const shown = mount(AsFile, {
    target: document.body,
    props: {
      ...figure,
      onclose: () => {
        void unmount(shown);
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      },
    },
  });
}
