/** The glossary's box: leaves the words that what is typed stands in, those that are called so first of all. */
import { element } from './element';

const box = element<HTMLInputElement>('[data-filter-words]');
const status = element('[data-filtered]');
const entries = [...document.querySelectorAll<HTMLElement>('[data-names]')];
const letters = element('[data-letters]');

function filter() {
  const typed = box.value.trim().toLowerCase();
  const has = (text: string | null | undefined) => (text ?? '').toLowerCase().includes(typed);
  const called = entries.filter(({ dataset }) => has(dataset['names']));
  // Where no word is called so, its text may say it.
  const shown = called.length ? called : entries.filter(({ textContent }) => has(textContent));
  for (const entry of entries) entry.hidden = !shown.includes(entry);
  letters.hidden = typed !== '';
  status.textContent = !typed
    ? ''
    : shown.length
      ? `${shown.length} of ${entries.length} words`
      : `No word is called “${box.value.trim()}”, and no text here says it.`;
}
box.addEventListener('input', filter);
// A link to a word that the box has hidden shows it.
addEventListener('hashchange', () => {
  const target = document.getElementById(location.hash.slice(1));
  if (!target?.hidden) return;
  box.value = '';
  filter();
  target.scrollIntoView();
});
// The browser may have kept what was typed.
filter();
