/** The card of an exercise for another page than the one it stands in: a test, an assignment, a worksheet, a package. */

/** The card as it was built, in the page that has it. */
export function cardIn(page: string, id: string): HTMLElement | null {
  // The policy of this page refuses styles of another, and it has those of a card itself.
  const html = page.replaceAll(/<style[^]*?<\/style>/g, '');
  return new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector<HTMLElement>(`[data-exercise="${id}"]`);
}
/** @throws Error where the page cannot be fetched or has no such card */
export async function fetchedCard(address: string, id: string): Promise<HTMLElement> {
  const response = await fetch(address);
  const card = response.ok ? cardIn(await response.text(), id) : null;
  if (!card) throw new Error(`${address}: no exercise ${id}, ${response.status}`);
  return document.importNode(card, true);
}

/** Ends the life of cards that are gone: Astro does when the page is said to be another. */
export const buryCards = () => document.dispatchEvent(new Event('astro:after-swap'));
