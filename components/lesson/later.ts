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

const signs = [
  'scroll',
  'pointerover',
  'pointermove',
  'pointerdown',
  'keydown',
  'focusin',
  'click',
];

/**
 * Loads at the first sign that somebody is there: she scrolls, points, taps or types. What is done meanwhile to the elements
 * that the script is for is done again when it is there, the last of each kind. A tap on a link waits for it; a click of a
 * mouse follows the link as ever.
 */
export function atFirstSign(elements: string, load: () => Promise<unknown>): void {
  let early: Event[] = [];
  let loading: Promise<void> | undefined;
  let touched = false;
  const listening = new AbortController();
  const again = () => {
    listening.abort();
    for (const event of early)
      event.target!.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
  };
  const hear = (event: Event) => {
    loading ??= load().catch(missing).then(again);
    if (event.type === 'pointerdown') touched = (event as PointerEvent).pointerType === 'touch';
    const element = event.target instanceof Element && event.target.closest(elements);
    if (!element) return;
    if (event.type === 'click' && element.matches('a')) {
      if (!touched) return;
      event.preventDefault();
    }
    early = [...early.filter(({ type }) => type !== event.type), event];
  };
  for (const sign of signs)
    addEventListener(sign, hear, { capture: true, signal: listening.signal });
}
