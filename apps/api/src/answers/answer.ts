/** Replies as answers of the web's kind. */

import type { ServiceContext } from '../requests/service-context.ts';
import { pack } from './content.ts';
import { jsonReply, type Reply, type ReplyHeaders, textReply } from './reply.ts';

export function responseOf({ status, headers, content }: Reply): Response {
  const { body, length } = pack(content);
  if (typeof body === 'string' || body instanceof Uint8Array) return new Response(body, { status, headers });
  return new Response(stream(body), { status, headers: { ...headers, 'Content-Length': String(length) } });
}

export function answerJson(
  c: ServiceContext,
  value: unknown,
  status?: number,
  more?: ReplyHeaders,
): Response {
  return responseOf(jsonReply(c.env.record, value, status, more));
}

export function answerText(c: ServiceContext, text: string, status?: number, more?: ReplyHeaders): Response {
  return responseOf(textReply(c.env.record, text, status, more));
}

function stream(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const rest = pieces.values();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = rest.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
