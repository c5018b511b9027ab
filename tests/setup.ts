/** What each file of unit tests begins and ends with; they share their workers. */
import fc from 'fast-check';
import { afterAll, vi } from 'vitest';

// The same cases at every run, so that a failure can be repeated; PRECESS_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.PRECESS_SEED ?? 1) });

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
