/** What holding one value against its schema may cost: both are written by people whom nobody knows. */
export const limits = {
  /** Schemas tried on a part of the value; an answer of 3,000 items with 30 members each takes some 100,000. */
  steps: 500_000,
  /** Schemas within schemas; deeper ones only repeat themselves, and each takes a piece of the stack. */
  depth: 400,
  /** Failures of one value; readers are shown the first few dozen. */
  failures: 10_000,
  /** A pattern's characters times those of the text it is tried on that cost as much as one schema. */
  charactersOfStep: 50,
  /** Digits of a number that are compared exactly. */
  digits: 2000,
} as const;
