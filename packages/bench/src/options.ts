/** The words after `npm run bench --`. */

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { workName } from './work.ts';
import { workShapes } from './works.ts';

/** What is measured beside the times of works. */
const others = ['predict itself', 'first prediction', 'size'];

export interface Options {
  /** Install the peers and time them, too. */
  readonly peers: boolean;
  /** Only works with this in their name. */
  readonly work: string;
  readonly rounds: number;
  /** What "all threads" means. */
  readonly threads: number;
  readonly json: boolean;
}

export const usage = `npm run bench -- [--peers] [--work TEXT] [--rounds N] [--threads N] [--json]

  --peers      install other runtimes into packages/bench/.peers and time them in the same run
  --work TEXT  only what has TEXT in its name: "2-4-3", "matmul 512", "first prediction", "size", "predict itself"
  --rounds N   rounds whose median counts (7)
  --threads N  threads of those that can have several (as many as there are cores)
  --json       the run as one JSON object
`;

/** Undefined when help was asked for. @throws TypeError or RangeError with what is wrong */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      peers: { type: 'boolean', default: false },
      work: { type: 'string', default: '' },
      rounds: { type: 'string', default: '7' },
      threads: { type: 'string', default: String(Math.min(64, availableParallelism())) },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    ...values,
    work: partOfName(values.work),
    rounds: wholeNumber('rounds', values.rounds, 1000),
    threads: wholeNumber('threads', values.threads, 64),
  };
}

function partOfName(text: string): string {
  const names = [...workShapes.map(workName), ...others];
  if (names.some((name) => name.includes(text))) return text;
  throw new RangeError(`--work: expected a part of one of "${names.join('", "')}", got "${text}"`);
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new RangeError(`--${name}: expected a whole number from 1 to ${most}, got "${text}"`);
}
