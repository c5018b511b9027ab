/**
 * The page of a thin package on a learning platform: it has the session, opens the course in a frame, and stores what the
 * course reports. It stands alone in that page (src/build/thin.ts makes it one script).
 */
import { fromCourse, read, type FromCourse, type FromPlatform } from '@learning/package/messages';
import { findApi } from '@learning/package/api';
import { Session } from '@learning/package/session';
import type { ThinSettings } from '@learning/package/thin';

/** After so long without a word from the course it is taken as lost. */
const patience = 20_000;

const line = document.querySelector<HTMLElement>('[data-line]')!;
const frame = document.querySelector('iframe')!;
const { standard, link, pass, course } = JSON.parse(
  document.querySelector('[data-settings]')!.textContent,
) as ThinSettings;
const { origin } = new URL(course);

const api = findApi(standard, window);
const session = api && new Session(standard, api);
const opened = session?.open() ?? 'no learning platform is around this page';
let last: Extract<FromCourse, { type: 'report' }> | undefined;
let over = false;

const say = (message: FromPlatform) => frame.contentWindow?.postMessage(message, origin);
function store(): void {
  if (!session || !last || over || typeof opened === 'string' || opened.looking) return;
  const { number, report, state } = last;
  const sent = session.send(report, state);
  over = sent.as === 'over';
  say({ precess: 1, type: 'sent', number, sent });
}

const silent = setTimeout(() => {
  line.textContent = `The course at ${course} does not answer: it cannot be reached, or its host does not let this platform show it. Nothing is lost of what was done before; open this page again, and if that does not help, tell whoever teaches the course.`;
}, patience);
addEventListener('message', (event) => {
  const said = read(fromCourse, event, { origin, window: frame.contentWindow });
  if (!said) return;
  clearTimeout(silent);
  if (said === 'unreadable') {
    line.textContent = `The course at ${course} says what this package does not understand: it was made for another version of the course, and your points are not sent. What you do stays in this browser. Tell whoever teaches the course to make the package anew.`;
    return;
  }
  line.textContent = '';
  if (said.type === 'report') {
    last = said;
    store();
    return;
  }
  // A frame that begins anew goes on from what was stored meanwhile.
  const now =
    typeof opened === 'string' || !last
      ? opened
      : { ...opened, state: last.state, score: last.report.score };
  const room = session?.room ?? 0;
  say({
    precess: 1,
    type: 'opened',
    link,
    ...(pass === undefined ? {} : { pass }),
    room,
    opened: now,
  });
});
// What this page knows is stored with the time that has passed; the frame may be gone before it can say more.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') store();
});
addEventListener('pagehide', () => {
  store();
  over = true;
  session?.close();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload();
});

frame.src = `${course}package/#${new URLSearchParams({ platform: location.origin }).toString()}`;
