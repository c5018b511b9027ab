import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fibreSign, fibreStep, fibreSwing, type Fibre, type FibreState } from '@physics';
import { between } from './spread';

const { PI, sin, cos, exp, sqrt, abs, max } = Math;
const rod: Fibre = { frequency: 1, quality: 20, kick: 5e-3 };
const rest: FibreState = { angle: 0, rate: 0, phase: 0 };
const fibres = fc.record({
  frequency: between(0.3, 3),
  quality: between(0.6, 60),
  kick: between(-0.01, 0.01),
});

/** The lasting motion as the sum of what each harmonic of the kicks does: 4f·kick·cos(nωt), n odd. */
function harmonics({ frequency, quality, kick }: Fibre, drive: number, t: number): number {
  const [own, omega] = [2 * PI * frequency, 2 * PI * drive];
  let angle = 0;
  for (let n = 1; n < 4001; n += 2) {
    const [re, im] = [own * own - (n * omega) ** 2, (n * omega * own) / quality];
    const size = (4 * drive * kick) / (re * re + im * im);
    angle += size * (re * cos(n * omega * t) + im * sin(n * omega * t));
  }
  return angle;
}

describe('a rod on a fibre', () => {
  it('swings down as exp(−ω₀t/2Q) when its magnetization is left alone', () => {
    const decay = (2 * PI) / 40;
    const omega = sqrt((2 * PI) ** 2 - decay ** 2);
    for (const t of [0.1, 0.77, 3.9]) {
      const { angle } = fibreStep({ ...rest, angle: 0.01 }, rod, 0, t);
      const law = 0.01 * exp(-decay * t) * (cos(omega * t) + (decay / omega) * sin(omega * t));
      expect(angle).toBeCloseTo(law, 15);
    }
  });

  it('goes the same way in one step or in many', () => {
    fc.assert(
      fc.property(
        fibres,
        between(0.3, 3),
        fc.integer({ min: 2, max: 50 }),
        (fibre, drive, parts) => {
          const once = fibreStep(rest, fibre, drive, 2.3);
          let state = rest;
          for (let i = 0; i < parts; i++) state = fibreStep(state, fibre, drive, 2.3 / parts);
          expect(abs(state.angle - once.angle)).toBeLessThan(1e-12);
          // A kick at the very end may fall on either side of it.
          if (abs(2 * once.phase - Math.round(2 * once.phase)) > 1e-9)
            expect(abs(state.rate - once.rate)).toBeLessThan(1e-11);
        },
      ),
    );
  });

  it('adds up its kicks where there is no friction: n reversals in step give n kicks', () => {
    const free = { ...rod, quality: 1e9 };
    const { angle, rate, phase } = fibreStep(rest, free, 1, 10.25);
    expect(phase).toBe(10.25);
    expect(sqrt(angle ** 2 + (rate / (2 * PI)) ** 2)).toBeCloseTo((20 * 5e-3) / (2 * PI), 7);
  });

  it('comes to the motion that the harmonics of the drive add up to, and to its largest angle', () => {
    for (const drive of [0.4, 0.95, 1, 1.3]) {
      const begun = fibreStep(rest, rod, drive, 200 / drive);
      let largest = 0;
      for (let i = 0; i < 400; i++) {
        const t = (i + 0.5) / (400 * drive);
        const { angle } = fibreStep(begun, rod, drive, t);
        expect(abs(angle - harmonics(rod, drive, t))).toBeLessThan(2e-6);
        largest = max(largest, abs(angle));
      }
      expect(fibreSwing(rod, drive) / largest).toBeCloseTo(1, 2);
    }
  });

  it('swings 2Q/π times as far in step as after one kick, the more exactly the larger Q', () => {
    const gain = (quality: number) =>
      fibreSwing({ ...rod, quality }, 1) / (rod.kick / (2 * PI)) / ((2 * quality) / PI);
    expect(gain(20)).toBeCloseTo(1, 2);
    expect(gain(2000)).toBeCloseTo(1, 5);
  });

  it('turns its magnetization at each half period, and knows which way it points', () => {
    expect([0, 0.49, 0.51, 0.99, 1.01].map((phase) => fibreSign({ ...rest, phase }))).toEqual([
      1, 1, -1, -1, 1,
    ]);
  });

  it('refuses what is no oscillator', () => {
    expect(() => fibreStep(rest, { ...rod, quality: 0.5 }, 1, 1)).toThrow('quality must be > 0.5');
    expect(() => fibreStep(rest, { ...rod, frequency: 0 }, 1, 1)).toThrow('frequency must be > 0');
    expect(() => fibreStep(rest, rod, -1, 1)).toThrow('drive must be >= 0');
    expect(() => fibreSwing(rod, 0)).toThrow('drive must be > 0');
  });
});
