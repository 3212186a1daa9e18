/** Everything outside /v2: the built playground, or a page that says how to build it. */

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';

const MISSING = `<!doctype html>
<html lang="en">
<title>Glassnet</title>
<h1>Glassnet</h1>
<p>The service is running. The playground is not built here: <code>npm start</code> builds and serves both.</p>
<p>What the service offers: <a href="/v2">/v2</a>, <a href="/v2/models">/v2/models</a>.</p>
</html>
`;

/** @param folder of the built playground; undefined when there is none */
export function playgroundRoutes(folder: string | undefined): Hono {
  const routes = new Hono();
  if (folder === undefined) return routes.get('/', (c) => c.html(MISSING));
  return routes.use(caching, serveStatic({ root: folder, precompressed: true }));
}

/** Files under /assets carry a hash of their content in their name; the page that names them is asked for anew. */
const caching: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.ok) return;
  const forever = c.req.path.startsWith('/assets/');
  c.res.headers.set('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
};
