import { bundledModels } from '@glassnet/models';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { openPageBackends } from './backends.ts';
import { LanguageProvider } from './messages/language.tsx';
import { loadModel } from './model.ts';
import './tokens.css';
import './page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const backends = openPageBackends();
// A page that is kept for the back button keeps its backends too.
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) void backends.close();
});

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <App load={loadSeed} backends={backends} />
    </LanguageProvider>
  </StrictMode>,
);

function loadSeed() {
  return loadModel(bundledModels.seed);
}
