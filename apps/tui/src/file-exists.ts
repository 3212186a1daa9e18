import { access } from 'node:fs/promises';

/** Whether there is anything of that name. */
export function fileExists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
