import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program as people run it: `npm test` at the root builds it before the tests. @throws where it is not built */
export function builtProgram(): string {
  const path = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
  if (existsSync(path)) return path;
  throw new Error(`${path}: expected the built program; npm run build at the root makes it`);
}
