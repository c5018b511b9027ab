import { wishName } from './wish';

/**
 * What somebody does to the still of a figure, done again on the living one, so that the first tap, key or drag
 * counts like any other. Both are the same component: a control has the same place among the controls of both.
 */
export const gestures = [
  ...(['pointerover', 'pointerdown', 'focusin'] as const),
  ...(['keydown', 'click', 'input', 'change', wishName] as const),
];
/** A press may end anywhere. */
export const ends = ['pointerup', 'pointercancel'] as const;
const again = new Set<string>(['keydown', 'click', 'input', 'change', wishName]);

const field = 'input, select';
const selector = `button, summary, [tabindex], ${field}`;
const controlsIn = (root: Element) => [...root.querySelectorAll<HTMLElement>(selector)];
const elementOf = (event: Event) => event.target as Element;

/** Does to the living control what was done to the still one. */
function repeat(event: Event, still: HTMLElement | null, living: HTMLElement) {
  if (event instanceof CustomEvent)
    living.dispatchEvent(new CustomEvent(event.type, { detail: event.detail as unknown }));
  else if (event instanceof KeyboardEvent)
    living.dispatchEvent(new KeyboardEvent('keydown', event));
  else if (still?.matches(field)) {
    // A click on a field shows in what it holds then.
    if (event.type === 'click') return;
    const { value, checked } = still as HTMLInputElement;
    Object.assign(living, { value, checked });
    living.dispatchEvent(new Event(event.type, { bubbles: true }));
  } else if (event.type === 'click' && living.matches('button, summary')) living.click();
}

/**
 * Watches the still in `root`; what was done to it `before` counts, too. `meant` is called at each gesture.
 *
 * @returns hand   puts the living figure in the place of the still by `swap`, and does again what was done to the still
 * @returns forget takes back what was pressed, but not what fields hold: it came to nothing, and who presses once more
 *                 means it once
 */
export function watchStill(root: HTMLElement, before: readonly Event[], meant: () => void) {
  const listening = new AbortController();
  const { signal } = listening;
  let done: Event[] = [];
  let press: PointerEvent | undefined;
  let last: PointerEvent | undefined;
  let moves = 0;
  function keep(event: Event) {
    if (event.type === 'pointerdown') [press, moves] = [(last = event as PointerEvent), 0];
    else if ((ends as readonly string[]).includes(event.type)) press = undefined;
    if (again.has(event.type)) done.push(event);
    // The living figure answers to the space bar: it must not scroll the page meanwhile.
    const typed = event instanceof KeyboardEvent && event.key === ' ';
    if (typed && !elementOf(event).closest(`button, summary, ${field}`)) event.preventDefault();
    meant();
  }
  function follow(event: PointerEvent) {
    if (event.pointerId !== press?.pointerId) return;
    last = event;
    moves++;
  }
  /** Whether the browser may still take a finger to scroll the page: it decides at the first move. */
  const undecided = ({ pointerType }: PointerEvent) => pointerType === 'touch' && moves < 2;
  const free = () => (press = undefined);
  for (const gesture of gestures) root.addEventListener(gesture, keep, { capture: true, signal });
  addEventListener('pointermove', follow, { capture: true, signal });
  for (const end of ends) addEventListener(end, free, { signal });
  before.forEach(keep);

  const forget = () => {
    done = done.filter(({ type }) => type === 'input' || type === 'change');
  };
  async function hand(swap: () => Promise<void>): Promise<void> {
    // No control is taken away under a finger; a drag in a drawing goes on in the living one, once it is known to be
    // one: a finger that scrolls is not told to what has come meanwhile. A finger comes over what it presses in the
    // same task, so that nothing is taken away between the two either.
    do await new Promise((next) => setTimeout(next, 20));
    while (press && (undecided(press) || !elementOf(press).closest('.picture, .handle')));
    const held = press;
    const stills = controlsIn(root);
    const focused = stills.indexOf(document.activeElement as HTMLElement);
    listening.abort();
    await swap();
    const living = controlsIn(root);
    living[focused]?.focus({ preventScroll: true });
    for (const event of done) {
      const still = elementOf(event).closest<HTMLElement>(selector);
      const counterpart = still ? living[stills.indexOf(still)] : root.querySelector('.shell');
      if (counterpart) repeat(event, still, counterpart as HTMLElement);
    }
    if (!held) return;
    const pressed = document.elementFromPoint(held.clientX, held.clientY);
    pressed?.dispatchEvent(new PointerEvent('pointerdown', held));
    pressed?.dispatchEvent(new PointerEvent('pointermove', last));
  }
  return { hand, forget };
}
