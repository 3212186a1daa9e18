/** GET /openapi.json: the service describes itself. */

import type { Hono } from 'hono';
import { answerText } from '../answers/answer.ts';
import { openApiDocument } from '../openapi/document.ts';
import type { ServiceEnv } from '../requests/service-context.ts';

export function documentRoutes(api: Hono<ServiceEnv>): void {
  /** Written when somebody asks for the first time. */
  let text: string | undefined;
  api.get('/openapi.json', (c) => {
    text ??= JSON.stringify(openApiDocument());
    return answerText(c, text);
  });
}
