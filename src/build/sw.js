/* global VERSION, FILES */
/* VERSION and FILES stand above this text in the built worker. */
const PREFIX = `precess ${self.registration.scope} `;
const CACHE = PREFIX + VERSION;

self.addEventListener('install', (event) => {
  // One file that cannot be had must not cost the others.
  const keep = async (cache, file) => cache.add(file).catch(() => {});
  event.waitUntil(
    caches.open(CACHE).then((cache) => Promise.all(FILES.map((file) => keep(cache, file)))),
  );
});

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith(PREFIX) && name !== CACHE;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** Pages come from the network while there is one; what they are made of never changes under its name. */
async function answer(request) {
  const cache = await caches.open(CACHE);
  // Some hosts answer with `Vary: Origin`; the body is the same for a script that asks with an origin.
  const kept = () => cache.match(request, { ignoreSearch: true, ignoreVary: true });
  if (request.mode !== 'navigate') return (await kept()) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const page = (await kept()) ?? (await cache.match('./404.html'));
    if (page) return page;
    throw error;
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const ours = request.method === 'GET' && new URL(request.url).origin === self.location.origin;
  if (ours) event.respondWith(answer(request));
});
