import { nodeProject, reporters } from '@glassnet/tooling/vitest';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { ...reporters, projects: [nodeProject(['src/**/*.test.ts'])] },
});
