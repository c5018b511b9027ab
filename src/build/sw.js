/* global FILES */
/*
 * The service worker: what has been opened is kept for reading offline, the whole course when it is asked for.
 * FILES stands above this text in the built worker: path → [bytes, revision, needs]. A file without a revision has its
 * content in its name. One with needs is a page (or the search): it is kept last, when all that it needs is there, so that
 * a page that is kept is whole, whichever deployment it came from.
 */
const SCOPE = self.registration.scope;
const CACHE = `precess ${SCOPE}`;
const PATHS = Object.keys(FILES);
const WHOLES = PATHS.filter((path) => FILES[path][2]);
/** Where the list of what is to be kept is written down, for a later visit to go on with. */
const NOTES = `${SCOPE}notes.json`;
/** What is shown when something else cannot be. */
const FIRST = ['not-kept/', 'offline/'];
/** The course is what one learns from: the manual of the physics module is kept page by page. */
const COURSE = WHOLES.filter((path) => !path.startsWith('api/'));

const needsOf = (path) => FILES[path][2].map((i) => PATHS[i]);
const allOf = (path) => [...needsOf(path), path];
const hashed = (path) => FILES[path]?.length === 1;
const addressOf = (path) => SCOPE + path;
/** A file that keeps its name has its revision in the address under which it is kept. */
const keyOf = (path) => addressOf(path) + (hashed(path) ? '' : `?${FILES[path][1]}`);
const pathOf = (address) => {
  const { origin, pathname } = new URL(address);
  return (origin + pathname).slice(SCOPE.length).replace(/(^|\/)index\.html$/, '$1');
};

const store = () => caches.open(CACHE);
const keys = async () => (await (await store()).keys()).map(({ url }) => url);
/** This deployment's file, else an older one that is still whole. */
async function find(path) {
  const cache = await store();
  const mine = FILES[path] && (await cache.match(keyOf(path)));
  return mine ?? cache.match(addressOf(path), { ignoreSearch: true });
}

class Failed extends Error {
  /** @param reason 'offline', 'renewed' (the host has another deployment than this worker's) or 'full' */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Past every cache of the browser, unless the name itself vouches for the content. */
async function fetched(path) {
  const options = hashed(path) ? ['default', 'reload'] : ['reload'];
  for (const cache of options) {
    const response = await fetch(addressOf(path), { cache }).catch(() => undefined);
    if (!response) throw new Failed('offline');
    if (!response.ok) continue;
    const type = response.headers.get('content-type') ?? '';
    const body = await response.blob().catch(() => undefined);
    if (!body) throw new Failed('offline');
    // Hosts there are, and doors of hotels, that answer a page of their own to whatever is asked.
    const page = path === '' || path.endsWith('/');
    if (page !== type.startsWith('text/html')) continue;
    if (page) {
      const named = (await body.text()).match(/_astro\/[\w./-]+/g) ?? [];
      if (!named.length || !named.every((name) => FILES[name])) continue;
    }
    return { body, type };
  }
  throw new Failed('renewed');
}

const coming = new Map();
/** Something has come since the last tidying. */
let grown = true;
/** Keeps one file; two who ask for it at once get the same. */
function keep(path) {
  if (!coming.has(path))
    coming.set(
      path,
      take(path).finally(() => coming.delete(path)),
    );
  return coming.get(path);
}
async function take(path) {
  const cache = await store();
  if (await cache.match(keyOf(path))) return;
  const { body, type } = await fetched(path);
  const headers = { 'content-type': type };
  if (FILES[path][2]) headers['x-needs'] = JSON.stringify(needsOf(path));
  try {
    await cache.put(keyOf(path), new Response(body, { headers }));
    grown = true;
  } catch {
    throw new Failed('full');
  }
  if (hashed(path)) return;
  const older = await cache.keys(addressOf(path), { ignoreSearch: true });
  for (const request of older) if (request.url !== keyOf(path)) await cache.delete(request);
}
/** Until each has ended: what has come stays, though another has failed. */
async function all(promises) {
  const failed = (await Promise.allSettled(promises)).find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
}
/** Keeps a page: what it needs first, the page itself last. */
async function keepWhole(path) {
  await all(needsOf(path).map(keep));
  await keep(path);
}

/** Away with what no page that is kept needs any more, and with pages that the course has no longer. */
async function tidy() {
  if (!grown) return;
  grown = false;
  const cache = await store();
  const used = new Set([NOTES, ...PATHS.map(addressOf)]);
  for (const request of await cache.keys()) {
    const needs = (await cache.match(request))?.headers.get('x-needs');
    if (needs && FILES[pathOf(request.url)])
      for (const path of JSON.parse(needs)) used.add(addressOf(path));
  }
  for (const request of await cache.keys())
    if (!used.has(addressOf(pathOf(request.url)))) await cache.delete(request);
}

/** The notes are changed by one at a time. */
let writing = Promise.resolve();
const notes = async () => {
  const kept = await (await store()).match(NOTES);
  return kept ? kept.json() : { pages: [], course: false };
};
const note = (change) =>
  (writing = writing
    .catch(() => {})
    .then(async () => {
      const before = await notes();
      const now = JSON.stringify({ ...before, ...change(before) });
      await (await store()).put(NOTES, new Response(now)).catch(() => {});
    }));

const lacking = (have) => COURSE.filter((path) => !have.has(keyOf(path)));
async function status() {
  const have = new Set(await keys());
  const paths = new Set([...have].map(pathOf));
  const files = [...new Set(COURSE.flatMap(allOf))];
  const bytes = (some) => some.reduce((sum, path) => sum + FILES[path][0], 0);
  const missing = files.filter((path) => !have.has(keyOf(path)));
  const old = lacking(have).filter((path) => paths.has(path));
  return {
    /** Pages that can be read offline, of this deployment or of an older one. */
    kept: WHOLES.filter((path) => paths.has(path) && path !== 'pagefind/pagefind.js'),
    /** Of those, pages that have changed since. */
    old: old.length,
    bytes: bytes(files),
    missing: bytes(missing),
    /** Asked for as a whole, and not yet complete. */
    asked: missing.length > 0 && (await notes()).course,
  };
}

/** Answers to a page; each does a little, so that the browser does not end it, and is asked again. */
const answers = {
  /** This page is open: it is kept, and so is what an earlier visit had to leave. */
  async opened({ path }) {
    if (FILES[path]?.[2]) await note(({ pages }) => ({ pages: [...new Set([...pages, path])] }));
    const paths = new Set((await keys()).map(pathOf));
    const left = (await notes()).pages.filter((page) => FILES[page]?.[2] && !paths.has(page));
    for (const page of new Set([...FIRST, ...(FILES[path]?.[2] ? [path] : []), ...left]))
      await keepWhole(page);
    await tidy();
  },
  status: async () => {},
  begin: () => note(() => ({ course: true })),
  stop: () => note(() => ({ course: false })),
  /** The next pages of the whole course, as long as it is asked for. */
  async more() {
    if (!(await notes()).course) return;
    await all(
      lacking(new Set(await keys()))
        .slice(0, 6)
        .map(keepWhole),
    );
    if (lacking(new Set(await keys())).length) return;
    await note(() => ({ course: false }));
    await tidy();
  },
  /**
   * Gives the room back; what is open is kept anew when it is opened again. The pages that are always kept stay where they
   * are: browsers count what is deleted for a while, and a store that was full would not take them again.
   */
  async forget() {
    const first = new Set(FIRST.flatMap(allOf).map(keyOf));
    const cache = await store();
    for (const request of await cache.keys())
      if (!first.has(request.url)) await cache.delete(request);
    await all(FIRST.map(keepWhole));
  },
};

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const work = async () => {
    let failed;
    try {
      await answers[event.data.ask](event.data);
    } catch (error) {
      failed = error.reason ?? String(error);
      if (failed === 'renewed') void self.registration.update().catch(() => {});
    }
    port?.postMessage({ ...(await status()), failed });
  };
  if (answers[event.data?.ask]) event.waitUntil(work());
});

self.addEventListener('install', (event) => {
  // Old pages go on under a new worker: what they need is kept as long as they are.
  self.skipWaiting();
  event.waitUntil(all(FIRST.map(keepWhole)).catch(() => {}));
});

self.addEventListener('activate', (event) => {
  const other = (name) => name.startsWith(`${CACHE} `);
  const away = async () => {
    for (const name of (await caches.keys()).filter(other)) await caches.delete(name);
    await tidy();
    await self.clients.claim();
  };
  event.waitUntil(away());
});

/** What never changes under its name comes from here; all else from the network while there is one. */
async function answer(request) {
  const path = pathOf(request.url);
  if (path.startsWith('_astro/')) return (await find(path)) ?? fetch(request);
  let response;
  try {
    response = await fetch(request, { cache: 'no-cache' });
    if (response.status < 500) return response;
  } catch {
    // No network.
  }
  const kept = (await find(path)) ?? response;
  if (kept) return kept;
  const said = request.mode === 'navigate' && (await find(FIRST[0]));
  if (!said) return Response.error();
  return new Response(said.body, { status: 503, headers: { 'content-type': 'text/html' } });
}

self.addEventListener('fetch', (event) => {
  const { method, mode, url, cache } = event.request;
  // Who asks with no-store wants to hear what the host has.
  const ours =
    mode === 'navigate' || /^(_astro|pagefind)\//.test(pathOf(url)) || FILES[pathOf(url)];
  if (method === 'GET' && url.startsWith(SCOPE) && cache !== 'no-store' && ours)
    event.respondWith(answer(event.request));
});
