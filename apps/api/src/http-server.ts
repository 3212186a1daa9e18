/** Node's HTTP server around the app: how long clients may take, and what is answered where no request comes about. */

import { createServer, IncomingMessage, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { ReplySender } from './answers/send-reply.ts';
import type { App } from './app.ts';
import { refuseAtSocket } from './refuse-at-socket.ts';

export interface Patience {
  /** How long a client may take for the head of a request, and for all of it. */
  readonly headSeconds: number;
  readonly requestSeconds: number;
}

const SECOND = 1000;
/** Twice what Node reads at a time. */
const PIECE_BYTES = 128 * 1024;
/** Longer than proxies keep a connection that nobody uses, so that it is theirs to close. */
const IDLE_SECONDS = 65;

export function httpServer(app: App, { headSeconds, requestSeconds }: Patience): Server {
  const fromWeb = getRequestListener(
    (request, { incoming }) => app.fetch(request, incoming instanceof IncomingMessage ? { incoming } : {}),
    { errorHandler: refuseTarget },
  );
  const options = {
    headersTimeout: headSeconds * SECOND,
    requestTimeout: requestSeconds * SECOND,
    keepAliveTimeout: IDLE_SECONDS * SECOND,
    connectionsCheckingInterval: SECOND,
    // Bodies are read as they come. With a lower mark Node stops and starts the socket for each piece of one.
    highWaterMark: PIECE_BYTES,
    // Refused by the listener, in JSON.
    requireHostHeader: false,
  };
  const sender = new ReplySender();
  const server = createServer(options, (incoming, outgoing) => {
    const reply = app.takeCall(incoming);
    if (reply === undefined) fromWeb(incoming, outgoing);
    else reply.then((ready) => sender.send(outgoing, ready));
  });
  refuseAtSocket(server);
  return server;
}

/** A request line or Host header that makes no address: it never reaches the app. */
function refuseTarget(): Response {
  return Response.json({ error: 'the address of the request cannot be read' }, { status: 400 });
}
