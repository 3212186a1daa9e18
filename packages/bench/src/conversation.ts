/** Talking with a contender's process: a line in, a line out. */

import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

interface Answer {
  readonly nanoseconds?: number;
}

/** Why a contender has no time for a work, in words for a table's reader. */
export class NotTimedError extends Error {
  override readonly name = 'NotTimedError';
}

/** Lines to a process, and the JSON lines that it answers with; other lines are of its libraries. */
export class Conversation {
  readonly #process: ChildProcess;
  readonly #answers: AsyncIterator<string>;
  #complaint = '';

  constructor(child: ChildProcess) {
    this.#process = child;
    if (child.stdout === null) throw new Error('expected a process with pipes');
    this.#answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#complaint += chunk;
    });
    // That it ended is seen by the end of its output; without listeners these would end us.
    child.on('error', (error) => {
      this.#complaint += error.message;
    });
    child.stdin?.on('error', () => undefined);
  }

  say(line: string): void {
    this.#process.stdin?.write(`${line}\n`);
  }

  async answer(seconds: number): Promise<Answer> {
    let isLate = false;
    const deadline = setTimeout(() => {
      isLate = true;
      this.#process.kill('SIGKILL');
    }, seconds * 1000);
    try {
      for (;;) {
        const { value, done } = await this.#answers.next();
        if (isLate) throw new NotTimedError(`over ${seconds} s`);
        if (done) throw new NotTimedError(lastError(this.#complaint));
        if (value.startsWith('{')) return JSON.parse(value);
      }
    } finally {
      clearTimeout(deadline);
    }
  }

  end(): void {
    this.#process.stdin?.end();
  }
}

/** The line of a stack trace that says what went wrong. */
function lastError(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((text) => /^\w*(Error|Exception)\b/.test(text)) ?? lines.at(-1);
  return line ?? 'its process ended';
}
