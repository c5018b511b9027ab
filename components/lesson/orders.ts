/**
 * Guided sentences: [data-do="fig-first"] sets and runs the figure of that id, by an event on it that also wakes it; what is
 * wished is said in data-order. The text of [data-then] waits until the sentence before it was run.
 */
interface Order {
  set?: Readonly<Record<string, number | string>>;
  run?: number | string | true;
}
const wish = 'figure:wish';

const within = (walk: Element, what: string) => [...walk.querySelectorAll<HTMLElement>(what)];
const sentences = '[data-do]';
const steps = '[data-do], [data-then]';

function count(walk: Element) {
  const all = within(walk, sentences);
  const done = all.filter((one) => 'done' in one.dataset).length;
  const place = walk.querySelector('[data-walked]');
  if (!place) return;
  place.textContent = !done
    ? `${all.length} steps. What each of them shows is written once you have run it.`
    : done < all.length
      ? `${done} of ${all.length} steps done.`
      : 'All steps done.';
}
/** What follows the sentence, up to the next one, may be read. */
function tell(sentence: HTMLElement) {
  sentence.dataset['done'] = '';
  const walk = sentence.closest('[data-walk], p');
  if (!walk) return;
  const all = within(walk, steps);
  for (const one of all.slice(all.indexOf(sentence) + 1)) {
    if ('do' in one.dataset) break;
    delete one.dataset['waits'];
  }
  count(walk);
}
function carryOut(sentence: HTMLElement) {
  const figure = document.getElementById(sentence.dataset['do'] ?? '');
  const order = JSON.parse(sentence.dataset['order'] ?? '{}') as Order;
  for (const other of within(document.body, `${sentences}[data-now]`)) delete other.dataset['now'];
  sentence.dataset['now'] = '';
  const done = () => tell(sentence);
  figure
    ?.querySelector('.shell')
    ?.dispatchEvent(new CustomEvent(wish, { detail: { ...order, done }, bubbles: true }));
  // In a walk it stays in view; elsewhere it may be far away.
  if (!sentence.closest('[data-walk]')) figure?.scrollIntoView({ block: 'nearest' });
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
for (const walk of within(document.body, '[data-walk]')) count(walk);

export {};
