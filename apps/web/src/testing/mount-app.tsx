/** The page as the tests see it: the real app in the document, with whatever they put in the place of its parts. */

import { createRoot } from 'react-dom/client';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { followAddress } from '../address/address-bar.ts';
import { App } from '../app.tsx';
import { openPageBackends, type PageBackends } from '../backends.ts';
import { LanguageProvider } from '../language/language.tsx';
import type { Language } from '../language/words.ts';
import { keepPredicting } from '../playground/keep-predicting.ts';
import { createPlayground, type Playground } from '../playground/playground.ts';
import { SurroundingsContext } from '../playground/use-playground.ts';
import { seedSubject } from '../subject/presets.ts';
import { applyTheme, type Theme } from '../theme.ts';
import '../tokens.css';
import '../page.css';

interface Parts {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly backends?: PageBackends;
  readonly width?: number;
  /** The fragment of the address: `#/batch/seed`. */
  readonly hash?: string;
}

let unmountLast: (() => Promise<void>) | undefined;

export async function mountApp({
  language = 'en',
  theme = 'light',
  backends = openPageBackends(),
  width = 1280,
  hash = '',
}: Parts = {}): Promise<Playground> {
  await unmountApp();
  await page.viewport(width, 800);
  history.replaceState(null, '', location.pathname + location.search + hash);
  localStorage.setItem('glassnet.language', language);
  applyTheme(theme);
  const playground = createPlayground(seedSubject());
  const addressBar = followAddress(playground);
  const stopPredicting = keepPredicting(playground, backends);
  await addressBar.opened;
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  root.render(
    <LanguageProvider>
      <SurroundingsContext value={{ playground, backends, addressBar }}>
        <App />
      </SurroundingsContext>
    </LanguageProvider>,
  );
  unmountLast = async () => {
    root.unmount();
    element.remove();
    stopPredicting();
    addressBar.close();
    localStorage.clear();
    await backends.close();
  };
  await listening();
  return playground;
}

export async function unmountApp(): Promise<void> {
  await unmountLast?.();
  unmountLast = undefined;
}

/** Until the page is there and hears: effects run after it was drawn. */
async function listening(): Promise<void> {
  await expect.poll(() => document.querySelector('header')).not.toBeNull();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}
