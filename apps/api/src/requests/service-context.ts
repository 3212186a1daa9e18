/** What a handler gets: Hono's context, what Node knows of the request where Node runs it, and its record. */

import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { CallRecord } from './call-record.ts';

export interface ServiceEnv {
  readonly Bindings: {
    /** The request itself, on a server of Node: reading it there costs half. */
    readonly incoming?: IncomingMessage | undefined;
    readonly record: CallRecord;
  };
}

export type ServiceContext = Context<ServiceEnv>;

/** @param name in lower case */
export function headerOf(c: ServiceContext, name: string): string | undefined {
  const { incoming } = c.env;
  if (incoming === undefined) return c.req.header(name);
  const value = incoming.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
