/** What workers compute: functions of the physics that are cut into parts, by their names. */
import { diagramTile } from '@physics';

const jobs = { diagramTile };

export type JobName = keyof typeof jobs;
/** The arguments of one part: plain data. */
export type Part<Name extends JobName> = Parameters<(typeof jobs)[Name]>;
export type Result<Name extends JobName> = ReturnType<(typeof jobs)[Name]>;

export interface Call {
  readonly job: JobName;
  readonly part: readonly unknown[];
}
export type Answer = { readonly result: unknown } | { readonly error: string };

/** Computes one part; what the physics refuses comes back as its sentence. */
export function answer({ job, part }: Call): Answer {
  try {
    return { result: (jobs[job] as (...part: readonly unknown[]) => unknown)(...part) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
