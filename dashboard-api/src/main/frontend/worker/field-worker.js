// Keeps the phone page itself, so that it opens without a link: its page and its files, and nothing of what the server
// answers. The build fills in which files there are and from what they were made; another version is another store, and the
// older ones go when it takes over. One page is one file of script, so an open page never misses a part of itself.
const VERSION = '__VERSION__';
const FILES = __FILES__;
const PAGE = '/field';
const STORES = 'scenicwatch-field-';
const STORE = STORES + VERSION;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(STORE)
      // The page must be the one of this version; the names of its files change with what is in them.
      .then((store) =>
        store.addAll(
          [PAGE, ...FILES].map((file) => new Request(file, { cache: file === PAGE ? 'reload' : 'default' })),
        ),
      )
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith(STORES) && name !== STORE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

/** Under which name a request is kept; null: it goes to the server as if there were no worker. */
function nameOf(request) {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) {
    return null;
  }
  if (request.mode === 'navigate') {
    return pathname === PAGE || pathname.startsWith(`${PAGE}/`) ? PAGE : null;
  }
  return FILES.includes(pathname) ? pathname : null;
}

self.addEventListener('fetch', (event) => {
  const name = nameOf(event.request);
  if (name !== null) {
    event.respondWith(
      caches
        .open(STORE)
        .then((store) => store.match(name))
        .then((kept) => kept ?? fetch(event.request)),
    );
  }
});
