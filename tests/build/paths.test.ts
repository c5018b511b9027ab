import fc from 'fast-check';
import svgpath from 'svgpath';
import { expect, test } from 'vitest';
import { shortened } from '../../src/build/paths';

/** The points that a line goes through, whatever it is written by. */
function points(html: string): number[][] {
  const all: number[][] = [];
  svgpath(/ d="([^"]*)"/.exec(html)![1]!)
    .abs()
    .iterate(([, ...numbers]) => void all.push(numbers as number[]));
  return all;
}
const svg = (d: string) => `<svg><path class="x" d="${d}"></path></svg>`;

test('a line goes through the same points, to a tenth of a pixel, however long it is', () => {
  const pixel = fc.double({ min: -50, max: 500, noNaN: true }).map((x) => x.toFixed(2));
  const point = fc.tuple(pixel, pixel).map(([x, y]) => `${x},${y}`);
  fc.assert(
    fc.property(fc.array(point, { minLength: 8, maxLength: 400 }), (list) => {
      const line = svg(`M${list.join('L')}`);
      const short = points(shortened(line));
      const long = points(line);
      expect(short).toHaveLength(long.length);
      long.forEach((numbers, i) =>
        numbers.forEach((x, k) => expect(Math.abs(short[i]![k]! - x)).toBeLessThanOrEqual(0.1001)),
      );
    }),
    { numRuns: 50 },
  );
});

test('a long line takes less, and what is short or has arcs stays as it is', () => {
  const line = svg(
    `M${Array.from({ length: 60 }, (_, i) => `${200 + i},${300 - i / 3}`).join('L')}`,
  );
  expect(shortened(line).length).toBeLessThan(0.7 * line.length);
  for (const d of [`M0,0${'A150.00,4.92 90.68 0 0 214.92,200.06'.repeat(3)}`, 'M9,7V17M15,7V17'])
    expect(shortened(svg(d))).toBe(svg(d));
});

test('a mark stands where it stood, to a tenth of a pixel; shares of one and names keep their digits', () => {
  const marked = (x: string, cy: string) =>
    `<circle cx="${x}" cy="${cy}" r="4.25"></circle><line x1="${x}" y2="-${cy}"></line><stop offset="0.125"></stop><i fx="99.999"></i><rect x="0.125"></rect>`;
  expect(shortened(marked('202.71156446297826', '99.96'))).toBe(marked('202.7', '100'));
});
