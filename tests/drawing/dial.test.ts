import { describe, expect, it } from 'vitest';
import { across, atTurn, axisEnd, meridian, nearestSeen, pointedAt } from '@drawing/sphere/dial';
import { projector, startEye } from '@drawing/sphere/sphere';
import { angleBetween, type Vec3 } from '@physics';

const degree = Math.PI / 180;

describe('a direction of a plane, set by a pointer', () => {
  // The plane is seen from above, from below, tilted to either side, and edge-on.
  const normals: Vec3[] = [
    [0, 0, 1],
    [0, 0, -1],
    [1, 0, 0],
    [-1, 0, 0],
    [0.3, 0.5, 0.8],
    [0.3, -0.9, -0.4],
  ];
  it.each(normals)('is the one whose picture lies under the pointer: normal %s, %s, %s', (...n) => {
    for (const eye of [startEye, { yaw: 200, pitch: 20 }, { yaw: -60, pitch: -70 }]) {
      const project = projector(eye);
      const plane = across(n);
      for (let turn = 0; turn < 360; turn += 30) {
        const v = atTurn(plane, turn * degree);
        const [x, y] = project(v);
        expect(angleBetween(pointedAt(plane, project, [x, y]), v)).toBeLessThan(1e-6);
      }
    }
  });
  it('is one of the two ends where the plane is seen edge-on', () => {
    const project = projector({ yaw: 0, pitch: 0 });
    const plane = across([0, 0, 1]);
    const right: Vec3 = [0, 1, 0];
    expect(angleBetween(pointedAt(plane, project, [0.4, 0.1]), right)).toBeLessThan(1e-9);
    expect(angleBetween(pointedAt(plane, project, [-0.4, 0.1]), right)).toBeCloseTo(Math.PI);
  });
});

describe('a direction of a few, set by a pointer', () => {
  const ways = meridian(-60 * degree, 10 * degree, 175 * degree);
  it('is the one whose picture lies under the pointer, from wherever one looks', () => {
    for (const eye of [startEye, { yaw: 200, pitch: 20 }, { yaw: -60, pitch: -70 }]) {
      const project = projector(eye);
      for (const v of ways) {
        const [x, y] = project(v);
        expect(angleBetween(nearestSeen(ways, project, [x, y], v), v)).toBeLessThan(1e-9);
      }
    }
  });
  it('is an end of them where the pointer is beyond it, and of two that are seen as one the nearer', () => {
    const project = projector({ yaw: 30, pitch: 0 });
    expect(nearestSeen(ways, project, [0, -5], ways[40]!)).toBe(ways[0]);
    const across = projector({ yaw: -60, pitch: 90 });
    const [x, y] = across(ways[30]!);
    expect(nearestSeen(ways, across, [x, y], ways[35]!)).toBe(ways[30]);
    expect(angleBetween(nearestSeen(ways, across, [x, y], ways[150]!), ways[130]!)).toBeLessThan(
      1e-9,
    );
  });
});

describe('the end of an axis under the pointer', () => {
  it('is taken, before or behind, and nothing is taken elsewhere', () => {
    for (const eye of [startEye, { yaw: 200, pitch: 20 }]) {
      const project = projector(eye);
      for (const end of [
        [1, 0, 0],
        [-1, 0, 0],
        [0, -1, 0],
        [0, 0, 1],
        [0, 0, -1],
      ] as const) {
        const [x, y] = project(end);
        expect(axisEnd(project, [x + 0.03, y])).toEqual(end.map((c) => expect.closeTo(c)));
      }
      expect(axisEnd(project, [0, 0])).toBeUndefined();
    }
  });
  it('is the nearer one of two that are seen in line', () => {
    expect(axisEnd(projector({ yaw: 0, pitch: 0 }), [0, 0])).toEqual([1, 0, 0]);
  });
});
