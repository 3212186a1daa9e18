/** The bytes of a body as they come in; from Node's own request where there is one, which costs half. */

import type { IncomingMessage } from 'node:http';
import { HttpError } from '../answers/http-error.ts';
import type { CollectedBytes } from './collected-bytes.ts';
import { freeMemory } from './free-memory.ts';

/** @throws HttpError 400 when the client leaves in the middle, and what collecting throws */
export function receiveFromNode(incoming: IncomingMessage, bytes: CollectedBytes): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const collect = (piece: Buffer) => {
      try {
        const { buffer, byteOffset, length } = piece;
        const isCopied = bytes.add(new Uint8Array(buffer, byteOffset, length));
        if (isCopied && buffer.byteLength === length) freeMemory(buffer);
      } catch (error) {
        incoming.off('data', collect);
        reject(error);
      }
    };
    incoming.on('data', collect);
    let whole: Uint8Array | undefined;
    incoming.once('end', () => {
      whole = bytes.whole();
      if (whole !== undefined) resolve(whole);
    });
    const leave = () => {
      if (whole === undefined) reject(notWhole());
    };
    incoming.once('error', leave);
    incoming.once('close', leave);
  });
}

/** The same from a request of the web's kind. */
export async function receiveFromWeb({ body }: Request, bytes: CollectedBytes): Promise<Uint8Array> {
  try {
    for await (const piece of body ?? []) bytes.add(piece);
  } catch (error) {
    throw error instanceof HttpError ? error : notWhole();
  }
  const whole = bytes.whole();
  if (whole === undefined) throw notWhole();
  return whole;
}

function notWhole(): HttpError {
  return new HttpError(400, 'the body ended before it was whole');
}
