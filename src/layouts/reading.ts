/** Small services of a page of text: the section one is in, and that it is read; folded notes, wide formulas, formulas copied as TeX. */
import { idle } from '@learning/idle';

const entries = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')].flatMap(
  (link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  },
);
/** Who stays with a section so long, in ms, reads it, and may want to go on there. */
const stay = 8000;
let current: (typeof entries)[number] | undefined;
let staying: ReturnType<typeof setTimeout> | undefined;
/** Begins to wait. The first section is not kept: to have opened the page leads there, and may be no more than a look. */
function wait(): void {
  clearTimeout(staying);
  if (!current || current === entries[0] || document.hidden) return;
  const { link, heading } = current;
  staying = setTimeout(() => void keepPlace(heading.id, link.text.trim()), stay);
}
async function keepPlace(section: string, heading: string): Promise<void> {
  const lesson = document.querySelector<HTMLElement>('[data-lesson]')!.dataset['lesson']!;
  const { record, watch } = await import('@learning/store');
  const stop = watch(({ places }) => {
    stop();
    if (places[lesson]?.section !== section)
      void record({ type: 'opened', lesson, section, heading });
  });
}

function mark(): void {
  const limit = innerHeight / 3;
  const passed = entries.filter(({ heading }) => heading.getBoundingClientRect().top < limit);
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
  const here = atEnd && scrollY > 0 ? entries.at(-1) : passed.at(-1);
  for (const { link } of entries)
    if (link === here?.link) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  const read = passed.findLast(({ heading }) => heading.closest('.prose'));
  if (read === current) return;
  current = read;
  wait();
}
if (entries.length) {
  addEventListener('scroll', mark, { passive: true });
  document.addEventListener('visibilitychange', wait);
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

/** A formula wider than its column scrolls inside itself, by keyboard too. */
const unmeasured = new Set(document.querySelectorAll('[data-formula]'));
function measure(formula: Element): void {
  unmeasured.delete(formula);
  const wide = formula.scrollWidth > formula.clientWidth;
  formula.toggleAttribute('data-wide', wide);
  if (wide) formula.setAttribute('tabindex', '0');
  else formula.removeAttribute('tabindex');
}
const fit = new ResizeObserver((seen) => seen.forEach(({ target }) => measure(target)));
for (const formula of unmeasured) fit.observe(formula);
/** Nothing is observed of what is not laid out yet; Tab has to find it all the same. */
async function measureAhead(): Promise<void> {
  for (const formula of unmeasured) {
    await idle();
    measure(formula);
  }
}
void measureAhead();

/** A field that gets a value is said to be a change of the selection, too: nothing is selected by it. */
function selected(): void {
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', selected);
  void import('./copied');
}
document.addEventListener('selectionchange', selected);
