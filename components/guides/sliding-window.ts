export interface Moment {
  /** Milliseconds from the start. */
  readonly at: number;
  readonly isAdmitted: boolean;
  /** Requests admitted within the window that ends here, this one included. */
  readonly inWindow: number;
}

/**
 * What a sliding window does to requests at `times`: one is admitted while fewer than `limit` were admitted within the
 * last `windowMs`. Refused requests do not count.
 */
export function slideWindow(times: readonly number[], limit: number, windowMs: number): readonly Moment[] {
  const admitted: number[] = [];
  return times.map((at) => {
    const before = admitted.filter((time) => time > at - windowMs).length;
    const isAdmitted = before < limit;
    if (isAdmitted) admitted.push(at);
    return { at, isAdmitted, inWindow: before + (isAdmitted ? 1 : 0) };
  });
}
