/**
 * An answer before it becomes one of the web's or of Node's. Headers are a plain object and the body is text or a
 * Uint8Array, never an ArrayBuffer: anything else makes a server of Node build objects of the web first, which takes as long
 * as all the rest.
 */

import type { CallRecord } from '../requests/call-record.ts';
import type { Content } from './content.ts';
import { refusalOf } from './refusal.ts';
import { serviceHeaders } from './security-headers.ts';

export type ReplyHeaders = Readonly<Record<string, string>>;

export interface Reply {
  readonly status: number;
  readonly headers: ReplyHeaders;
  readonly content: Content;
}

/** Exactly this: some clients read an error only where nothing stands behind it. */
const JSON_TYPE = 'application/json';

/**
 * To a call. It has no more headers than it needs, for each of them costs as much as a layer of a small net, and is written
 * down as one literal, which costs half of putting objects together.
 */
export function callReply(
  { id }: CallRecord,
  content: Content,
  type: string = JSON_TYPE,
  more?: ReplyHeaders,
): Reply {
  const headers = { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'X-Request-Id': id };
  return { status: 200, headers: more === undefined ? headers : Object.assign(headers, more), content };
}

/** To everything else. */
export function textReply({ id }: CallRecord, text: string, status = 200, more?: ReplyHeaders): Reply {
  const headers = { 'Content-Type': JSON_TYPE, ...serviceHeaders, 'X-Request-Id': id, ...more };
  return { status, headers, content: { text: [text] } };
}

export function jsonReply(record: CallRecord, value: unknown, status = 200, more?: ReplyHeaders): Reply {
  return textReply(record, JSON.stringify(value), status, more);
}

/** A sentence for the client; a bug of ours is reported, and the client learns no more than that it is one. */
export function errorReply(record: CallRecord, error: unknown, report: (bug: unknown) => void): Reply {
  const { status, message, headers } = refusalOf(error);
  if (status === 500) report(error);
  return jsonReply(record, { error: message }, status, headers);
}
