/** A Python that has NumPy. */

import { spawnSync } from 'node:child_process';

const programs = ['python3', '/usr/bin/python3'];

export interface Python {
  readonly program: string;
  /** Versions of NumPy and of the library that multiplies for it. */
  readonly versions: string;
}

let found: Python | undefined;

/** Undefined when there is none. */
export function findPython(): Python | undefined {
  found ??= programs.map(ask).find((python) => python !== undefined);
  return found;
}

const QUESTION = `
import numpy
try:
    blas = numpy.show_config(mode="dicts")["Build Dependencies"]["blas"]
    print(numpy.__version__, "with", blas["name"], blas["version"])
except Exception:
    print(numpy.__version__)
`;

function ask(program: string): Python | undefined {
  const { status, stdout } = spawnSync(program, ['-c', QUESTION], { encoding: 'utf8' });
  return status === 0 ? { program, versions: stdout.trim().split('\n').at(-1) ?? '' } : undefined;
}
