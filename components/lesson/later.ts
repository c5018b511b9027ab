/**
 * Scripts that nobody needs before she reaches for them. What is done meanwhile to the elements that a script is for is
 * done again when it is there, the last of each kind.
 * It is one import: were parts of it there before others, what one part has dealt with would be done to it again.
 */
type Load = () => Promise<unknown>;

/** What waits for a script that does not come is told as it would be without scripts. */
const missing = () => {
  for (const one of document.querySelectorAll('[data-waits]')) one.removeAttribute('data-waits');
  dispatchEvent(new Event('part-missing'));
};

/** @returns what begins to load, and takes note of what is done to one of these elements */
function held(elements: string, load: Load, kinds: readonly string[]): () => void {
  let early: Event[] = [];
  let loading: Promise<void> | undefined;
  let touched = false;
  const listening = new AbortController();
  const again = () => {
    listening.abort();
    for (const event of early)
      event.target!.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
  };
  const begin = () => void (loading ??= load().catch(missing).then(again));
  const hear = (event: Event) => {
    const { target, type } = event;
    if (type === 'pointerdown') touched = (event as PointerEvent).pointerType === 'touch';
    const element = target instanceof Element && target.closest(elements);
    if (!element || (type === 'click' && target.closest('[type="submit"]'))) return;
    const isFollowed = type === 'click' && element.matches('a');
    // A tap on a link waits for its card; a click of a mouse or, with detail 0, of a key follows the link as ever.
    if (isFollowed && (!touched || (event as MouseEvent).detail === 0)) return;
    if (type === 'submit' || isFollowed) event.preventDefault();
    early = [...early.filter((one) => one.type !== type), event];
    begin();
  };
  for (const kind of kinds)
    addEventListener(kind, hear, { capture: true, signal: listening.signal });
  return begin;
}

/** Loads once one of these elements is less than a window away. */
export function whenNear(elements: string, load: Load): void {
  const begin = held(elements, load, ['click', 'submit']);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      begin();
    },
    { rootMargin: '100%' },
  );
  for (const element of document.querySelectorAll(elements)) observer.observe(element);
}

/** A page that comes under a mouse at rest has `pointerover` without a reader: it counts on the elements alone. */
const signs = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'];
/** Loads at the first sign that somebody is there: she scrolls, points, taps or types. */
export function atFirstSign(elements: string, load: Load): void {
  const begin = held(elements, load, [...signs, 'pointerover', 'click']);
  for (const sign of signs) addEventListener(sign, begin, { capture: true, once: true });
}
