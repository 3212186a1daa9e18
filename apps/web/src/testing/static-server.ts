/** A host that sends files and no headers of ours: what a folder on any web space is. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `folder` under `path`, such as `/somewhere/`. */
export async function serveStatic(folder: string, path: string): Promise<StaticServer> {
  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '', 'http://localhost').pathname.replace(path, '') || 'index.html';
    const content = await readFile(join(folder, name)).catch(() => undefined);
    if (content === undefined) return response.writeHead(404).end();
    response
      .writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' })
      .end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
