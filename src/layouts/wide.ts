/** On every page: a formula or a table that is wider than its column scrolls inside itself, by keyboard too. */
import { idle } from '@learning/idle';

for (const one of document.querySelectorAll<HTMLElement>('[data-formula], main table')) {
  const measure = () => {
    if (one.scrollWidth > one.clientWidth) one.tabIndex = 0;
    else one.removeAttribute('tabindex');
  };
  new ResizeObserver(measure).observe(one);
  // Nothing is observed of what is not laid out yet; Tab has to find it all the same.
  void idle().then(measure);
}
