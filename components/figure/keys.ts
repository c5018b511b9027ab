/**
 * Answers the keys of a figure: by name in lower case, not with a modifier, and not where a control of its own
 * wants them.
 */
export const onKeys = (wishes: Readonly<Record<string, () => void>>) => (event: KeyboardEvent) => {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const own = target.closest('input, select, dialog, textarea, pre');
  // A figure that is presented stands in a dialog as a whole.
  if (own && own !== event.currentTarget && (event.currentTarget as Element).contains(own)) return;
  if (event.key === ' ' && target.closest('button, summary, a')) return;
  const wish = wishes[event.key.toLowerCase()];
  if (!wish) return;
  event.preventDefault();
  // A key that is held down steps on; it does not run and pause by turns.
  if (!event.repeat || event.key === '.') wish();
};
