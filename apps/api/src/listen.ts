/** Taking a port, and saying why it cannot be had. */

import { once } from 'node:events';
import type { Server } from 'node:http';
import { GlassnetError } from '@glassnet/kernels/errors';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A port that cannot be had; the message is one line for the person who asked for it. */
export class ListenError extends GlassnetError {
  override readonly name = 'ListenError';
}

/**
 * Listens, and gives the address as a browser on this machine opens it.
 *
 * @throws ListenError
 */
export async function listen(server: Server, { host, port }: Address): Promise<string> {
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    throw new ListenError(`cannot listen on port ${port} of ${host}: ${whyNot(error)}`, { cause: error });
  }
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${reachable(host)}:${taken}`;
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'another program uses it; stop that one, or set PORT to another number';
  if (code === 'EACCES') return 'this user may not; set PORT to 1024 or above';
  if (code === 'ENOTFOUND') return 'HOST has no address here';
  if (code === 'EADDRNOTAVAIL') return 'HOST is not an address of this machine';
  return error instanceof Error ? error.message : String(error);
}

/** "All addresses of this machine" is one to listen on, not one to open. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
