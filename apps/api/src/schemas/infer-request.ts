/**
 * The envelope of an inference request: all of it but the data, which no schema looks at. Fields that are not known are
 * ignored, as the protocol asks.
 * https://github.com/kserve/open-inference-protocol/blob/main/specification/protocol/inference_rest.md
 */

import { backendNames } from '@glassnet/kernels';
import { z } from '@hono/zod-openapi';
import { datatypeNames } from '../tensors/datatypes.ts';

const requestInputSchema = z.object({
  name: z.string().openapi({ example: 'x' }),
  datatype: z.string().openapi({ description: `One of ${datatypeNames.join(', ')}.`, example: 'FP32' }),
  shape: z
    .array(z.int().nonnegative())
    .openapi({ description: 'Rows, then columns or the shape of one input.', example: [1, 2] }),
  parameters: z
    .object({
      binary_data_size: z
        .int()
        .nonnegative()
        .nullish()
        .openapi({ description: 'Bytes of this tensor behind the JSON, instead of `data`.' }),
    })
    .nullish(),
  data: z
    .unknown()
    .optional()
    .openapi({
      type: 'array',
      items: {},
      description: 'Numbers row after row, or lists of them nested as `shape` says.',
      example: [0.5, -0.25],
    }),
});

const requestOutputSchema = z.object({
  name: z.string().openapi({
    description: '`s` for the scores, `h1`, `h2`... for the output of a layer.',
    example: 's',
  }),
  parameters: z
    .object({
      binary_data: z
        .boolean()
        .nullish()
        .openapi({ description: 'Whether this output comes as bytes behind the JSON.' }),
      classification: z
        .int()
        .nonnegative()
        .nullish()
        .openapi({ description: 'How many of the highest to name, each as "value:index:label".' }),
    })
    .nullish(),
});

export const inferRequestSchema = z
  .object({
    id: z.string().nullish().openapi({ description: 'Comes back in the answer.', example: 'one' }),
    parameters: z
      .object({
        backend: z
          .string()
          .nullish()
          .openapi({ description: `One of ${backendNames.join(', ')}, or auto.`, example: 'wasm' }),
        binary_data_output: z.boolean().nullish().openapi({
          description: 'Whether outputs come as bytes behind the JSON, unless they say otherwise.',
        }),
        trace: z.boolean().nullish().openapi({ description: 'Whether the output of every layer comes too.' }),
        timeout: z
          .int()
          .nonnegative()
          .nullish()
          .openapi({ description: 'How many microseconds the call may wait for its run.' }),
      })
      .nullish(),
    inputs: z.array(requestInputSchema),
    outputs: z.array(requestOutputSchema).nullish(),
  })
  .openapi('InferRequest');

export type InferEnvelope = z.infer<typeof inferRequestSchema>;
export type RequestInput = InferEnvelope['inputs'][number];
