/** The text of a problem with any numbers, taken from its own page. Used by worksheets and packages. */
import type { DrawnExercise } from '@learning/draw';
import type { Exercise } from '@learning/exercise';
import { textOf } from '@learning/fill';
import { raise } from '@learning/format';
import { href } from '@learning/href';
import type { Texts } from '@learning/package/moodle';

/** @throws Error with a sentence for the reader */
export async function fetchCard(id: string): Promise<HTMLElement> {
  const failed = `The problem “${id}” could not be fetched. Try again when you are online.`;
  const response = await fetch(href(`/problems/${id}/`)).catch(() => undefined);
  if (!response?.ok) throw new Error(failed);
  // The policy of this page refuses styles of another, and it has those of a card itself.
  const html = (await response.text()).replaceAll(/<style[^]*?<\/style>/g, '');
  const page = new DOMParser().parseFromString(html, 'text/html');
  const card = page.querySelector<HTMLElement>(`[data-exercise="${id}"]`);
  if (!card) throw new Error(failed);
  return card;
}

/** Statement, hints and solution as HTML with the numbers of one draw. */
export function textsOf(card: HTMLElement, exercise: Exercise, drawn: DrawnExercise): Texts {
  const copy = card.cloneNode(true) as HTMLElement;
  for (const place of copy.querySelectorAll<HTMLElement>('data')) {
    const number = document.createElement('span');
    number.className = 'number';
    number.innerHTML = raise(textOf({ ...place.dataset }, exercise, drawn));
    place.replaceWith(number);
  }
  const base = new URL(href(`/problems/`), location.href);
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href]'))
    link.href = new URL(link.getAttribute('href') ?? '', new URL('x/', base)).href;
  const inner = (selector: string) =>
    [...copy.querySelectorAll<HTMLElement>(selector)].map(({ innerHTML }) => innerHTML.trim());
  return {
    statement: inner('.statement').join(''),
    hints: inner('.hint > div'),
    solution: inner('.solution > div').join(''),
  };
}

/** The same for a page that has none of our styles: formulas as MathML alone, no names that scripts look for. */
export function withoutStyles(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  for (const formula of body.querySelectorAll('.katex')) {
    const math = formula.querySelector('math');
    if (!math) continue;
    math.querySelectorAll('annotation').forEach((one) => one.remove());
    (formula.closest('.katex-display') ?? formula).replaceWith(math);
  }
  for (const one of body.querySelectorAll('*'))
    for (const { name } of [...one.attributes])
      if (name === 'class' || name === 'id' || name.startsWith('data-')) one.removeAttribute(name);
  return body.innerHTML;
}
