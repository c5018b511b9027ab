/** The text of a problem with any numbers, taken from its own page. */
import { cardIn, fetchedCard } from '@exercise/fetched';
import type { DrawnExercise } from '@learning/draw';
import type { Exercise } from '@learning/exercise';
import { textOf } from '@learning/fill';
import { raise } from '@learning/format';
import { href } from '@learning/href';
import type { Texts } from '@learning/package/moodle';

/** @throws Error with a sentence for the reader */
export function fetchCard(id: string): Promise<HTMLElement> {
  return fetchedCard(href(`/problems/${id}/`), id).catch(() => {
    throw new Error(`The problem “${id}” could not be fetched. Try again when you are online.`);
  });
}

/** Statement, hints and solution as HTML with the numbers of one draw. */
export function textsOf(card: HTMLElement, exercise: Exercise, drawn: DrawnExercise): Texts {
  const copy = card.cloneNode(true) as HTMLElement;
  for (const place of copy.querySelectorAll<HTMLElement>('data')) {
    const number = copy.ownerDocument.createElement('span');
    number.className = 'number';
    number.innerHTML = raise(textOf({ ...place.dataset }, exercise, drawn));
    place.replaceWith(number);
  }
  const inner = (selector: string) =>
    [...copy.querySelectorAll<HTMLElement>(selector)].map(({ innerHTML }) => innerHTML.trim());
  return {
    statement: inner('[data-statement]').join(''),
    hints: inner('[data-aid=hint] > div'),
    solution: inner('details[data-aid=solution] > div').join(''),
  };
}

/** The same for a page that has none of our styles: formulas as MathML alone, no names that scripts look for. */
export function withoutStyles(html: string): string {
  const body = new DOMParser().parseFromString(
    `<html><body>${html}</body></html>`,
    'text/html',
  ).body;
  for (const formula of body.querySelectorAll('.katex')) {
    const math = formula.querySelector('math');
    if (!math) continue;
    math.querySelectorAll('annotation').forEach((one) => one.remove());
    (formula.closest('.katex-display') ?? formula).replaceWith(math);
  }
  for (const one of body.querySelectorAll('*'))
    for (const { name } of [...one.attributes])
      if (name === 'class' || name === 'id' || name.startsWith('data-')) one.removeAttribute(name);
  // One way to write it, in the browser and on the command line.
  return body.innerHTML.replace(/&nbsp;|&#160;/g, '\u00a0');
}

/** The texts of an exercise for such a page, from the page of this site that has its card. */
export function plainTexts(
  page: string,
  address: string,
  id: string,
  exercise: Exercise,
  drawn: DrawnExercise,
): Texts {
  const card = cardIn(page, id, address);
  if (!card) throw new Error(`The course has no “${id}” at ${address}: build it again.`);
  const { statement, hints, solution } = textsOf(card, exercise, drawn);
  return {
    statement: withoutStyles(statement),
    hints: hints.map(withoutStyles),
    solution: withoutStyles(solution),
  };
}
