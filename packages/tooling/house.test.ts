/** The house as it is drawn: which way imports run, how long files are, what they are called. */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lints the text as if it were that file of ours, under our configuration; gives the rules that it breaks. */
function brokenRules(file: string, text: string): string[] {
  const house = mkdtempSync(join(tmpdir(), 'glassnet-house-'));
  try {
    cpSync(join(root, '.biome.json'), join(house, '.biome.json'));
    mkdirSync(join(house, dirname(file)), { recursive: true });
    writeFileSync(join(house, file), text);
    const options = ['--vcs-enabled=false', '--reporter=json'];
    const { stdout } = spawnSync('biome', ['lint', ...options, file], { cwd: house, encoding: 'utf8' });
    const { diagnostics }: { diagnostics: { category: string }[] } = JSON.parse(stdout);
    return diagnostics.map(({ category }) => category);
  } finally {
    rmSync(house, { recursive: true });
  }
}

const RESTRICTED = 'lint/style/noRestrictedImports';

/** The sources under version control, without those that are gone, and those that will be. */
function sources(): string[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return [...new Set(list.split('\n'))].filter(
    (file) =>
      /\.(ts|tsx|js|mjs|css)$/.test(file) && !file.includes('.generated.') && existsSync(join(root, file)),
  );
}

function lines(file: string): number {
  return readFileSync(`${root}/${file}`, 'utf8').split('\n').length - 1;
}

describe('imports run one way', () => {
  it.each([
    ['packages/kernels/src/step.ts', '@glassnet/core'],
    ['packages/kernels/src/step.ts', '../../core/src/net.ts'],
    ['packages/core/src/net.ts', '@glassnet/kernels/registry'],
    ['packages/core/src/net.ts', '@glassnet/kernels'],
    ['packages/core/src/net.ts', 'node:fs'],
    ['packages/core/src/layers/affine.ts', 'react'],
    ['packages/core/src/net.ts', '@glassnet/web'],
    ['apps/tui/src/main.ts', '@glassnet/api'],
    ['apps/web/src/main.tsx', '@glassnet/kernels/js'],
  ])('%s may not import %s', (file, module) => {
    expect(brokenRules(file, `import { thing } from '${module}';\nthing();\n`)).toContain(RESTRICTED);
  });

  it.each(['api', 'tui', 'web'])('in %s only backends.ts opens backends', (app) => {
    const text = `import { OpenBackends } from '@glassnet/kernels';\nexport const all = new OpenBackends();\n`;
    expect(brokenRules(`apps/${app}/src/other.ts`, text)).toEqual([RESTRICTED]);
    expect(brokenRules(`apps/${app}/src/backends.ts`, text)).toEqual([]);
  });

  it('what is allowed stays allowed', () => {
    const text = `import type { Backend } from '@glassnet/kernels/backend';\nexport type Mine = Backend;\n`;
    expect(brokenRules('packages/core/src/mine.ts', text)).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 300 lines, and half of them fewer than 100', () => {
    const lengths = sources().map((file) => ({ file, lines: lines(file) }));
    expect(lengths.filter((source) => source.lines > 300)).toEqual([]);
    const sorted = lengths.map((source) => source.lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
  });

  it('have names that say something', () => {
    expect(
      sources().filter((file) => /(^|[/-])(utils?|common|base|helpers?|misc|shared)\b/.test(file)),
    ).toEqual([]);
  });
});

describe('what stands in two places', () => {
  it("the playground is tested under the service's own policy", async () => {
    const { openPages } = await import('../../apps/api/src/routes/pages.ts');
    const { contentSecurityPolicy } = await import('../../apps/web/isolation.ts');
    const answer = await openPages('/no/playground/here').fetch(new Request('http://localhost/'));
    expect(answer.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy);
  });
});
