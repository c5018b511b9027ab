/**
 * The frame of an assignment within a learning platform: opens the session, brings back what the learner did, and reports
 * whatever the pages in the frame record, since the store is shared.
 */
import { hash01 } from '@learning/params';
import { packaged } from '@learning/href';
import { local } from '@learning/local';
import type { Settings } from '@learning/package/settings';
import { originIn } from '@learning/package/messages';
import { findApi } from '@learning/package/api';
import { Session } from '@learning/package/session';
import { whose } from '@learning/shelf';
import { remote } from './remote';

const line = document.querySelector<HTMLElement>('[data-line]')!;
/** What the learner is told of her work: `lost` is what must not be overlooked. */
function tell(text: string, state: 'kept' | 'lost'): void {
  line.dataset['state'] = state;
  if (line.textContent !== text) line.textContent = text;
}

/** @returns whether somebody else worked in this browser before */
function takeShelf(learner: string): boolean {
  const name = `@${Math.floor(hash01(learner) * 36 ** 8).toString(36)}`;
  // On the course's own host it is a shelf of this window and of the frame in it.
  if (!packaged) window.name = `precess${name}`;
  return local((storage) => {
    const before = storage.getItem(whose);
    storage.setItem(whose, name);
    return before !== null && before !== name;
    // Where nothing can be stored there is nothing to keep apart.
  }, false);
}

/** The pages are in the package, and the platform's interface is around this window. */
async function whole(): Promise<void> {
  const response = await fetch('settings.json');
  if (!response.ok)
    throw new Error(`settings.json is missing from the package (${response.status}).`);
  const settings = (await response.json()) as Settings;
  const { standard } = settings;
  if (standard === 'cmi5') {
    const { open } = await import('./recorded');
    const { session, opened, home } = await open();
    const another = typeof opened !== 'string' && takeShelf(`${home} ${opened.learner.id}`);
    const { run } = await import('./platform');
    const pass = typeof opened === 'string' ? undefined : opened.pass;
    return run({ ...settings, pass: pass ?? settings.pass }, session, opened, another, tell);
  }
  const api = findApi(standard, window);
  const session = api && new Session(standard, api);
  const opened = session?.open() ?? 'no learning platform is around this page';
  const another = typeof opened !== 'string' && takeShelf(opened.learner.id);
  // Loaded now and not before: what it reads depends on whose shelf it is.
  const { run } = await import('./platform');
  await run(settings, session, opened, another, tell);
}

/** The course is on its own host, and a page of a thin package is around this window: see thin.ts. */
async function thin(): Promise<void> {
  const origin = originIn(location.hash);
  if (!origin)
    throw new Error(
      'The platform shows its packages without an origin of their own, and a thin one cannot speak with it: the whole package can.',
    );
  const { told, platform } = await remote(origin);
  const { opened, link, pass } = told;
  // Each platform has shelves of its own: none can ask for those of another.
  const another = typeof opened !== 'string' && takeShelf(`${origin} ${opened.learner.id}`);
  const { run } = await import('./platform');
  await run({ link, pass }, platform, opened, another, tell);
}

const framed = window.parent !== window && location.hash.startsWith('#platform=');
if (packaged || framed)
  (packaged ? whole() : thin()).catch((error: unknown) =>
    tell(
      `The assignment could not be opened: ${(error as Error).message} Open it again from your platform.`,
      'lost',
    ),
  );
