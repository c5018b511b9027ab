/**
 * Guided sentences: [data-do="fig-first"] sets and runs the figure of that id, by an event on it that also wakes it; what is
 * wished is said in data-order. The text of [data-then] waits until the sentence before it was run. What is expected of a
 * sentence, [data-guess] before it, is asked for first, and answered when it has run; of several in a row, when all have.
 */
import { wish, type Wish } from '@figure/wish';

const within = (walk: Element, what: string) => [...walk.querySelectorAll<HTMLElement>(what)];
const sentences = '[data-do]';
const steps = '[data-do], [data-then]';

function count(walk: Element) {
  const all = within(walk, sentences);
  const done = all.filter((one) => 'done' in one.dataset).length;
  const place = walk.querySelector('[data-walked]');
  if (!place) return;
  place.textContent = !done
    ? `${all.length} steps. What each of them shows appears once you have run it.`
    : done < all.length
      ? `${done} of ${all.length} steps done.`
      : 'All steps done.';
}
/** The walk that a sentence is part of, else its paragraph. */
const around = (sentence: HTMLElement) => sentence.closest('[data-walk]') ?? sentence.closest('p');
/** What is expected of a sentence, and all that it is expected of: sentences that follow it with nothing told between them. */
function guessOf(sentence: HTMLElement) {
  const place = around(sentence);
  const all = place ? within(place, `${steps}, [data-guess]`) : [];
  const runs = (i: number) => 'do' in (all[i]?.dataset ?? {});
  let [first, last] = [all.indexOf(sentence), all.indexOf(sentence)];
  while (runs(first - 1)) first -= 1;
  while (runs(last + 1)) last += 1;
  const guess = all[first - 1];
  return guess && 'guess' in guess.dataset ? { guess, of: all.slice(first, last + 1) } : undefined;
}
const say = (guess: HTMLElement, text: string) =>
  (guess.querySelector('[data-asked]')!.textContent = text);
/** Whether the sentence may run; else it says what is missing, and goes there. */
function isGuessed(sentence: HTMLElement): boolean {
  const guess = guessOf(sentence)?.guess;
  if (!guess || 'told' in guess.dataset || guess.querySelector(':checked')) return true;
  say(guess, 'First choose what you expect.');
  guess.querySelector('input')!.focus();
  return false;
}
/** Says what came of a guess; returns it where it is told for the first time. */
function answer(guess: HTMLElement): string | undefined {
  if ('told' in guess.dataset) return;
  guess.dataset['told'] = '';
  const right = guess.querySelector('[data-right]')!;
  const [mine] = within(guess, ':checked');
  const text = (of: Element | undefined) => of?.closest('label')?.textContent.trim() ?? '';
  const said =
    mine === right
      ? 'As you expected.'
      : `It turned out differently. The answer: “${text(right)}”.`;
  say(guess, said);
  for (const input of guess.querySelectorAll('input')) input.disabled = true;
  return said;
}
/** What came of a sentence, at the foot of its figure, where one looks after it has run, and the way back to the sentence. */
function conclude(sentence: HTMLElement, said: string) {
  const figure = document.getElementById(sentence.dataset['do'] ?? '');
  const { top, bottom } = sentence.getBoundingClientRect();
  if (!figure || sentence.closest('[data-walk]') || (top >= 0 && bottom <= innerHeight)) return;
  const back = document.createElement('button');
  back.textContent = 'Back to the question';
  const line = document.createElement('p');
  line.className = 'outcome';
  line.append(`${said} `, back);
  back.addEventListener('click', () => {
    line.remove();
    sentence.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: 'center' });
  });
  figure.append(line);
}
/** What follows the sentence, up to the next one, may be read. */
function tell(sentence: HTMLElement) {
  sentence.dataset['done'] = '';
  const place = around(sentence);
  if (!place) return;
  const asked = guessOf(sentence);
  count(place);
  // Where one guess is about several runs, it is told after all of them.
  if (asked?.of.some(({ dataset }) => !('done' in dataset))) return;
  const said = asked && answer(asked.guess);
  if (said) conclude(sentence, said);
  const all = within(place, steps);
  for (const one of all.slice(all.indexOf(asked?.of.at(-1) ?? sentence) + 1)) {
    if ('do' in one.dataset) break;
    delete one.dataset['waits'];
  }
}
function carryOut(sentence: HTMLElement) {
  if (!isGuessed(sentence)) return;
  const figure = document.getElementById(sentence.dataset['do'] ?? '');
  const order = JSON.parse(sentence.dataset['order'] ?? '{}') as Pick<Wish, 'set' | 'run'>;
  for (const other of within(document.body, `${sentences}[data-now]`)) delete other.dataset['now'];
  sentence.dataset['now'] = '';
  // What came of an earlier run is not what comes of this one.
  figure?.querySelector('.outcome')?.remove();
  // In a walk it stays in view; elsewhere it may be far away. A run that ends at once is told where one then looks.
  if (!sentence.closest('[data-walk]')) figure?.scrollIntoView({ block: 'nearest' });
  const done = () => tell(sentence);
  if (figure) wish(figure, { ...order, done });
}

for (const sentence of within(document.body, sentences)) {
  sentence.role = 'button';
  sentence.tabIndex = 0;
  sentence.addEventListener('click', () => carryOut(sentence));
  sentence.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    carryOut(sentence);
  });
}
for (const guess of within(document.body, '[data-guess]'))
  guess.addEventListener('change', () => say(guess, ''));
for (const walk of within(document.body, '[data-walk]')) count(walk);
