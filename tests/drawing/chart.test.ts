import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOf, axisOf, heightOf, lineOf, sampled, scaleOf, stacked } from '@drawing/chart/chart';
import { polyline, type Point } from '@drawing/path';
import { between } from '../physics/spread';

/** The places of a path, piece by piece. */
const pieces = (path: string) =>
  path
    .split('M')
    .slice(1)
    .map((piece) =>
      piece
        .replace('Z', '')
        .split('L')
        .map((place) => place.split(',').map(Number)),
    );

describe('a scale', () => {
  test('goes back from the pixel to the value, within the hundredth to which pixels are rounded', () => {
    fc.assert(
      fc.property(
        between(-1e3, 1e3),
        between(1e-3, 1e3),
        between(0, 1),
        between(50, 500),
        fc.boolean(),
        (low, length, part, wide, upwards) => {
          const scale = scaleOf([low, low + length], upwards ? [wide, 12] : [12, wide]);
          const value = low + part * length;
          const back = scale.invert(scale(value));
          expect(Math.abs(back - value)).toBeLessThanOrEqual((0.00501 * length) / (wide - 12));
        },
      ),
    );
  });
  test('puts its ends on the edges and keeps a hundredth of a pixel', () => {
    const scale = scaleOf([0, 3], [50, 390]);
    expect([0, 3].map((v) => scale(v))).toEqual([50, 390]);
    expect(scale(1)).toBe(163.33);
  });
});

describe('an axis', () => {
  test('has round numbers in the unit of the screen, at their places', () => {
    const { unit, marks } = axisOf('Bext', [0, 0.5], [0, 500], { unit: 'mT', marks: 5 });
    expect(unit).toBe('mT');
    expect(marks).toEqual([0, 100, 200, 300, 400, 500].map((n) => ({ at: n, text: String(n) })));
  });
  test('prints decimals as they look, and a true minus', () => {
    const { marks } = axisOf('mz', [-0.3, 0.3], [0, 60], { marks: 6 });
    expect(marks.map(({ text }) => text)).toEqual(
      ['−0.3', '−0.2', '−0.1', '0', '0.1', '0.2', '0.3'], // prettier-ignore
    );
  });
  test('takes the numbers that it is given, and degrees bear their sign instead of the title', () => {
    const { unit, marks } = axisOf('theta', [0, Math.PI], [0, 180], { marks: [0, Math.PI / 2] });
    expect(unit).toBe('');
    expect(marks).toEqual([
      { at: 0, text: '0°' },
      { at: 90, text: '90°' },
    ]);
  });
  test('throws for a unit that the quantity does not have', () => {
    expect(() => axisOf('Bext', [0, 1], [0, 1], { unit: 'nm' })).toThrow(/no unit 'nm'/);
  });
});

describe('lines and areas', () => {
  const x = scaleOf([0, 4], [0, 40]);
  const y = scaleOf([0, 1], [100, 0]);
  const points: Point[] = [
    [0, 0],
    [1, 1],
    [2, NaN],
    [3, 0.5],
    [4, 0.25],
  ];
  test('a line breaks off where a value is not finite, and goes on behind it', () => {
    expect(pieces(lineOf(x, y, points))).toEqual([
      [
        [0, 100],
        [10, 0],
      ],
      [
        [30, 50],
        [40, 75],
      ],
    ]);
    expect(lineOf(x, y, [])).toBe('');
  });
  test('an area lies between its two lines, and breaks off with either', () => {
    const path = areaOf(x, y, [
      [0, 0, 1],
      [1, 0.2, 0.8],
      [2, 0, Infinity],
      [3, NaN, 1],
    ]);
    expect(pieces(path)).toEqual([
      [
        [0, 0],
        [10, 20],
        [10, 80],
        [0, 100],
      ],
    ]);
  });
  test('a polyline of pixels keeps a tenth, and one point has none', () => {
    expect(
      polyline([
        [0, 1.26],
        [3, 4],
      ]),
    ).toBe('M0,1.3L3,4');
    expect(polyline([[1, 1]])).toBe('');
  });
  test('a law is sampled from end to end and never beyond', () => {
    fc.assert(
      fc.property(
        between(-10, 10),
        between(0, 1e3),
        fc.integer({ min: 1, max: 400 }),
        (from, by, n) => {
          const to = from + by;
          const places = sampled((at) => at, [from, to], n).map(([at]) => at);
          expect(places).toHaveLength(n + 1);
          expect([places[0], places.at(-1)]).toEqual([from, to]);
          for (const at of places) expect(at <= to && at >= from).toBe(true);
        },
      ),
    );
  });
  test('between the points of a curve its height is that of the straight line, beyond them that of its end', () => {
    const height = heightOf([
      [0, 1],
      [2, 5],
      [3, -1],
    ]);
    expect([-1, 0, 1, 2, 2.5, 3, 9].map((at) => height(at))).toEqual([1, 1, 3, 5, 2, -1, -1]);
    expect(heightOf([[0, 7]])(3)).toBe(7);
    expect(heightOf([])(3)).toBeNaN();
  });
});

test('boxes that are stacked fill their box, with gaps of one size', () => {
  const all = { left: 10, right: 90, top: 12, bottom: 352 };
  const boxes = stacked(all, 3, 24);
  expect(boxes[0]?.top).toBe(12);
  expect(boxes[2]?.bottom).toBe(352);
  for (const [i, box] of boxes.entries()) {
    expect(box).toMatchObject({ left: 10, right: 90 });
    expect(box.bottom - box.top).toBeCloseTo((340 - 48) / 3, 1);
    const before = boxes[i - 1];
    if (before) expect(box.top - before.bottom).toBeCloseTo(24, 1);
  }
});
