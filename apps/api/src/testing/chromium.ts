/** Chromium, where there is one: the tests' set-up looks for it, and says when there is none. */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Why no browser can be had; undefined when one can. */
export const whyNoChromium: string | undefined =
  process.env.GLASSNET_NO_CHROMIUM || !existsSync(executablePath)
    ? `no Chromium at ${executablePath}`
    : undefined;

export function launchChromium(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args });
}
