/**
 * Isolation for a page whose host does not send the headers for it: a service worker of this folder puts them on whatever
 * is loaded from then on, and the page is loaded once more.
 */

/** In this tab, from the second load until a load is isolated: a page that stays as it is must not be loaded for ever. */
const TRIED = 'glassnet.isolating';
/** Nobody waits longer for a first look; the next visit is isolated then. */
const PATIENCE_MILLISECONDS = 1000;

/** Whether this browser can do that at this address. */
export function canIsolate(): boolean {
  return globalThis.isSecureContext && 'serviceWorker' in navigator;
}

/** Before anything is drawn. Gives whether the page is about to be loaded again: then there is nothing left to do. */
export async function isolate(): Promise<boolean> {
  try {
    if (globalThis.crossOriginIsolated) {
      sessionStorage.removeItem(TRIED);
      return false;
    }
    if (!canIsolate() || sessionStorage.getItem(TRIED) !== null) return false;
    sessionStorage.setItem(TRIED, 'yes');
    if (!(await isWorkerReady())) return false;
  } catch {
    // Storage or service workers are refused: the page works, and says what is missing.
    return false;
  }
  location.reload();
  return true;
}

async function isWorkerReady(): Promise<boolean> {
  const patience = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS, false));
  return Promise.race([startWorker(), patience]);
}

async function startWorker(): Promise<true> {
  await navigator.serviceWorker.register(new URL('isolation-worker.js', document.baseURI));
  await navigator.serviceWorker.ready;
  return true;
}
