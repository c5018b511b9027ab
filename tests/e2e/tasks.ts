import type { Browser, Page } from '@playwright/test';
import { mainTasks, type TraceEvent } from '../trace';

/**
 * Longest task of the page's main thread while `act` runs, ms of processor time: what other processes of
 * the machine take is not counted. Chromium only.
 */
export async function longestTask(browser: Browser, page: Page, act: () => Promise<void>) {
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
  });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return Math.max(...mainTasks(traceEvents).map(({ cpu }) => cpu));
}
