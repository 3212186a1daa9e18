/** A run of the command line in this process, with everything that it writes. */

import { Readable, Writable } from 'node:stream';
import { type WithBackends, withBackends } from '../backends.ts';
import type { ExitCode } from '../exit-code.ts';
import { run } from '../run.ts';

export interface Captured {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

interface Stage {
  readonly stdin?: string | Uint8Array;
  /** Whether stdout is a terminal. */
  readonly isTTY?: boolean;
  readonly withBackends?: WithBackends;
}

export async function runCaptured(args: readonly string[], stage: Stage = {}): Promise<Captured> {
  const stdin = Object.assign(Readable.from([Buffer.from(stage.stdin ?? '')]), { isTTY: false });
  const stdout = new Collector(stage.isTTY ?? false);
  const stderr = new Collector(false);
  const surroundings = { stdin, stdout, stderr, withBackends: stage.withBackends ?? withBackends };
  const code = await run(args, surroundings);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Collector extends Writable {
  readonly isTTY: boolean;
  text = '';

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
