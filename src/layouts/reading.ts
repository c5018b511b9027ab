/** Small services of a page of text: the section one is in, folded notes, formulas copied as TeX. */
import { idle } from '@learning/idle';

const entries = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')].flatMap(
  (link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  },
);
function mark(): void {
  const limit = innerHeight / 3;
  const passed = entries.filter(({ heading }) => heading.getBoundingClientRect().top < limit);
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const here = atEnd && scrollY > 0 ? entries.at(-1) : passed.at(-1);
  for (const { link } of entries)
    if (link === here?.link) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
}
if (entries.length) {
  addEventListener('scroll', mark, { passive: true });
  addEventListener('scroll', () => void import('./staying'), { once: true, passive: true });
  // Not at once: the page would be laid out for it once more, before its first frames have been.
  void idle().then(mark);
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const note = target.closest('[data-note]');
  note?.setAttribute('aria-expanded', String(note.getAttribute('aria-expanded') !== 'true'));
  if (target.closest('[data-contents] a'))
    target.closest<HTMLElement>(':popover-open')?.hidePopover();
});

/** A field that gets a value is said to be a change of the selection, too: nothing is selected by it. */
function selected(): void {
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', selected);
  void import('./copied');
}
document.addEventListener('selectionchange', selected);
