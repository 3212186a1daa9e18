/**
 * The `workers` backend: the wasm kernel on several threads over one shared memory. Calls are answered with promises
 * and never block the caller's thread; they take turns, each with all threads.
 */

import type { Backend, LoadedSteps } from '../../backend.ts';
import { ArgumentError, BackendUnavailableError, ClosedError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { matmulStep, type Step } from '../../step.ts';
import { compile } from '../wasm/compile.ts';
import { Heap } from '../wasm/heap.ts';
import { Workspace } from '../wasm/workspace.ts';
import { kernel as base64 } from './kernel.generated.ts';
import { Team } from './team.ts';
import { type Crew, WorkersSteps } from './workers-steps.ts';

const MOST_THREADS = 64;
const os = globalThis.process?.getBuiltinModule?.('node:os');

/** @throws ArgumentError for a number of threads that is none, BackendUnavailableError when threads cannot start */
export async function openWorkers({
  threads = cores(),
}: {
  threads?: number | undefined;
} = {}): Promise<Backend> {
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS) {
    throw new ArgumentError(`threads: expected a whole number from 1 to ${MOST_THREADS}, got ${threads}`);
  }
  try {
    const module = await compile(base64);
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 16384, shared: true });
    const startTeam = () => Team.start(threads, module, memory);
    return new WorkersBackend(new Heap(memory), threads, startTeam, await startTeam());
  } catch (error) {
    throw new BackendUnavailableError('workers', error instanceof Error ? error.message : String(error));
  }
}

class WorkersBackend implements Backend {
  readonly name = 'workers';
  readonly #threads: number;
  readonly #startTeam: () => Promise<Team>;
  #team: Team;
  /** Undefined once closed. */
  #memory: { readonly heap: Heap; readonly workspace: Workspace } | undefined;
  /** The last call in line. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(heap: Heap, threads: number, startTeam: () => Promise<Team>, team: Team) {
    this.#memory = { heap, workspace: new Workspace(heap) };
    this.#threads = threads;
    this.#startTeam = startTeam;
    this.#team = team;
  }

  async matmul(a: Matrix, b: Matrix): Promise<Matrix> {
    const steps = await this.load([matmulStep(b)]);
    try {
      return await steps.run(a);
    } finally {
      steps.unload();
    }
  }

  async load(steps: readonly Step[]): Promise<LoadedSteps> {
    return new WorkersSteps(steps, () => this.#memory?.heap, this.#withCrew);
  }

  async close(): Promise<void> {
    this.#memory = undefined;
    await this.#team.end(closed());
  }

  /** Calls take turns. One that finds the team lost starts a new one. */
  readonly #withCrew = <T>(call: (crew: Crew) => Promise<T>): Promise<T> => {
    const result = this.#turn.then(async () => {
      if (this.#memory === undefined) throw closed();
      const { heap, workspace } = this.#memory;
      const team = await this.#readyTeam();
      return call({ heap, workspace, threads: this.#threads, run: (job) => team.run(job) });
    });
    this.#turn = result.catch(() => {});
    return result;
  };

  async #readyTeam(): Promise<Team> {
    if (!this.#team.isOver) return this.#team;
    const team = await this.#startTeam();
    this.#team = team;
    if (this.#memory === undefined) await this.close();
    return team;
  }
}

function closed(): ClosedError {
  return new ClosedError('the backend is closed');
}

function cores(): number {
  const count = globalThis.navigator?.hardwareConcurrency ?? os?.availableParallelism() ?? 1;
  return Math.min(count, MOST_THREADS);
}
