/**
 * How every answer of the service goes out. Headers are a plain object and the body is text or a Uint8Array, never an
 * ArrayBuffer: anything else makes a server of Node build objects of the web first, which takes as long as the rest.
 */

import type { ServiceContext } from '../requests/service-context.ts';
import { type Content, sent } from './content.ts';
import { refusalOf } from './refusal.ts';
import { serviceHeaders } from './security-headers.ts';

export type AnswerHeaders = Readonly<Record<string, string>>;

/** Exactly this: some clients read an error only where nothing stands behind it. */
const JSON_TYPE = 'application/json';

/**
 * The answer to a call. It has no more headers than it needs, for each of them costs as much as a layer of a small net, and
 * written down as one literal, which costs half of putting objects together.
 */
export function answerCall(
  c: ServiceContext,
  content: Content,
  type: string = JSON_TYPE,
  more?: AnswerHeaders,
): Response {
  const headers: Record<string, string> = {
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
    'X-Request-Id': c.env.record.id,
  };
  const { body, length } = sent(content);
  if (more !== undefined) Object.assign(headers, more);
  if (length !== undefined) headers['Content-Length'] = String(length);
  return new Response(body, { status: 200, headers });
}

/** Every other answer. */
export function answerText(c: ServiceContext, text: string, status = 200, more?: AnswerHeaders): Response {
  const headers = { 'Content-Type': JSON_TYPE, ...serviceHeaders, 'X-Request-Id': c.env.record.id, ...more };
  return new Response(text, { status, headers });
}

export function answerJson(c: ServiceContext, value: unknown, status = 200, more?: AnswerHeaders): Response {
  return answerText(c, JSON.stringify(value), status, more);
}

/** A sentence for the client; a bug of ours is reported, and the client learns no more than that it is one. */
export function answerError(c: ServiceContext, error: unknown, report: (error: unknown) => void): Response {
  const { status, message, headers } = refusalOf(error);
  if (status === 500) report(error);
  return answerJson(c, { error: message }, status, headers);
}
