/** How it stands with an item, in words. */
import type { Standing } from '@learning/assignment/rules';

export function stateOf(
  { item, state, list, left, atOnce, late }: Standing,
  told: boolean,
): string {
  const after = late ? ', late' : '';
  if (item.kind === 'lesson')
    return { open: 'not yet', begun: 'taken back', done: `finished${after}`, failed: '' }[state];
  if (item.kind === 'prediction') return state === 'done' ? `predicted${after}` : 'not yet';
  if (!told) return list.length ? 'answered' : 'not yet';
  if (state === 'done') {
    const shown = list.every(({ credit }) => credit === 0);
    if (shown) return 'right, after its solution was open';
    return `right${atOnce ? ' at the first try' : ''}${after}`;
  }
  if (state === 'failed') return 'not right, and no try left';
  if (!list.length) return state === 'begun' ? 'looked at' : 'not yet';
  return left === 0 ? 'not yet right' : 'not yet right, go on';
}
