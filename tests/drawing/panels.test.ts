import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Panels from '@drawing/chart/Panels.svelte';

const label = (curves: readonly { law: (x: number) => number; theory?: boolean }[]) => {
  const panels = [{ name: 'mz' as const, min: -1, max: 1, curves }];
  const { body } = render(Panels, { props: { x: 't', to: 1e-9, label: 'time', panels } });
  return /role="img" aria-label="([^"]*)"/.exec(body)?.[1];
};

test('curves one above the other are said by what they show, and not what they are compared with', () => {
  const falling = (t: number) => 0.5 - t / 1e-9;
  expect(label([{ law: falling }])).toMatch(
    /^.+: from 0\.50+ at .* to −0\.50+ at 1\.00.ns, crossing zero at 0?\.?500?.*\.$/,
  );
  expect(label([{ law: falling }, { law: Math.cos, theory: true }])).toBe(
    label([{ law: falling }]),
  );
});
