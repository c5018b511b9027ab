/** The tasks of a page's main thread in a trace of Chromium: ms by the clock, and of processor time. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Start, μs. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** @param from leaves out what began before, μs */
export function mainTasks(
  events: readonly TraceEvent[],
  from = -Infinity,
): { wall: number; cpu: number }[] {
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  );
  // By the categories that are traced, a task has one of these names, or both.
  const named = (wanted: string) =>
    events.filter((event) => event.name === wanted && main.has(thread(event)));
  const tasks = ['RunTask', 'ThreadControllerImpl::RunTask']
    .map(named)
    .find(({ length }) => length > 0);
  if (!tasks) throw new Error('the trace holds no task of the main thread');
  return tasks
    .filter(({ ts }) => ts >= from)
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}
