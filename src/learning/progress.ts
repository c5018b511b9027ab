/**
 * What a learner did, as events that are only ever added; what is shown is folded from them.
 * `id` is a UUID, so that a merge of two lists counts nothing twice; `at` is milliseconds since 1970.
 */
export type Deed =
  | { type: 'opened'; lesson: string }
  | { type: 'finished'; lesson: string }
  | {
      type: 'answered';
      exercise: string;
      seed: string;
      ask: string;
      /** As typed, or the chosen options or angles as text. */
      text: string;
      verdict: 'right' | 'wrong';
      /** Index of the expected wrong answer that it matched. */
      mistake?: number;
    }
  | { type: 'hinted'; exercise: string; seed: string; hint: number }
  | { type: 'solved'; exercise: string; seed: string }
  | { type: 'drew'; exercise: string; seed: string }
  | {
      type: 'predicted';
      widget: string;
      prediction: string;
      /** The page it was made on. */
      where: string;
      /** SI number, vector, option, or sampled curve, as JSON; null when skipped. */
      value: unknown;
      /** The difference in words: "12° away", "factor 2.0". */
      difference: string;
    };
export type Event = Deed & { v: 1; id: string; at: number };
