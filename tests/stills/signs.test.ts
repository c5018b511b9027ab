import { cross, dot, formulas, norm, normalize, scale, torqueParts, type Vec3 } from '@physics';
import { stillNamed } from '@stills/pen/registry';
import { flight } from '@stills/electron-past-nucleus';
import { describe, expect, test } from 'vitest';

/** The vectors that a panel draws, by their names. */
function drawn(id: string, panel = 0): ReadonlyMap<string, Vec3> {
  const { marks } = stillNamed(id, 'the tests').panels[panel]!;
  return new Map(marks.flatMap(({ vector }) => (vector ? [[vector.name, vector.v] as const] : [])));
}
const vector = (id: string, name: string, panel = 0): Vec3 => {
  const v = drawn(id, panel).get(name);
  if (!v) throw new Error(`${id}: no vector is called ${name}`);
  return v;
};
/** Two vectors of one direction. */
const along = (a: Vec3, b: Vec3) => {
  const [u, v] = [normalize(a), normalize(b)];
  expect(norm(cross(u, v))).toBeLessThan(1e-9);
  expect(dot(u, v)).toBeGreaterThan(0);
};

describe('moments of a spin Hall metal', () => {
  const upper = formulas.spinHallMoments({ JAxis: '+x', nAxis: '+z', metal: 'platinum' });

  test('the stack shows the moments of platinum on both faces', () => {
    const all = drawn('stack-and-axes');
    for (const [name, v] of all)
      if (/^(top|sigma)/.test(name)) along(v, upper);
      else if (name.startsWith('bottom')) along(v, scale(-1, upper));
    expect([...all.keys()].filter((name) => /^(top|bottom|sigma)/.test(name)).length).toBe(11);
  });

  test.each([0, 1])('the right hand gives them, in panel %i', (panel) => {
    along(vector('right-hand', 'sigma', panel), upper);
    along(vector('right-hand', '**n**', panel), [0, 0, 1]);
  });
});

describe('an electron past a nucleus', () => {
  const id = 'electron-past-nucleus';

  test('meets B′ = −v×E/c² of a positive charge', () => {
    for (const y of [36, -36])
      along(vector(id, `B′ at ${y}`), scale(-1, cross([1, 0, 0], [0, Math.sign(y), 0])));
  });

  test('is sent the same way on both sides, and the opposite moment the other way', () => {
    const end = (m: Vec3, y: number) => flight(m, y).at(-1)![1] - y;
    for (const y of [58, -58]) {
      expect(end([0, 0, -1], y)).toBeLessThan(-10);
      expect(end([0, 0, 1], y)).toBeGreaterThan(10);
    }
  });

  test('is pulled in where its moment lies along B′', () => {
    for (const [i, m] of [
      [0, -1],
      [1, 1],
    ] as const) {
      const labels = stillNamed(id, '').panels[i]!.marks.flatMap(({ label }) => label ?? []);
      const above = dot([0, 0, m], vector(id, 'B′ at 36', i)) > 0;
      const words = labels.filter(({ text }) => /^(pulled|pushed)/.test(text));
      expect(words.map(({ text }) => text)).toEqual(
        above ? ['pulled in', 'pushed out'] : ['pushed out', 'pulled in'],
      );
    }
  });
});

test('the two cross products are the two terms of Landau and Lifshitz', () => {
  const m = normalize(vector('two-products', '**m**'));
  const { precession, damping } = torqueParts(
    m,
    { Bext: [0, 0, 0.1], alpha: 0.1 },
    'Landau–Lifshitz',
  );
  along(vector('two-products', 'precession'), precession);
  along(vector('two-products', 'damping', 1), damping);
});
