/** Opens the session of a cmi5 package: what the platform has put into the address, and its record store. */
import { Cmi5Session, launchIn, type Cmi5Opened } from '@learning/package/cmi5';

/** A token is given once for each launch: a page that is loaded again finds it here. */
const tokens = {
  get(key: string) {
    try {
      return sessionStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(key: string, token: string) {
    try {
      sessionStorage.setItem(key, token);
    } catch {
      // Then a page that is loaded again has to be opened from the platform.
    }
  },
};

export async function open(): Promise<{
  session: Cmi5Session | undefined;
  opened: Cmi5Opened | string;
  /** Where the learner is known by that name. */
  home: string;
}> {
  const launch = launchIn(location.search);
  if (typeof launch === 'string') return { session: undefined, opened: launch, home: '' };
  const session = new Cmi5Session(launch, {
    fetch: (...request) => fetch(...request),
    now: Date.now,
    tokens,
  });
  const opened = await session.open();
  if (typeof opened !== 'string' && opened.returnURL) {
    const leave = document.querySelector<HTMLAnchorElement>('[data-leave]')!;
    leave.href = opened.returnURL;
    leave.hidden = false;
  }
  return { session, opened, home: launch.actor.account.homePage };
}
