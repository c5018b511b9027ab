/** [data-recalled="id"]: under a problem that was due, when it comes back, and the next one that is due. */
import { listedDue } from '@learning/due-list';
import { href } from '@learning/href';
import { comesBack, due, dueAt } from '@learning/review';
import { watch } from '@learning/store';
import { element } from './element';

const line = element('[data-recalled]');
const id = line.dataset['recalled']!;

const linkTo = (address: string, textContent: string) =>
  Object.assign(document.createElement('a'), { href: address, textContent });

let said = '';
watch((progress) => {
  const now = Date.now();
  const exercise = progress.exercises[id];
  const at = exercise && dueAt(exercise);
  const attempt = exercise?.attempts[new URLSearchParams(location.search).get('seed') ?? ''];
  if (!attempt?.tries || at === undefined || at <= now) return;
  const back = `${attempt.right ? 'It' : 'Not this time: it'} comes back ${comesBack(at, now)}, with other numbers. `;
  if (said === back) return;
  said = back;
  const [next] = due(listedDue(), progress, now);
  line.replaceChildren(
    back,
    ...(next
      ? ['Next due: ', linkTo(`${next.href}?seed=${next.seed}&due`, next.title)]
      : ['Nothing more is due today. ', linkTo(href('/progress/'), 'To your progress')]),
  );
});
