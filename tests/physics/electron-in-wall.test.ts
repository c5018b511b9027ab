import { describe, expect, test } from 'vitest';
import { dot, electronStep, followedWall, momentInWall, norm, type Vec3 } from '@physics';

const wallWidth = 1e-8;

/** The moment behind the wall of an electron that came from 20 widths before it, with its moment along m. */
function flown(turnLength: number, steps = 40_000): Vec3 {
  const dx = (40 * wallWidth) / steps;
  let p = momentInWall(-20, 0);
  for (let i = 0; i < steps; i++)
    p = electronStep(p, -20 * wallWidth + i * dx, dx, { wallWidth, turnLength });
  return p;
}

describe('an electron in a wall', () => {
  test.each([3e-8, 8e-8, 1.5e-7, 4e-7, 2e-6])(
    'whose moment turns once in %s m leaves it as Rosen and Zener say',
    (turnLength) => {
      const p = flown(turnLength);
      expect(norm(p)).toBeCloseTo(1, 12);
      const along = dot(p, momentInWall(20, 0));
      expect(along).toBeCloseTo(followedWall({ wallWidth, turnLength }), 6);
    },
  );
  test('is taken along by a wide wall and keeps its moment in a narrow one', () => {
    expect(flown(3.3e-9)[2]).toBeCloseTo(-1, 6);
    expect(flown(1e-4)[2]).toBeCloseTo(1, 5);
    expect(followedWall({ wallWidth, turnLength: 1e-4 })).toBeCloseTo(-1, 5);
  });
  test('turns about m as a free moment turns about a field: right-handed', () => {
    const [px, py] = electronStep([1, 0, 0], -1, 1e-10, { wallWidth, turnLength: 1e-9 });
    expect(py).toBeGreaterThan(0.5);
    expect(px).toBeGreaterThan(0.5);
  });
  test('a length that is none is named', () => {
    expect(() => followedWall({ wallWidth: 0, turnLength: 1 })).toThrow(/wallWidth must be > 0 m/);
    expect(() => followedWall({ wallWidth, turnLength: -1 })).toThrow(/turnLength/);
  });
});
