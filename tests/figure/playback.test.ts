import { beforeEach, expect, test, vi } from 'vitest';
import { Playback, type Played } from '@figure/playback.svelte';

let frames: FrameRequestCallback[] = [];
/** Lets every frame that is asked for come, `seconds` after the last. */
let clock = 0;
function frame(seconds = 0.02) {
  clock += 1000 * seconds;
  const due = frames;
  frames = [];
  for (const each of due) each(clock);
}
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (each: FrameRequestCallback) => frames.push(each));
  vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
});

/** A tape of one second, and what was done with it. */
function tape(other: Partial<Played> = {}) {
  const done: string[] = [];
  let t = 0;
  const playback = new Playback({
    frame(seconds) {
      t = Math.min(1, t + seconds);
      return t < 1;
    },
    step: () => done.push(`step`),
    seek: (to) => (t = to),
    start: () => done.push('start'),
    rest: () => done.push('rest'),
    ...other,
  });
  return { playback, done, time: () => t };
}

test('it plays, pauses, and says so once when it comes to rest', () => {
  const { playback, done, time } = tape();
  playback.play();
  expect([playback.running, playback.begun]).toEqual([true, true]);
  frame();
  frame();
  expect(time()).toBeCloseTo(0.02, 12);
  playback.play();
  expect(playback.running).toBe(false);
  frame();
  expect(time()).toBeCloseTo(0.02, 12);
  expect(done).toEqual(['start', 'rest']);
});
test('it stops at its end by itself', () => {
  const { playback, done, time } = tape();
  playback.play();
  for (let i = 0; i < 30; i++) frame(0.05);
  expect(time()).toBe(1);
  expect(playback.running).toBe(false);
  expect(frames).toHaveLength(0);
  expect(done).toEqual(['start', 'rest']);
});
test('a step and a time that is gone to end the run, and are said', () => {
  const { playback, done, time } = tape();
  playback.play();
  playback.step();
  expect(playback.running).toBe(false);
  playback.seek(0.7);
  expect(time()).toBe(0.7);
  expect(done).toEqual(['start', 'step', 'rest', 'rest']);
});
test('while it is held nothing moves', () => {
  const held = vi.fn(() => true);
  const { playback, done, time } = tape({ held });
  playback.play();
  playback.step();
  playback.seek(0.5);
  expect([playback.running, playback.begun, time()]).toEqual([false, false, 0]);
  expect(done).toEqual([]);
  expect(held).toHaveBeenCalledTimes(3);
});
