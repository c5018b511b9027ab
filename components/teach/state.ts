/** How it stands with an item, in words. */
import type { Standing } from '@learning/assignment/rules';

export function stateOf(
  { item, state, points, solved, tries, left, atOnce, late }: Standing,
  told: boolean,
): string {
  const after = late ? ', late' : '';
  if (item.kind === 'lesson')
    return { open: 'not yet', begun: 'taken back', done: `finished${after}`, failed: '' }[state];
  if (item.kind === 'prediction') return state === 'done' ? `predicted${after}` : 'not yet';
  if (!told) return tries ? 'answered' : 'not yet';
  if (state === 'done') {
    if (solved && points === 0) return 'right, after its solution was open';
    return `right${atOnce ? ' at the first try' : ''}${after}`;
  }
  if (state === 'failed') return 'not right, and no try left';
  if (!tries) return state === 'begun' ? 'looked at' : 'not yet';
  return left === 0 ? 'not yet right' : 'not yet right, go on';
}
