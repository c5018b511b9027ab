import { stateOf, type Progress } from './progress';
import { record, watch } from './store';

const words = {
  lesson: { none: 'not begun', begun: 'begun', done: 'done' },
  exercise: { none: 'not tried', begun: 'tried', again: 'to repeat', done: 'right' },
};

/**
 * Shows the learner's progress in a page that was built without knowing it.
 *
 *     [data-lesson-mark="id"], [data-exercise-mark="id"]   data-state (none, begun, done; again) and its word
 *     button[data-finish-lesson="id"]     marks the lesson as done, or takes that back
 *     [data-saving]                says why progress is not saved, when it is not
 *
 * Only its reader says that a lesson is done; how far somebody scrolled tells nothing about what was understood.
 */
export function showProgress(root: ParentNode = document) {
  const every = (name: string) => [...root.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  const lessonMarks = every('lesson-mark');
  const exerciseMarks = every('exercise-mark');
  const finish = every('finish-lesson')[0];
  const notes = every('saving');
  if (!lessonMarks.length && !exerciseMarks.length && !finish && !notes.length) return;
  const lesson = finish?.dataset['finishLesson'];
  let done = false;

  const show = (el: HTMLElement, state: string, said: string) => {
    if (el.dataset['state'] === state) return;
    el.dataset['state'] = state;
    const word = document.createElement('span');
    word.className = 'visually-hidden';
    word.textContent = said;
    el.title = said;
    el.replaceChildren(word);
  };
  /** A card with the numbers of a link tells how it goes with these: an old tick would look like an answer. */
  const linked = new URLSearchParams(location.search).get('seed');
  const stateIn = ({ exercises }: Progress, el: HTMLElement) => {
    const exercise = exercises[el.dataset['exerciseMark'] ?? ''];
    if (linked === null || !el.closest('[data-exercise]')) return stateOf(exercise);
    const attempt = exercise?.attempts[linked];
    return attempt?.right ? 'done' : attempt?.tries ? 'begun' : 'none';
  };

  finish?.addEventListener('click', () => {
    if (lesson) void record({ type: done ? 'reopened' : 'finished', lesson });
  });

  watch((progress, saving) => {
    for (const el of lessonMarks) {
      const state = progress.lessons[el.dataset['lessonMark'] ?? ''] ?? 'none';
      show(el, state, words.lesson[state]);
    }
    for (const el of exerciseMarks) {
      const state = stateIn(progress, el);
      show(el, state, words.exercise[state]);
    }
    // It is said once it is on the disk, or cannot be: a reader who leaves at once loses nothing.
    if (finish && lesson && saving !== 'saving') {
      done = progress.lessons[lesson] === 'done';
      finish.textContent = done ? 'Done. Take it back' : 'Mark this lesson as done';
    }
    const reason = saving.startsWith('unsaved: ') && saving.slice('unsaved: '.length);
    for (const note of notes)
      note.textContent = reason
        ? `Progress is not being saved: ${reason}. It is kept while this page is open.`
        : '';
  });
}
