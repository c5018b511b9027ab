/**
 * Cards of terms, sources and equations: a link with data-card="id" shows a copy of that element beside
 * it on hover, focus or tap. Without this script the link just leads there.
 */
const card = document.createElement('span');
card.className = 'card';
card.id = 'card';
card.popover = 'manual';
card.setAttribute('role', 'note');

let owner: HTMLElement | undefined;
let timer = 0;

function show(link: HTMLElement): void {
  clearTimeout(timer);
  if (owner === link) return;
  const source = document.getElementById(link.dataset['card']!);
  if (!source) return;
  hide();
  const copy = source.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  card.replaceChildren(...copy.childNodes);
  // Right after its link, so that the next Tab enters the card.
  link.after(card);
  link.setAttribute('aria-describedby', card.id);
  card.showPopover();
  owner = link;
  place();
}

function place(): void {
  const at = owner?.getClientRects()[0];
  if (!at) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.min(at.left, clientWidth - card.offsetWidth - 12);
  const above = at.bottom + card.offsetHeight + 12 > clientHeight && at.top > card.offsetHeight + 6;
  card.style.left = `${Math.max(12, left)}px`;
  card.style.top = `${above ? at.top - card.offsetHeight - 6 : at.bottom + 6}px`;
}

function hide(): void {
  clearTimeout(timer);
  owner?.removeAttribute('aria-describedby');
  owner = undefined;
  card.remove();
}

const linkOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;

function enter({ target }: Event): void {
  const link = linkOf(target);
  if (link) show(link);
  else if (owner && card.contains(target as Node)) clearTimeout(timer);
}
/** A moment's grace, so that the pointer can travel from the word into its card. */
function leave({ target }: Event): void {
  if (!owner || !(linkOf(target) || card.contains(target as Node))) return;
  clearTimeout(timer);
  timer = window.setTimeout(hide, 250);
}

document.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && enter(event));
document.addEventListener('pointerout', (event) => event.pointerType === 'mouse' && leave(event));
document.addEventListener('focusin', enter);
document.addEventListener('focusout', leave);
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  // Whoever was inside the card stands again on its word.
  if (card.contains(document.activeElement)) owner?.focus();
  hide();
});
document.addEventListener('scroll', place, { passive: true });

let touched = false;
/** Whose card was open when the pointer came down: the focus that a tap brings opens another before the click. */
let before: HTMLElement | undefined;
document.addEventListener('pointerdown', ({ pointerType, target }) => {
  touched = pointerType === 'touch';
  before = owner;
  if (!linkOf(target) && !card.contains(target as Node)) hide();
});
document.addEventListener('click', (event) => {
  const link = linkOf(event.target);
  // The first tap opens the card, the second follows the link; the click of a key, whose detail is 0, follows at once.
  if (!link || !touched || event.detail === 0) return;
  if (link === before) return hide();
  event.preventDefault();
  show(link);
});

export {};
