/** The programs in a package's README, run as an application runs that has installed the package. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ProgramRun {
  /** Lines on stdout. */
  readonly printed: readonly string[];
  /** What the comments behind `console.log` say is printed. */
  readonly promised: readonly string[];
}

/** Runs them one after the other in `workFolder`, which has the files they read. */
export function runReadmePrograms(packageFolder: string, workFolder: string): ProgramRun[] {
  // Git ignores this folder, and from within the package its own name and its dependencies are found.
  const scratch = join(packageFolder, '.vitest');
  mkdirSync(scratch, { recursive: true });
  const readme = readFileSync(join(packageFolder, 'README.md'), 'utf8');
  return blocksOf(readme, 'js').map((program, i) => {
    const file = join(scratch, `readme-${i}.mjs`);
    writeFileSync(file, program);
    const printed = execFileSync(process.execPath, [file], { cwd: workFolder, encoding: 'utf8' });
    return { printed: printed.trimEnd().split('\n'), promised: promisedBy(program) };
  });
}

/** What stands between the fences of a language on a page of Markdown. */
export function blocksOf(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(
    ([, block = '']) => block,
  );
}

function promisedBy(program: string): string[] {
  return [...program.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(([, words = '']) => words);
}
