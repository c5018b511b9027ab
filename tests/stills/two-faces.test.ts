import { cross, dot, formulas, normalize, type Vec3 } from '@physics';
import { tiltAt, weightAt } from '@stills/seen-by-light';
import { turned } from '@stills/turned-over';
import { stillNamed } from '@stills/pen/registry';
import { expect, test } from 'vitest';

const vectors = (id: string, panel: number): ReadonlyMap<string, Vec3> =>
  new Map(
    (stillNamed(id, 'the tests').panels[panel]?.marks ?? []).flatMap(({ vector }) =>
      vector ? [[vector.name, vector.v] as const] : [],
    ),
  );
const vector = (id: string, name: string, panel = 0): Vec3 => {
  const v = vectors(id, panel).get(name);
  if (!v) throw new Error(`${id}: no vector is called ${name}`);
  return v;
};

test('the two faces gather the moments of platinum on both sides', () => {
  for (const [face, nAxis] of [
    ['top', '+z'],
    ['bottom', '-z'],
  ] as const)
    expect(dot(vector('two-faces', `${face} 28`), moments(nAxis))).toBeGreaterThan(0);
});
const moments = (nAxis: string) =>
  formulas.spinHallMoments({ JAxis: '+x', nAxis, metal: 'platinum' });

test('the fields that are drawn set m off as the pull of the moments does, and m tilts along them', () => {
  for (const [face, name] of [
    ['top', 'm 0.94 24'],
    ['bottom', 'm 0.06 24'],
  ] as const) {
    const field = vector('two-faces', `field ${face}`, 1);
    const pull = vector('two-faces', `${face} 28`);
    expect(dot(cross(field, [1, 0, 0]), pull)).toBeGreaterThan(0);
    expect(normalize(vector('two-faces', name, 1))[2] * field[2]).toBeGreaterThan(0);
  }
});

test('light sees more of the lit face than of the other, and the tilt itself has no mean', () => {
  const parts = Array.from({ length: 200 }, (_, i) => (i + 0.5) / 200);
  const sum = (law: (share: number) => number) =>
    parts.reduce((all, share) => all + law(share), 0) / 200;
  expect(Math.abs(sum(tiltAt))).toBeLessThan(1e-12);
  expect(sum((share) => -tiltAt(share) * weightAt(share))).toBeGreaterThan(0.05);
});

test('a half turn about the current leaves the moments of the upper face and reverses the coil', () => {
  const id = 'turned-over';
  for (const face of ['upper 24', 'lower 24'])
    expect(dot(vector(id, face, 1), vector(id, face))).toBe(1);
  expect(dot(vector(id, 'coil', 1), vector(id, 'coil'))).toBe(-(48 ** 2));
  expect(turned([1, 0, 0])[0]).toBe(1);
  expect(vector(id, 'coil')[2]).toBeGreaterThan(0);
});
