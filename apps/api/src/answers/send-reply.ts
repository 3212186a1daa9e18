/** Replies as answers of a server of Node, with nothing of the web in between. */

import type { ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { pack } from './content.ts';
import type { Reply, ReplyHeaders } from './reply.ts';

/** So many go out at a time: the first of them does not wait long for the last. */
const MOST_TOGETHER = 32;

/**
 * Sends replies that are ready at the same time one right after the other. A client that waits for several is woken once and
 * not for each of them, and waking is the most expensive part of sending.
 */
export class ReplySender {
  #ready: (() => void)[] = [];

  send(outgoing: ServerResponse, reply: Reply): void {
    this.#ready.push(() => sendReply(outgoing, reply));
    if (this.#ready.length === 1) setImmediate(() => this.#sendAll());
    if (this.#ready.length === MOST_TOGETHER) this.#sendAll();
  }

  #sendAll(): void {
    const ready = this.#ready;
    this.#ready = [];
    for (const send of ready) send();
  }
}

function sendReply(outgoing: ServerResponse, { status, headers, content }: Reply): void {
  const { body, length } = pack(content);
  outgoing.writeHead(status, listOf(headers, length));
  if (typeof body === 'string' || body instanceof Uint8Array) outgoing.end(body);
  // A client that leaves in the middle is nobody's error.
  else pipeline(Readable.from(body), outgoing, () => {});
}

/** Names and values in turns, which Node takes as they are. */
function listOf(headers: ReplyHeaders, length: number): string[] {
  const list = ['Content-Length', String(length)];
  for (const name in headers) list.push(name, headers[name] ?? '');
  return list;
}
