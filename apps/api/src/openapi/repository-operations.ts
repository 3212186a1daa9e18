/** The model repository: what there is, and changing it. */

import { z } from '@hono/zod-openapi';
import { doneSchema, indexSchema, storedSchema } from '../schemas/answers.ts';
import { indexRequestSchema, loadRequestSchema } from '../schemas/repository-requests.ts';
import {
  answers,
  errors,
  json,
  modelParameter,
  type Operation,
  open,
  versionParameter,
} from './operation.ts';

const tags = ['Repository'];
const security = [{ token: [] }];
const file = z.string().openapi({ format: 'binary' });

const upload = {
  method: 'put' as const,
  summary: 'Store a model and serve it',
  description:
    'A .safetensors, .onnx, .npz or .pt file, a link, or an .onnx with its external data as a form or a zip. ' +
    'What is no model replaces nothing.',
  tags,
  security,
  responses: { ...answers('It is served.', storedSchema), ...errors(400, 401, 413, 415, 503) },
};

const uploadBody = {
  required: true,
  content: {
    'application/octet-stream': { schema: file },
    'multipart/form-data': { schema: z.object({ file: z.array(file) }) },
  },
};

const activations = z.object({
  activation: z.string().optional().openapi({
    description: 'The activation between layers, of a file that holds only weights.',
    example: 'sigmoid',
  }),
  output_activation: z.string().optional().openapi({
    description: 'The activation behind the last layer, of a file that holds only weights.',
    example: 'softmax',
  }),
});

const remove = {
  method: 'delete' as const,
  tags,
  security,
  responses: { ...answers('It is gone.', doneSchema), ...errors(401, 404, 503) },
};

export const repositoryOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/v2/repository/index',
    operationId: 'repositoryIndex',
    summary: 'What there is, and what is served of it',
    tags,
    security: open,
    request: { body: json(indexRequestSchema) },
    responses: { ...answers('Every version of every model.', indexSchema), ...errors(400, 413) },
  },
  {
    method: 'post',
    path: '/v2/repository/models/{model}/load',
    operationId: 'load',
    summary: 'Read a model again, or one that was unloaded',
    tags,
    security,
    request: { params: modelParameter, body: json(loadRequestSchema) },
    responses: { ...answers('It is served.', doneSchema), ...errors(400, 401, 404, 413, 503) },
  },
  {
    method: 'post',
    path: '/v2/repository/models/{model}/unload',
    operationId: 'unload',
    summary: 'Serve a model no more, until it is loaded',
    tags,
    security,
    request: { params: modelParameter },
    responses: { ...answers('It is not served.', doneSchema), ...errors(401, 404, 503) },
  },
  {
    ...upload,
    path: '/v2/repository/models/{model}',
    operationId: 'store',
    request: { params: modelParameter, query: activations, body: uploadBody },
  },
  {
    ...upload,
    path: '/v2/repository/models/{model}/versions/{version}',
    operationId: 'storeVersion',
    request: { params: versionParameter, query: activations, body: uploadBody },
  },
  {
    ...remove,
    path: '/v2/repository/models/{model}',
    operationId: 'remove',
    summary: 'Delete a model, all its versions',
    request: { params: modelParameter },
  },
  {
    ...remove,
    path: '/v2/repository/models/{model}/versions/{version}',
    operationId: 'removeVersion',
    summary: 'Delete a version of a model',
    request: { params: versionParameter },
  },
];
