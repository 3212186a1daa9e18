/** The description of the service in OpenAPI 3.1: https://spec.openapis.org/oas/v3.1.0 */

import { OpenAPIHono } from '@hono/zod-openapi';
import { VERSION } from '../version.ts';
import { callOperations } from './call-operations.ts';
import { modelOperations } from './model-operations.ts';
import type { Operation } from './operation.ts';
import { repositoryOperations } from './repository-operations.ts';
import { serviceOperations } from './service-operations.ts';

export const operations: readonly Operation[] = [
  ...callOperations,
  ...modelOperations,
  ...repositoryOperations,
  ...serviceOperations,
];

export function openApiDocument(): ReturnType<OpenAPIHono['getOpenAPI31Document']> {
  const { openAPIRegistry: registry, getOpenAPI31Document: write } = new OpenAPIHono();
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'GLASSNET_TOKEN of the service. Without one, models are changed from its own machine alone.',
  });
  for (const operation of operations) registry.registerPath(operation);
  return write({
    openapi: '3.1.0',
    info: {
      title: 'Glassnet',
      version: VERSION,
      description:
        'Small neural nets you can see through, served by the [Open Inference Protocol]' +
        '(https://github.com/kserve/open-inference-protocol): the same bits on every backend, and a receipt for every call.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Calls', description: 'Rows in, scores and a receipt out.' },
      { name: 'Models', description: 'What is served.' },
      { name: 'Repository', description: 'What there is, and changing it.' },
      { name: 'Service', description: 'How the service is.' },
    ],
  });
}
