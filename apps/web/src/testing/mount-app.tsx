/** The page as the tests see it: the real app in the document, with whatever they put in the place of its parts. */

import { bundledModels } from '@glassnet/models';
import { createRoot } from 'react-dom/client';
import { page } from 'vitest/browser';
import { App } from '../app.tsx';
import { openPageBackends, type PageBackends } from '../backends.ts';
import { LanguageProvider } from '../messages/language.tsx';
import type { Language } from '../messages/messages.ts';
import { loadModel, type Model } from '../model.ts';
import '../tokens.css';
import '../page.css';

interface Parts {
  readonly language?: Language;
  readonly load?: () => Promise<Model>;
  readonly backends?: PageBackends;
  readonly width?: number;
}

export const loadSeed = () => loadModel(bundledModels.seed);

let unmountLast: (() => Promise<void>) | undefined;

export async function mountApp({
  language = 'en',
  load = loadSeed,
  backends = openPageBackends(),
  width = 1280,
}: Parts = {}): Promise<void> {
  await unmountApp();
  await page.viewport(width, 800);
  localStorage.setItem('glassnet.language', language);
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  root.render(
    <LanguageProvider>
      <App load={load} backends={backends} />
    </LanguageProvider>,
  );
  unmountLast = async () => {
    root.unmount();
    element.remove();
    localStorage.clear();
    await backends.close();
  };
}

export async function unmountApp(): Promise<void> {
  await unmountLast?.();
  unmountLast = undefined;
}
