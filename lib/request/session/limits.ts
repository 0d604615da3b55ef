/** What a tab keeps of its requests. Browsers give an origin 5 MiB for one; what is oldest gives way first. */
export const sessionLimits = {
  /** Requests: more are no list that anybody reads. */
  records: 200,
  /** Characters of all records as they are stored. */
  total: 1_500_000,
  /** Characters of one body, sent or answered: several screens of JSON. */
  body: 64_000,
  /** Characters of the name that a reader gives. */
  name: 120,
} as const;
