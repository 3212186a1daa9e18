/** What the service answers. Handlers are typed by these, the documentation is made of them, and tests hold answers to them. */

import { z } from '@hono/zod-openapi';

export const errorSchema = z
  .object({
    error: z
      .string()
      .openapi({ example: 'unknown model "rose": expected one of seed, picture, spiral, digits' }),
  })
  .openapi('Error');

export const serviceSchema = z
  .object({
    name: z.string().openapi({ example: 'glassnet' }),
    version: z.string().openapi({ example: '0.1.0' }),
    extensions: z.array(z.string()).openapi({ example: ['binary_tensor_data', 'classification'] }),
  })
  .openapi('Service');

export const healthSchema = z.object({ live: z.boolean(), ready: z.boolean() }).openapi('Health');

export const modelReadinessSchema = z
  .object({ name: z.string(), ready: z.boolean() })
  .openapi('ModelReadiness');

const tensorSchema = z.object({
  name: z.string(),
  datatype: z.string(),
  shape: z.array(z.int()).openapi({ description: '-1 for what the caller chooses.', example: [-1, 2] }),
});

export const modelSchema = z
  .object({
    name: z.string(),
    versions: z.array(z.string()).openapi({ description: 'What is served of it, oldest first.' }),
    platform: z.string(),
    inputs: z.array(tensorSchema),
    outputs: z.array(tensorSchema),
  })
  .openapi('Model');

export const modelListSchema = z
  .object({
    models: z.array(z.string()).openapi({ description: 'All names, of models that are not served too.' }),
    specs: z.array(modelSchema).openapi({ description: 'Those that are served.' }),
  })
  .openapi('ModelList');

const tensorConfigurationSchema = z.object({
  name: z.string(),
  data_type: z.string(),
  dims: z.array(z.int()),
});

export const configurationSchema = z
  .object({
    name: z.string(),
    platform: z.string(),
    backend: z.string(),
    version_policy: z.object({ all: z.object({}) }),
    max_batch_size: z.int(),
    input: z.array(tensorConfigurationSchema),
    output: z.array(tensorConfigurationSchema),
    dynamic_batching: z.object({ max_queue_delay_microseconds: z.int() }),
    max_queue_delay_us: z.int(),
    max_batch_rows: z.int(),
  })
  .openapi('Configuration');

const durationSchema = z.object({ count: z.int(), ns: z.int() });
const computeSchema = {
  compute_input: durationSchema,
  compute_infer: durationSchema,
  compute_output: durationSchema,
};

export const statisticsSchema = z
  .object({
    name: z.string(),
    version: z.string(),
    last_inference: z.int().openapi({ description: 'Milliseconds since 1970, 0 before the first.' }),
    inference_count: z.int().openapi({ description: 'Rows.' }),
    execution_count: z.int().openapi({ description: 'Runs, which calls may share.' }),
    inference_stats: z.object({
      success: durationSchema,
      fail: durationSchema,
      queue: durationSchema,
      ...computeSchema,
      cache_hit: durationSchema,
      cache_miss: durationSchema,
    }),
    response_stats: z.object({}),
    batch_stats: z.array(z.object({ batch_size: z.int(), ...computeSchema })),
    memory_usage: z.array(z.object({})),
  })
  .openapi('Statistics');

export const statisticsListSchema = z
  .object({ model_stats: z.array(statisticsSchema) })
  .openapi('StatisticsList');

export const indexSchema = z
  .array(
    z.object({
      name: z.string(),
      version: z.string(),
      state: z.enum(['READY', 'UNAVAILABLE']),
      reason: z.string().openapi({ description: 'Why it is not served, or why its newest file is not.' }),
    }),
  )
  .openapi('RepositoryIndex');

export const doneSchema = z.object({}).openapi('Done');

export const storedSchema = modelSchema
  .extend({ version: z.string().openapi({ description: 'The version that was stored.' }) })
  .openapi('StoredModel');

const digestSchema = z.string().openapi({
  description: 'SHA-256 of the scores as little-endian float32, in hexadecimal: the receipt.',
});

const outputSchema = z.object({
  name: z.string().openapi({ example: 's' }),
  datatype: z.enum(['FP32', 'BYTES']),
  shape: z.array(z.int()).openapi({ example: [1, 3] }),
  parameters: z
    .object({
      binary_data_size: z
        .int()
        .optional()
        .openapi({ description: 'Bytes behind the JSON, instead of data.' }),
      layer: z.string().optional().openapi({ description: 'The layer that it comes out of.' }),
    })
    .optional(),
  data: z
    .array(z.union([z.number(), z.string()]))
    .optional()
    .openapi({ description: 'Flat, row after row; classes as "value:index:label".' }),
});

export const inferAnswerSchema = z
  .object({
    model_name: z.string(),
    model_version: z.string(),
    id: z.string(),
    parameters: z.object({
      backend: z.string().openapi({ description: 'The backend that ran.' }),
      milliseconds: z.number(),
      digest: digestSchema,
      reason: z
        .string()
        .optional()
        .openapi({ description: 'Why that backend, where it was ours to choose.' }),
    }),
    outputs: z.array(outputSchema),
  })
  .openapi('InferAnswer');

const rowsSchema = z.array(z.array(z.number()));

export const predictAnswerSchema = z
  .object({
    scores: rowsSchema,
    classes: z.array(z.int()).openapi({ description: 'The index of the highest score of each row.' }),
    backend: z.string().openapi({ description: 'The backend that ran.' }),
    milliseconds: z.number(),
    digest: digestSchema,
    trace: z
      .array(z.object({ layer: z.string(), output: rowsSchema }))
      .optional()
      .openapi({ description: 'The output of every layer.' }),
  })
  .openapi('PredictAnswer');
