import { expect, test } from 'vitest';
import { defaults } from '@learning/params';
import { Run } from '@harness/run';
import { familiarTorques, isAllowed, pointGroup } from '@physics';
import { widget } from '@widgets/symmetry-explorer.svelte';

const values = (change: object) => ({ ...defaults(widget.params), ...change });
const films = widget.params.film.options;
const truth = (film: string, phiE: number) =>
  widget.predictions.mirror.truth(values({ film, phiE }) as never);

test.each(films)('%s: a current along x has the torques that the group allows', (film) => {
  const has = (name: keyof typeof familiarTorques) =>
    isAllowed(familiarTorques[name].term, pointGroup(film));
  expect(/along z/.test(truth(film, 0))).toBe(has('dampingLikeUpright'));
  expect(truth(film, 0) === 'none').toBe(!has('dampingLike'));
});

test('a current along the mirror of the film makes no torque out of the plane', () => {
  expect(truth('Cs', Math.PI / 2)).toMatch(/^field-like and damping-like/);
  for (const phiE of [0.3, 0.8, 1.2]) expect(truth('Cs', phiE)).toMatch(/along z/);
});

test('the mirror ⊥ x turns over a spin in its plane; a film with like faces has none', () => {
  const image = (change: object) => widget.predictions.image.truth(values(change) as never);
  const [before, after] = ['mirror ⊥ z', 'mirror ⊥ x'].map((operation) => image({ operation }));
  // Both turn over the component along y; along z is in the plane of the second only.
  for (const S of [before!, after!]) expect(S[0]).toBeCloseTo(0, 12);
  expect(after![1]).toBeCloseTo(before![1], 12);
  expect(after![2]).toBeCloseTo(-before![2], 12);
  expect(image({ film: 'D∞h' }).map(Math.abs)).toEqual([0, 0, 0]);
});

test('words tell what came back only when the operation is done', () => {
  const p = values({ film: 'C2v', operation: 'mirror ⊥ y' });
  const run = new Run(widget, p);
  run.seek(0.5);
  expect(widget.describe(run.state as never, p as never)).not.toMatch(/comes back/);
  run.seek(1);
  expect(widget.describe(run.state as never, p as never)).toMatch(/as it was.*constants: 2 of/);
  const turned = values({ film: 'C2v', operation: 'turn by 60° about z' });
  expect(widget.describe(run.state as never, turned as never)).toMatch(/Another film/);
});
