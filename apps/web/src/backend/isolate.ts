/** Isolation for a page whose server does not send the headers for it: a service worker adds them from the next load on. */

/** Whether this browser and this address can do that. */
export function canIsolate(): boolean {
  return !globalThis.crossOriginIsolated && globalThis.isSecureContext && 'serviceWorker' in navigator;
}

/** Loads the page again when the service worker is in place. @throws what the browser has against it */
export async function isolate(): Promise<void> {
  await navigator.serviceWorker.register(new URL('isolation-worker.js', document.baseURI));
  await navigator.serviceWorker.ready;
  location.reload();
}
