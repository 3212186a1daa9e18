/** A request byte by byte as a client sends it, where fetch would add headers of its own. */

import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';
import { readAnswer } from './read-answer.ts';

export interface Heard {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

/** Sends these headers and no others but Host and the length. */
export async function sendRaw(
  url: string,
  method: string,
  path: string,
  body: string | Uint8Array = '',
  headers: Record<string, string> = {},
): Promise<Heard> {
  const call = request(`${url}${path}`, { method, headers });
  call.end(body);
  const [response] = await once(call, 'response');
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece);
  const bytes = new Uint8Array(Buffer.concat(pieces));
  return {
    status: response.statusCode,
    headers: response.headers,
    bytes,
    text: new TextDecoder().decode(bytes),
  };
}

/** What it says of inference. */
export function answerOf({ bytes, headers }: Heard): ReturnType<typeof readAnswer> {
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return readAnswer({ bytes, headers: new Headers(pairs) });
}
