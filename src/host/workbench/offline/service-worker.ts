/// <reference lib="webworker" />
/**
 * Keeps one whole version of the workbench: installed together, swapped together, so that no page ever runs with parts of
 * two versions. The build writes the version and the list of files in front of this script.
 */
export {};

declare const self: ServiceWorkerGlobalScope & {
  /** Changes when any file does. */
  WORKBENCH_VERSION: string;
  /** Relative to this script. */
  WORKBENCH_FILES: readonly string[];
};

const PREFIX = 'giao-ban-workbench-';
const CACHE = PREFIX + self.WORKBENCH_VERSION;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === self.location.origin)
    event.respondWith(answer(request));
});

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(self.WORKBENCH_FILES.map((file) => new Request(file, { cache: 'reload' })));
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  url.search = '';
  url.hash = '';
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  const cache = await caches.open(CACHE);
  return (await cache.match(url.href)) ?? fetch(request);
}
