/** What the environment says: where to listen. */

import { isIP } from 'node:net';
import { GlassnetError } from '@glassnet/kernels/errors';

export interface Settings {
  readonly host: string;
  readonly port: number;
}

/** A setting that makes no sense; the message is one line for the person who set it. */
export class SettingsError extends GlassnetError {
  override readonly name = 'SettingsError';
}

const HOST_NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;

/** HOST and PORT, an empty one as if unset. @throws SettingsError */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return {
    host: readHost(environment.HOST || '127.0.0.1'),
    port: readPort(environment.PORT || '3000'),
  };
}

function readHost(text: string): string {
  if (isIP(text) !== 0 || HOST_NAME.test(text)) return text;
  throw new SettingsError(
    `HOST: expected a name or an address such as 127.0.0.1 or ::1, got ${JSON.stringify(text)}`,
  );
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
  throw new SettingsError(
    `PORT: expected a whole number from 0 (any free port) to 65535, got ${JSON.stringify(text)}`,
  );
}
