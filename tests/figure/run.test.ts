import { expect, test } from 'vitest';
import { Run } from '@figure/run';
import { defineWidget } from '@figure/widget';

let steps = 0;
const widget = defineWidget({
  title: '',
  summary: '',
  lesson: '',
  params: { alpha: { min: 0, max: 1, value: 0.5 } },
  init: () => ({ t: 0, theta: 1 }),
  step: ({ t, theta }, { alpha }, dt) => {
    steps += 1;
    return { t: t + dt, theta: theta - alpha * theta * dt };
  },
  dtMax: 0.001,
  outputs: { t: (s) => s.t, theta: (s) => s.theta },
  describe: () => '',
});
const until = (count: number, alpha = 0.5) => {
  const run = new Run(widget, { alpha });
  run.step(count);
  return run;
};
const told = ({ state, t, rows, pure }: Run) => ({ state, t, rows, pure });

test('going back costs a small part of the way there, and ends in the same run', () => {
  const run = until(5000);
  for (const count of [4990, 4321, 1234, 17, 2, 0]) {
    const whole = told(until(count));
    steps = 0;
    run.seek(count * run.dt);
    expect(steps, `${count}`).toBeLessThan(160);
    expect(told(run)).toEqual(whole);
  }
  run.seek(5000 * run.dt);
  expect(told(run)).toEqual(told(until(5000)));
});

test('after a change of parameters going back runs from the start with the new ones', () => {
  const run = until(500);
  run.change({ alpha: 0.1 });
  run.step(500);
  run.seek(400 * run.dt);
  expect(told(run)).toEqual(told(until(400, 0.1)));
});

test('a record that has lost its oldest rows is made again on the way back', () => {
  const run = until(100_000);
  expect(run.rows.length).toBeLessThan(25_000);
  run.seek(70_000 * run.dt);
  expect(told(run).state).toEqual(told(until(70_000)).state);
  expect(run.rows.at(-1)).toEqual(until(70_000).rows.at(-1));
});
