/** What one model is told beside its weights: config.json in its folder, or the `config` of a load. */

import { z } from '@hono/zod-openapi';
import { HttpError } from '../answers/http-error.ts';

const LONGEST_DELAY_US = 1_000_000;
const MOST_BATCH_ROWS = 100_000;

export const modelConfigSchema = z.object({
  max_queue_delay_us: z.int().min(0).max(LONGEST_DELAY_US).default(0).openapi({
    description:
      'How long a call waits for others that share its run, in microseconds; a timer ticks in milliseconds.',
  }),
  max_batch_rows: z.int().min(1).max(MOST_BATCH_ROWS).default(1024).openapi({
    description: 'Rows of the calls that share a run, all together.',
  }),
  activation: z.string().optional().openapi({
    description: 'The activation between two affine layers, where the file holds only weights.',
  }),
  output_activation: z.string().optional().openapi({
    description: 'The activation behind the last affine layer, where the file holds only weights.',
  }),
});

export type ModelConfig = z.infer<typeof modelConfigSchema>;

export const defaultConfig: ModelConfig = modelConfigSchema.parse({});

/** Fields that are not known are ignored. @throws HttpError 400 for text that is no such configuration */
export function readModelConfig(text: string): ModelConfig {
  const { data, error } = modelConfigSchema.safeParse(parseJson(text));
  if (data !== undefined) return data;
  const issue = error.issues[0];
  throw new HttpError(
    400,
    `config: ${z.core.toDotPath(issue?.path ?? []) || 'all of it'}: ${issue?.message}`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HttpError(400, `config: not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
