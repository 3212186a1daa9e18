/** The browser of the tests: the one that is here, or Debian's, installed now where that is allowed. */

import { existsSync } from 'node:fs';
import { run } from './processes.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** A browser, a Korean font for its pages, and a terminal for the terminal's tests. */
const PACKAGES = ['chromium', 'fonts-nanum', 'tmux'];

/** The path of a Chromium; undefined when there is none and none can be installed. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined) return given;
  return here() ?? installed();
}

function here() {
  return PLACES.find((place) => existsSync(place));
}

function installed() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { quiet: true, env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { quiet: true, env });
  return here();
}
