import { browserProject, nodeProject, reporting } from '@glassnet/tooling/vitest';
import { defineConfig } from 'vitest/config';
import { lazyDependencies } from './lazy-dependencies.ts';

const browser = browserProject(['src/**/*.browser.test.tsx']);

export default defineConfig({
  test: {
    ...reporting,
    projects: [
      nodeProject(['src/**/*.test.ts']),
      {
        ...browser,
        optimizeDeps: { include: [...lazyDependencies, 'axe-core'] },
        // One page for all files: each test takes down what it has mounted, and reading everything anew for each file takes longer.
        test: { ...browser.test, isolate: false },
      },
    ],
  },
});
