import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { expect, test, type Page } from '@playwright/test';
import { endless, pitch, type Heard } from '../../components/figure/sound/mapping';
import type { Sweep } from '../../components/figure/sound/voices';
import { awake } from './site';

/** The tones of the course as a script of its own, put into an empty page, where a context computes without playing. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const script = build({
  configFile: false,
  logLevel: 'silent',
  resolve: {
    alias: {
      '@drawing': `${root}components/drawing`,
      '@learning': `${root}src/learning`,
      '@physics': `${root}src/physics`,
    },
  },
  build: {
    write: false,
    lib: {
      entry: `${root}components/figure/sound/voices.ts`,
      formats: ['iife'],
      name: 'sound',
      fileName: 'sound',
    },
  },
}).then((made) => (made as Rolldown.RolldownOutput[])[0]!.output[0].code);

type Ears = readonly [left: number[], right: number[]];
const [rate, seconds] = [24_000, 3];
type Kit = typeof import('../../components/figure/sound/voices');

async function rendered(page: Page, what: { run?: (readonly [number, Heard])[]; plot?: Sweep }) {
  await page.goto('about:blank');
  await page.evaluate(`${await script}; window.sound = sound`);
  return page.evaluate(
    async ({ run, plot, rate, seconds }) => {
      const { Voices, sweep } = (window as unknown as { sound: Kit }).sound;
      const context = new OfflineAudioContext(2, rate * seconds, rate);
      if (run) {
        const voices = new Voices(context, context.destination);
        for (const [at, heard] of run) voices.go([heard], at);
        voices.end(run.at(-1)![0]);
      }
      if (plot) sweep(context, context.destination, plot, 2, 0.5);
      const buffer = await context.startRendering();
      return [[...buffer.getChannelData(0)], [...buffer.getChannelData(1)]] as const;
    },
    { ...what, rate, seconds },
  ) as Promise<Ears>;
}
/** How strong a frequency is in 60 ms around a time: the amplitude of a pure tone. */
function amplitude(samples: number[], at: number, frequency: number, length = 0.06) {
  const [from, count] = [Math.round((at - length / 2) * rate), Math.round(length * rate)];
  let [re, im, sum] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const weight = 1 - Math.cos((2 * Math.PI * i) / count);
    const x = weight * (samples[from + i] ?? 0);
    re += x * Math.cos((2 * Math.PI * frequency * i) / rate);
    im += x * Math.sin((2 * Math.PI * frequency * i) / rate);
    sum += weight;
  }
  return (2 * Math.hypot(re, im)) / sum;
}
/** The strongest tone between the lowest and the highest that a height can have, Hz. */
function strongest(samples: number[], at: number) {
  const tones = Array.from({ length: 340 }, (_, i) => 210 + 2 * i);
  return tones.reduce((best, f) =>
    amplitude(samples, at, f) > amplitude(samples, at, best) ? f : best,
  );
}
const loudness = (samples: number[], at: number) =>
  Math.sqrt(samples.slice((at - 0.02) * rate, (at + 0.02) * rate).reduce((a, x) => a + x * x, 0));
const times = Array.from({ length: 121 }, (_, i) => i / 60);

test('the tone follows the height, and the ear the side', async ({ page }) => {
  const state = (t: number) => ({ height: 0.9 * Math.cos(t), pan: Math.sin(2 * t) });
  const ears = await rendered(page, {
    run: times.map((t) => [t, { ...state(t), level: 1 }]),
  });
  for (const at of [0.3, 0.7, 1.1, 1.5, 1.9]) {
    const { height, pan } = state(at);
    const all = ears[0].map((x, i) => x + ears[1][i]!);
    const tone = strongest(all, at);
    expect(Math.abs(tone / pitch(height) - 1), `${tone} Hz at ${at} s`).toBeLessThan(0.01);
    // Equal power: the angle whose tangent is right over left grows with the side.
    const [left, right] = ears.map((ear) => amplitude(ear, at, tone));
    expect((4 / Math.PI) * Math.atan2(right!, left!) - 1, `side at ${at} s`).toBeCloseTo(pan, 1);
  }
  expect(Math.max(...ears[0].slice(2.3 * rate).map(Math.abs))).toBe(0);
});

test('what goes round one way is a tone that rises for ever, the other way one that falls', async ({
  page,
}) => {
  for (const turns of [1, -1]) {
    const phase = (t: number) => turns * t - Math.round(turns * t);
    const [left] = await rendered(page, {
      run: times.map((t) => [t, { height: -1, level: 1, pan: -1, phase: phase(t) }]),
    });
    for (const at of [0.25, 0.6, 0.95, 1.4, 1.75]) {
      const parts = endless(turns * at).filter(({ gain }) => gain > 0.3);
      expect(parts.length).toBeGreaterThan(1);
      for (const { frequency } of parts.filter((part) => part.frequency > 350)) {
        const there = amplitude(left, at, frequency);
        for (const elsewhere of [0.8, 1.25])
          expect(there, `${frequency} Hz at ${at} s`).toBeGreaterThan(
            2 * amplitude(left, at, frequency * elsewhere),
          );
      }
    }
  }
});

test('a crossing of zero is a click', async ({ page }) => {
  const ears = await rendered(page, {
    run: times.map((t) => [t, { height: 0, level: 1 - t, pan: 0 }]),
  });
  const click = (at: number) => amplitude(ears[0], at, 2400, 0.03);
  expect(click(1.02)).toBeGreaterThan(20 * click(0.7));
  expect(click(1.02)).toBeGreaterThan(20 * click(1.4));
});

test('a plot goes from left to right, its curve in one ear and the closed form in the other', async ({
  page,
}) => {
  const law = (f: (x: number) => number) =>
    Array.from({ length: 200 }, (_, i) => [i / 199, f(i / 199)] as const);
  const [data, theory] = [(x: number) => 2 + x, (x: number) => 4 - 2 * x];
  const ears = await rendered(page, {
    plot: {
      curves: [
        { points: law(data), pan: -1 },
        { points: law(theory), pan: 1 },
      ],
      x: [0, 1],
      y: [2, 4],
    },
  });
  for (const x of [0.1, 0.4, 0.8]) {
    const at = 0.5 + 2 * x;
    for (const [ear, f] of [
      [ears[0], data],
      [ears[1], theory],
    ] as const)
      expect(Math.abs(strongest(ear, at) / pitch(f(x) - 3) - 1), `${x}`).toBeLessThan(0.01);
  }
  expect(loudness(ears[0], 0.3)).toBe(0);
});

test('a figure is silent until it is asked for its sound, and falls silent with its run', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const made: AudioContext[] = [];
    Object.assign(window, {
      made,
      AudioContext: class extends AudioContext {
        constructor() {
          super();
          made.push(this);
        }
      },
    });
  });
  await page.goto('/widgets/precession/');
  const shell = await awake(page);
  const contexts = () =>
    page.evaluate(() => (window as unknown as { made: unknown[] }).made.length);
  const more = async (name: string) => {
    await shell.getByRole('button', { name: 'More' }).click();
    await shell.getByRole('button', { name, exact: true }).click();
  };
  await shell.getByRole('button', { name: 'Run', exact: true }).click();
  expect(await contexts()).toBe(0);
  await more('Sound');
  const sound = shell.getByRole('group', { name: 'Sound' });
  await expect(sound).toHaveAttribute('data-sounding', 'true');
  expect(await contexts()).toBe(1);
  await sound.getByRole('slider', { name: 'volume' }).fill('0.2');
  await expect(sound.getByRole('slider')).toHaveAttribute('aria-valuetext', '20 per cent');
  await shell.getByRole('button', { name: 'Pause' }).click();
  await expect(sound).not.toHaveAttribute('data-sounding');
  await sound.getByRole('button', { name: 'Hear m along x' }).click();
  await more('Without sound');
  await expect(sound).toBeHidden();
});
