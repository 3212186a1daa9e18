/**
 * For hosts that cannot send headers: a service worker that puts them on what they send, so that the page is isolated
 * and may share memory between threads. The page registers it where it finds itself not isolated.
 */

const headers = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

addEventListener('install', () => globalThis.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(globalThis.clients.claim()));

addEventListener('fetch', (event) => {
  const { request } = event;
  // Another origin's files are none of ours, and a cache-only request belongs to the browser's own tools.
  if (new URL(request.url).origin !== location.origin) return;
  if (request.cache === 'only-if-cached' && request.mode !== 'same-origin') return;
  event.respondWith(isolated(request));
});

/** @param {Request} request */
async function isolated(request) {
  const answer = await fetch(request);
  // Such an answer cannot be made again.
  if (answer.status === 0 || answer.type === 'opaqueredirect') return answer;
  const own = new Headers(answer.headers);
  for (const [name, value] of Object.entries(headers)) own.set(name, value);
  const body = answer.status === 204 || answer.status === 304 ? null : answer.body;
  return new Response(body, { status: answer.status, statusText: answer.statusText, headers: own });
}
