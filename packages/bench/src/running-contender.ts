/** A contender in its process, as seen from the one that asks for times. */

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lane } from './contender.ts';
import { Conversation } from './conversation.ts';
import { readFloat32File } from './float32-file.ts';
import { findPython } from './python.ts';

const SECONDS_TO_OPEN = 60;
const SECONDS_A_ROUND = 60;
/** A call that takes longer is not repeated. */
const SECONDS_A_CALL = 10;

export class RunningContender {
  readonly lane: Lane;
  /** The result of the first call. */
  readonly result: Float32Array;
  /** Nanoseconds from before the first import to the end of the first call. */
  readonly firstResult: number;
  /** Nanoseconds of the first call alone, nearly. */
  readonly firstCall: number;
  readonly #conversation: Conversation;

  private constructor(
    lane: Lane,
    result: Float32Array,
    times: { result: number; call: number },
    conversation: Conversation,
  ) {
    this.lane = lane;
    this.result = result;
    this.firstResult = times.result;
    this.firstCall = times.call;
    this.#conversation = conversation;
  }

  /** Starts the process on the work in `folder` and waits for its first result. @throws NotTimedError */
  static async start(lane: Lane, folder: string): Promise<RunningContender> {
    const path = join(folder, `${lane.contender.name}-${lane.threads}.f32`);
    const conversation = new Conversation(spawnLane(lane, folder, path));
    await conversation.answer(SECONDS_TO_OPEN);
    const opened = performance.now();
    const result = await conversation.answer(SECONDS_A_CALL);
    const call = (performance.now() - opened) * 1e6;
    await conversation.answer(SECONDS_TO_OPEN);
    return new RunningContender(
      lane,
      readFloat32File(path),
      { result: result.nanoseconds ?? Number.NaN, call },
      conversation,
    );
  }

  /** Nanoseconds of one call, over `repetitions` of them. @throws NotTimedError */
  async time(repetitions: number): Promise<number> {
    this.#conversation.say(`run ${repetitions}`);
    const { nanoseconds } = await this.#conversation.answer(SECONDS_A_ROUND);
    return (nanoseconds ?? Number.NaN) / repetitions;
  }

  close(): void {
    this.#conversation.end();
  }
}

function spawnLane({ contender, threads }: Lane, folder: string, result: string): ChildProcess {
  if (contender.name !== 'numpy') {
    const file = fileURLToPath(new URL('./contender-process.js', import.meta.url));
    return spawn(process.execPath, [
      ...process.execArgv,
      file,
      folder,
      result,
      contender.name,
      String(threads),
    ]);
  }
  const file = fileURLToPath(new URL('../python/numpy-contender.py', import.meta.url));
  const limit = String(threads);
  const env = { ...process.env, OPENBLAS_NUM_THREADS: limit, OMP_NUM_THREADS: limit, MKL_NUM_THREADS: limit };
  return spawn(findPython()?.program ?? 'python3', [file, folder, result], { env });
}
