import {
  geoCircle,
  geoGraticule,
  geoOrthographic,
  geoPath,
  type GeoPermissibleObjects,
} from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAngles } from '@physics';
import { radius, size } from '@drawing/context';
import { cap, graticule, half } from '@drawing/sphere/graticule';
import type { Eye } from '@drawing/sphere/sphere';
import { between } from '../physics/spread';
import { fuzz } from '../fuzz';

type XY = readonly [number, number];
const degree = Math.PI / 180;

/** Points of an arc of a path, by the rules of SVG; none of ours is longer than half of its ellipse. */
function flatten([x1, y1]: XY, rx: number, ry: number, turn: number, sweep: number, [x2, y2]: XY) {
  const [c, s] = [Math.cos(turn * degree), Math.sin(turn * degree)];
  const steps = 200;
  if (rx * ry === 0) return [[x2, y2] as XY];
  const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  // Radii that do not reach from end to end grow until they do.
  const grow = Math.max(1, Math.hypot((c * dx + s * dy) / rx, (-s * dx + c * dy) / ry));
  const [a, b] = [grow * rx, grow * ry];
  const [p, q] = [(c * dx + s * dy) / a, (-s * dx + c * dy) / b];
  const reach = p * p + q * q;
  if (reach === 0) return [];
  const off = (sweep ? 1 : -1) * Math.sqrt(Math.max(0, 1 / reach - 1));
  const [u, v] = [off * q, -off * p];
  const from = Math.atan2(q - v, p - u);
  let by = Math.atan2(-q - v, -p - u) - from;
  if (sweep && by < 0) by += 2 * Math.PI;
  if (!sweep && by > 0) by -= 2 * Math.PI;
  return Array.from({ length: steps }, (_, i): XY => {
    const angle = from + (by * (i + 1)) / steps;
    const [x, y] = [a * (u + Math.cos(angle)), b * (v + Math.sin(angle))];
    return [(x1 + x2) / 2 + c * x - s * y, (y1 + y2) / 2 + s * x + c * y];
  });
}
/** A path of ours as lines of points. */
function points(path: string): XY[][] {
  const lines: XY[][] = [];
  for (const [, kind, rest] of path.matchAll(/([MA])([^MAZ]*)/g)) {
    const n = rest!.split(/[ ,]/).filter(Boolean).map(Number);
    if (kind === 'M') lines.push([[n[0]!, n[1]!]]);
    else {
      const line = lines.at(-1)!;
      line.push(...flatten(line.at(-1)!, n[0]!, n[1]!, n[2]!, n[4]!, [n[5]!, n[6]!]));
    }
  }
  return lines;
}
const length = (path: string) =>
  points(path)
    .flatMap((line) =>
      line.slice(1).map(([x, y], i) => Math.hypot(x - line[i]![0], y - line[i]![1])),
    )
    .reduce((a, b) => a + b, 0);
const isIn = (lines: readonly XY[][], [x, y]: XY) => {
  let inside = false;
  for (const line of lines)
    line.forEach(([x1, y1], i) => {
      const [x0, y0] = line[(i || line.length) - 1]!;
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
    });
  return inside;
};

/** The half of the sphere that faces an eye, or the other one as seen through it, by d3. */
const d3 = ({ yaw, pitch }: Eye, front: boolean) =>
  geoOrthographic()
    .scale(radius)
    .translate([size.w / 2, size.h / 2])
    .clipAngle(90)
    .rotate(front ? [-yaw, -pitch] : [180 - yaw, pitch])
    .reflectX(!front)
    .precision(0.02);

const eyes = fc.record({
  yaw: between(-180, 180),
  pitch: between(-90, 90),
});
/** From these eyes no line is the limb itself, which belongs to neither half. */
const tilted = fc.record({
  yaw: between(-180, 180),
  pitch: between(1, 89),
});
const angle = (max: number) => between(0.05, max - 0.05);
const circles = fc.tuple(eyes, angle(Math.PI), angle(2 * Math.PI), angle(Math.PI), fc.boolean());
const ring = (theta: number, phi: number, halfAngle: number) =>
  geoCircle()
    .center([phi / degree, 90 - theta / degree])
    .radius(halfAngle / degree)
    .precision(0.5)();

describe('circles of the sphere, against d3-geo', () => {
  test('the halves of the graticule are as long as its own', () => {
    const lines = geoGraticule()
      .step([30, 30])
      .extentMinor([
        [-180, -90],
        [180, 90.001],
      ])
      .precision(1)();
    fc.assert(
      fc.property(tilted, fc.boolean(), (eye, front) => {
        const expected = geoPath(d3(eye, front)).measure(lines);
        expect(Math.abs(length(graticule(eye, front).lines) - expected)).toBeLessThan(
          6 + 0.005 * expected,
        );
      }),
      { numRuns: fuzz(600) },
    );
  });
  test('the halves of a circle are as long as its own', () => {
    fc.assert(
      fc.property(circles, ([eye, theta, phi, halfAngle, front]) => {
        const { coordinates } = ring(theta, phi, halfAngle);
        const line: GeoPermissibleObjects = { type: 'LineString', coordinates: coordinates[0]! };
        const expected = geoPath(d3(eye, front)).measure(line);
        const path = half(eye, fromAngles(theta, phi), halfAngle, front);
        expect(Math.abs(length(path) - expected)).toBeLessThan(10);
      }),
      {
        numRuns: fuzz(10_000),
        // Seen from its edge, where the ends are rounded to more than its width.
        examples: [[[{ yaw: 0, pitch: 0 }, 0.05, 1.532297302102628, 0.052007301796032496, true]]],
      },
    );
  });
  test('an area covers the points that lie in it, on either side', () => {
    const grid = Array.from({ length: 80 }, (_, i): XY => {
      const [r, turn] = [radius * Math.sqrt((i + 0.5) / 81), 2.4 * i];
      return [size.w / 2 + r * Math.cos(turn), size.h / 2 + r * Math.sin(turn)];
    });
    fc.assert(
      fc.property(circles, ([eye, theta, phi, halfAngle, front]) => {
        const axis = fromAngles(theta, phi);
        const lines = points(cap(eye, axis, halfAngle, front));
        const projection = d3(eye, front);
        for (const at of grid) {
          const [lon, lat] = projection.invert!([at[0], at[1]])!;
          const v = fromAngles((90 - lat) * degree, lon * degree);
          const depth = axis[0] * v[0] + axis[1] * v[1] + axis[2] * v[2] - Math.cos(halfAngle);
          if (Math.abs(depth) > 0.02) expect(isIn(lines, at)).toBe(depth > 0);
        }
      }),
    );
  });
});
