/** Streams of one account at one time, in one process: a page, a forwarder, and what a restart leaves behind. */
const mostOfAccount = 5;
/** Streams of one process. Each asks the store twice a second. */
const mostOfProcess = 200;

/** Counts streams that are open in this process. */
export class OpenStreams {
  readonly #counts = new Map<string, number>();
  #total = 0;

  /** Why one more may not be opened; undefined where it may. */
  refusal(accountId: string): 'account' | 'process' | undefined {
    if ((this.#counts.get(accountId) ?? 0) >= mostOfAccount) return 'account';
    return this.#total >= mostOfProcess ? 'process' : undefined;
  }

  /** Counts one; what it returns counts it out again. */
  enter(accountId: string): () => void {
    this.#total++;
    this.#counts.set(accountId, (this.#counts.get(accountId) ?? 0) + 1);
    return () => {
      this.#total--;
      const left = (this.#counts.get(accountId) ?? 1) - 1;
      if (left > 0) this.#counts.set(accountId, left);
      else this.#counts.delete(accountId);
    };
  }
}
