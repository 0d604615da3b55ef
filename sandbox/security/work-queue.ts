import { unavailable } from '../errors.ts';

/**
 * Runs at most `concurrency` jobs at once and keeps at most `waiting` more; what comes on top is refused with 503,
 * so that a flood of expensive requests takes neither the memory nor the time of the others.
 */
export class WorkQueue {
  readonly #concurrency: number;
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(concurrency: number, waiting: number) {
    this.#concurrency = concurrency;
    this.#limit = waiting;
  }

  async run<T>(job: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await job();
    } finally {
      // A waiting job takes over this one's place, so the count changes only when nobody waits.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }

  async #enter(): Promise<void> {
    if (this.#running < this.#concurrency) {
      this.#running++;
      return;
    }
    if (this.#waiting.length >= this.#limit)
      throw unavailable('Too many requests of this kind wait already.');
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
