import { beforeEach, expect, test, vi } from 'vitest';
import { Live } from '@figure/live.svelte';
import { Asking } from '@figure/predict/asking.svelte';
import type { AnyPrediction } from '@figure/predict/kind';
import { defineWidget } from '@figure/widget';

let frames: FrameRequestCallback[] = [];
let clock = 0;
function frame() {
  clock += 20;
  const due = frames;
  frames = [];
  for (const each of due) each(clock);
}
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (each: FrameRequestCallback) => frames.push(each));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
});

/** An angle that shrinks at the rate alpha from where it starts. */
const widget = defineWidget({
  title: '',
  summary: '',
  lesson: '',
  params: {
    alpha: { min: 0, max: 1, value: 0.5 },
    theta0: { min: 0, max: 1, value: 1 },
  },
  restart: ['theta0'],
  init: ({ theta0 }) => ({ t: 0, theta: theta0 }),
  step: ({ t, theta }, { alpha }, dt) => ({ t: t + dt, theta: theta * (1 - alpha * dt) }),
  dtMax: 0.01,
  rate: 1,
  warmup: 0.5,
  outputs: { t: (s) => s.t, theta: (s) => s.theta },
  describe: (s) => `The angle is ${s.theta.toFixed(3)}.`,
});
const start = { alpha: 0.5, theta0: 1 };
const value: AnyPrediction<'value'> = {
  ask: '',
  explain: '',
  kind: 'value',
  quantity: 'theta',
  min: 0,
  max: 1,
  until: () => 10,
  truth: () => 0.5,
};

test('it begins with the trail of its first frame, and goes on from there', () => {
  const live = new Live(widget, start);
  expect(live.now.t).toBeCloseTo(0.5, 9);
  live.playback.step();
  expect(live.now.t).toBeCloseTo(0.55, 9);
  expect(live.said).toMatch(/^At .*\. The angle is 0\.\d+\.$/);
  expect(live.words).toMatch(/^The angle is/);
  live.restart();
  expect([live.now.t, live.playback.begun]).toEqual([0, false]);
});
test('before the first run every change sets the start; later only what says how a run begins', () => {
  const live = new Live(widget, start);
  live.set({ alpha: 0.1 });
  live.set({ theta0: 0.2 });
  frame();
  expect(live.values).toEqual({ alpha: 0.1, theta0: 0.2 });
  expect(live.now.t).toBeCloseTo(0.5, 9);
  live.playback.step();
  live.set({ alpha: 1 });
  frame();
  expect(live.now.t).toBeCloseTo(0.55, 9);
  expect(live.now.pure).toBe(false);
  live.set({ theta0: 0.9 });
  frame();
  expect([live.now.t, live.now.pure]).toEqual([0, true]);
});
test('values out of their range, and names that are none, change nothing beyond it', () => {
  const live = new Live(widget, start);
  live.set({ alpha: 7, nothing: 3 });
  frame();
  expect(live.values).toEqual({ alpha: 1, theta0: 1 });
});
test('an open question holds the run at its start, and says what is missing to who wants to run', () => {
  const asking = new Asking('w', 'p', value, start);
  const live = new Live(widget, start, asking);
  expect(live.now.t).toBe(0);
  live.playback.play();
  expect(live.playback.running).toBe(false);
  expect(asking.missing).toMatch(/yet/);
  asking.set(0.5);
  asking.commit();
  live.playback.play();
  frame();
  frame();
  expect(live.now.t).toBeGreaterThan(0);
});
test('values that change in the middle of a predicted run end it, so that it tells nothing', () => {
  const asking = new Asking('w', 'p', value, start);
  const live = new Live(widget, start, asking);
  asking.set(0.5);
  asking.commit();
  live.playback.play();
  frame();
  frame();
  live.set({ alpha: 0.1 });
  frame();
  live.follow();
  expect([asking.stage, live.playback.running, live.now.t]).toEqual(['asking', false, 0]);
});
test('the same question with other numbers is drawn from its seed', () => {
  const [one, other, third] = ['a', 'a', 'b'].map((seed) => {
    const live = new Live(widget, start);
    live.again(seed);
    return live.values;
  });
  expect(one).toEqual(other);
  expect(one).not.toEqual(third);
});
