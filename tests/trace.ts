/** The tasks of a page's main thread in a trace of Chromium: ms by the clock, and of processor time. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

export function mainTasks(events: readonly TraceEvent[]): { wall: number; cpu: number }[] {
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = events.filter((event) => /RunTask$/.test(event.name) && main.has(thread(event)));
  if (tasks.length === 0) throw new Error('the trace holds no task of the main thread');
  return tasks.map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }));
}
