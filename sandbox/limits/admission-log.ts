/** Times of admission in ascending order, in a ring that grows to what is really used: 8 bytes for each. */
export class AdmissionLog {
  #times = new Float64Array(16);
  #head = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(time: number): void {
    if (this.#size === this.#times.length) this.#grow();
    this.#times[(this.#head + this.#size) % this.#times.length] = time;
    this.#size++;
  }

  /** Forgets what is as old as `time` or older. */
  dropUntil(time: number): void {
    while (this.#size > 0 && this.#at(0) <= time) {
      this.#head = (this.#head + 1) % this.#times.length;
      this.#size--;
    }
  }

  /** Number of admissions later than `time`, by binary search. */
  countAfter(time: number): number {
    let low = 0;
    let high = this.#size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#at(middle) <= time) low = middle + 1;
      else high = middle;
    }
    return this.#size - low;
  }

  /** The time of the `rank`-th newest admission; 1 is the newest. */
  newest(rank: number): number {
    return this.#at(this.#size - rank);
  }

  #at(index: number): number {
    return this.#times[(this.#head + index) % this.#times.length] ?? Number.NaN;
  }

  #grow(): void {
    const larger = new Float64Array(this.#times.length * 2);
    for (let i = 0; i < this.#size; i++) larger[i] = this.#at(i);
    this.#times = larger;
    this.#head = 0;
  }
}
