/**
 * So many calls at a time, one unless told otherwise. Of the requests that come while they run, only the latest is kept and
 * runs next: so results arrive in the order of their requests, the last request is always answered, and a slow backend
 * drops frames instead of lagging behind.
 */
export class LatestWins<Request, Result> {
  readonly #run: (request: Request) => Promise<Result>;
  readonly #settle: (result: PromiseSettledResult<Result>) => void;
  readonly #most: number;
  #waiting: { readonly request: Request } | undefined;
  #running = 0;
  #started = 0;
  /** The latest call that was answered: an earlier one that comes behind it is not heard. */
  #answered = 0;
  #stopped = false;

  constructor(
    run: (request: Request) => Promise<Result>,
    settle: (result: PromiseSettledResult<Result>) => void,
    most = 1,
  ) {
    this.#run = run;
    this.#settle = settle;
    this.#most = most;
  }

  request(request: Request): void {
    this.#waiting = { request };
    this.#startNext();
  }

  /** What still runs settles nothing any more. */
  stop(): void {
    this.#stopped = true;
    this.#waiting = undefined;
  }

  #startNext(): void {
    if (this.#waiting === undefined || this.#running === this.#most) return;
    const { request } = this.#waiting;
    this.#waiting = undefined;
    this.#running++;
    void this.#answer(request, ++this.#started);
  }

  async #answer(request: Request, call: number): Promise<void> {
    const [result] = await Promise.allSettled([this.#run(request)]);
    this.#running--;
    if (!this.#stopped && call > this.#answered) {
      this.#answered = call;
      this.#settle(result);
    }
    this.#startNext();
  }
}
