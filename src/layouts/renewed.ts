/**
 * On every page: says in one line why a part of it could not be loaded, and offers to load the page again. A page that
 * stays open while the host gets a new deployment asks for files that are gone; what was typed into it comes along.
 */
const notice = document.querySelector<HTMLElement>('[data-notice]');
const DRAFTS = `typed ${location.pathname}`;

/** The files of the course that a page names: their names change with their content. */
const filesIn = (html: string) => html.match(/_astro\/[\w./-]+/g) ?? [];

async function reason(): Promise<string> {
  try {
    const answer = await fetch(location.href, { cache: 'no-store' });
    const here = document.documentElement.outerHTML;
    const same = filesIn(await answer.text()).every((file) => here.includes(file));
    if (answer.status >= 500 || (answer.ok && same))
      return 'A part of this page could not be loaded.';
    return 'The course has been renewed since this page was opened.';
  } catch {
    return 'You are offline, and a part of this page is not kept on this device.';
  }
}

let asking = false;
/** Shows the line; asked again while it stands, it looks for the reason anew. */
export async function partMissing(): Promise<void> {
  if (asking || !notice) return;
  asking = true;
  const text = await reason().finally(() => (asking = false));
  const words = document.createElement('span');
  words.textContent = `${text} What you have typed stays. `;
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Load the page again';
  again.addEventListener('click', () => {
    saveTyped();
    location.reload();
  });
  notice.replaceChildren(words, again);
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;
const isSwitch = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type);

/** A field by what a reader sees: where it stands, what it is called, the how-manieth of that name. */
function nameOf(field: Field): string {
  const place = field.closest<HTMLElement>('[data-exercise], figure[id], section[id]');
  const label = (one: Field) =>
    [
      one.type,
      one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent.trim() ?? one.name,
    ].join();
  const alike = [...(place ?? document).querySelectorAll<Field>('input, textarea, select')].filter(
    (one) => label(one) === label(field),
  );
  const where = place?.dataset['exercise'] ?? place?.id ?? '';
  return [where, label(field), alike.indexOf(field)].join();
}

const touched = new Set<Field>();
for (const event of ['input', 'change'])
  document.addEventListener(
    event,
    ({ target, isTrusted }) => {
      if (isTrusted && isField(target) && !target.closest('header')) touched.add(target);
    },
    true,
  );

function saveTyped(): void {
  const typed = [...touched]
    .filter(
      (field) => field.isConnected && (!isSwitch(field) || field.checked || field.type !== 'radio'),
    )
    .map((field) => [nameOf(field), isSwitch(field) ? field.checked : field.value] as const);
  try {
    sessionStorage.setItem(DRAFTS, JSON.stringify(typed));
  } catch {
    // Storage is refused: an answer that was checked is kept all the same, see src/learning/store.ts.
  }
}

function restore(field: Field, value: string | boolean): void {
  touched.add(field);
  if (isSwitch(field)) {
    if (field.checked !== value) field.click();
    return;
  }
  field.value = String(value);
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Each field gets its text back when it has come alive. */
function bringBack(): void {
  const typed = new Map(
    JSON.parse(sessionStorage.getItem(DRAFTS) ?? '[]') as [string, string | boolean][],
  );
  if (!typed.size) return;
  const look = () => {
    for (const field of document.querySelectorAll<Field>('input, textarea, select')) {
      if (field.matches(':disabled') || field.closest('astro-island[ssr]')) continue;
      const name = nameOf(field);
      const value = typed.get(name);
      if (value === undefined) continue;
      typed.delete(name);
      restore(field, value);
      sessionStorage.setItem(DRAFTS, JSON.stringify([...typed]));
    }
    if (!typed.size) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'ssr'],
  });
  look();
}

const failed = () => void partMissing();
addEventListener('vite:preloadError', failed);
addEventListener('astro:hydration-error', failed);
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) failed();
  },
  true,
);
addEventListener('part-missing', failed);
addEventListener('online', () => {
  if (notice?.childElementCount) failed();
});
try {
  bringBack();
} catch {
  // Storage is refused, or holds what is no list: there is nothing to bring back.
}
