/** What the tests of assignments share: one of them, and what was done for it. */
import type { Assignment, Item } from '@learning/assignment/assignment';
import type { Known } from '@learning/assignment/rules';
import type { KnownEvent, NewEvent } from '@learning/events';

export const hour = 3_600_000;
export const day = 24 * hour;
export const opens = Date.UTC(2026, 11, 1, 8);
export const due = Date.UTC(2026, 11, 11, 22, 59);

export const sample: Assignment = {
  v: 1,
  id: 'k3x9p2ab',
  course: '0.1.0-abc',
  title: 'Torques, week 3',
  instructions: '',
  items: [
    { kind: 'lesson', id: 'precession', points: 2 },
    { kind: 'prediction', id: 'precession/fig-first', points: 2 },
    { kind: 'check', id: 'precession/against', points: 1 },
    { kind: 'problem', id: 'larmor-frequency', points: 5 },
  ],
  tries: { most: 2, counts: 'best', then: 'same' },
  numbers: 'own',
  hints: 1,
  solutions: 2,
  verdicts: 'once',
  opens,
  due,
  zone: 'Europe/Berlin',
  late: 'full',
  enter: ['name', 'number'],
  privacy: '',
};

export const knowing = ({ kind, id }: Item): Known => ({
  lesson: id.includes('/') ? id.split('/')[0]! : 'precession',
  ...(kind === 'prediction' ? { widget: 'precession', prediction: 'first' } : { asks: 1 }),
});

let made = 0;
/** An event as the store would write it, at a time. */
export const at = (time: number, event: NewEvent): KnownEvent => ({
  ...event,
  v: 2,
  id: `event${(made += 1)}`,
  at: time,
});
