/** The models: what goes in and out of them, how they are set up, what they have done. */

import {
  configurationSchema,
  modelListSchema,
  modelReadinessSchema,
  modelSchema,
  statisticsListSchema,
} from '../schemas/answers.ts';
import {
  answers,
  errors,
  json,
  modelParameter,
  type Operation,
  open,
  versionParameter,
} from './operation.ts';

const tags = ['Models'];
const security = open;

/** The same for the newest version and for one that is named. */
function ofModel(
  operationId: string,
  path: string,
  rest: Pick<Operation, 'summary' | 'responses'>,
): Operation[] {
  const method = 'get' as const;
  return [
    {
      method,
      path: `/v2/models/{model}${path}`,
      operationId,
      tags,
      security,
      request: { params: modelParameter },
      ...rest,
    },
    {
      method,
      path: `/v2/models/{model}/versions/{version}${path}`,
      operationId: `${operationId}OfVersion`,
      tags,
      security,
      request: { params: versionParameter },
      ...rest,
    },
  ];
}

export const modelOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v2/models',
    operationId: 'models',
    summary: 'All models',
    tags,
    security,
    responses: { ...answers('Their names, and what goes in and out of each.', modelListSchema), ...errors() },
  },
  {
    method: 'get',
    path: '/v2/models/stats',
    operationId: 'allStatistics',
    summary: 'What all models have done',
    tags,
    security,
    responses: {
      ...answers('The statistics of every version that is served.', statisticsListSchema),
      ...errors(),
    },
  },
  ...ofModel('model', '', {
    summary: 'What goes in and out of a model',
    responses: { ...answers('Its tensors and versions.', modelSchema), ...errors(404, 503) },
  }),
  ...ofModel('modelReady', '/ready', {
    summary: 'Whether a model is served',
    responses: {
      ...answers('It is.', modelReadinessSchema),
      ...errors(404),
      503: { description: 'It is not, now.', ...json(modelReadinessSchema) },
    },
  }),
  ...ofModel('configuration', '/config', {
    summary: 'How a model is set up',
    responses: { ...answers("Triton's model configuration.", configurationSchema), ...errors(404, 503) },
  }),
  ...ofModel('statistics', '/stats', {
    summary: 'What a model has done',
    responses: { ...answers('Its statistics.', statisticsListSchema), ...errors(404, 503) },
  }),
];
