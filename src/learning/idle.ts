/** A page that is never idle may wait for ever: a busy machine kept one exercise in a hundred asleep for good. */
const longestWait = 1000;
/**
 * Resolves when the browser has nothing more urgent to do, at the latest after a second; Safari, which has no idle
 * callback, in a moment.
 */
export const idle = () =>
  new Promise<void>((done) => {
    if ('requestIdleCallback' in window)
      requestIdleCallback(() => done(), { timeout: longestWait });
    else setTimeout(done, 50);
  });
/**
 * Resolves in a task of its own, after what the reader does meanwhile: what follows holds up the page for itself alone.
 * Unlike idle time it comes on a busy page, too. An exercise is run, taken over and comes alive in a task each: on a
 * phone its page blocks for 1 ms of processor time instead of 41.
 */
export const nextTask = () => new Promise<void>((done) => setTimeout(done));
