/** The rows that a command is to work on. */

import type { Readable } from 'node:stream';
import type { Matrix, Net } from '@glassnet/core';
import { checkInput } from '@glassnet/kernels/step';
import { about, UsageError } from './errors.ts';
import { bundledModel, bundledNames } from './model-file.ts';
import { readBytes } from './read-bytes.ts';
import { readRows } from './rows/format.ts';

/**
 * The rows of the file `input`, of stdin for `-`, or without it those that come with a bundled model.
 *
 * @throws FileError when they cannot be read or do not fit the net, UsageError when there is nothing to read
 */
export async function readInputRows(
  input: string | undefined,
  model: string,
  net: Net,
  stdin: Readable,
): Promise<Matrix> {
  const source = input === '-' ? stdin : (input ?? bundledModel(model)?.input);
  if (source === undefined) {
    throw new UsageError(
      `${model}: expected --input FILE, or - for stdin; only ${bundledNames.join(', ')} come with rows`,
    );
  }
  const name = input === '-' ? 'stdin' : (input ?? `rows of ${model}`);
  return about(name, async () => {
    const x = readRows(await readBytes(source));
    checkInput(x, net.inputSize);
    return x;
  });
}
