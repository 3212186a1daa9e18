/** Everything outside the service: its documentation, and the built playground or a page that says how to build it. */

import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { pageHeaders } from '../answers/security-headers.ts';
import { docsRoutes } from './docs.ts';

export interface Pages {
  readonly hasPlayground: boolean;
  fetch(request: Request): Response | Promise<Response>;
}

const MISSING = `<!doctype html>
<html lang="en">
<title>Glassnet</title>
<h1>Glassnet</h1>
<p>The service is running. The playground is not built here: <code>npm start</code> builds and serves both.</p>
<p>What the service offers: <a href="/docs">/docs</a>, <a href="/v2/models">/v2/models</a>.</p>
</html>
`;

/** @param playground the folder where it is, once it is built */
export function openPages(playground: string): Pages {
  const pages = new Hono();
  pages.use(pageHeaders);
  pages.route('/', docsRoutes());
  const hasPlayground = existsSync(`${playground}/index.html`);
  if (hasPlayground) pages.use(caching, serveStatic({ root: playground, precompressed: true }));
  else pages.get('/', (c) => c.html(MISSING));
  pages.notFound((c) => c.text('There is nothing here.\n', 404));
  return { hasPlayground, fetch: (request) => pages.fetch(request) };
}

/** Files under /assets carry a hash of their content in their name; the page that names them is asked for anew. */
const caching: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.ok) return;
  const forever = c.req.path.startsWith('/assets/');
  c.res.headers.set('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
};
