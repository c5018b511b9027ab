import { beforeEach, expect, test, vi } from 'vitest';
import { Player } from '@figure/sound/player';

/** The time of the context, and what was done to the nodes that make a sound. */
let now = 0;
let done: string[] = [];
const param = () =>
  new Proxy({}, { get: (_, name) => (name === 'value' ? 0 : () => undefined) }) as AudioParam;
class Node {
  readonly name = this.constructor.name;
  gain = param();
  pan = param();
  frequency = param();
  connect(to: Node) {
    return to;
  }
  disconnect() {
    done.push('cut off');
  }
  start() {
    done.push('start');
  }
  stop() {
    done.push('stop');
  }
}
beforeEach(() => {
  [now, done] = [0, []];
  vi.stubGlobal(
    'AudioContext',
    class {
      destination = new Node();
      get currentTime() {
        return now;
      }
    },
  );
  for (const name of ['GainNode', 'OscillatorNode', 'StereoPannerNode']) vi.stubGlobal(name, Node);
});
const sounds = [{ height: 0, level: 1, pan: 0 }];
const rising = [
  [0, 1],
  [1, 2],
] as const;
const plot = { curves: [{ points: rising, pan: 0 }], x: [0, 1], y: [0, 2] } as const;

test('a plot that is heard while the figure runs is heard to its end; then the run is heard again', () => {
  const player = new Player();
  player.go(sounds);
  done = [];
  player.sweep(plot);
  expect(done, 'the run falls silent, the plot sounds').toEqual(['stop', 'start', 'stop']);
  done = [];
  for (now = 0.1; now < 2.9; now += 0.1) player.go(sounds);
  player.stop();
  expect(done).toEqual([]);
  now = 3.5;
  player.go(sounds);
  expect(done).toEqual(['start']);
});
test('of two plots the later one is heard', () => {
  const player = new Player();
  player.sweep(plot);
  done = [];
  player.sweep(plot);
  expect(done).toEqual(['cut off', 'start', 'stop']);
});
