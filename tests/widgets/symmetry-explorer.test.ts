import { expect, test } from 'vitest';
import type { AnyValues } from '@learning/params';
import { Run } from '@figure/run';
import type { AnyWidget } from '@figure/widget';
import { familiarTorques, films, isAllowed, pointGroup, type Vec3 } from '@physics';
import { widget } from '@widgets/symmetry-explorer/index.svelte';
import { after, truthOf, under, values } from './after';

const explorer: AnyWidget = widget;
const torques = (film: string, phiE: number) =>
  truthOf(explorer, 'mirror', { film, phiE }) as string;
const image = (change: AnyValues) => truthOf(explorer, 'image', change) as Vec3;

test.each(Object.keys(films))(
  '%s: a current along x has the torques that the group allows',
  (film) => {
    const has = (name: keyof typeof familiarTorques) =>
      isAllowed(familiarTorques[name].term, pointGroup(film));
    expect(torques(film, 0).includes('along the normal')).toBe(has('dampingLikeUpright'));
    expect(torques(film, 0) === 'none').toBe(!has('dampingLike'));
  },
);

test('a current along the mirror of the film makes no torque out of the plane', () => {
  expect(torques('Cs', Math.PI / 2)).toBe('those in the plane');
  for (const phiE of [0.3, 0.8, 1.2]) expect(torques('Cs', phiE)).toMatch(/along the normal/);
});

test('the mirror ⊥ x turns over a spin in its plane; a film with like faces has none', () => {
  const [before, after] = [image({ operation: 'mirror ⊥ z' }), image({ operation: 'mirror ⊥ x' })];
  // Both turn over the component along y; along z is in the plane of the second only.
  for (const S of [before, after]) expect(S[0]).toBeCloseTo(0, 12);
  expect(after[1]).toBeCloseTo(before[1], 12);
  expect(after[2]).toBeCloseTo(-before[2], 12);
  expect(image({ film: 'D∞h' }).map(Math.abs)).toEqual([0, 0, 0]);
});

test('like faces and an inversion leave no moments, a second mirror none along the normal', () => {
  expect(after(explorer, {}, 1).sentence).toMatch(/moments out of the plane/);
  expect(after(under(explorer, 'inversion'), {}, 1).sentence).toMatch(/like faces.*no moments/);
  expect(after(under(explorer, 'second'), {}, 1).sentence).toMatch(/moments in the plane/);
});

test('words tell what came back only when the operation is done', () => {
  const p = values(explorer, { film: 'C2v', operation: 'mirror ⊥ y' });
  const run = new Run(explorer, p);
  run.seek(0.5);
  expect(explorer.describe(run.state, p)).not.toMatch(/comes back/);
  run.seek(1);
  expect(explorer.describe(run.state, p)).toMatch(/as it was.*constants: 2;/);
  const turned = values(explorer, { film: 'C2v', operation: 'turn by 60° about z' });
  expect(explorer.describe(run.state, turned)).toMatch(/Another film/);
});
