import { describe, expect, test } from 'vitest';
import { axpy, norm, scale, type Vec3 } from '@physics';
import { widgets } from '@figure/registry';
import type { AnyWidget } from '@figure/widget';
import { testing, under, values } from './after';

/** Every widget that draws how fast a tip goes, as it is and under each of its laws, for each question that it asks. */
const cases = [...widgets].flatMap(([name, { widget }]) =>
  widget.moves
    ? [undefined, ...Object.keys(widget.laws ?? {})].flatMap((law) =>
        Object.keys(widget.predictions ?? {}).map(
          (asked) => [name, law ?? 'the real one', asked, widget, law] as const,
        ),
      )
    : [],
);

test('figures that draw a velocity say so', () => {
  const names = new Set(cases.map(([name]) => name));
  for (const name of ['precession', 'llg-arrows', 'two-spins', 'torque-field'])
    expect(names).toContain(name);
});

describe.each(cases)('%s, %s, asked for %s', (_, __, asked, widget, law) => {
  test('the velocity that is drawn is that of the motion that is seen', () => {
    const run: AnyWidget = law ? under(widget, law) : widget;
    const p = values(widget, testing(widget, asked).change);
    const dt = run.dtMax! / 100;
    let s: unknown = run.init(p);
    for (let i = 0; i < 60; i++) {
      const { tip, velocity } = run.moves!(s, p);
      const next = run.moves!(run.step!(s, p, dt), p) as { tip: Vec3 };
      const went = scale(1 / dt, axpy(-1, tip, next.tip));
      const size = Math.max(norm(velocity), 1e6);
      expect(norm(axpy(-1, velocity, went)) / size).toBeLessThan(0.01);
      s = run.step!(s, p, run.dtMax!);
    }
  });
});
