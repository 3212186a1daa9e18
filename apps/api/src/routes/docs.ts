/**
 * GET /docs: /openapi.json as a page, by Swagger UI, from files of this server alone. @fastify/swagger-ui brings them without
 * a script that runs at installation, which swagger-ui-dist has.
 */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Glassnet: the service</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<main id="docs"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/open.js"></script>
</html>
`;

const script = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  displayRequestDuration: true,
  defaultModelsExpandDepth: 0,
  // Swagger's own server would check the document otherwise.
  validatorUrl: null,
});
`;

const files = join(dirname(createRequire(import.meta.url).resolve('@fastify/swagger-ui')), 'static');
const DAY_SECONDS = 86_400;

export function docsRoutes(): Hono {
  const docs = new Hono();
  docs.get('/docs', (c) => c.html(page));
  docs.get('/docs/open.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  const send = serveStatic({
    root: files,
    rewriteRequestPath: (path) => path.replace(/^\/docs/, ''),
    onFound: (_, c) => c.header('Cache-Control', `public, max-age=${DAY_SECONDS}`),
  });
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) docs.get(`/docs/${file}`, send);
  return docs;
}
