import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { bands, diagramTile, evenly, type DiagramRequest } from '@physics';
import { compute } from '@figure/diagram/compute/compute';
import { answer, type Call } from '@figure/diagram/compute/jobs';
import { Here, Pool, type Hand } from '@figure/diagram/compute/pool';

const request: DiagramRequest = {
  magnet: { alpha: 0.02, BK: 0.3, torques: [{ aDL: 0, p: [0, 0, -1] }] },
  start: { theta: 0.1, phi: 0 },
  ...{ dt: 2e-12, steps: 100 },
  x: { path: 'magnet.torques.0.aDL', values: evenly(0, 0.03, 4) },
  y: { path: 'magnet.alpha', values: evenly(0.01, 0.05, 6) },
};
const parts = bands(request, 6).map((tile) => [request, tile] as [DiagramRequest, typeof tile]);

/** A worker that answers when it is told to, and what has become of it. */
class Slow implements Hand {
  onmessage: Hand['onmessage'] = null;
  onerror: Hand['onerror'] = null;
  calls: Call[] = [];
  ended = false;
  postMessage(call: Call) {
    this.calls.push(structuredClone(call));
  }
  terminate() {
    this.ended = true;
  }
  finish() {
    this.onmessage!({ data: answer(this.calls.at(-1)!) });
  }
}
function slowPool(size: number, patience = 5000, silence = 30_000) {
  const hands: Slow[] = [];
  const hire = () => {
    const hand = new Slow();
    hands.push(hand);
    return hand;
  };
  return { hands, pool: new Pool(hire, size, patience, silence) };
}

test('without workers the same comes out of this thread, in parts', async () => {
  const seen: number[] = [];
  const results = await compute('diagramTile', parts, { each: (_, k, p) => seen.push(k, p) });
  expect(results).toEqual(parts.map(([, tile]) => diagramTile(request, tile)));
  expect(seen).toEqual(parts.flatMap((_, k) => [k, (k + 1) / 6]));
});

test('no parts are done at once', async () => {
  expect(await compute('diagramTile', [])).toEqual([]);
});

test('parts go out one by one to no more workers than there may be, and results keep the order of the parts', async () => {
  const { hands, pool } = slowPool(2);
  const progress: number[] = [];
  const all = compute('diagramTile', parts, { each: (_, __, p) => progress.push(p) }, pool);
  expect(hands).toHaveLength(2);
  // The second is faster: it takes all parts but the first.
  for (let k = 0; k < 5; k++) hands[1]!.finish();
  expect(hands.map(({ calls }) => calls.length)).toEqual([1, 5]);
  hands[0]!.finish();
  expect(await all).toEqual(parts.map(([, tile]) => diagramTile(request, tile)));
  expect(progress).toEqual([1, 2, 3, 4, 5, 6].map((n) => n / 6));
  expect(hands.some(({ ended }) => ended)).toBe(false);
});

test('the next computation takes the same workers, which leave when nobody has asked for a while', async () => {
  vi.useFakeTimers();
  const { hands, pool } = slowPool(1, 1000);
  for (const part of parts.slice(0, 2)) {
    const all = compute('diagramTile', [part], {}, pool);
    hands[0]!.finish();
    await all;
    vi.advanceTimersByTime(900);
  }
  expect(hands).toHaveLength(1);
  expect(pool.hands).toBe(1);
  vi.advanceTimersByTime(200);
  vi.useRealTimers();
  expect(hands[0]!.ended).toBe(true);
  expect(pool.hands).toBe(0);
});

test('called off, it ends its workers at once and leaves those of another computation', async () => {
  const { hands, pool } = slowPool(2);
  const control = new AbortController();
  const { signal } = control;
  const each = vi.fn();
  const first = compute('diagramTile', parts.slice(0, 1), {}, pool);
  const second = compute('diagramTile', parts, { signal, each }, pool);
  control.abort();
  await expect(second).rejects.toHaveProperty('name', 'AbortError');
  expect(hands.map(({ ended }) => ended)).toEqual([false, true]);
  expect(each).not.toHaveBeenCalled();
  hands[0]!.finish();
  expect(await first).toHaveLength(1);
  expect(pool.hands).toBe(1);
  await expect(compute('diagramTile', parts, { signal }, pool)).rejects.toThrow(/abort/i);
});

test('called off on this thread, no further part is computed', async () => {
  const control = new AbortController();
  const pool = new Pool(() => new Here(), 1);
  const seen: number[] = [];
  const each = (_: unknown, k: number) => {
    seen.push(k);
    if (k === 1) control.abort();
  };
  await expect(
    compute('diagramTile', parts, { signal: control.signal, each }, pool),
  ).rejects.toThrow(/abort/i);
  await wait(20);
  expect(seen).toEqual([0, 1]);
});

test('what the physics refuses comes back as a sentence, and ends the rest', async () => {
  const { hands, pool } = slowPool(2);
  const wrong = [{ ...request, dt: -1 }, undefined] as never;
  const all = compute('diagramTile', [wrong, ...parts], {}, pool);
  hands[0]!.finish();
  await expect(all).rejects.toThrow('The computation has stopped: dt must be > 0 s, got -1.');
  expect(hands[1]!.ended).toBe(true);
});

test('a worker that does not start, and arguments that cannot be sent, are sentences too', async () => {
  const { hands, pool } = slowPool(1);
  const all = compute('diagramTile', parts, {}, pool);
  hands[0]!.onerror!({ message: 'refused', preventDefault: () => undefined });
  await expect(all).rejects.toThrow('stopped: a worker could not be started: refused.');
  const unsendable = [{ ...request, steps: () => 1 }] as never;
  await expect(compute('diagramTile', [unsendable], {}, pool)).rejects.toThrow(/stopped: .*clone/);
  expect(pool.hands).toBe(0);
});

test('a worker whose script is missing says so without a message of its own', async () => {
  const { hands, pool } = slowPool(1);
  const all = compute('diagramTile', parts, {}, pool);
  hands[0]!.onerror!({ preventDefault: () => undefined });
  await expect(all).rejects.toThrow('stopped: a worker could not be started; load the page again.');
  const later = compute('diagramTile', parts.slice(0, 2), {}, pool);
  hands[1]!.finish();
  hands[1]!.onerror!({ message: 'out of memory', preventDefault: () => undefined });
  await expect(later).rejects.toThrow('stopped: a worker has failed: out of memory.');
});

test('what a worker leaves that dies without a word is given to another, once', async () => {
  vi.useFakeTimers();
  const { hands, pool } = slowPool(1, 1000, 5000);
  const all = compute('diagramTile', parts.slice(0, 2), {}, pool);
  hands[0]!.finish();
  await vi.advanceTimersByTimeAsync(4900);
  expect(hands).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(hands.map(({ ended }) => ended)).toEqual([true, false]);
  hands[1]!.finish();
  expect(await all).toEqual(parts.slice(0, 2).map(([, tile]) => diagramTile(request, tile)));

  const lost = compute('diagramTile', parts.slice(0, 1), {}, pool);
  const refused = expect(lost).rejects.toThrow('stopped: a worker no longer answers.');
  await vi.advanceTimersByTimeAsync(10_100);
  await refused;
  expect(hands.map(({ ended }) => ended)).toEqual([true, true, true]);
  expect(pool.hands).toBe(0);
  vi.useRealTimers();
});

test('where there are no workers and the computation cannot be loaded, that is said', async () => {
  vi.doMock('@figure/diagram/compute/jobs', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  vi.resetModules();
  const anew = await import('@figure/diagram/compute/pool');
  const pool = new anew.Pool(() => new anew.Here(), 1);
  await expect(compute('diagramTile', parts, {}, pool)).rejects.toThrow('load the page again');
  vi.doUnmock('@figure/diagram/compute/jobs');
});
