import { beforeEach, expect, test, vi } from 'vitest';
import { Live } from '@figure/live.svelte';
import { ask } from './predict/ask';
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
  expect(live.said).toMatch(/^At \d[.\d]*\u202fs\. The angle is 0\.\d+\.$/);
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
  const asking = ask(value, start);
  const live = new Live(widget, start, asking);
  expect(live.now.t).toBe(0);
  live.play();
  expect(live.playback.running).toBe(false);
  expect(asking.missing).toMatch(/yet/);
  expect(live.go()).toBe(false);
  asking.set(0.5);
  expect(live.go()).toBe(true);
  frame();
  frame();
  expect(live.now.t).toBeGreaterThan(0);
});
/** Frames until it comes to rest, a thousand at most. */
const toTheEnd = (live: Live) => {
  for (let i = 0; i < 1000 && live.playback.running; i++) frame();
};
test('a testing run ends where its question ends, and only then it is told', () => {
  const asking = ask(value, start);
  const live = new Live(widget, start, asking);
  asking.set(0.5);
  live.go();
  frame();
  frame();
  expect([asking.stage, live.ended]).toEqual(['run', false]);
  toTheEnd(live);
  expect([asking.stage, live.ended, live.playback.running]).toEqual(['verdict', true, false]);
  expect(live.now.t).toBeCloseTo(10, 9);
  // Going back in it takes nothing away, and running again starts it again.
  live.playback.seek(3);
  expect([asking.stage, live.ended]).toEqual(['verdict', false]);
  live.playback.seek(10);
  live.play();
  frame();
  expect(live.now.t).toBeLessThan(1);
});
test('where nothing may move by itself it is told at once, and a step is an eighth', () => {
  const asking = ask(value, start);
  const live = new Live(widget, start, asking, true);
  asking.set(0.5);
  live.go();
  expect([asking.stage, live.playback.running]).toEqual(['verdict', false]);
  live.restart();
  live.step();
  expect(live.now.t).toBeCloseTo(10 / 8, 9);
});
test('the testing run has the values that its question sets; asked again, those of the question', () => {
  const asking = ask({ ...value, set: { theta0: 0.2 } }, start);
  const live = new Live(widget, start, asking);
  asking.set(0.5);
  live.go();
  expect(live.values['theta0']).toBe(0.2);
  live.again();
  expect([live.values, live.now.t]).toEqual([start, 0]);
});
test('a wrong law runs beside the real one, step by step', () => {
  const asked: AnyPrediction<'value'> = {
    ...value,
    guesses: [{ when: () => true, reply: '', law: 'steady' }],
  };
  const lawful = {
    ...widget,
    laws: {
      steady: {
        label: '',
        says: '',
        step: (s: { t: number; theta: number }, _: unknown, dt: number) => ({ ...s, t: s.t + dt }),
      },
    },
  };
  const asking = ask(asked, start);
  const live = new Live(lawful, start, asking);
  asking.set(0.5);
  live.go();
  toTheEnd(live);
  live.runLaw();
  frame();
  frame();
  expect([asking.stage, live.lawTold], 'while both run nothing is told of them').toEqual([
    'verdict',
    false,
  ]);
  toTheEnd(live);
  expect(live.lawTold).toBe(true);
  expect(live.beside?.t).toBe(live.now.t);
  // Each keeps its own record, from which a chart draws both.
  expect(live.beside?.rows).toHaveLength(live.now.rows.length);
  expect(live.beside?.rows).not.toEqual(live.now.rows);
  expect(live.beside?.state).toMatchObject({ theta: 1 });
  expect((live.now.state as { theta: number }).theta).toBeLessThan(0.1);
  live.explore();
  expect([live.law, live.lawTold, live.beside]).toEqual([undefined, false, undefined]);
});
test('a law whose pictures run by a clock of their own tells its seconds, and only while it runs', () => {
  const asked: AnyPrediction<'value'> = {
    ...value,
    guesses: [{ when: () => true, reply: '', law: 'slow' }],
  };
  const step = (s: { t: number; theta: number }, _: unknown, dt: number) => ({ ...s, t: s.t + dt });
  const laws = { slow: { label: '', says: '', clock: 60, step } };
  const asking = ask(asked, start);
  const live = new Live({ ...widget, laws }, start, asking);
  asking.set(0.5);
  live.go();
  toTheEnd(live);
  expect(live.clock).toBe(1);
  live.runLaw();
  toTheEnd(live);
  expect(live.clock).toBe(60);
  live.playback.seek(0.5);
  live.playback.step();
  expect(live.said).toMatch(/^At 3\d\.?\d*\u202fs\./);
  live.explore();
  expect(live.clock).toBe(1);
});
test('a sentence of the text sets values and runs for as long as it says, past an open question', () => {
  const asking = ask(value, start);
  const live = new Live(widget, start, asking);
  let done = 0;
  const count = () => (done += 1);
  live.fulfil({ set: { alpha: 0.25 }, done: count });
  expect([live.values['alpha'], asking.stage, done]).toEqual([0.25, 'explore', 1]);
  live.fulfil({ run: 0.5, done: count });
  expect(done).toBe(1);
  toTheEnd(live);
  expect(done).toBe(2);
  expect(live.now.t).toBeCloseTo(0.5, 9);
  live.fulfil({ run: true });
  expect([live.playback.running, live.end]).toEqual([true, undefined]);
});
test('where nothing may move by itself a sentence that runs a figure without an end shows what the run covers', () => {
  const live = new Live(widget, start, undefined, true);
  live.fulfil({ run: true });
  expect(live.playback.running).toBe(false);
  expect(live.now.t).toBeCloseTo(live.span, 9);
});
test('where nothing may move by itself each press of Run goes on by as much as the time slider covers', () => {
  const live = new Live(widget, start, undefined, true);
  live.restart();
  for (const t of [5, 10, 15]) {
    live.play();
    expect(live.now.t).toBeCloseTo(t, 9);
    expect(live.said).toContain(`At ${t}.0`);
  }
});
test('a question that is asked again after a reload, of other values, has its own values in the picture', () => {
  const other = { alpha: 0.2, theta0: 0.3 };
  const restored = ask(value, start);
  restored.restore({ stage: 'ask', tries: [], values: other });
  const live = new Live(widget, start, restored);
  expect(live.values).toEqual(other);
  expect(live.words).toBe('The angle is 0.300.');
  live.skip();
  expect(live.values).toEqual(other);
});
test('what a sentence of the text has run is done only if that run comes to its end', () => {
  const others: Record<string, (live: Live) => void> = {
    'from the start': (live) => live.restart(),
    'other values': (live) => {
      live.set({ alpha: 0.9 });
      frame();
    },
    'asked again': (live) => {
      live.again();
      live.asking?.set(0.5);
      live.go();
    },
    'asked again, and skipped': (live) => {
      live.again();
      live.skip();
    },
    'a sentence that sets nothing new': (live) => live.fulfil({ set: start }),
    'a sentence that runs on': (live) => live.fulfil({ run: true }),
    'a point of the diagram': (live) => live.visit({ alpha: 0.9 }),
  };
  for (const [name, begin] of Object.entries(others)) {
    const live = new Live(widget, start, ask(value, start));
    const done = vi.fn();
    live.fulfil({ run: 5, done });
    frame();
    begin(live);
    live.playback.seek(20);
    expect(done, name).not.toHaveBeenCalled();
    if (live.asking?.stage === 'verdict') live.explore();
    expect(live.end, name).toBeUndefined();
  }
});
test('a run that a sentence asked for keeps its length when it is paused, stepped or run again', () => {
  const live = new Live(widget, start);
  const done = vi.fn();
  live.fulfil({ run: 1, done });
  frame();
  live.playback.pause();
  live.step();
  live.play();
  toTheEnd(live);
  live.play();
  toTheEnd(live);
  expect(live.now.t).toBeCloseTo(1, 9);
  expect(done).toHaveBeenCalledTimes(1);
});
test('where all is measured a run ends, also one that nobody asked for, and then begins anew', () => {
  const measures = { ...widget, runs: { all: () => 0.5 }, ends: 'all' };
  const live = new Live(measures, start);
  expect([live.ended, live.span]).toEqual([true, 0.5]);
  live.play();
  expect([live.now.t, live.ended]).toEqual([0, false]);
  toTheEnd(live);
  expect(live.now.t).toBeCloseTo(0.5, 9);
  live.set({ alpha: 0.25 });
  frame();
  live.restart();
  live.play();
  toTheEnd(live);
  expect(live.now.t).toBeCloseTo(0.5, 9);
  live.fulfil({ run: 0.25 });
  toTheEnd(live);
  expect(live.now.t).toBeCloseTo(0.25, 9);
});
test('the same question with other numbers is drawn from its seed', () => {
  const [one, other, third] = ['a', 'a', 'b'].map((seed) => {
    const live = new Live(widget, start, ask(value, start));
    live.again(seed);
    return live.values;
  });
  expect(one).toEqual(other);
  expect(one).not.toEqual(third);
});
test('the time slider covers the plots against time; what else is plotted is no time', () => {
  const plot = { min: 0, max: 1 };
  const spans = (plots: Parameters<typeof defineWidget>[0]['plots']) =>
    new Live({ ...widget, ...(plots && { plots }) }, start).span;
  expect(spans(undefined)).toBe(5);
  expect(spans([{ ...plot, y: ['theta'], span: 12 }])).toBe(12);
  expect(spans([{ ...plot, x: 'theta', y: ['theta'], span: 1e9 }])).toBe(5);
});

test('a sentence may be compared with the one before it, until the reader sets something', () => {
  const live = new Live(widget, start, undefined, true);
  live.fulfil({ set: { alpha: 0.25 }, run: 1 });
  expect(live.before).toBeUndefined();
  live.fulfil({ set: { alpha: 0.75 }, run: 1 });
  expect(live.before?.values).toEqual({ alpha: 0.25, theta0: 1 });
  expect((live.before?.state as { t: number }).t).toBeCloseTo(1, 9);
  live.set({ alpha: 0.5 });
  expect(live.before).toBeUndefined();
  live.fulfil({ run: 1 });
  expect(live.before).toBeUndefined();
});
