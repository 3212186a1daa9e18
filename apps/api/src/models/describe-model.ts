/** A model in the words of the protocol: its metadata, and its configuration as Triton writes it. */

import type { ModelVersions } from './model-versions.ts';
import { INPUT, OUTPUT, type ServedModel } from './served-model.ts';

export interface TensorMetadata {
  readonly name: string;
  readonly datatype: string;
  readonly shape: readonly number[];
}

/** @param versions all that are served of it */
export function metadataOf({ name, net }: ServedModel, versions: ModelVersions) {
  return {
    name,
    versions: versions.served.map(({ version }) => version),
    platform: 'glassnet',
    inputs: [tensor(INPUT, net.metadata.inputShape ?? [net.inputSize ?? -1])],
    outputs: [tensor(OUTPUT, [net.outputSize ?? -1])],
  };
}

/** -1 stands for a size that the caller chooses: the rows, and the columns of a net without weights. */
function tensor(name: string, shape: readonly number[]): TensorMetadata {
  return { name, datatype: 'FP32', shape: [-1, ...shape] };
}

/**
 * https://github.com/triton-inference-server/common/blob/main/protobuf/model_config.proto, and what is ours in it.
 *
 * @param mostRows of one call
 */
export function configurationOf({ name, net, config }: ServedModel, mostRows: number) {
  const { max_queue_delay_us, max_batch_rows } = config;
  const input = {
    name: INPUT,
    data_type: 'TYPE_FP32',
    dims: net.metadata.inputShape ?? [net.inputSize ?? -1],
  };
  return {
    name,
    platform: 'glassnet',
    backend: 'glassnet',
    version_policy: { all: {} },
    max_batch_size: mostRows,
    input: [input],
    output: [{ name: OUTPUT, data_type: 'TYPE_FP32', dims: [net.outputSize ?? -1] }],
    dynamic_batching: { max_queue_delay_microseconds: max_queue_delay_us },
    max_queue_delay_us,
    max_batch_rows,
  };
}
