/** The calls of the service as a type, for `hc` of hono/client: `hc<GlassnetService>('http://127.0.0.1:3000')`. */

import type { z } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import type { errorSchema, inferAnswerSchema, predictAnswerSchema } from './schemas/answers.ts';
import type { InferEnvelope } from './schemas/infer-request.ts';
import type { predictRequestSchema } from './schemas/predict-request.ts';

interface ToModel {
  readonly param: { readonly model: string };
}

/** What is answered is the one or the other. */
type Post<Input, Answer> =
  | { input: Input; output: Answer; outputFormat: 'json'; status: 200 }
  | {
      input: Input;
      output: z.infer<typeof errorSchema>;
      outputFormat: 'json';
      status: 400 | 404 | 413 | 503;
    };

type Predict = ToModel & { readonly json: z.input<typeof predictRequestSchema> };
type Infer = ToModel & { readonly json: InferEnvelope };

export type GlassnetService = Hono<
  object,
  {
    '/v1/predict/:model': { $post: Post<Predict, z.infer<typeof predictAnswerSchema>> };
    '/v2/models/:model/infer': { $post: Post<Infer, z.infer<typeof inferAnswerSchema>> };
  }
>;
