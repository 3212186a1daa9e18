/**
 * What the model repository extension takes:
 * https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_model_repository.md
 */

import { z } from '@hono/zod-openapi';

export const indexRequestSchema = z
  .object({
    ready: z.boolean().nullish().openapi({ description: 'Whether only what is served is asked for.' }),
  })
  .openapi('RepositoryIndexRequest');

export const loadRequestSchema = z
  .object({
    parameters: z
      .looseObject({
        config: z
          .string()
          .nullish()
          .openapi({ description: 'A configuration as JSON, until the next load.' }),
      })
      .nullish()
      .openapi({
        description:
          'Beside `config`, files as base64, named `file:VERSION/NAME`: served until the next load.',
      }),
  })
  .openapi('RepositoryLoadRequest');
