/** What a reader stops at while it counts, so that a refusal costs no more than the reading up to it. */
export interface JsonLimits {
  /** Objects and arrays within each other. */
  readonly depth?: number;
  /** Values of all kinds. */
  readonly values?: number;
  /** Members of objects: each costs a name. */
  readonly members?: number;
  /** Characters of the names that lead to a value. */
  readonly path?: number;
}

export const jsonLimits = {
  /** What anybody may send. People nest some ten levels; a mebibyte of names costs 30 times as much as one text. */
  network: { depth: 64, values: 100_000, members: 20_000 },
  /**
   * A description. Its memory depends on its values, of which GitHub's has 900,000; everything below a value repeats
   * the names that lead to it.
   */
  description: { depth: 200, values: 2_000_000, path: 16 * 1024 },
  /** What is drawn as a form, which draws each level within the one before. */
  form: { depth: 200 },
} as const satisfies Readonly<Record<string, JsonLimits>>;
