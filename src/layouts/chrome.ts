/** On every page: the theme, the key and button that open the search, and the course kept for reading offline. */

const root = document.documentElement;
for (const radio of document.querySelectorAll<HTMLInputElement>('[data-theme-choice] input')) {
  radio.checked = radio.value === (root.dataset['theme'] ?? 'system');
  radio.addEventListener('change', () => {
    const system = radio.value === 'system';
    if (system) delete root.dataset['theme'];
    else root.dataset['theme'] = radio.value;
    try {
      if (system) localStorage.removeItem('theme');
      else localStorage.setItem('theme', radio.value);
    } catch {
      // Storage is refused: the theme holds for this page.
    }
  });
}

const openSearch = () => void import('./search').then((search) => search.openSearch());
document.querySelector('[data-search]')?.addEventListener('click', openSearch);
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || target.matches('input, textarea, select')) return;
  event.preventDefault();
  openSearch();
});

addEventListener('load', () => void import('./keep').then(({ keep }) => keep()).catch(() => {}));

export {};
