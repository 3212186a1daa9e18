/** What the handler of a call has to know of a request, wherever it comes from. */

import type { IncomingMessage } from 'node:http';
import type { CallRecord } from './call-record.ts';
import type { CollectedBytes } from './collected-bytes.ts';
import { receiveFromNode, receiveFromWeb } from './receive.ts';
import { headerOf, type ServiceContext } from './service-context.ts';

export interface Asked {
  readonly record: CallRecord;
  /** @param name in lower case */
  header(name: string): string | undefined;
  /** The body, into what collects it. @throws HttpError 400 when it is not whole */
  receive(bytes: CollectedBytes): Promise<Uint8Array>;
}

export function askedOf(c: ServiceContext): Asked {
  const { record, incoming } = c.env;
  return {
    record,
    header: (name) => headerOf(c, name),
    receive: (bytes) =>
      incoming === undefined ? receiveFromWeb(c.req.raw, bytes) : receiveFromNode(incoming, bytes),
  };
}

/** A request as a server of Node has it, with nothing of the web around it. */
export class AskedOfNode implements Asked {
  readonly record: CallRecord;
  readonly #incoming: IncomingMessage;

  constructor(incoming: IncomingMessage, record: CallRecord) {
    this.#incoming = incoming;
    this.record = record;
  }

  header(name: string): string | undefined {
    const value = this.#incoming.headers[name];
    return typeof value === 'string' ? value : value?.[0];
  }

  receive(bytes: CollectedBytes): Promise<Uint8Array> {
    return receiveFromNode(this.#incoming, bytes);
  }
}
