/** Has the worker of the site keep pages for reading offline (src/build/sw.js); where there is none, nothing happens. */
export async function keepOffline(paths: readonly string[]): Promise<void> {
  const { active } = (await navigator.serviceWorker?.ready) ?? {};
  for (const path of paths) active?.postMessage({ ask: 'opened', path: path.slice(1) });
}
