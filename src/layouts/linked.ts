/**
 * Linked equations: a term of a formula and the arrows of the figures (both data-term="precession") and the buttons
 * of a formula's key (data-lights="precession") light each other, on hover, focus and tap. What is lit has data-lit;
 * the figure in which the other arrows step back has data-dimmed.
 */
const marked = '[data-lights], [data-term]';
const termOf = (element: Element | undefined) =>
  element?.getAttribute('data-lights') ?? element?.getAttribute('data-term');

/** A formula's MathML lies over its glyphs, so what is under the pointer is looked up by place. */
const at = ({ target, clientX, clientY }: MouseEvent) =>
  target instanceof Element && target.closest('[data-linked]')
    ? document
        .elementsFromPoint(clientX, clientY)
        .map((element) => element.closest(marked))
        .find((element) => element !== null)
    : undefined;

/** The figure with that arrow that is nearest on the page. */
function nearest(term: string, from: Element): Element | undefined {
  const middle = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return (top + bottom) / 2;
  };
  const figures = [...document.querySelectorAll('figure[data-linked]')].filter((figure) =>
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
  for (const old of document.querySelectorAll('[data-lit], [data-dimmed]')) {
    old.removeAttribute('data-lit');
    old.removeAttribute('data-dimmed');
  }
  const term = termOf(lit);
  if (!term) return;
  const light = (all: Iterable<Element>) => {
    for (const one of all) one.setAttribute('data-lit', '');
  };
  light(document.querySelectorAll(`[data-role][data-term="${term}"], [data-lights="${term}"]`));
  if (!figure) return;
  figure.setAttribute('data-dimmed', '');
  light(figure.querySelectorAll(`[data-term="${term}"]`));
  redrawn.observe(figure, { childList: true, subtree: true });
}
function light(element: Element | undefined): void {
  if (element === lit) return;
  lit = element;
  const term = termOf(element);
  figure =
    element && term
      ? (element.closest('figure[data-linked]') ?? nearest(term, element))
      : undefined;
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
    const term = target instanceof Element && target.closest(marked);
    light(type === 'focusin' && term ? term : pressed);
  });

export {};
