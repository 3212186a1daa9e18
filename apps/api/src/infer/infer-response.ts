/** The answer to an inference request, as JSON text in which every score keeps its bits. */

import type { Matrix } from '@glassnet/core';
import type { Receipt } from '@glassnet/core/receipt';
import { HttpError } from '../errors/http-error.ts';
import { OUTPUT, type ServedModel } from '../models.ts';
import type { BackendChoice } from './backend-choice.ts';

/**
 * @throws HttpError 400 for scores that are not finite: they have no JSON, and finite input reaches them only
 * when it overflows float32 on its way, so the input is what has to change
 */
export function inferResponse(
  model: ServedModel,
  id: string,
  choice: BackendChoice,
  result: Receipt,
): string {
  const { backend, milliseconds, digest, scores } = result;
  checkFinite(scores);
  const { reason } = choice;
  const head = JSON.stringify({
    model_name: model.name,
    model_version: model.version,
    id,
    parameters: { backend, milliseconds: Number(milliseconds.toFixed(4)), digest, reason },
  });
  const shape = `[${scores.rows},${scores.cols}]`;
  const output = `{"name":"${OUTPUT}","datatype":"FP32","shape":${shape},"data":[${numbers(scores)}]}`;
  return `${head.slice(0, -1)},"outputs":[${output}]}`;
}

function checkFinite({ data, cols }: Matrix): void {
  const index = data.findIndex((score) => !Number.isFinite(score));
  if (index < 0) return;
  throw new HttpError(
    400,
    `row ${Math.floor(index / cols)}, score ${index % cols} is ${data[index]}, which JSON cannot carry: ` +
      `x is too large for this net, make it smaller (or ask for .npy with glassnet predict --output s.npy)`,
  );
}

/** Every float32 is a float64, whose shortest digits give it back exactly; only JSON.stringify loses -0. */
function numbers({ data }: Matrix): string {
  return Array.from(data, (score) => (Object.is(score, -0) ? '-0' : String(score))).join(',');
}
