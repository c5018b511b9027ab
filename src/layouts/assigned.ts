/**
 * What a page says of the assignments of this browser: a quiet bar at its foot, marks at what is assigned. Loaded only
 * where one is kept.
 *
 *     [data-exercise="id"], #figure of [data-lesson="id"]   a line "assigned · 4 points" above it
 *     [data-lesson-mark="id"]                               a dot after the lesson in lists and on the map
 */
import type { Catalog, Entry } from '@learning/assignment/catalog';
import { byKey } from '@learning/assignment/catalog';
import { isExercise, keyOf, type Item } from '@learning/assignment/assignment';
import { openedHere, type Opened } from '@learning/assignment/card';
import { learnerKey } from '@learning/assignment/learner';
import { inPoints, isOpen, standings } from '@learning/assignment/rules';
import { saidFor } from '@learning/assignment/zone';
import { isKnown } from '@learning/events';
import { href, pathOf } from '@learning/href';
import { allEvents, watch } from '@learning/store';
import './assigned.css';

const tag = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  rest: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] => Object.assign(document.createElement(name), rest);

const lesson = document.querySelector<HTMLElement>('[data-lesson]')?.dataset['lesson'];
/** Where the page has the item. */
function placeOf({ kind, id }: Item): Element | null | undefined {
  if (isExercise({ kind })) return document.querySelector(`[data-exercise="${id}"]`);
  const [of, figure = ''] = id.split('/');
  return kind === 'prediction' && of === lesson ? document.getElementById(figure) : undefined;
}

function mark({ assignment }: Opened, entries: ReadonlyMap<string, Entry>) {
  for (const item of assignment.items) {
    const entry = entries.get(keyOf(item));
    for (const disc of document.querySelectorAll<HTMLElement>(
      `[data-lesson-mark="${entry?.lesson}"]`,
    ))
      disc.dataset['assigned'] = '';
    const place = placeOf(item);
    if (!place || place.previousElementSibling?.hasAttribute('data-assigned-line')) continue;
    const line = tag('p', {
      className: 'assigned-line',
      textContent: `assigned · ${inPoints(item.points)}`,
    });
    line.dataset['assignedLine'] = '';
    place.before(line);
  }
}

async function show() {
  const now = Date.now();
  const open = (await openedHere()).filter(
    ({ assignment, kept }) =>
      isOpen(assignment, now) &&
      // What was handed in after it was due is over.
      !(kept.handed && assignment.due !== undefined && now > assignment.due),
  );
  const [first] = open;
  if (!first || /^\/(assignment|teach)\//.test(pathOf(location))) return;
  const response = await fetch(href('/teach/course.json'));
  if (!response.ok) return;
  const catalog = (await response.json()) as Catalog;
  const entries = byKey(catalog);
  open.forEach((one) => mark(one, entries));
  const { assignment, kept } =
    open.find(({ assignment }) => assignment.items.some(placeOf)) ?? first;
  const { due, zone, title, items } = assignment;

  const bar = tag('aside', { className: 'assigned-bar' });
  bar.setAttribute('aria-label', 'Assignment');
  const name = tag('a', { href: `${href('/assignment/')}#${kept.link}`, textContent: title });
  const count = tag('span', {});
  const next = tag('a', { className: 'assigned-next' });
  bar.append(tag('b', { textContent: 'Assigned' }), name, count, next);
  document.body.append(bar);
  const key = learnerKey(assignment, kept.learner);
  watch(() => {
    void allEvents().then((events) => {
      const all = standings(
        assignment,
        key,
        (item) => entries.get(keyOf(item)),
        events.filter(isKnown),
      );
      const has = (item: Item) => all.get(keyOf(item));
      const done = [...all.values()].filter(
        ({ state, list }) => state === 'done' || (assignment.verdicts === 'handed' && list.length),
      ).length;
      count.textContent = `${done} of ${all.size}${due === undefined ? '' : `, due ${saidFor(due, zone, 'short')}`}`;
      const onward = items.find((item) => ['open', 'begun'].includes(has(item)?.state ?? ''));
      const entry = onward && entries.get(keyOf(onward));
      next.hidden = !entry;
      if (entry)
        Object.assign(next, { href: href(entry.path), textContent: `Next: ${entry.title}` });
    });
  });
}
void show();
