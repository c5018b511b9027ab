/** The page Test yourself: draws a test, fetches the cards of its problems from their pages, shows the score. */
import { compose, read, scoreOf, write, type Candidate, type SelfTest } from '@learning/self-test';
import { shortSeed } from '@learning/params';
import { randomName } from '@learning/events';
import { watch } from '@learning/store';
import { buryCards, fetchedCard } from '@exercise/fetched';
import { element } from './element';
import type { Progress } from '@learning/progress';

const main = element('main');
const form = element<HTMLFormElement>('form', main);
const countField = element<HTMLInputElement>('[name=count]', form);
const cards = element('[data-cards]', main);
const message = element('[data-message]', main);
const score = element('[data-score]', main);
const share = element('[data-share]', main);
/** The card that stands in the page only so that its scripts and styles come along. */
element('[data-sample]', main).remove();

interface Problem extends Candidate {
  title: string;
  href: string;
}
const problems: Problem[] = [...main.querySelectorAll<HTMLAnchorElement>('[data-problems] a')].map(
  (link) => ({
    id: link.dataset['id'] ?? '',
    lesson: link.dataset['lesson'] ?? '',
    title: link.textContent,
    href: link.href,
  }),
);
const known = [...form.querySelectorAll<HTMLInputElement>('[name=lessons]')];
const names = new Map(
  known.map((box) => [box.value, box.parentElement?.textContent.trim() ?? box.value]),
);
let drawn: ReturnType<typeof compose<Problem>> = [];
let progress: Progress | undefined;

async function card({ seed, ...problem }: (typeof drawn)[number]): Promise<HTMLElement> {
  const { id, href, title } = problem;
  const item = document.createElement('li');
  try {
    const exercise = await fetchedCard(href, id);
    exercise.dataset['seed'] = seed;
    element('.title', exercise).textContent = title;
    item.append(exercise);
  } catch {
    const link = Object.assign(document.createElement('a'), { href: `${href}?seed=${seed}` });
    link.textContent = title;
    item.append('This problem could not be fetched. It stands on a page of its own: ', link, '.');
  }
  return item;
}

function showScore() {
  if (!progress || !drawn.length) return;
  const { tried, right, atOnce, lessons } = scoreOf(drawn, progress.exercises);
  const byLesson = lessons.map(
    ({ lesson, right, of }) => `${names.get(lesson)}: ${right} of ${of}`,
  );
  score.textContent = `${tried} of ${drawn.length} tried, ${right} right, ${atOnce} at the first try. ${byLesson.join('; ')}.`;
}

async function show(mine: typeof drawn) {
  drawn = mine;
  share.hidden = !mine.length;
  score.textContent = '';
  const items = await Promise.all(mine.map(card));
  // Another test has been asked for meanwhile.
  if (drawn !== mine) return;
  cards.replaceChildren(...items);
  buryCards();
  showScore();
}
function open() {
  const query = new URLSearchParams(location.search);
  const { test, notes } = read(query, [...names.keys()]);
  message.textContent = notes.join(' ');
  const { seed } = test;
  void show(seed ? compose(problems, { ...test, seed }) : []);
  // Without a link the form stays as the reader has set it, perhaps before this ran.
  if (!query.size) return;
  for (const box of known) box.checked = test.lessons.includes(box.value);
  countField.value = String(test.count);
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
  else message.textContent = 'Choose at least one lesson.';
});
element('button', share).addEventListener('click', () => {
  void navigator.clipboard.writeText(location.href).then(
    () =>
      (message.textContent =
        'The link to this test is copied: whoever opens it has the same numbers.'),
    () => (message.textContent = `The link to this test: ${location.href}`),
  );
});
addEventListener('popstate', open);
open();
watch((now) => {
  progress = now;
  showScore();
});
