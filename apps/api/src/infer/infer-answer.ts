/**
 * The answer to an inference request: JSON, in which every score keeps its bits, and behind it the outputs that were asked
 * for in binary.
 */

import type { ServedModel } from '../models/served-model.ts';
import type { Slices } from '../slices.ts';
import type { RequestedOutput } from './requested-output.ts';
import type { CallResult } from './run-call.ts';
import { type WrittenOutput, writeOutput } from './write-output.ts';

export interface InferAnswer {
  readonly json: readonly string[];
  /** What comes behind the JSON. */
  readonly binary: readonly Uint8Array<ArrayBuffer>[];
}

/** @throws HttpError 400 for numbers that JSON cannot carry */
export function* inferAnswer(
  model: ServedModel,
  id: string,
  outputs: readonly RequestedOutput[],
  result: CallResult,
): Slices<InferAnswer> {
  const json = [`${headOf(model, id, result)},"outputs":[`];
  const binary: Uint8Array<ArrayBuffer>[] = [];
  for (const [i, output] of outputs.entries()) {
    const written = yield* write(output, model, result);
    if (i > 0) json.push(',');
    json.push(...written.json);
    if (written.binary !== undefined) binary.push(written.binary);
  }
  json.push(']}');
  return { json, binary };
}

/** Without the closing brace. Put together by hand: JSON.stringify takes as long for it as a small net for its row. */
function headOf({ names }: ServedModel, id: string, result: CallResult): string {
  const { ran, backend, digest, reason } = result;
  const why = reason === undefined ? '' : `,"reason":${JSON.stringify(reason)}`;
  const receipt = `"backend":"${backend}","milliseconds":${ran.milliseconds.toFixed(4)},"digest":"${digest}"`;
  return `{${names},"id":${JSON.stringify(id)},"parameters":{${receipt}${why}}`;
}

function write(output: RequestedOutput, { net }: ServedModel, result: CallResult): Slices<WrittenOutput> {
  const { layer } = output;
  if (layer === undefined) {
    return writeOutput(output, result.ran.scores, { classes: net.metadata.classes, layer });
  }
  const numbers = result.ran.outputs?.[layer] ?? result.ran.scores;
  const isLast = layer === net.layers.length - 1;
  return writeOutput(output, numbers, {
    classes: isLast ? net.metadata.classes : undefined,
    layer: net.layers[layer]?.name,
  });
}
