import type { JobName, Part, Result } from './jobs';
import { Here, Pool, type Hand, type Task } from './pool';

const hire = (): Hand => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  // An error without a message is a script that could not be loaded: src/layouts/renewed.ts says why.
  worker.addEventListener('error', (event) => {
    if (!(event instanceof ErrorEvent)) dispatchEvent(new Event('part-missing'));
  });
  return worker as unknown as Hand;
};

/** The workers of the page, one for each processor; with none of them, this thread. */
let workers: Pool | undefined;
const pool = () =>
  (workers ??=
    typeof Worker === 'undefined'
      ? new Pool(() => new Here(), 1)
      : new Pool(hire, navigator.hardwareConcurrency || 2));

export interface Computing<Name extends JobName> {
  /** Ends it at once. */
  signal?: AbortSignal;
  /** Each result as it comes, in any order, with its number and the share of all that is done, 0 … 1. */
  each?: (result: Result<Name>, part: number, progress: number) => void;
}

/**
 * Computes a job of `jobs.ts` in parts on all processors: `compute('diagramTile', [[request, tile],
 * [request, next]])`. A part is to take some ten milliseconds, so that progress is seen and a machine
 * without workers stays awake.
 *
 * @returns the results in the order of the parts
 * @throws Error with the sentence of the physics if a part is refused; the reason of the signal if it is called off
 */
export function compute<Name extends JobName>(
  job: Name,
  parts: readonly Part<Name>[],
  { signal, each }: Computing<Name> = {},
  on = pool(),
): Promise<Result<Name>[]> {
  return new Promise((resolve, reject) => {
    const called = () =>
      signal?.reason instanceof Error ? signal.reason : new Error('called off');
    if (signal?.aborted) return reject(called());
    const results: Result<Name>[] = [];
    let done = 0;
    const end = (finish: () => void) => {
      signal?.removeEventListener('abort', abort);
      on.drop(new Set(tasks));
      finish();
    };
    const abort = () => end(() => reject(called()));
    const tasks = parts.map((part, i): Task => ({
      call: { job, part },
      settle: (answer) => {
        if ('error' in answer)
          return end(() => reject(new Error(`The computation has stopped: ${answer.error}.`)));
        const result = (results[i] = answer.result as Result<Name>);
        done += 1;
        each?.(result, i, done / parts.length);
        if (done === parts.length) end(() => resolve(results));
      },
    }));
    signal?.addEventListener('abort', abort);
    if (parts.length === 0) end(() => resolve(results));
    else on.add(tasks);
  });
}
