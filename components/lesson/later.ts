/** Scripts that nobody needs before she reaches for them: they come when they are about to be. Used by Do, InThreeLines, and the page of a lesson. */

const missing = () => void dispatchEvent(new Event('part-missing'));

/** Loads once one of these elements is less than a window away. */
export function whenNear(selector: string, load: () => Promise<unknown>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      load().catch(missing);
    },
    { rootMargin: '100%' },
  );
  for (const element of document.querySelectorAll(selector)) observer.observe(element);
}

/** Loads at the first sign that somebody is there: she scrolls, points, taps or types. */
export function atFirstSign(load: () => Promise<unknown>): void {
  const listening = new AbortController();
  const begin = () => {
    listening.abort();
    load().catch(missing);
  };
  for (const sign of ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'])
    addEventListener(sign, begin, { capture: true, passive: true, signal: listening.signal });
}
