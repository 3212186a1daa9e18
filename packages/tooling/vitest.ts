/** The test set-up that all packages share: tests read sources, and every run leaves its counts for the summary. */

import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import type { TestProjectInlineConfiguration } from 'vitest/config';

const SOURCE = '@glassnet/source';

/** Tests that run in Node. */
export function nodeProject(
  include: readonly string[],
  exclude: readonly string[] = [],
): TestProjectInlineConfiguration {
  return {
    ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
    test: { name: 'node', environment: 'node', include: [...include], exclude: [...exclude] },
  };
}

/** Tests that run in Chromium, on a page that is cross-origin isolated as ours is. */
export function browserProject(include: readonly string[]): TestProjectInlineConfiguration {
  return {
    resolve: { conditions: [SOURCE, ...defaultClientConditions] },
    server: {
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
    test: {
      name: 'chromium',
      include: [...include],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
            args: [
              '--no-sandbox',
              '--disable-background-networking',
              '--disable-component-update',
              '--disable-sync',
            ],
          },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

/** Where a package leaves its counts. */
export const reporters = {
  reporters: ['default', 'json'],
  outputFile: { json: '.vitest/results.json' },
};
