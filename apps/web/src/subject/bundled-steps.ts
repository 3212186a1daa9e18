/** Which nets the service has under a name of its own: it comes with the same bundled models as the page. */

import type { Net } from '@glassnet/core';
import type { BundledModelName } from '@glassnet/models';

const names = new WeakMap<Net['steps'], BundledModelName>();

export function rememberBundled(net: Net, name: BundledModelName): void {
  names.set(net.steps, name);
}

export function bundledNameOf(steps: Net['steps']): BundledModelName | undefined {
  return names.get(steps);
}
