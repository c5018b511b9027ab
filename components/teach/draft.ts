/** The assignment that is being made: kept in this browser, so that closing the page loses nothing. */
import { faultOf, readAssignment, version, type Assignment } from '@learning/assignment/assignment';
import { localOf, momentOf } from '@learning/assignment/zone';
import { randomName } from '@learning/events';
import { local } from '@learning/local';

const key = 'precess/teach/draft';
const week = 7 * 86_400_000;

export function newAssignment(course: string, now = Date.now()): Assignment {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [date] = localOf(now + week, zone).split('T');
  const due = momentOf(`${date}T23:59`, zone);
  return {
    v: version,
    id: randomName(5),
    course,
    title: '',
    instructions: '',
    items: [],
    tries: { most: 2, counts: 'best', then: 'same' },
    numbers: 'own',
    hints: 1,
    solutions: 2,
    verdicts: 'once',
    ...(due === undefined ? {} : { due }),
    zone,
    late: 'full',
    enter: ['name', 'number'],
    privacy: '',
  };
}

/** What is not in order yet, in words; a draft may lack what an assignment must have. */
export function lacks(draft: Assignment): string | undefined {
  if (!draft.items.length) return 'Choose something in part 1.';
  if (!draft.title.trim()) return 'Give it a title in part 2.';
  const fault = faultOf(draft);
  return fault && `Not yet in order: ${fault}.`;
}

/** A draft as it was left: in order but for what may still be missing. */
export const readDraft = (): Assignment | undefined =>
  local((storage) => {
    const data = JSON.parse(storage.getItem(key) ?? '') as Assignment;
    const whole = {
      ...data,
      title: data.title || 'x',
      items: data.items.length ? data.items : [{ kind: 'lesson', id: 'x', points: 0 }],
    };
    return typeof readAssignment(whole) === 'string' ? undefined : data;
  }, undefined);

/** Where it is refused, the draft is kept while the page is open, and a file of it can be saved. */
export const writeDraft = (draft: Assignment): void =>
  local((storage) => storage.setItem(key, JSON.stringify(draft)), undefined);
