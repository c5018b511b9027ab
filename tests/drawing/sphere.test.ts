import { geoOrthographic } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { angleBetween, dot, fromAngles, norm, type Vec3 } from '@physics';
import {
  circleAround,
  coneHead,
  dragTip,
  projector,
  sides,
  turned,
  unproject,
} from '@drawing/sphere/sphere';
import { between } from '../physics/spread';

const eye = fc.record({
  yaw: between(-180, 180),
  pitch: between(-90, 90),
});
const unit = fc
  .tuple(between(0.01, 3.13), between(-3.1, 3.1))
  .map(([theta, phi]) => fromAngles(theta, phi));

describe('the projection', () => {
  test('is the orthographic one of d3', () => {
    fc.assert(
      fc.property(eye, unit, (at, v) => {
        const d3 = geoOrthographic()
          .scale(1)
          .translate([0, 0])
          .rotate([-at.yaw, -at.pitch])
          .precision(0);
        const [x, y] = projector(at)(v);
        const degree = 180 / Math.PI;
        const [x3, y3] = d3([Math.atan2(v[1], v[0]) * degree, Math.asin(v[2]) * degree])!;
        expect(x).toBeCloseTo(x3, 9);
        expect(y).toBeCloseTo(y3, 9);
      }),
    );
  });
  test('unproject is its inverse', () => {
    fc.assert(
      fc.property(eye, unit, (at, v) => {
        expect(angleBetween(unproject(at, projector(at)(v)), v)).toBeLessThan(1e-7);
      }),
    );
  });
  test('what faces the eye has positive depth', () => {
    expect(projector({ yaw: 0, pitch: 0 })([1, 0, 0])[2]).toBeCloseTo(1);
    expect(projector({ yaw: 0, pitch: 90 })([0, 0, -1])[2]).toBeCloseTo(-1);
  });
  test('the eye turns all the way round and never over a pole', () => {
    expect(turned({ yaw: 170, pitch: 80 }, 20, 20)).toEqual({ yaw: -170, pitch: 90 });
  });
});

describe('a dragged tip', () => {
  test('lies under the pointer, on its side of the sphere', () => {
    fc.assert(
      fc.property(eye, unit, (at, v) => {
        const [x, y, depth] = projector(at)(v);
        fc.pre(Math.abs(depth) > 0.01);
        const grip = { side: depth < 0 ? -1 : 1, outside: false } as const;
        expect(angleBetween(dragTip(at, grip, [x, y]).v, v)).toBeLessThan(1e-6);
      }),
    );
  });
  test('goes round the limb to the other side', () => {
    const at = { yaw: 20, pitch: 10 };
    const out = dragTip(at, { side: 1, outside: false }, [1.2, 0]);
    expect(norm(out.v)).toBeCloseTo(1);
    const back = dragTip(at, out.grip, [0.5, 0]);
    expect(projector(at)(back.v)[2]).toBeLessThan(0);
  });
});

describe('drawn shapes', () => {
  test('a head seen from the side is as long as it is, seen along its axis it is a disc', () => {
    expect(coneHead([0, 0], [1, 0, 0], 10, 4).neck).toEqual([-10, 0]);
    expect(coneHead([0, 0], [1, 0, 0], 10, 4).corners).toEqual([
      [-10, 4],
      [-10, -4],
    ]);
    expect(coneHead([5, 5], [0, 0, 1], 10, 4)).toEqual(expect.objectContaining({ neck: [5, 5] }));
    expect(coneHead([5, 5], [0, 0, 1], 10, 4).base).toBeUndefined();
    expect(coneHead([5, 5], [0, 0, -1], 10, 4).base).toBeDefined();
  });
  test('a circle keeps its angle to its axis and closes', () => {
    const axis: Vec3 = [0.6, 0, 0.8];
    const points = circleAround(axis, 0.7);
    for (const v of points) expect(dot(v, axis)).toBeCloseTo(Math.cos(0.7), 12);
    expect(angleBetween(points[0]!, points.at(-1)!)).toBeLessThan(1e-12);
  });
  test('a great circle is cut into its front and its back, without gaps', () => {
    const runs = sides(circleAround([0, 0, 1], Math.PI / 2), projector({ yaw: 10, pitch: 30 }));
    expect(new Set(runs.map(({ front }) => front)).size).toBe(2);
    for (const [i, run] of runs.entries())
      if (i) expect(run.points[0]).toEqual(runs[i - 1]!.points.at(-1));
  });
});
