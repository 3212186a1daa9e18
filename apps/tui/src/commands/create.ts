/** `glassnet create 2 4 3 --seed 0 --output net.safetensors`: a net with random weights, as a file. */

import { Net, RandomState, TwoLayerNet } from '@glassnet/core';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { netFormatOf } from '../net-formats.ts';
import { type SaveOptions, saveNet } from '../save-net.ts';
import type { Surroundings } from '../surroundings.ts';

export interface CreateOptions extends SaveOptions {
  readonly seed: number;
  readonly output: string;
}

/** Of both layers together: half a gigabyte. */
const MOST_PARAMS = 2 ** 27;

/** @throws UsageError for sizes or a name that cannot be, FileError when the file exists or cannot be written */
export async function create(
  [inputs, hidden, outputs]: readonly [number, number, number],
  { seed, output, ...options }: CreateOptions,
  { stderr }: Surroundings,
): Promise<ExitCode> {
  netFormatOf(output);
  const params = (inputs + 1) * hidden + (hidden + 1) * outputs;
  if (params > MOST_PARAMS) {
    throw new UsageError(
      `${inputs} ${hidden} ${outputs}: expected at most ${MOST_PARAMS} parameters, got ${params}`,
    );
  }
  const { layers } = new TwoLayerNet(inputs, hidden, outputs, { random: new RandomState(seed) });
  const source = `random: TwoLayerNet(${inputs}, ${hidden}, ${outputs}) from RandomState(${seed})`;
  await saveNet(output, new Net(layers, { source }), options, stderr);
  return exitCodes.done;
}
