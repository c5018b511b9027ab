/** Keeps the section of a lesson that the reader stays with, which reading.ts marks in the contents: she goes on there. */
import { record, watch } from '@learning/store';

/** Who stays with a section so long, in ms, reads it. */
const stay = 8000;
const lesson = document.querySelector<HTMLElement>('[data-lesson]')!.dataset['lesson']!;
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
let here: HTMLAnchorElement | undefined;
let staying: ReturnType<typeof setTimeout> | undefined;

/** To have opened the page leads to the first section, and may be no more than a look; the references are not read. */
function wait(): void {
  clearTimeout(staying);
  if (!here || here === links[0] || document.hidden) return;
  const [section, heading] = [decodeURIComponent(here.hash.slice(1)), here.text.trim()];
  if (!document.getElementById(section)?.closest('[data-prose]')) return;
  staying = setTimeout(() => keep(section, heading), stay);
}
function keep(section: string, heading: string): void {
  const stop = watch(({ places }) => {
    stop();
    if (places[lesson]?.section !== section)
      void record({ type: 'opened', lesson, section, heading });
  });
}
function look(): void {
  const now = links.find((link) => link.hasAttribute('aria-current'));
  if (now === here) return;
  here = now;
  wait();
}
for (const link of links)
  new MutationObserver(look).observe(link, { attributeFilter: ['aria-current'] });
document.addEventListener('visibilitychange', wait);
look();
