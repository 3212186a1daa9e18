/** Requests that never become one: what the parser of Node refuses is answered as everything else is, in JSON. */

import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

interface SocketRefusal {
  readonly status: string;
  readonly error: string;
}

const malformed: SocketRefusal = { status: '400 Bad Request', error: 'this is no request of HTTP' };

/** By the codes of Node: https://nodejs.org/docs/latest-v20.x/api/http.html#event-clienterror */
const byCode: ReadonlyMap<unknown, SocketRefusal> = new Map([
  [
    'HPE_HEADER_OVERFLOW',
    { status: '431 Request Header Fields Too Large', error: 'the head of the request is too large' },
  ],
  [
    'HPE_CHUNK_EXTENSIONS_OVERFLOW',
    { status: '413 Payload Too Large', error: 'the chunks of the body are too large' },
  ],
  ['ERR_HTTP_REQUEST_TIMEOUT', { status: '408 Request Timeout', error: 'the request took too long to come' }],
]);

export function refuseAtSocket(server: Server): void {
  server.on('clientError', (error, socket) => {
    const code = 'code' in error ? error.code : undefined;
    if (code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else refuse(socket, byCode.get(code) ?? malformed);
  });
}

function refuse(socket: Duplex, { status, error }: SocketRefusal): void {
  const body = JSON.stringify({ error });
  const head = [
    `HTTP/1.1 ${status}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
