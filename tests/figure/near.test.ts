import { beforeEach, expect, test, vi } from 'vitest';
import type near from '@figure/near';
import type { Island } from '@figure/near';

/** What tells that an island is near the window. */
let tell: ((entries: { isIntersecting: boolean }[]) => void)[] = [];
let log: string[] = [];
let wakeNear: typeof near;
beforeEach(async () => {
  [tell, log] = [[], []];
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('document', { readyState: 'complete' });
  vi.stubGlobal('window', {});
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('dispatchEvent', ({ type }: Event) => log.push(type));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(see: (typeof tell)[number]) {
        tell.push(see);
      }
      observe() {}
      disconnect() {}
    },
  );
  ({ default: wakeNear } = await import('@figure/near'));
});
/** An island that comes into view; `load` brings its scripts. @returns what reaches for it */
function island(name: string, load: () => Promise<unknown> = () => Promise.resolve()) {
  let reach: (event: Event) => void = () => undefined;
  const element = {
    dataset: {},
    children: [{}],
    closest: () => null,
    addEventListener: (_: string, keep: (event: Event) => void) => (reach = keep),
  };
  const loading = async () => {
    log.push(`load ${name}`);
    await load();
    return async () => {
      await Promise.resolve();
      log.push(`alive ${name}`);
    };
  };
  wakeNear(loading, { name: 'near', value: '' }, element as unknown as Island);
  return () => reach(new Event('focusin'));
}
const arrive = () => tell.forEach((see) => see([{ isIntersecting: true }]));
const wait = (ms: number) => () => new Promise<void>((done) => setTimeout(done, ms));

test('islands that come near together wake one after the other', async () => {
  for (const name of ['a', 'b', 'c']) island(name, wait(300));
  arrive();
  await vi.runAllTimersAsync();
  expect(log).toEqual(['a', 'b', 'c'].flatMap((name) => [`load ${name}`, `alive ${name}`]));
});
test('an island that fails holds up no other', async () => {
  island('a', () => Promise.reject(new Error('gone')));
  island('b');
  arrive();
  await vi.runAllTimersAsync();
  expect(log).toEqual(['load a', 'part-missing', 'load b', 'alive b']);
});
test('an island whose scripts never come holds up the others for a moment only', async () => {
  island('a', () => new Promise(() => {}));
  island('b');
  arrive();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(log).toEqual(['load a', 'load b', 'alive b']);
});
test('an island that is reached for does not wait for its turn', async () => {
  island('a', wait(1000));
  const reach = island('b');
  arrive();
  await vi.advanceTimersByTimeAsync(100);
  reach();
  await vi.runAllTimersAsync();
  expect(log).toEqual(['load a', 'load b', 'alive b', 'alive a']);
});
