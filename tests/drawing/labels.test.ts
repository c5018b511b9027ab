import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inside, overlap, placeLabels, type Label, type Segment } from '@drawing/sphere/labels';
import { fuzz } from '../fuzz';

const frame = { x: 210, y: 200, w: 420, h: 400 };
const centre = [210, 200] as const;

test('four letters at the ends of their arrows cover neither an arrow nor each other', () => {
  const letters = fc
    .uniqueArray(fc.integer({ min: 0, max: 15 }), { minLength: 4, maxLength: 4 })
    .map((steps) => steps.map((step) => (step * Math.PI) / 8 + 0.1));
  fc.assert(
    fc.property(letters, (angles) => {
      const labels = angles.map((a): Label => {
        const along = [150 * Math.cos(a), 150 * Math.sin(a)] as const;
        return { text: 'm', at: [centre[0] + along[0], centre[1] + along[1]], along, size: 21 };
      });
      const segments = labels.map(({ at }): Segment => [centre, at]);
      const boxes = placeLabels(labels, segments, frame);
      boxes.forEach((box, i) => {
        for (const segment of segments) expect(inside(box, segment)).toBeLessThan(1);
        for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBeLessThan(1);
        expect(Math.abs(box.x - frame.x) + box.w / 2).toBeLessThanOrEqual(frame.w / 2 + 1);
      });
    }),
    { numRuns: fuzz(1000) },
  );
});

test('the length of a segment in a box is measured', () => {
  const box = { x: 0, y: 0, w: 2, h: 2 };
  expect(
    inside(box, [
      [-5, 0],
      [5, 0],
    ]),
  ).toBeCloseTo(2);
  expect(
    inside(box, [
      [-5, 2],
      [5, 2],
    ]),
  ).toBe(0);
  expect(
    inside(box, [
      [0, 0],
      [0.5, 0],
    ]),
  ).toBeCloseTo(0.5);
});

test('words at a ring keep off it, whichever way its arrow points', () => {
  for (let degrees = 0; degrees < 360; degrees += 15) {
    const a = (degrees * Math.PI) / 180;
    const at = [centre[0] + 110 * Math.cos(a), centre[1] + 70 * Math.sin(a)] as const;
    const across = [0, 1, 2, 3].map((eighth): Segment => {
      const [x, y] = [22 * Math.cos((eighth * Math.PI) / 4), 22 * Math.sin((eighth * Math.PI) / 4)];
      return [
        [at[0] - x, at[1] - y],
        [at[0] + x, at[1] + y],
      ];
    });
    const along = [at[0] - centre[0], at[1] - centre[1]] as const;
    const word = { text: 'your guess', at, along, size: 15 };
    const [box] = placeLabels([word], [[centre, at, 'shaft'], ...across], frame);
    for (const line of across) expect(inside(box!, line), `${degrees}°`).toBeLessThan(1);
  }
});

test('two letters side by side leave a gap, also a wide one that fills its room', () => {
  for (let px = 0; px <= 40; px += 2) {
    const down = [0, 90] as const;
    const label = (text: string, x: number): Label => ({
      text,
      at: [x, 290],
      along: down,
      size: 29,
    });
    const labels = [label('B', 210), label('m', 210 + px)];
    const [one, other] = placeLabels(labels, [], frame);
    const gap = { ...other!, w: other!.w + 8 };
    expect(overlap(gap, one!), `${px} px`).toBeLessThan(1);
  }
});

test('a letter keeps off what is taken, here the buttons that turn the ball', () => {
  const label: Label = { text: 'μ', at: [330, 350], along: [120, 150], size: 21 };
  const lines: Segment[] = [[[210, 200], label.at, 'shaft']];
  const buttons = { x: 358, y: 357, w: 100, h: 68 };
  expect(overlap(placeLabels([label], lines, frame)[0]!, buttons)).toBeGreaterThan(100);
  expect(overlap(placeLabels([label], lines, frame, [buttons])[0]!, buttons)).toBeLessThan(1);
});
