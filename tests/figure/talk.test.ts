import { beforeAll, expect, test, vi } from 'vitest';
import { defaults, type AnyValues } from '@learning/params';
import { Acts } from '@figure/acts.svelte';
import { Live } from '@figure/live.svelte';
import { prepare } from '@figure/predict/prepare';
import { Talk } from '@figure/present/talk.svelte';
import { widgets } from '@figure/registry';
import type { Prepared } from '@figure/predict/asking.svelte';

const { widget } = widgets.get('precession')!;
const values = defaults(widget.params) as AnyValues;
let asked: Prepared | undefined;
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});
/** Puts a living figure before the room, as the page does once it is there. */
async function lead(talk: Talk, question = '') {
  asked = await prepare('precession', widget, values, question);
  const live = new Live(widget, values, asked?.asking);
  const place = {
    root: () => {
      throw new Error('there is no page');
    },
    address: () => Promise.resolve(''),
    predicted: () => undefined,
    name: 'precession',
    led: true,
  };
  talk.led = { live, acts: new Acts(live, place), eye: () => undefined };
  return live;
}

test('a question goes from out of sight to asked, run, told and explored, and then the next figure comes', async () => {
  const talk = new Talk(2);
  const live = await lead(talk, 'first');
  const seen: unknown[] = [];
  for (let i = 0; i < 5; i++) {
    seen.push([talk.next, talk.hidden, live.asking?.stage]);
    talk.forward();
  }
  expect(seen).toEqual([
    ['Ask', true, 'ask'],
    ['Run', false, 'ask'],
    ['To its end', false, 'run'],
    ['Explore', false, 'verdict'],
    ['Next figure', false, 'explore'],
  ]);
  expect(talk.at).toBe(1);
  expect(talk.led).toBeUndefined();
});

test('a room that has guessed by hands is told the explanation, and no guess of its own', async () => {
  const talk = new Talk(1);
  const live = await lead(talk, 'first');
  talk.forward();
  talk.forward();
  talk.forward();
  expect(live.asking?.stage).toBe('verdict');
  expect(live.ended).toBe(true);
  expect(live.asking?.reply).toBe(live.asking?.asked.explain);
  expect(live.asking?.guess).toBeUndefined();
});

test('a key that is pressed just as a run ends by itself shows its verdict; the next one goes on', async () => {
  let now = 0;
  const talk = new Talk(1, 0, () => now);
  const live = await lead(talk, 'first');
  const stage = () => live.asking?.stage;
  const follow = () => talk.staged(stage());
  talk.forward();
  talk.forward();
  follow();
  live.playback.seek(live.end!);
  follow();
  now = 300;
  talk.forward();
  expect(stage()).toBe('verdict');
  now = 1000;
  talk.forward();
  expect(stage()).toBe('explore');
});

test('a verdict that a key has brought does not wait for the next key', async () => {
  const talk = new Talk(1, 0, () => 0);
  const live = await lead(talk, 'first');
  for (let i = 0; i < 4; i++) {
    talk.forward();
    talk.staged(live.asking?.stage);
  }
  expect(live.asking?.stage).toBe('explore');
});

test('a figure without a question runs, and the last one is the end', async () => {
  const talk = new Talk(1);
  const live = await lead(talk);
  expect([talk.next, talk.mayGoBack]).toEqual(['Run', false]);
  talk.forward();
  expect(live.playback.running).toBe(true);
  expect([talk.next, talk.mayGoBack]).toEqual([undefined, true]);
  talk.forward();
  expect(talk.at).toBe(0);
  live.playback.stop();
});

test('a key that is pressed while a figure is coming skips nothing; one that could not be had is passed', async () => {
  const talk = new Talk(2);
  expect([talk.coming, talk.next]).toEqual([true, undefined]);
  talk.forward();
  expect(talk.at).toBe(0);
  talk.failed = true;
  expect([talk.coming, talk.next]).toEqual([false, 'Next figure']);
  talk.forward();
  expect([talk.at, talk.coming]).toEqual([1, true]);
  await lead(talk, 'first');
  expect([talk.coming, talk.next]).toEqual([false, 'Ask']);
});

test('back goes to the start of a figure first, and from there to the one before', async () => {
  const talk = new Talk(3, 1);
  await lead(talk, 'first');
  talk.forward();
  talk.back();
  expect([talk.at, talk.asked]).toEqual([1, false]);
  await lead(talk, 'first');
  talk.back();
  expect(talk.at).toBe(0);
  await lead(talk, 'first');
  expect(talk.mayGoBack).toBe(false);
  talk.back();
  expect(talk.at).toBe(0);
});

test('a place in a talk that it does not have is its nearest', () => {
  expect([new Talk(3, -2).at, new Talk(3, 9).at]).toEqual([0, 2]);
});
