/** The session of a thin package as the course has it: each call is a message to the platform's page around this one. */
import { fromPlatform, read, type FromCourse, type FromPlatform } from '@learning/package/messages';
import type { Sent } from '@learning/package/session';
import type { Platform } from './platform';

/** After so long without an answer a report is taken as not stored. */
const patience = 10_000;

export type Told = Extract<FromPlatform, { type: 'opened' }>;

/** @returns what the page around this one has to say, at the origin that it names; rejects where it says nothing */
export function remote(origin: string): Promise<{ told: Told; platform: Platform }> {
  const around = window.parent;
  const say = (message: FromCourse) => around.postMessage(message, origin);
  const waiting = new Map<number, (sent: Sent) => void>();
  let next = 0;
  const platform = (room: number): Platform => ({
    room,
    send: ({ score, progress, complete, passed, results }, state) =>
      new Promise((resolve) => {
        const number = next++;
        const late = setTimeout(() => settle({ as: 'failed', why: '' }), patience);
        function settle(sent: Sent) {
          clearTimeout(late);
          waiting.delete(number);
          resolve(sent);
        }
        waiting.set(number, settle);
        // A package that was made earlier knows of nothing that a result has had since.
        const known = results.map(({ id, kind, text, verdict, at, points, title }) => {
          return { id, kind, text, verdict, at, points, title };
        });
        const report = { score, progress, complete, passed, results: known };
        say({ precess: 1, type: 'report', number, report, state });
      }),
    // The page around this one ends the session when it is closed itself.
    close: () => {},
  });
  return new Promise((resolve, reject) => {
    const silent = setTimeout(
      () => reject(new Error(`The page around this one, of ${origin}, does not answer.`)),
      patience,
    );
    addEventListener('message', (event) => {
      const said = read(fromPlatform, event, { origin, window: around });
      if (!said) return;
      clearTimeout(silent);
      if (said === 'unreadable')
        reject(
          new Error(
            'The package was made for another version of the course: tell whoever teaches it to make it anew.',
          ),
        );
      else if (said.type === 'opened') resolve({ told: said, platform: platform(said.room) });
      else waiting.get(said.number)?.(said.sent);
    });
    say({ precess: 1, type: 'ready' });
  });
}
