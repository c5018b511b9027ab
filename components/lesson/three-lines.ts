/** [data-three-lines="lesson"]: what the reader writes before she sees the summary, which waits for it as long as `data-waits` stands there. */
import { readDrafts, writeDrafts } from '@learning/drafts';

const form = document.querySelector<HTMLFormElement>('[data-three-lines]');
const summary = document.querySelector<HTMLElement>('[data-summary]');

if (form && summary) {
  const text = form.querySelector('textarea')!;
  const kept = form.querySelector('[role="status"]')!;
  const skip = form.querySelector<HTMLButtonElement>('[data-skip]')!;
  const lesson = `lines/${form.dataset['threeLines']}`;
  const before = readDrafts(lesson, '1');
  const keep = (seen: boolean) =>
    writeDrafts(lesson, '1', {
      ...(text.value && { text: text.value }),
      ...(seen && { seen: 'yes' }),
    });
  let seen = before['seen'] === 'yes';
  const show = () => {
    if (seen) delete form.dataset['waits'];
    skip.hidden = seen;
  };
  const open = () => {
    seen = true;
    keep(true);
    show();
    summary.tabIndex = -1;
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: 'nearest' });
  };
  const first = kept.textContent;
  text.addEventListener('input', () => {
    keep(seen);
    if (kept.textContent !== first) kept.textContent = first;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (text.value.trim()) return open();
    kept.textContent = 'Nothing is written yet: a line or two, or skip it.';
    text.focus();
  });
  skip.addEventListener('click', open);
  // She may have begun to write before this came.
  const [written, begun] = [before['text'] ?? '', text.value];
  if (written && written !== begun) text.value = begun ? `${written}\n${begun}` : written;
  if (begun) keep(seen);
  show();
}

export {};
