import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followAddress } from './address/address-bar.ts';
import { App } from './app.tsx';
import { isolate } from './backend/isolate.ts';
import { openPageBackends } from './backends.ts';
import { LanguageProvider } from './language/language.tsx';
import { keepPredicting } from './playground/keep-predicting.ts';
import { createPlayground } from './playground/playground.ts';
import { SurroundingsContext } from './playground/use-playground.ts';
import { seedSubject } from './subject/presets.ts';
import { applyTheme, chosenTheme } from './theme.ts';
import './tokens.css';
import './page.css';

if (!(await isolate())) await open();

async function open(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');

  applyTheme(chosenTheme());
  const backends = openPageBackends();
  const playground = createPlayground(seedSubject());
  const addressBar = followAddress(playground);
  keepPredicting(playground, backends);
  // A page that is kept for the back button keeps its backends too.
  addEventListener('pagehide', ({ persisted }) => {
    if (!persisted) void backends.close();
  });

  // A net that is on its way for longer than that comes later: until then the page shows the one that needs no way.
  const patience = new Promise((resolve) => setTimeout(resolve, 300));
  await Promise.race([addressBar.opened, patience]);

  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <SurroundingsContext value={{ playground, backends, addressBar }}>
          <App />
        </SurroundingsContext>
      </LanguageProvider>
    </StrictMode>,
  );
}
