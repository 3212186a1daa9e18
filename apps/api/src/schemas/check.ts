/** Values against a schema, with one sentence about the first thing that is wrong. */

import { z } from '@hono/zod-openapi';
import { HttpError } from '../answers/http-error.ts';

/** @throws HttpError 400 */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const { data, error, success } = schema.safeParse(value);
  if (success) return data;
  const issue = error.issues[0];
  const where = z.core.toDotPath(issue?.path ?? []) || 'the body';
  throw new HttpError(400, `${where}: ${issue?.message.replace(/^Invalid input: /, '')}`);
}
