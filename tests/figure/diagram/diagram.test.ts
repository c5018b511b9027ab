import { expect, test } from 'vitest';
import { diagramTile } from '@physics';
import { defaults, draw, type AnyValues, type Range } from '@learning/params';
import {
  nearest,
  outcomeAt,
  outcomesOf,
  regionPath,
  requestOf,
  tilesOf,
  valuesOf,
} from '@figure/diagram/diagram';
import { cellsCsv } from '@figure/export';
import { widgets } from '@figure/registry';

test('an axis has a cell at each value that its slider can take, and every other one in a still', () => {
  const range = { min: -0.2, max: 0.2, step: 0.01, value: 0 };
  const values = valuesOf(range);
  expect(values).toHaveLength(41);
  expect([values[0], values[20], values[21], values[40]]).toEqual([-0.2, 0, 0.01, 0.2]);
  expect(valuesOf(range, 2)).toEqual(values.filter((_, i) => i % 2 === 0));
  values.forEach((value, i) => expect(nearest(values, value + 0.004)).toBe(i));
  expect([-9, 9].map((x) => nearest(values, x))).toEqual([0, 40]);
});

test('an outcome is found at its place, in a fine picture and in a coarse one', () => {
  const fine = { width: 3, cells: [0, 1, 2, 1, 1, 2, -1, 0, 0] };
  expect([0, 0.5, 0.6, 1].map((right) => outcomeAt(fine, right, 0))).toEqual([0, 1, 1, 2]);
  expect([0, 0.5, 1].map((up) => outcomeAt(fine, 0, up))).toEqual([0, 1, -1]);
  expect(outcomeAt({ width: 2, cells: [0, 1, 2, 1] }, 0.2, 0.8)).toBe(2);
});

test('the shapes of the outcomes cover each cell once, the first row below', () => {
  const cells = [0, 0, 1, 2, 0, 1, 1, 1, 2, 2, -1, 2];
  const [width, height] = [4, 3];
  for (const size of [1, 2]) {
    const covered = Array.from({ length: width * height }, () => -1);
    for (const outcome of [0, 1, 2]) {
      const path = regionPath({ width, cells }, outcome, size);
      for (const [, x, y, w] of path.matchAll(/M(\d+),(\d+)h(\d+)v\d+H\d+z/g))
        for (let i = 0; i < Number(w) / size; i++) {
          const k = (height - 1 - Number(y) / size) * width + Number(x) / size + i;
          expect(covered[k]).toBe(-1);
          covered[k] = outcome;
        }
    }
    expect(covered).toEqual(cells);
  }
});

const drawn = [...widgets].filter(([, { widget }]) => widget.diagram);
test('there are diagrams', () => expect(drawn.length).toBeGreaterThan(0));

test.each(drawn)(
  '%s: what is computed does not depend on the parameters of the axes',
  (_, { widget }) => {
    const { x, y } = widget.diagram!;
    const values = defaults(widget.params) as AnyValues;
    for (const seed of ['a', 'b', 'c']) {
      const other = draw(widget.params, seed) as AnyValues;
      const moved = { ...values, [x]: other[x]!, [y]: other[y]! };
      expect(requestOf(widget, moved)).toEqual(requestOf(widget, values));
    }
  },
);

test.each(drawn)(
  '%s: its tiles are the diagram, each cell once, and its still is part of it',
  (_, { widget }) => {
    const { diagram, params } = widget;
    const values = defaults(params) as AnyValues;
    const request = requestOf(widget, values);
    const width = request.x.values.length;
    const count = Array.from({ length: width * request.y.values.length }, () => 0);
    for (const { x, y } of tilesOf(request))
      for (let i = x[0]; i < x[1]; i++) count[y[0] * width + i]! += 1;
    expect(new Set(count)).toEqual(new Set([1]));
    expect((valuesOf(params[diagram!.x] as Range).length - 1) % 2).toBe(0);
    expect((valuesOf(params[diagram!.y] as Range).length - 1) % 2).toBe(0);

    const still = requestOf(widget, values, 2);
    const cells = outcomesOf(diagram!, diagramTile(still));
    const columns = still.x.values.length;
    // One row of the fine one against that of the still.
    const j = Math.round(still.y.values.length * 0.8);
    const row = outcomesOf(
      diagram!,
      diagramTile(request, { x: [0, width], y: [2 * j, 2 * j + 1] }),
    );
    expect(row.filter((_, i) => i % 2 === 0)).toEqual(cells.slice(j * columns, (j + 1) * columns));
    // It shows every outcome, or there would be nothing to see.
    expect(new Set(cells)).toEqual(new Set(diagram!.outcomes.map((_, o) => o)));

    const [xs, ys] = [diagram!.x, diagram!.y].map((name) => valuesOf(params[name] as Range, 2));
    const lines = cellsCsv(widget, values, 'https://example.org/', [xs!, ys!], cells)
      .trim()
      .split('\r\n');
    const table = lines.filter((line) => !line.startsWith('#'));
    expect(table).toHaveLength(1 + cells.length);
    expect(table[1]).toBe(`${xs![0]},${ys![0]},${diagram!.outcomes[cells[0]!]}`);
    expect(lines.join('\n')).not.toMatch(new RegExp(`# (${diagram!.x}|${diagram!.y}) =`));
  },
);
