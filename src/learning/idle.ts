/** Resolves when the browser has nothing more urgent to do; Safari, which has no idle callback, in a moment. */
export const idle = () =>
  new Promise<void>((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done());
    else setTimeout(done, 50);
  });
