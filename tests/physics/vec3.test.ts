import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  angleBetween,
  axpy,
  cross,
  dot,
  fromAngles,
  normalize,
  rotate,
  scale,
  toAngles,
} from '@physics';
import { between, direction } from './spread';
import { distance } from './close';

const real = between(-10, 10);
const vector = fc.tuple(real, real, real);

describe('the vector product', () => {
  it('is right-handed', () => {
    expect(cross([1, 0, 0], [0, 1, 0])).toEqual([0, 0, 1]);
  });
  it('changes sign with the order and is perpendicular to both factors', () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        expect(distance(cross(a, b), scale(-1, cross(b, a)))).toBe(0);
        expect(Math.abs(dot(cross(a, b), a))).toBeLessThan(1e-11);
      }),
    );
  });
  it('obeys a × (b × c) = b (a·c) − c (a·b)', () => {
    fc.assert(
      fc.property(vector, vector, vector, (a, b, c) => {
        const right = axpy(dot(a, c), b, scale(-dot(a, b), c));
        expect(distance(cross(a, cross(b, c)), right)).toBeLessThan(1e-11);
      }),
    );
  });
});

describe('rotate', () => {
  it('turns x to y about z by a quarter turn', () => {
    expect(distance(rotate([1, 0, 0], [0, 0, Math.PI / 2]), [0, 1, 0])).toBeLessThan(1e-15);
  });
  it('keeps lengths and angles, and is undone by the opposite turn', () => {
    fc.assert(
      fc.property(vector, vector, vector, (a, b, w) => {
        expect(dot(rotate(a, w), rotate(b, w))).toBeCloseTo(dot(a, b), 10);
        expect(distance(rotate(rotate(a, w), scale(-1, w)), a)).toBeLessThan(1e-12);
      }),
    );
  });
  it('adds angles about one axis', () => {
    fc.assert(
      fc.property(vector, direction, real, real, (a, n, p, q) => {
        const twice = rotate(rotate(a, scale(p, n)), scale(q, n));
        expect(distance(twice, rotate(a, scale(p + q, n)))).toBeLessThan(1e-12);
      }),
    );
  });
  it('is accurate to rounding on both sides of the angle where the series takes over', () => {
    for (const angle of [1e-300, 1e-160, 1e-12, 1e-6, 0.99999e-4, 1e-4, 1.00001e-4, 1e-3]) {
      const [x, y, z] = rotate([1, 0, 0], [0, 0, angle]);
      expect(Math.abs(y / Math.sin(angle) - 1), String(angle)).toBeLessThan(4e-16);
      expect(Math.abs(x - Math.cos(angle))).toBeLessThan(2e-16);
      expect(z).toBe(0);
    }
  });
  it('does nothing for no angle and gives NaN for NaN', () => {
    expect(rotate([1, 2, 3], [0, 0, 0])).toEqual([1, 2, 3]);
    expect(rotate([1, 2, 3], [NaN, 0, 0])).toEqual([NaN, NaN, NaN]);
  });
});

describe('angleBetween', () => {
  it('is accurate where the inverse cosine is not', () => {
    for (const angle of [1e-15, 1e-9, 1e-5, 1, Math.PI - 1e-9]) {
      expect(Math.abs(angleBetween([0, 0, 1], fromAngles(angle, 0.3)) - angle)).toBeLessThan(4e-16);
    }
  });
  it('does not depend on lengths', () => {
    expect(angleBetween([0, 0, 1e-100], [0, 2, 0])).toBe(Math.PI / 2);
  });
});

describe('angles', () => {
  it('come back from the unit vector that they make', () => {
    fc.assert(
      fc.property(direction, (v) => {
        const { theta, phi } = toAngles(v);
        expect(distance(fromAngles(theta, phi), v)).toBeLessThan(1e-15 * 4);
      }),
    );
  });
  it('count from +z, and from +x towards +y', () => {
    expect(distance(fromAngles(Math.PI / 2, Math.PI / 2), [0, 1, 0])).toBeLessThan(1e-15);
    expect(toAngles([0, 0, -1])).toEqual({ theta: Math.PI, phi: 0 });
  });
});

it('normalize refuses the zero vector, which has no direction', () => {
  expect(() => normalize([0, 0, 0])).toThrow('x must have a direction, got the zero vector');
});
