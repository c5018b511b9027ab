/**
 * Linked equations: a term of a formula (.term-precession, or a button of its key) and the arrows of the
 * figures (data-term="precession") light each other, on hover, focus and tap.
 */
const termOf = (element: Element | undefined) =>
  element instanceof HTMLElement && element.dataset['lights']
    ? element.dataset['lights']
    : (element?.getAttribute('data-term') ?? /\bterm-(\w+)/.exec(element?.className ?? '')?.[1]);

/** A formula's MathML lies over its glyphs, so what is under the pointer is looked up by place. */
const at = ({ target, clientX, clientY }: MouseEvent) =>
  target instanceof Element && target.closest('.equation, figure')
    ? document
        .elementsFromPoint(clientX, clientY)
        .map((element) => element.closest('.term, [data-lights], [data-term]'))
        .find((element) => element !== null)
    : undefined;

/** The figure with that arrow that is nearest on the page. */
function nearest(term: string, from: Element): Element | undefined {
  const middle = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const figures = [...document.querySelectorAll('figure')].filter((figure) =>
    figure.querySelector(`[data-term="${term}"]`),
  );
  const distance = (figure: Element) => Math.abs(middle(figure) - middle(from));
  return figures.sort((a, b) => distance(a) - distance(b))[0];
}

let lit: Element | undefined;
let figure: Element | undefined;
/** A figure that comes alive, or shows another situation, has arrows of its own. */
const redrawn = new MutationObserver(show);

function show(): void {
  redrawn.disconnect();
  for (const old of document.querySelectorAll('.lit')) old.classList.remove('lit');
  for (const old of document.querySelectorAll('[data-lit]')) old.removeAttribute('data-lit');
  const term = termOf(lit);
  if (!term) return;
  for (const word of document.querySelectorAll(`.term-${term}, [data-lights="${term}"]`))
    word.classList.add('lit');
  if (!figure) return;
  figure.setAttribute('data-lit', term);
  for (const arrow of figure.querySelectorAll(`[data-term="${term}"]`)) arrow.classList.add('lit');
  redrawn.observe(figure, { childList: true, subtree: true });
}
function light(element: Element | undefined): void {
  if (element === lit) return;
  lit = element;
  const term = termOf(element);
  figure = element && term ? (element.closest('figure') ?? nearest(term, element)) : undefined;
  show();
}

/** The button that keeps its term lit until it, or another, is pressed. */
let pressed: HTMLElement | undefined;
function press(button: HTMLElement | undefined): void {
  pressed?.setAttribute('aria-pressed', 'false');
  pressed = button === pressed ? undefined : button;
  pressed?.setAttribute('aria-pressed', 'true');
  light(pressed);
}

document.addEventListener('pointermove', (event) => {
  if (event.pointerType === 'mouse' && !event.buttons) light(at(event) ?? pressed);
});
document.addEventListener('pointerdown', (event) => {
  if (event.pointerType !== 'mouse') light(at(event) ?? pressed);
});
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>('[data-lights]');
  if (button) press(button);
});
for (const type of ['focusin', 'focusout'] as const)
  document.addEventListener(type, ({ target }) => {
    const term = target instanceof Element && target.closest('[data-lights], [data-term]');
    light(type === 'focusin' && term ? term : pressed);
  });

export {};
