/** The card of an exercise for another page than the one it stands in: a test, an assignment, a worksheet, a package. */
import { addressed, movedProps } from '@learning/addresses';

/** The card as it was built, from the page that has it: what it names is found from any other page. */
export function cardIn(page: string, id: string, address: string): HTMLElement | null {
  // The policy of this page refuses styles of another, and it has those of a card itself.
  const html = page.replaceAll(/<style[^]*?<\/style>/g, '');
  const card = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector<HTMLElement>(`[data-exercise="${id}"]`);
  const whole = (from: string) => new URL(from, address).href;
  for (const element of card?.querySelectorAll('*') ?? []) {
    const move = (name: string, to: (held: string) => string) => {
      const held = element.getAttribute(name);
      if (held !== null) element.setAttribute(name, to(held));
    };
    for (const name of addressed) move(name, whole);
    move('props', (props) => movedProps(props, whole));
  }
  return card;
}
/** @throws Error where the page cannot be fetched or has no such card */
export async function fetchedCard(address: string, id: string): Promise<HTMLElement> {
  const response = await fetch(address);
  const { href } = new URL(address, location.href);
  const card = response.ok ? cardIn(await response.text(), id, href) : null;
  if (!card) throw new Error(`${address}: no exercise ${id}, ${response.status}`);
  return document.importNode(card, true);
}

/** Ends the life of cards that are gone: Astro does when the page is said to be another. */
export const buryCards = () => document.dispatchEvent(new Event('astro:after-swap'));
