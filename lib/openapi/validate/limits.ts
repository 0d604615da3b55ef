/** What holding one value against its schema may cost: both are written by people whom nobody knows. */
export const limits = {
  /** Schemas tried on a part of the value; an answer of 3,000 items with 30 members each takes some 100,000. */
  steps: 500_000,
  /** The same for one value that a description gives, and for all of them. */
  stepsOfGiven: 100_000,
  stepsOfAllGiven: 4_000_000,
  /** Schemas within schemas; deeper ones only repeat themselves, and each takes a piece of the stack. */
  depth: 400,
  /** Failures of one value; readers are shown the first few dozen. */
  failures: 10_000,
  /** A pattern's characters times those of the text it is tried on that cost as much as one schema. */
  charactersOfStep: 50,
  /** Characters of a pattern and of a text that are tried where patterns have to end in time of their own: what is longer cannot be told. */
  pattern: 1000,
  text: 5000,
} as const;
