import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { contentSecurityPolicy, isolationHeaders } from './isolation.ts';
import { lazyDependencies } from './lazy-dependencies.ts';
import { precompress } from './precompress.ts';

export default defineConfig({
  // Relative, so that the built folder works wherever it is put.
  base: './',
  plugins: [react(), precompress()],
  resolve: { conditions: ['@glassnet/source', ...defaultClientConditions] },
  optimizeDeps: { include: lazyDependencies },
  build: {
    // The first browsers with light-dark().
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // Model files stay files: the policy of the page forbids fetching data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the page begins with comes in one file, whoever else needs a part of it later.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  worker: { format: 'es' },
  server: { headers: isolationHeaders },
  preview: { headers: { ...isolationHeaders, 'Content-Security-Policy': contentSecurityPolicy } },
});
