import { describe, expect, test } from 'vitest';
import type { Vec3 } from '@physics';
import { defaults } from '@learning/params';
import { widgets } from '@figure/registry';
import { Run } from '@figure/run';
import { hear, momentsIn, ofMoment } from '@figure/sound/heard';
import { crosses, endless, heightIn, octaves, pitch, unwound } from '@figure/sound/mapping';
import { guessSweep, plotSweep } from '@figure/sound/plots';

describe('height is pitch', () => {
  test('an octave from the middle to either end, and no further', () => {
    expect([-1, 0, 1].map(pitch)).toEqual([220, 440, 880]);
    expect([-7, 3].map(pitch)).toEqual([220, 880]);
  });
  test('equal ways are equal intervals', () => {
    const interval = (a: number, b: number) => pitch(b) / pitch(a);
    expect(interval(-0.75, -0.25)).toBeCloseTo(interval(0.25, 0.75), 12);
  });
  test('a value has the height of its place between two ends', () => {
    expect([0, 5, 10, 12].map((x) => heightIn(x, 0, 10))).toEqual([-1, 0, 1, 1]);
    expect(heightIn(3, 3, 3)).toBe(0);
  });
});

describe('phase is a tone without end', () => {
  const heard = (turns: number) =>
    endless(turns)
      .filter(({ gain }) => gain > 1e-9)
      .map(({ frequency, gain }) => [frequency, gain] as const)
      .sort(([a], [b]) => a - b);
  test('after a whole turn it is the same again', () => {
    for (const turns of [0, 0.3, -2.6])
      for (const whole of [1, -1, octaves, 17])
        heard(turns + whole).forEach(([frequency, gain], i) => {
          expect(frequency).toBeCloseTo(heard(turns)[i]![0], 6);
          expect(gain).toBeCloseTo(heard(turns)[i]![1], 9);
        });
  });
  test('forwards every part rises, backwards every part falls, but for one that cannot be heard', () => {
    for (const [step, rises] of [
      [0.01, true],
      [-0.01, false],
    ] as const)
      for (let turns = -3; turns < 3; turns += 0.037) {
        const [before, after] = [endless(turns), endless(turns + step)];
        before.forEach(({ frequency, gain }, k) => {
          const next = after[k]!;
          if (next.frequency > frequency !== rises) {
            expect(Math.max(gain, next.gain)).toBeLessThan(1e-3);
          }
        });
      }
  });
  test('it is as loud at every phase', () => {
    const sum = (turns: number) => endless(turns).reduce((all, { gain }) => all + gain, 0);
    for (const turns of [0.1, 0.5, 2.9, -7.7]) expect(sum(turns)).toBeCloseTo(sum(0), 9);
  });
  test('a phase that is counted from −½ to ½ goes on where it jumps', () => {
    let turns = 0;
    for (let i = 0; i <= 100; i++) {
      const phase = Math.atan2(Math.sin(i * 0.2), Math.cos(i * 0.2)) / (2 * Math.PI);
      turns = unwound(phase, turns);
    }
    expect(turns).toBeCloseTo(20 / (2 * Math.PI), 9);
  });
});

test('a click is where the sign changes', () => {
  expect([crosses(-0.1, 0.2), crosses(0.2, -1), crosses(0.1, 0.2), crosses(0, 1)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('what is heard of a figure', () => {
  test('a moment is its height, its azimuth and its side', () => {
    const m: Vec3 = [0, 0.6, -0.8];
    expect(ofMoment(m)).toEqual({ height: -0.8, level: -0.8, phase: 0.25, pan: 0.6 });
  });
  test('two moments have an ear each', () => {
    const up = { m: [0, 0, 1] };
    expect(momentsIn({ one: up, t: 3, other: { m: [1, 0, 0] } })).toHaveLength(2);
    expect(momentsIn({ m: 'no vector', trail: [[0, 0, 1]] })).toEqual([]);
  });
  const moving = [...widgets].filter(([, { widget }]) => widget.step);
  test.each(moving.map(([name, { widget }]) => [name, widget] as const))(
    '%s is heard all along, within the range of the tones, and changes',
    (name, widget) => {
      const run = new Run(widget, defaults(widget.params));
      const tones = new Set<string>();
      for (let i = 0; i < 60; i++) {
        run.step(20);
        const sounds = hear(widget, run);
        expect(sounds.length, name).toBeGreaterThan(0);
        for (const { height, phase = 0, pan } of sounds) {
          expect(Math.abs(height)).toBeLessThan(1.01);
          expect(Math.abs(pan)).toBeLessThanOrEqual(1 + 1e-9);
          expect(Number.isFinite(phase)).toBe(true);
          tones.add(`${pitch(height).toFixed(2)} ${(phase % 1).toFixed(3)}`);
        }
      }
      expect(tones.size, name).toBeGreaterThan(1);
    },
  );
  test('a plot has its curve in one ear and the closed form in the other', () => {
    const { widget } = widgets.get('precession')!;
    const values = defaults(widget.params);
    const run = new Run(widget, values);
    run.step(500);
    const plot = widget.plots![0]!;
    const law = widget.theory![plot.y[0]!]!;
    const { curves, x } = plotSweep(plot, run.rows, run.columns, (_, t) => law(values, t));
    expect(curves.map(({ pan }) => pan)).toEqual([-1, 1]);
    expect(x[1] - x[0]).toBe(plot.span);
    const [t, y] = curves[0]!.points.at(-1)!;
    expect(law(values, t)).toBeCloseTo(y, 6);
    expect(plotSweep(plot, run.rows, run.columns).curves.map(({ pan }) => pan)).toEqual([0]);
  });
  test('a guess is in the left ear and the truth in the right, once it may be told', () => {
    const { widget } = widgets.get('precession')!;
    const values = defaults(widget.params);
    const asked = widget.predictions!['mx']!;
    const guess = [
      [0, 0.5],
      [1e-9, -0.5],
    ] as const;
    expect(guessSweep({ asked, guess, tested: values, sealed: true })).toBeUndefined();
    const { curves } = guessSweep({ asked, guess, tested: values, sealed: false })!;
    expect(curves.map(({ pan }) => pan)).toEqual([-1, 1]);
    expect(curves[0]!.points).toEqual(guess);
    const direction = widget.predictions!['first']!;
    const up: Vec3 = [0, 0, 1];
    const heard = guessSweep({ asked: direction, guess: up, tested: values, sealed: false })!;
    expect(heard.curves[0]!.points.map(([, y]) => y)).toEqual([1, 1]);
    expect(heard.curves[1]!.points[0]![1]).toBeCloseTo(
      direction.kind === 'direction' ? direction.truth(values)[2] : NaN,
      12,
    );
  });
});
