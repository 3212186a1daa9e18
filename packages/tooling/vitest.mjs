/**
 * The test set-up that all packages share: tests read sources, without a build, and every run leaves its counts
 * for the summary. Plain JavaScript, because Node 20 loads it as it is.
 */

import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';

/** @typedef {import('vitest/config').TestProjectInlineConfiguration} Project */

const SOURCE = '@glassnet/source';

/** A machine may be slow or busy; a test that hangs is still seen. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 20_000 } } };

/**
 * Tests that run in Node.
 *
 * @param {string[]} include
 * @param {string[]} [exclude]
 * @returns {Project}
 */
export function nodeProject(include, exclude = []) {
  return {
    ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
    test: { ...PATIENCE, name: 'node', environment: 'node', include, exclude },
  };
}

/**
 * Tests that run in Chromium (none of them where there is none: the runner says so), on a page that is cross-origin isolated as ours is.
 *
 * @param {string[]} include
 * @returns {Project}
 */
export function browserProject(include) {
  return {
    resolve: { conditions: [SOURCE, ...defaultClientConditions] },
    server: {
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
    test: {
      ...PATIENCE,
      name: 'chromium',
      include: process.env.GLASSNET_NO_CHROMIUM ? [] : include,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
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

/** What is printed, and where a package leaves its counts. */
export const reporting = {
  reporters: ['default', 'json'],
  outputFile: { json: '.vitest/results.json' },
};
