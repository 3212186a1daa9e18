import { browserProject, nodeProject, reporting } from '@glassnet/tooling/vitest';
import { defineConfig } from 'vitest/config';
import { lazyDependencies } from './lazy-dependencies.ts';

export default defineConfig({
  test: {
    ...reporting,
    projects: [
      nodeProject(['src/**/*.test.ts']),
      {
        ...browserProject(['src/**/*.browser.test.tsx']),
        optimizeDeps: { include: [...lazyDependencies, 'axe-core'] },
      },
    ],
  },
});
