import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inParts } from '@learning/plan';

const lesson = fc.record({
  id: fc.string(),
  title: fc.string(),
  minutes: fc.integer({ min: 20, max: 80 }),
});

test('each lesson stands in one part, in its order, and no part is longer than its share and one lesson', () => {
  fc.assert(
    fc.property(
      fc.array(lesson, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 12 }),
      (lessons, parts) => {
        const found = inParts(lessons, parts);
        expect(found).toHaveLength(parts);
        expect(found.flat()).toEqual(lessons);
        const whole = lessons.reduce((sum, { minutes }) => sum + minutes, 0);
        for (const part of found) {
          const long = part.reduce((sum, { minutes }) => sum + minutes, 0);
          expect(long).toBeLessThanOrEqual(
            whole / parts + Math.max(...lessons.map(({ minutes }) => minutes)),
          );
        }
      },
    ),
  );
});
