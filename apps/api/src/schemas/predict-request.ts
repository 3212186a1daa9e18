/** What the plain door takes beside its rows. */

import { backendNames } from '@glassnet/kernels';
import { z } from '@hono/zod-openapi';
import { describeValue } from '../infer/describe-value.ts';

export const predictRequestSchema = z
  .object({
    x: z
      .custom<readonly unknown[]>(Array.isArray, {
        error: ({ input }) => `expected rows of numbers, got ${describeValue(input)}`,
      })
      .openapi({
        type: 'array',
        items: { type: 'array', items: { type: 'number' } },
        description: 'Rows of numbers; one row may stand by itself.',
        example: [[0.5, -0.25]],
      }),
    backend: z
      .string()
      .nullish()
      .openapi({ description: `One of ${backendNames.join(', ')}, or auto.`, example: 'wasm' }),
    trace: z.boolean().nullish().openapi({ description: 'Whether the output of every layer comes too.' }),
  })
  .openapi('PredictRequest');
