/** `glassnet create 2 4 3 --seed 0 --output net.safetensors`: a net with random weights, as a file. */

import { Net, RandomState, TwoLayerNet } from '@glassnet/core';
import { writeSafetensors } from '@glassnet/core/writers/safetensors';
import { FileError, UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { fileExists } from '../file-exists.ts';
import type { Surroundings } from '../surroundings.ts';
import { writeWholeFile } from '../write-file.ts';
import { writeTo } from '../write-to.ts';

export interface CreateOptions {
  readonly seed: number;
  readonly output: string;
  readonly force?: boolean | undefined;
}

/** Of both layers together: half a gigabyte. */
const MOST_PARAMS = 2 ** 27;

/** @throws UsageError for sizes or a name that cannot be, FileError when the file exists or cannot be written */
export async function create(
  [inputs, hidden, outputs]: readonly [number, number, number],
  { seed, output, force = false }: CreateOptions,
  { stderr }: Surroundings,
): Promise<ExitCode> {
  if (!output.toLowerCase().endsWith('.safetensors')) {
    throw new UsageError(`${output}: expected a name that ends in .safetensors`);
  }
  const params = (inputs + 1) * hidden + (hidden + 1) * outputs;
  if (params > MOST_PARAMS) {
    throw new UsageError(
      `${inputs} ${hidden} ${outputs}: expected at most ${MOST_PARAMS} parameters, got ${params}`,
    );
  }
  if (!force && (await fileExists(output))) {
    throw new FileError(`${output}: exists already: --force replaces it`);
  }
  const { layers } = new TwoLayerNet(inputs, hidden, outputs, { random: new RandomState(seed) });
  const source = `random: TwoLayerNet(${inputs}, ${hidden}, ${outputs}) from RandomState(${seed})`;
  const bytes = writeSafetensors(new Net(layers, { source }));
  await writeWholeFile(output, bytes);
  await writeTo(
    stderr,
    `${output}  ${inputs}-${hidden}-${outputs}, ${params} parameters, ${bytes.length} bytes\n`,
  );
  return exitCodes.done;
}
