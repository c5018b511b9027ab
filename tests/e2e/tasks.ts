import type { Browser, Page } from '@playwright/test';

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
    traceEvents: {
      name: string;
      tdur?: number;
      tid: number;
      pid: number;
      args?: { name?: string };
    }[];
  };
  const thread = (event: { pid: number; tid: number }) => `${event.pid}/${event.tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents
    .filter((event) => /RunTask$/.test(event.name) && main.has(thread(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (tasks.length === 0)
    throw new Error('longestTask: the trace holds no task of the main thread');
  return Math.max(...tasks);
}
