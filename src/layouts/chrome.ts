/** On every page: the theme, the keys and the button that open the search, and the course kept for reading offline. */
import { readSetting, writeSetting } from '@learning/settings';
import { keep } from './keep';

const root = document.documentElement;
const choice = document.querySelector('[data-theme-choice]');
for (const radio of choice?.querySelectorAll<HTMLInputElement>('[type=radio]') ?? []) {
  radio.checked = radio.value === (root.dataset['theme'] ?? 'system');
  radio.addEventListener('change', () => {
    const system = radio.value === 'system';
    if (system) delete root.dataset['theme'];
    else root.dataset['theme'] = radio.value;
    writeSetting('theme', radio.value);
  });
}

const slash = document.querySelector<HTMLInputElement>('[data-slash-key]');
if (slash) {
  slash.checked = readSetting('slash') === 'on';
  slash.addEventListener('change', () => writeSetting('slash', slash.checked ? 'on' : 'off'));
}

// Before this, a choice would be undone.
choice?.removeAttribute('disabled');

const openSearch = () => void import('./search').then((search) => search.openSearch());
const search = document.querySelector('[data-search]');
search?.addEventListener('click', openSearch);
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  const chord = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
  // A single key is pressed by mistake, by voice too: it is there for who has asked for it.
  const single = key === '/' && slash?.checked && !ctrlKey && !metaKey && !altKey;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'));
  // A package has no search.
  if (!search || (!chord && (!single || typing))) return;
  event.preventDefault();
  openSearch();
});

addEventListener('load', keep);
