import { isLoopback } from './address.ts';

/** Lets one request at a time to a host, with a pause after each; this machine needs none. */
export class HostTurns {
  readonly #pauseMs: number;
  readonly #sleep: (ms: number) => Promise<void>;
  /** Settles when the last request to the host is over. */
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(pauseMs: number, sleep: (ms: number) => Promise<void>) {
    this.#pauseMs = pauseMs;
    this.#sleep = sleep;
  }

  /** @param host with its port, if any */
  async take<Result>(host: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(host);
    const turn = (async () => {
      if (before !== undefined) {
        await before;
        if (!isLoopback(host.replace(/:\d+$/, ''))) await this.#sleep(this.#pauseMs);
      }
      return task();
    })();
    this.#last.set(
      host,
      turn.catch(() => {}),
    );
    return turn;
  }
}
