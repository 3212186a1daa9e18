/**
 * The `workers` backend: the wasm kernel on several threads over one shared memory. Calls are answered with promises
 * and never block the caller's thread; they take turns, each with all threads.
 */

import type { Backend, LoadedSteps } from '../../backend.ts';
import {
  ArgumentError,
  BackendUnavailableError,
  ClosedError,
  GlassnetError,
  WorkerLostError,
} from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { matmulStep, type Step } from '../../step.ts';
import type { Machine } from '../wasm/machine.ts';
import { type MachineOptions, openMachine } from '../wasm/open-machine.ts';
import { cores } from './cores.ts';
import { Team } from './team.ts';
import { type Turn, WorkersSteps } from './workers-steps.ts';

const MOST_THREADS = 64;

export interface WorkersOptions extends Omit<MachineOptions, 'module'> {
  /** At most 64; as many as the machine has cores when left out. */
  readonly threads?: number | undefined;
}

/**
 * @throws ArgumentError for a number of threads or a tile that there is not, BackendUnavailableError when threads
 * cannot start or wide mode cannot be had
 */
export async function openWorkers({
  threads = Math.min(cores(), MOST_THREADS),
  tileRows,
  wide,
}: WorkersOptions = {}): Promise<Backend> {
  if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS) {
    throw new ArgumentError(`threads: expected a whole number from 1 to ${MOST_THREADS}, got ${threads}`);
  }
  try {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 16384, shared: true });
    const machine = await openMachine('workers', memory, { tileRows, wide });
    return new WorkersBackend(machine, threads, await Team.start(threads, machine));
  } catch (error) {
    if (error instanceof GlassnetError && !(error instanceof WorkerLostError)) throw error;
    throw new BackendUnavailableError('workers', error instanceof Error ? error.message : String(error));
  }
}

class WorkersBackend implements Backend {
  readonly name = 'workers';
  readonly #threads: number;
  #team: Team;
  /** Undefined once closed. The threads share it; on this side its kernel is not used any more. */
  #machine: Machine | undefined;
  /** The last call in line. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(machine: Machine, threads: number, team: Team) {
    this.#machine = machine;
    this.#threads = threads;
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
    return new WorkersSteps(steps, () => this.#machine, this.#inTurn);
  }

  async close(): Promise<void> {
    this.#machine = undefined;
    await this.#team.end(closed());
  }

  /** Calls take turns. One that finds the team lost starts a new one. */
  readonly #inTurn = <T>(call: (turn: Turn) => Promise<T>): Promise<T> => {
    const result = this.#turn.then(async () => {
      const machine = this.#machine;
      if (machine === undefined) throw closed();
      const team = await this.#readyTeam(machine);
      return call({ machine, threads: this.#threads, run: (job) => team.run(job) });
    });
    this.#turn = result.catch(() => {});
    return result;
  };

  async #readyTeam(machine: Machine): Promise<Team> {
    if (!this.#team.isOver) return this.#team;
    // Until the last of the lost team's threads has ended, it may still write to the memory they share.
    await this.#team.end(closed());
    const team = await Team.start(this.#threads, machine);
    this.#team = team;
    // Closed while the team was starting: close() has ended the old one.
    if (this.#machine === undefined) await team.end(closed());
    return team;
  }
}

function closed(): ClosedError {
  return new ClosedError('the backend is closed');
}
