/** Why a torque shows at twice the frequency: current times a resistance that swings with it. */
import type { Point } from '@drawing/path';
import { curve, line, lines, text, type Marks } from './pen/marks';
import { defineStill, panel } from './pen/still';

const [w, h] = [400, 236];
const [left, right, high] = [112, 392, 26];
const turns = 2;
/** What the three lines show at a share of the time: current, resistance, and their product, the voltage. */
export const swings = {
  current: (x: number) => Math.sin(2 * Math.PI * turns * x),
  resistance: (x: number) => Math.sin(2 * Math.PI * turns * x),
  voltage: (x: number) => Math.sin(2 * Math.PI * turns * x) ** 2,
} as const;
const trace = (of: (x: number) => number, y: number, ink: 'current' | 'm' | 'dl'): Marks =>
  curve(
    Array.from({ length: 65 }, (_, i): Point => {
      const x = i / 64;
      return [left + x * (right - left), y - high * of(x)];
    }),
    { ink, width: 2.2 },
  );
const zero = (y: number): Marks =>
  line(
    [
      [left, y],
      [right, y],
    ],
    { fade: 0.6 },
  );
const rows = [40, 114, 206] as const;

export default defineStill({
  title: 'Shaken once, seen twice',
  lesson: 'how-torques-are-measured',
  caption:
    'The current swings (top), and by its torque **m** swings along, and with it the resistance (middle; only its change is drawn). The product of both is a part of the voltage (bottom). Where both are negative it is positive: it swings twice as often, about a mean of its own, the broken line.',
  alt: 'Three curves over two periods of the current. Current and change of the resistance are sines in step. Below, their product never falls below zero and has four humps in the same time; a broken line marks its mean.',
  panels: [
    panel(w, h, [
      rows.map(zero),
      trace(swings.current, rows[0], 'current'),
      trace(swings.resistance, rows[1], 'm'),
      trace((x) => 1.6 * swings.voltage(x), rows[2], 'dl'),
      line(
        [
          [left, rows[2] - 0.8 * high],
          [right, rows[2] - 0.8 * high],
        ],
        { ink: 'dl', dash: '5 4' },
      ),
      text('current', [52, rows[0]], { ink: 'current' }),
      lines(['change of the', 'resistance'], [52, rows[1] - 8], { ink: 'm' }),
      lines(['its part of', 'the voltage'], [52, rows[2] - 22], { ink: 'dl' }),
    ]),
  ],
});
