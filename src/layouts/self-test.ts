/** The page Test yourself: draws a test, fetches the cards of its problems from their pages, shows the score. */
import {
  compose,
  isSize,
  read,
  scoreOf,
  size,
  write,
  type Candidate,
  type SelfTest,
} from '@learning/self-test';
import { toClipboard } from '@learning/clipboard';
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
const byLesson = element('[data-by-lesson]', main);
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
const chosen = () => known.filter(({ checked }) => checked);
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
    element('[data-title]', exercise).textContent = title;
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
  score.textContent = `${tried} of ${drawn.length} tried, ${right} right, ${atOnce} at the first try.`;
  const parts = lessons.map(({ lesson, right, of }) => `${names.get(lesson)} ${right} of ${of}`);
  byLesson.textContent = parts.length ? `Of what you tried, right: ${parts.join('; ')}.` : '';
}

async function show(mine: typeof drawn) {
  drawn = mine;
  share.hidden = !mine.length;
  score.textContent = '';
  byLesson.textContent = '';
  const items = await Promise.all(mine.map(card));
  // Another test has been asked for meanwhile.
  if (drawn !== mine) return;
  cards.replaceChildren(...items);
  buryCards();
  showScore();
}
/** Where the reader goes on: at the first problem. */
function goToFirst() {
  const heading = cards.querySelector<HTMLElement>('[data-title]') ?? cards.querySelector('li');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  (heading.closest('li') ?? heading).scrollIntoView();
}
const asBuilt = () =>
  countField.value === countField.defaultValue &&
  known.every((box) => box.checked === box.defaultChecked);
/** @returns when the problems stand there; the form is set as the link says, unless the reader has set it before */
function open(sets = true): Promise<void> {
  const query = new URLSearchParams(location.search);
  const { test, notes } = read(query, [...names.keys()]);
  message.textContent = notes.join(' ');
  const { seed } = test;
  const shown = show(seed ? compose(problems, { ...test, seed }) : []);
  // Without a link the form stays as the reader has set it, perhaps before this ran.
  if (!query.size) return shown;
  if (sets) {
    for (const box of known) box.checked = test.lessons.includes(box.value);
    countField.value = String(test.count);
  }
  // The form was sent before this ran.
  return query.has('seed') ? shown : begin(test, 'replaceState');
}
/** A new test, with an address of its own. */
function begin(
  { count, lessons }: Omit<SelfTest, 'seed'>,
  how: 'pushState' | 'replaceState' = 'pushState',
): Promise<void> {
  const test = { seed: shortSeed(randomName(8)), count, lessons };
  history[how](null, '', `?${write(test, [...names.keys()]).toString()}`);
  return open();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const count = countField.value.trim() === '' ? NaN : Number(countField.value);
  const lessons = chosen().map(({ value }) => value);
  const wrong: [HTMLElement | undefined, string][] = [
    [lessons.length ? undefined : known[0], 'Choose at least one lesson.'],
    [
      isSize(count) ? undefined : countField,
      `A test has ${size.min} to ${size.max} problems: type a whole number from ${size.min} to ${size.max}.`,
    ],
  ];
  countField.setAttribute('aria-invalid', String(!isSize(count)));
  const [field, why] = wrong.find(([field]) => field) ?? [];
  if (!field) return void begin({ count, lessons }).then(goToFirst);
  message.textContent = why ?? '';
  field.focus();
});

/** The ones to draw from: all, none, or those in which the reader has done something. */
const choose = (which: (lesson: string) => boolean) => {
  for (const box of known) box.checked = which(box.value);
};
const isBegun = (lesson: string) => progress?.lessons[lesson] !== undefined;
const wholes: Record<string, (lesson: string) => boolean> = {
  all: () => true,
  none: () => false,
  begun: isBegun,
};
for (const button of form.querySelectorAll<HTMLButtonElement>('[data-choose]'))
  button.addEventListener('click', () => choose(wholes[button.dataset['choose'] ?? 'all']!));
/** Nobody has to untick what she has not met; what the reader or a link has chosen stays. */
function offerBegun() {
  const some = known.some(({ value }) => isBegun(value));
  element('[data-choose=begun]', form).hidden = !some;
  const untouched = !location.search && known.every((box) => box.checked === box.defaultChecked);
  if (some && untouched) choose(isBegun);
}
element('button', share).addEventListener('click', () => {
  const link = location.href;
  void toClipboard(link).then((done) => {
    message.textContent = done
      ? 'The link to this test is copied: whoever opens it has the same numbers.'
      : `The link to this test: ${link}`;
  });
});
addEventListener('popstate', () => void open());
void open(asBuilt());
watch((now) => {
  const isFirst = !progress;
  progress = now;
  if (isFirst) offerBegun();
  showScore();
});
