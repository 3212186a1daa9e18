/** Calls: rows in, scores and a receipt out. */

import { z } from '@hono/zod-openapi';
import { inferAnswerSchema, predictAnswerSchema } from '../schemas/answers.ts';
import { inferRequestSchema } from '../schemas/infer-request.ts';
import { predictRequestSchema } from '../schemas/predict-request.ts';
import {
  answers,
  errors,
  json,
  modelParameter,
  type Operation,
  open,
  versionParameter,
} from './operation.ts';

const tags = ['Calls'];
const security = open;
const refusals = errors(400, 404, 413, 415, 500, 503);

const bytes = z.string().openapi({ format: 'binary' });

/** Bytes of JSON before the bytes of tensors. */
const headerLength = z.object({
  'Inference-Header-Content-Length': z
    .string()
    .optional()
    .openapi({
      description:
        'How many bytes of JSON come before binary tensors, before any compression; 0 when the body is one tensor ' +
        'of float32 and no JSON.',
      example: '137',
    }),
});

const infer = {
  method: 'post' as const,
  summary: 'Scores, by the Open Inference Protocol',
  description:
    'JSON, or with `Inference-Header-Content-Length` JSON and behind it the bytes of the tensor, little-endian. ' +
    'What the body is said to be does not matter. Compressed with gzip or deflate in both directions, if you like.',
  tags,
  security,
  responses: {
    200: {
      description: 'The scores and the receipt. With binary outputs, their bytes behind the JSON.',
      headers: headerLength,
      content: {
        'application/json': { schema: inferAnswerSchema },
        'application/octet-stream': { schema: bytes },
      },
    },
    ...refusals,
  },
};

const inferBody = {
  required: true,
  content: {
    'application/json': { schema: inferRequestSchema },
    'application/octet-stream': { schema: bytes },
  },
};

const predict = {
  method: 'post' as const,
  summary: 'Scores, plainly',
  tags,
  security,
  responses: { ...answers('The scores, the classes and the receipt.', predictAnswerSchema), ...refusals },
};

const predictBody = { required: true, ...json(predictRequestSchema) };

export const callOperations: readonly Operation[] = [
  {
    ...predict,
    path: '/v1/predict/{model}',
    operationId: 'predict',
    request: { params: modelParameter, body: predictBody },
  },
  {
    ...predict,
    path: '/v1/predict/{model}/versions/{version}',
    operationId: 'predictWithVersion',
    request: { params: versionParameter, body: predictBody },
  },
  {
    ...infer,
    path: '/v2/models/{model}/infer',
    operationId: 'infer',
    request: { params: modelParameter, headers: headerLength, body: inferBody },
  },
  {
    ...infer,
    path: '/v2/models/{model}/versions/{version}/infer',
    operationId: 'inferWithVersion',
    request: { params: versionParameter, headers: headerLength, body: inferBody },
  },
];
