/** The search dialog; the index and its program are fetched when it is first opened. */
import { href, pathOf } from '@learning/href';
import { apart, attempts, direct, inOrder, isMeant, named, rooms, type Name } from './ranking';
import { partMissing } from './renewed';

interface Found {
  url: string;
  excerpt: string;
  /** Its text, and which words of it were found. */
  raw_content: string;
  locations: number[];
  meta: { title?: string };
  sub_results: { url: string; title: string; excerpt: string }[];
}
interface Pagefind {
  search(
    text: string,
    options: { filters: { room: string } },
  ): Promise<{ results: { data(): Promise<Found> }[] }>;
}
interface Shown {
  href: string;
  title: string;
  excerpt: string;
}

const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]')!;
const input = dialog.querySelector<HTMLInputElement>('input[type=search]')!;
const more = dialog.querySelector<HTMLInputElement>('[data-search-apart]')!;
const status = dialog.querySelector('[role=status]')!;
const list = dialog.querySelector('ol')!;
let index: Promise<{ pagefind: Pagefind; names: readonly Name[] }> | undefined;

const open = async () => {
  const [pagefind, answer] = await Promise.all([
    import(/* @vite-ignore */ href('/pagefind/pagefind.js')) as Promise<Pagefind>,
    fetch(href('/search.json')),
  ]);
  return { pagefind, names: (await answer.json()) as Name[] };
};
const load = () => (index ??= open());

/** The best place in a page: the section where the words stand, else its top. */
function shown({ url, excerpt, meta, sub_results: [section] }: Found): Shown {
  const title = meta.title ?? url;
  return {
    href: section?.url ?? url,
    title: section && section.title !== title ? `${title}: ${section.title}` : title,
    excerpt: section?.excerpt ?? excerpt,
  };
}

/** The words of a page that the index has found. */
function wordsIn({ raw_content: text, locations }: Found): string[] {
  const all = text.split(/[\r\n\s]+/);
  return locations.flatMap((place) => all[place] ?? []);
}

/** What a room has to show: first what the query names, then what its text holds. */
async function inRoom(query: string, room: string, most: number): Promise<Shown[]> {
  const { pagefind, names } = await load();
  const found = named(query, names);
  const first = direct(found, room);
  let pages: Found[] = [];
  for (const text of attempts(query, found)) {
    const { results } = await pagefind.search(text, { filters: { room } });
    const some = results.slice(0, most + first.length);
    const found = await Promise.all(some.map((one) => one.data()));
    pages = found.filter((page) => isMeant(text, wordsIn(page)));
    if (pages.length) break;
  }
  const byName = first.map((address): Shown => {
    const page = pages.find(({ url }) => url === address);
    const name = found.find((one) => one.href === address);
    const title =
      name?.title ?? page?.meta.title ?? names.find((one) => one.href === address)!.title;
    const section = pages
      .flatMap(({ sub_results }) => sub_results)
      .find(({ url }) => url === address);
    return { href: address, title, excerpt: (section ?? page)?.excerpt ?? '' };
  });
  const rest = pages.filter(({ url }) => !first.includes(url)).map(shown);
  const others = rest.filter((one) => !first.includes(one.href));
  return [...byName, ...others].slice(0, most);
}

function item({ href, title, excerpt }: Shown): HTMLLIElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  const [room = ''] = pathOf(link).slice(1).split('/');
  link.textContent =
    room === 'glossary' && !title.startsWith('Glossary') ? `Glossary: ${title}` : title;
  const text = document.createElement('p');
  // Pagefind escapes the text of its excerpts; the only elements in them are its <mark>s.
  text.innerHTML = excerpt;
  entry.append(link, text);
  return entry;
}

let typing = 0;
/** @returns whether the list now shows what was asked for: the search may have failed, or another been begun */
async function search(): Promise<boolean> {
  const text = input.value.trim();
  const mine = ++typing;
  try {
    const asked = named(text, (await load()).names);
    const wanted = inOrder<readonly [string, number]>(
      [...rooms, ...(more.checked ? apart : [])],
      asked,
      text,
    );
    const found = text
      ? (await Promise.all(wanted.map(([room, most]) => inRoom(text, room, most)))).flat()
      : [];
    // The reader has typed on, and a later search answers, or has answered.
    if (mine !== typing) return false;
    list.replaceChildren(...found.map(item));
    status.textContent = !text
      ? ''
      : found.length === 0
        ? `Nothing found for “${text}”.`
        : `${found.length} ${found.length === 1 ? 'place' : 'places'}`;
    return true;
  } catch {
    if (mine !== typing) return false;
    index = undefined;
    list.replaceChildren();
    void partMissing();
    status.textContent = 'The search index could not be loaded. Try again when you are online.';
    return false;
  }
}

let waiting: ReturnType<typeof setTimeout> | undefined;
input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void search(), 150);
});
more.addEventListener('change', () => void search());
dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
list.addEventListener('click', () => dialog.close());
dialog.querySelector('form')!.addEventListener('submit', (event) => {
  if (event.submitter?.matches(':active, :focus')) return;
  event.preventDefault();
  clearTimeout(waiting);
  void search().then((isOurs) => isOurs && list.querySelector('a')?.click());
});

/** @param text what to look for at once, as the page for a missing address has it */
export function openSearch(text?: string): void {
  if (!dialog.open) dialog.showModal();
  if (text !== undefined) {
    input.value = text;
    void search();
  }
  input.select();
  void load().catch(() => {});
}
