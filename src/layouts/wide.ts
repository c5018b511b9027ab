/** On every page: a formula or a table that is wider than its column scrolls inside itself, by keyboard too. */
import { idle } from '@learning/idle';

const unmeasured = new Set(document.querySelectorAll('[data-formula], main table'));
function measure(one: Element): void {
  unmeasured.delete(one);
  if (one.scrollWidth > one.clientWidth) one.setAttribute('tabindex', '0');
  else one.removeAttribute('tabindex');
}
const fit = new ResizeObserver((seen) => seen.forEach(({ target }) => measure(target)));
for (const one of unmeasured) fit.observe(one);
/** Nothing is observed of what is not laid out yet; Tab has to find it all the same. */
async function measureAhead(): Promise<void> {
  for (const one of unmeasured) {
    await idle();
    measure(one);
  }
}
void measureAhead();
