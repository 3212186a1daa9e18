import { nodeProject, reporting } from '@glassnet/tooling/vitest';
import { defineConfig } from 'vitest/config';

// What people read is English here, whatever language this machine speaks.
process.env.LC_ALL = 'C.utf8';

export default defineConfig({
  test: { ...reporting, projects: [nodeProject(['src/**/*.test.ts', 'src/**/*.test.tsx'])] },
});
