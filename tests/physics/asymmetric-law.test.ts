import { expect, test } from 'vitest';
import { asymmetricLaw, efficiencyAt, type Efficiency } from '@physics';

test.for<Efficiency>([
  { kind: 'constant', Pol: 0.4 },
  { kind: 'asymmetric', Pol: 0.4, Lambda: 1.7 },
  { kind: 'ballistic', Pol: 0.35 },
  { kind: 'ballistic', Pol: 0.95 },
  { kind: 'tunnel', Pol: 0.6 },
])('the law $kind with P = $Pol is an asymmetric one, at every angle', (law) => {
  const same = asymmetricLaw(law)!;
  expect(same.Lambda).toBeGreaterThanOrEqual(1);
  for (let c = -1; c <= 1; c += 0.05)
    expect(efficiencyAt({ kind: 'asymmetric', ...same }, c) / efficiencyAt(law, c)).toBeCloseTo(
      1,
      12,
    );
});

test('orders even in m are no asymmetric law', () =>
  expect(asymmetricLaw({ kind: 'even', A0: 1, A2: 0.2 })).toBeUndefined());
