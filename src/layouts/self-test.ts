/** Draws a test, brings the cards of its problems from their pages, and keeps the count. */
import { compose, read, write, type SelfTest } from '@learning/self-test';
import { shortSeed } from '@learning/params';
import { randomName } from '@learning/events';
import { watch } from '@learning/store';
import type { Progress } from '@learning/progress';

const main = document.querySelector('main')!;
const find = <T extends HTMLElement>(name: string) => main.querySelector<T>(`[data-${name}]`)!;
const form = main.querySelector('form')!;
const [cards, said, score, share] = [find('cards'), find('said'), find('score'), find('share')];
/** The card that stands in the page only so that its scripts and styles come along. */
find('sample').remove();

const problems = [...main.querySelectorAll<HTMLAnchorElement>('[data-problems] a')].map((link) => ({
  id: link.dataset['id']!,
  lesson: link.dataset['lesson']!,
  title: link.textContent,
  href: link.href,
}));
const known = [...form.querySelectorAll<HTMLInputElement>('[name=lessons]')];
const names = new Map(known.map((box) => [box.value, box.parentElement!.textContent.trim()]));
let drawn: ReturnType<typeof compose> = [];
let progress: Progress | undefined;

async function card({ id, seed }: (typeof drawn)[number]): Promise<HTMLElement> {
  const { href, title } = problems.find((problem) => problem.id === id)!;
  const item = document.createElement('li');
  try {
    const answer = await fetch(href);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = document.importNode(
      page.querySelector<HTMLElement>(`[data-exercise="${id}"]`)!,
      true,
    );
    found.dataset['seed'] = seed;
    found.querySelector('.title')!.textContent = title;
    item.append(found);
  } catch {
    const link = Object.assign(document.createElement('a'), { href: `${href}?seed=${seed}` });
    link.textContent = title;
    item.append('This problem could not be fetched. It stands on a page of its own: ', link, '.');
  }
  return item;
}

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
function count() {
  if (!progress || !drawn.length) return;
  const { exercises } = progress;
  const results = drawn.map(({ id, lesson, seed }) => {
    const past = exercises[id];
    const mine = past?.lastSeed === seed ? past : undefined;
    const right = mine?.rightNow ?? false;
    return { lesson, tried: !!mine?.triesNow, right, atOnce: right && mine?.triesNow === 1 };
  });
  const of = (some: typeof results) => sum(some.map(({ right }) => Number(right)));
  const tried = results.filter((one) => one.tried).length;
  const atOnce = results.filter((one) => one.atOnce).length;
  const byLesson = [...Map.groupBy(results, ({ lesson }) => lesson)].map(
    ([lesson, some]) => `${names.get(lesson)}: ${of(some)} of ${some.length}`,
  );
  score.textContent = `${tried} of ${results.length} tried, ${of(results)} right, ${atOnce} at the first try. ${byLesson.join('; ')}.`;
}

async function show(mine: typeof drawn) {
  drawn = mine;
  share.hidden = !mine.length;
  score.textContent = '';
  const items = await Promise.all(mine.map(card));
  // Another test has been asked for meanwhile.
  if (drawn !== mine) return;
  cards.replaceChildren(...items);
  // Astro ends the life of islands that are gone when the page is said to be another.
  document.dispatchEvent(new Event('astro:after-swap'));
  count();
}
function open() {
  const query = new URLSearchParams(location.search);
  const { test, notes } = read(query, [...names.keys()]);
  said.textContent = notes.join(' ');
  const { seed } = test;
  void show(seed ? compose(problems, { ...test, seed }) : []);
  // Without a link the form stays as the reader has set it, perhaps before this ran.
  if (!query.size) return;
  for (const box of known) box.checked = test.lessons.includes(box.value);
  form.querySelector<HTMLInputElement>('[name=count]')!.value = String(test.count);
  // The form was sent before this ran.
  if (!query.has('seed')) begin(test, 'replaceState');
}
/** A new test, with an address of its own. */
function begin(
  { count, lessons }: Omit<SelfTest, 'seed'>,
  how: 'pushState' | 'replaceState' = 'pushState',
) {
  const test = { seed: shortSeed(randomName(8)), count, lessons };
  history[how](null, '', `?${write(test, [...names.keys()]).toString()}`);
  open();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(form);
  const lessons = data.getAll('lessons').map(String);
  if (lessons.length) begin({ count: Number(data.get('count')), lessons });
  else said.textContent = 'Choose at least one lesson.';
});
share.querySelector('button')!.addEventListener('click', () => {
  void navigator.clipboard.writeText(location.href).then(
    () =>
      (said.textContent =
        'The link to this test is copied: whoever opens it has the same numbers.'),
    () => (said.textContent = `The link to this test: ${location.href}`),
  );
});
addEventListener('popstate', open);
open();
watch((now) => {
  progress = now;
  count();
});
