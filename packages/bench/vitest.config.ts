import { nodeProject, reporting } from '@glassnet/tooling/vitest';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { ...reporting, projects: [nodeProject(['src/**/*.test.ts'])] },
});
