/** The published limits of the pages that are made on request; prerendered ones need no turn. */
export const turnLimits = {
  /** Made at one time. More would make none of them sooner: they share one thread. */
  atOnce: 4,
  /** Waiting for their turn, of one client and of all. What comes on top is refused. */
  waitingOfOne: 100,
  waitingInAll: 1_000,
  /**
   * Rounds of the event loop before each begins. Node takes one new connection per round: after a single one those at the
   * end of a crowd of connections would wait for the pages of all before them, in the order in which they came.
   */
  rounds: 16,
  /** How long one turn may take, in milliseconds, before the next begins beside it. */
  longest: 5_000,
} as const;

interface Waiting {
  readonly isGone: () => boolean;
  readonly start: (end: () => void) => void;
}

/**
 * Turns at what takes time: clients take them one after the other, whatever number of requests each has sent, so that
 * a crowd of requests of one client costs the others one turn.
 */
export class Turns {
  readonly #limits: typeof turnLimits;
  /** By client, the one whose turn is next first. */
  readonly #waiting = new Map<string, Waiting[]>();
  #running = 0;
  #count = 0;
  #isPlanned = false;

  constructor(limits: { readonly [Name in keyof typeof turnLimits]: number } = turnLimits) {
    this.#limits = limits as typeof turnLimits;
  }

  /**
   * @param isGone whether nobody waits for the answer any more: such a turn is left out.
   * @param start begins the work of the turn, now or later; it calls `end` when the work is done.
   * @returns false where too many wait already; `start` is never called then.
   */
  take(client: string, isGone: () => boolean, start: (end: () => void) => void): boolean {
    const own = this.#waiting.get(client) ?? [];
    if (own.length >= this.#limits.waitingOfOne || this.#count >= this.#limits.waitingInAll) return false;
    own.push({ isGone, start });
    this.#waiting.set(client, own);
    this.#count += 1;
    this.#next();
    return true;
  }

  /** One at a time, after what has come meanwhile: a page may be made without ever waiting, and so would the next. */
  #next(): void {
    if (this.#isPlanned || this.#count === 0 || this.#running >= this.#limits.atOnce) return;
    this.#isPlanned = true;
    this.#afterRounds(this.#limits.rounds, () => {
      this.#isPlanned = false;
      this.#beginFirst();
      this.#next();
    });
  }

  #afterRounds(rounds: number, then: () => void): void {
    setImmediate(() => (rounds > 1 ? this.#afterRounds(rounds - 1, then) : then()));
  }

  #beginFirst(): void {
    const [client, own] = this.#waiting.entries().next().value ?? [];
    if (client === undefined || own === undefined) return;
    const turn = own.shift();
    this.#count -= 1;
    this.#waiting.delete(client);
    if (own.length > 0) this.#waiting.set(client, own);
    if (turn && !turn.isGone()) this.#begin(turn);
  }

  #begin({ start }: Waiting): void {
    this.#running += 1;
    let isOver = false;
    const end = (): void => {
      clearTimeout(timer);
      if (isOver) return;
      isOver = true;
      this.#running -= 1;
      this.#next();
    };
    // Work that waits for something, such as a client that reads slowly, leaves the thread to others.
    const timer = setTimeout(end, this.#limits.longest).unref();
    start(end);
  }
}
