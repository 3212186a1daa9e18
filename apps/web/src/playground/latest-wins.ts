/**
 * One call at a time. Of the requests that come while one runs, only the latest is kept and runs next: so
 * results arrive in the order of their requests, the last request is always answered, and a slow backend
 * drops frames instead of lagging behind.
 */
export class LatestWins<Request, Result> {
  readonly #run: (request: Request) => Promise<Result>;
  readonly #settle: (result: PromiseSettledResult<Result>) => void;
  #waiting: { readonly request: Request } | undefined;
  #running = false;
  #stopped = false;

  constructor(
    run: (request: Request) => Promise<Result>,
    settle: (result: PromiseSettledResult<Result>) => void,
  ) {
    this.#run = run;
    this.#settle = settle;
  }

  request(request: Request): void {
    this.#waiting = { request };
    if (!this.#running) void this.#drain();
  }

  /** What still runs settles nothing any more. */
  stop(): void {
    this.#stopped = true;
    this.#waiting = undefined;
  }

  async #drain(): Promise<void> {
    this.#running = true;
    while (this.#waiting !== undefined) {
      const { request } = this.#waiting;
      this.#waiting = undefined;
      const [result] = await Promise.allSettled([this.#run(request)]);
      if (!this.#stopped) this.#settle(result);
    }
    this.#running = false;
  }
}
