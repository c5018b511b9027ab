/** The page about reading offline: takes the whole course, shows how far it is, and gives the room back. */
import { element } from './element';
import { ask, canKeep, type Kept } from './keep';

const [state, said, bar, amount] = [
  element('[data-state]'),
  element('[data-said]'),
  element('[data-bar]'),
  element('[data-amount]'),
];
const progress = element<HTMLProgressElement>('[data-bar] progress');
const button = (name: string) => element<HTMLButtonElement>(`[data-do=${name}]`);
const [start, stop, forget] = [button('keep'), button('stop'), button('forget')];

/** While it is being taken. */
let running = false;
let stopped = false;

const megabytes = (bytes: number) => `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`;
const pages = (n: number) => (n === 1 ? 'one page' : `${n} pages`);

function show({ kept, old, bytes, missing, asked }: Kept): void {
  const have = bytes - missing;
  // This page, and the one that stands for those that are not kept, are no part of the course.
  const count = kept.filter((path) => !/^(offline|not-kept)\//.test(path)).length;
  bar.hidden = !running && !asked;
  progress.value = have / bytes;
  amount.textContent = `${megabytes(have)} of ${megabytes(bytes)}`;
  start.hidden = running || missing === 0;
  stop.hidden = !running;
  forget.hidden = running || kept.length === 0;
  if (running) state.textContent = 'The course is being fetched. You may go on reading meanwhile.';
  else if (missing === 0)
    state.textContent = `The whole course is kept in this browser, ${megabytes(bytes)}. It opens without a network.`;
  else if (asked)
    state.textContent = `A part of the course is kept; ${megabytes(missing)} are still to come.`;
  else if (old)
    state.textContent = `A newer version of the course is there: ${pages(old)} of those that are kept ${old === 1 ? 'has' : 'have'} changed. The older ones still open without a network.`;
  else
    state.textContent = count
      ? `Of the course ${pages(count)} ${count === 1 ? 'is' : 'are'} kept in this browser.`
      : 'No page of the course is kept in this browser yet.';
  start.textContent = asked
    ? `Go on, ${megabytes(missing)}`
    : old
      ? `Bring it up to date, ${megabytes(missing)}`
      : `Keep the whole course, ${megabytes(bytes)}`;
}

const reasons: Readonly<Record<string, string>> = {
  full: 'The browser has no more room for this site. What has come is kept; make room on the device and go on, or remove what is kept.',
  offline: 'The network was lost. What has come is kept; go on when you are online again.',
  renewed:
    'The course has just been renewed on its host. What has come is kept; load this page again to go on with the new version.',
};
const why = (failed: string) => reasons[failed] ?? `It has stopped: ${failed}`;

async function take(): Promise<void> {
  running = true;
  stopped = false;
  said.textContent = 'The whole course is being fetched.';
  let now = await ask('begin');
  let quarter = Math.floor(4 * (1 - now.missing / now.bytes));
  show(now);
  if (document.activeElement === document.body) stop.focus();
  // So that the browser does not clear it when the device runs full; it may refuse, or ask.
  void navigator.storage?.persist?.().catch(() => false);
  while (now.missing && !now.failed && !stopped) {
    now = await ask('more');
    show(now);
    const reached = Math.floor(4 * (1 - now.missing / now.bytes));
    if (reached > quarter && reached < 4) said.textContent = `${25 * reached} % are kept.`;
    quarter = reached;
  }
  if (stopped) now = await ask('stop');
  running = false;
  const focused = document.activeElement === stop;
  show(now);
  if (focused) (start.hidden ? forget : start).focus();
  said.textContent = now.failed
    ? why(now.failed)
    : now.missing
      ? `Stopped. ${megabytes(now.bytes - now.missing)} are kept, and it goes on from there.`
      : 'Done: the whole course is kept.';
}

async function remove(): Promise<void> {
  const now = await ask('forget');
  show(now);
  said.textContent = now.failed
    ? why(now.failed)
    : 'Removed. Pages are kept again as you open them.';
  start.focus();
}

const refused = () => {
  state.textContent =
    'This browser cannot keep pages here: it needs an address with https, and a window that is not private.';
};
if (!canKeep) refused();
else {
  start.addEventListener('click', () => void take());
  stop.addEventListener('click', () => (stopped = true));
  forget.addEventListener('click', () => void remove());
  const look = async () => {
    if (!running) show(await ask('status'));
  };
  navigator.serviceWorker.addEventListener('controllerchange', () => void look());
  look().catch(refused);
}
