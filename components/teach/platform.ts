/** What launch.ts runs once it knows whose work it is. */
import { keyOf } from '@learning/assignment/assignment';
import { byKey } from '@learning/assignment/catalog';
import { keep } from '@learning/assignment/kept';
import { asked, learnerKey } from '@learning/assignment/learner';
import { decode } from '@learning/assignment/link';
import { isKnown } from '@learning/events';
import { href } from '@learning/href';
import { forgetOwn } from '@learning/own';
import { reportOf, type Report } from '@learning/package/results';
import type { Opened, Sent } from '@learning/package/session';
import { decodeState, encodeState, missingHere } from '@learning/package/state';
import { addEvents, allEvents, watch } from '@learning/store';
import { fetchCatalog } from './course';

/** What a report is sent to. It goes out when `send` is called: the page may not live to see the answer. */
export interface Platform {
  /** Most characters of the state. */
  readonly room: number;
  send: (report: Report, state: string) => Sent | Promise<Sent>;
  close: () => void;
}

type Tell = (text: string, state: 'kept' | 'lost') => void;

/** After so long without an answer what was not stored is sent again. */
const retryDelay = 20_000;
/** Of a record store: what the grade is made of. */
const verdicts = ['passed', 'failed', 'completed'];
const clock = () => new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
const stays = 'What you do stays in this browser';
const again = 'and is sent when you open the assignment from your platform again';

export async function run(
  { link, pass }: { link: string; pass?: number | undefined },
  session: Platform | undefined,
  opened: Opened | string,
  /** Somebody else worked in this browser before. */
  another: boolean,
  tell: Tell,
): Promise<void> {
  const [assignment, catalog] = await Promise.all([decode(link), fetchCatalog()]);
  if (typeof assignment === 'string') throw new Error(assignment);
  if (another) {
    // What was typed, and where figures were left, has no name on it.
    forgetOwn('draft/');
    forgetOwn('figure/');
  }
  const entries = byKey(catalog);
  const frame = document.querySelector<HTMLIFrameElement>('[data-frame]')!;
  const show = () => {
    // Its pages know by this name whose they are; the attribute is read when a frame is made, and never again.
    frame.contentWindow!.name = window.name;
    frame.src = `${href('/assignment/')}#${link}`;
    frame.title = document.title = assignment.title;
    frame.hidden = false;
  };
  if (!session || typeof opened === 'string') {
    show();
    return tell(
      `No session with a learning platform: ${typeof opened === 'string' ? opened : 'none was found'}. You can work, but no points are sent. Open the assignment from your platform.`,
      'lost',
    );
  }

  const [assigned, platform] = [assignment, session];
  const { id, name } = opened.learner;
  const learner = asked(assignment, { name, number: id });
  const whose = learnerKey(assignment, learner);
  const of = {
    assignment,
    learner: whose,
    knowing: (item: (typeof assignment.items)[number]) => entries.get(keyOf(item)),
  };
  const storing = keep(assignment.id, { link, learner, platform: true, away: undefined });

  const restored = decodeState(of, opened.state);
  const { score: atStart } = opened;
  const unread = typeof restored === 'string' ? restored : '';
  const before = typeof restored === 'string' ? { events: [], least: {} } : restored;
  const here = (await allEvents()).filter(isKnown);
  await addEvents(missingHere(before.events, here));
  show();

  if (!storing)
    return tell(
      'This browser does not let the platform’s page keep anything, so that the assignment cannot know what you do: open it in a window of its own, or in another browser.',
      'lost',
    );
  if (opened.looking) {
    addEventListener('pagehide', () => platform.close());
    return tell('Your platform shows what was done; nothing new is sent to it.', 'lost');
  }

  let retry: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  function say(sent: Sent): void {
    if (sent.as === 'stored') {
      const verdict = sent.refused.find((one) => verdicts.includes(one));
      if (sent.refused.includes('cmi.suspend_data'))
        tell(
          `Your points are on your platform since ${clock()}. It does not keep your answers: ${stays.toLowerCase()} alone.`,
          'lost',
        );
      else if (verdict)
        tell(
          `Your answers are on your platform since ${clock()}, but it does not take that you have ${verdict}: tell whoever teaches the course.`,
          'lost',
        );
      else
        tell(
          `Your points and answers are on your platform since ${clock()}.${unread ? ` ${unread} ${stays}.` : ''}`,
          unread ? 'lost' : 'kept',
        );
      return;
    }
    const why = sent.why ? ` It says: ${sent.why}.` : '';
    if (sent.as === 'over')
      tell(`The session with your platform has ended.${why} ${stays}, ${again}.`, 'lost');
    else
      tell(
        `Your platform cannot be reached, or does not store.${why} ${stays} and is sent as soon as it can be.`,
        'lost',
      );
  }
  let known = here;
  let last = '';
  let sending = 0;
  async function send(always: boolean): Promise<void> {
    if (over) return;
    clearTimeout(retry);
    const { earned, ...results } = reportOf(assigned, entries, whose, known, pass, before.least);
    const state = encodeState(of, known, platform.room, earned);
    if (!always && state === last) return;
    // Where its state cannot be read, what the platform has of the score is not taken back.
    const score = Math.max(results.score, unread ? atStart : 0);
    const mine = ++sending;
    last = state;
    const sent = await platform.send({ ...results, score }, state);
    over ||= sent.as === 'over';
    // What went out later says how it stands.
    if (mine < sending) return;
    last = sent.as === 'stored' ? state : '';
    if (sent.as === 'failed') retry = setTimeout(() => void send(true), retryDelay);
    say(sent);
  }
  watch(() => {
    void allEvents().then((events) => {
      known = events.filter(isKnown);
      void send(false);
    });
  });
  addEventListener('online', () => void send(true));
  // The last moment that is sure to come on a phone; what is closed later may be closed without a word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void send(true);
  });
  addEventListener('pagehide', () => {
    void send(true);
    over = true;
    clearTimeout(retry);
    platform.close();
  });
  // A page that comes back from the history has no session any more.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
