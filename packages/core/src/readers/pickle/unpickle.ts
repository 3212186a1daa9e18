/**
 * The value that a pickle describes. Nothing is executed: a pickle is a list of opcodes for a small machine that builds
 * values, and where it names a function or class of Python, only those in `globals` are found, as code of ours.
 * https://docs.python.org/3/library/pickle.html
 */

import { ByteReader } from './byte-reader.ts';
import { opcodes, type Unpickling } from './opcodes.ts';
import { PickleStack } from './stack.ts';
import { brokenPickle, type PickleGlobal, type PickleValue } from './value.ts';

export interface UnpickleOptions {
  /** By `module.name`. */
  readonly globals: ReadonlyMap<string, PickleGlobal>;
  /** What to throw for another. */
  readonly refuse: (fullName: string) => Error;
  readonly persistent?: Unpickling['persistent'];
}

const STOP = '.';
/** A net of a thousand arrays needs a tenth of it; a byte of hostile ones could cost a hundred of memory. */
const MOST_OPCODES = 500_000;

/** @throws ModelFormatError; whatever `refuse` makes for a global that is not allowed */
export function unpickle(
  bytes: Uint8Array,
  { globals, refuse, persistent = noPersistent }: UnpickleOptions,
): PickleValue {
  const reader = new ByteReader(bytes);
  const stack = new PickleStack();
  const unpickling = {
    reader,
    stack,
    memo: new Map<number, PickleValue>(),
    persistent,
    globalNamed: (module: string, name: string) => {
      const fullName = `${module}.${name}`;
      const global = globals.get(fullName);
      if (global === undefined) throw refuse(fullName);
      return global;
    },
  };
  for (let count = 0; count < MOST_OPCODES; count++) {
    const { offset } = reader;
    const code = String.fromCharCode(reader.uint8());
    if (code === STOP) return stack.pop();
    const opcode = opcodes.get(code);
    if (opcode === undefined) throw brokenPickle(`opcode ${JSON.stringify(code)} at byte ${offset}`);
    opcode(unpickling);
  }
  throw brokenPickle(`more than ${MOST_OPCODES} opcodes`);
}

function noPersistent(): never {
  throw brokenPickle('it refers to something that is kept outside');
}
