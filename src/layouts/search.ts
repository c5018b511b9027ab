/** The search dialog; the index and its program are fetched when it is first opened. */
import { href } from '@learning/href';
import { partMissing } from './renewed';

interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: { url: string; title: string; excerpt: string }[];
}
interface Pagefind {
  debouncedSearch(text: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]')!;
const input = dialog.querySelector('input')!;
const status = dialog.querySelector('[role=status]')!;
const list = dialog.querySelector('ol')!;
let index: Promise<Pagefind> | undefined;

const load = () =>
  (index ??= import(/* @vite-ignore */ href('/pagefind/pagefind.js')) as Promise<Pagefind>);

/** The best place in a page: the section where the words stand, else its top. */
function item({ url, excerpt, meta, sub_results: [section] }: Found): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = section?.url ?? url;
  const title = meta.title ?? url;
  link.textContent = section && section.title !== title ? `${title}: ${section.title}` : title;
  const text = document.createElement('p');
  // Pagefind escapes the text of its excerpts; the only elements in them are its <mark>s.
  text.innerHTML = section?.excerpt ?? excerpt;
  entry.append(link, text);
  return entry;
}

async function search(): Promise<void> {
  const text = input.value.trim();
  try {
    const found = text ? await (await load()).debouncedSearch(text) : { results: [] };
    const pages = found && (await Promise.all(found.results.slice(0, 8).map((one) => one.data())));
    // The reader has typed on, and a later search answers, or has answered.
    if (!pages || text !== input.value.trim()) return;
    list.replaceChildren(...pages.map(item));
    const count = found.results.length;
    status.textContent = !text
      ? ''
      : count === 0
        ? `Nothing is found for “${text}”.`
        : `${count} ${count === 1 ? 'page' : 'pages'}`;
  } catch {
    index = undefined;
    void partMissing();
    status.textContent = 'The search index could not be loaded. Try again when you are online.';
  }
}

input.addEventListener('input', () => void search());
dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
list.addEventListener('click', () => dialog.close());
dialog.querySelector('form')!.addEventListener('submit', (event) => {
  if ((event as SubmitEvent).submitter?.matches(':active, :focus')) return;
  event.preventDefault();
  list.querySelector('a')?.click();
});

export function openSearch(): void {
  if (!dialog.open) dialog.showModal();
  input.select();
  void load().catch(() => {});
}
