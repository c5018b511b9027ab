import { nextLesson } from './progress';
import { record, watch } from './store';

const words = {
  lesson: { none: 'not begun', begun: 'begun', done: 'done' },
  exercise: { none: 'not tried', begun: 'tried', done: 'right' },
};

/**
 * Shows the learner's progress in a page that was built without knowing it.
 *
 *     [data-lesson-mark="id"], [data-exercise-mark="id"]   data-state (none, begun, done) and its word
 *     [data-continue="id"]         shown when this is the lesson to go on with; their order is the course's;
 *                                  the one with no id for a newcomer, 'all' when every lesson is done
 *     button[data-finish-lesson="id"]     marks the lesson as done, or takes that back
 *     [data-saving]                says why progress is not saved, when it is not
 *
 * A page with data-finish-lesson is a lesson: showing it begins that lesson. Only its reader says that
 * it is done; how far somebody scrolled tells nothing about what was understood.
 */
export function showProgress(root: ParentNode = document) {
  const every = (name: string) => [...root.querySelectorAll<HTMLElement>(`[data-${name}]`)];
  const lessonMarks = every('lesson-mark');
  const exerciseMarks = every('exercise-mark');
  const links = every('continue');
  const order = links
    .map((link) => link.dataset['continue'] ?? '')
    .filter((id) => id !== '' && id !== 'all');
  const finish = every('finish-lesson')[0];
  const notes = every('saving');
  if (!lessonMarks.length && !exerciseMarks.length && !links.length && !finish && !notes.length)
    return;
  const lesson = finish?.dataset['finishLesson'];
  let done = false;
  let opened = false;

  const show = (el: HTMLElement, kind: keyof typeof words, state: 'none' | 'begun' | 'done') => {
    if (el.dataset['state'] === state) return;
    el.dataset['state'] = state;
    const word = document.createElement('span');
    word.className = 'visually-hidden';
    word.textContent = words[kind][state];
    el.title = words[kind][state];
    el.replaceChildren(word);
  };

  finish?.addEventListener('click', () => {
    if (lesson) void record({ type: done ? 'reopened' : 'finished', lesson });
  });

  watch((progress, saving) => {
    if (lesson && !opened) {
      opened = true;
      if (progress.lesson !== lesson) void record({ type: 'opened', lesson });
    }
    for (const el of lessonMarks)
      show(el, 'lesson', progress.lessons[el.dataset['lessonMark'] ?? ''] ?? 'none');
    for (const el of exerciseMarks) {
      const exercise = progress.exercises[el.dataset['exerciseMark'] ?? ''];
      show(el, 'exercise', exercise?.right ? 'done' : exercise?.tries ? 'begun' : 'none');
    }
    const here = nextLesson(progress, order) ?? (progress.lesson ? 'all' : '');
    for (const link of links) link.hidden = link.dataset['continue'] !== here;
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
