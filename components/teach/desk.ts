/** What the report's page and its worker say to each other. */
import type { Assignment } from '@learning/assignment/assignment';
import type { Catalog, Exercises } from '@learning/assignment/catalog';
import type { PrivateKey } from '@learning/assignment/lock';
import type { ItemAnswers } from '@learning/assignment/answers';
import type { Corrections } from '@learning/assignment/corrections';
import type { Row } from '@learning/assignment/gather';
import type { Report } from '@learning/assignment/report';

export type Order =
  | { type: 'take'; files: readonly File[] }
  | {
      type: 'judge';
      assignment: Assignment;
      catalog: Catalog;
      exercises: Exercises;
      key: PrivateKey | undefined;
      corrections: Corrections;
    }
  /** Of what is judged already. */
  | { type: 'correct'; corrections: Corrections }
  /** What the learner of that row has typed; the report has no row of one who handed in nothing. */
  | { type: 'answers'; id: string; absent?: Row }
  | { type: 'clear' };
export type Told =
  | { type: 'assignment'; assignment: Assignment }
  | { type: 'key'; key: PrivateKey }
  | { type: 'names'; text: string }
  | { type: 'progress'; what: 'read' | 'judged'; done: number; of: number }
  /** The titles of the assignments that the files say they are of. */
  | { type: 'taken'; files: number; refused: number; titles: readonly string[] }
  | { type: 'answers'; id: string; answers: readonly ItemAnswers[] }
  | { type: 'report'; report: Report }
  | { type: 'failed'; message: string };

export function openDesk(hear: (told: Told) => void): {
  order: (order: Order) => void;
  close: () => void;
} {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
  worker.addEventListener('error', (event) => {
    // An error without a message is a script that could not be loaded: src/layouts/renewed.ts says why.
    if (!(event instanceof ErrorEvent)) dispatchEvent(new Event('part-missing'));
    else hear({ type: 'failed', message: event.message });
  });
  return { order: (order) => worker.postMessage(order), close: () => worker.terminate() };
}
