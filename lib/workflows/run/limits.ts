/** What running a workflow may take: its file and the answers are written by people whom nobody knows. */
export const runLimits = {
  /** Characters of a condition, and parts of it within each other. People write some forty, and two. */
  condition: 2000,
  depth: 50,
  /** Workflows that call each other. */
  nested: 8,
  /** Calls and workflows that are begun: 250 users in batches of ten, each tried again, take 50. */
  steps: 200,
  /** Seconds of one wait. */
  wait: 3600,
  /** Milliseconds for which a webhook is waited for, where the step has no `timeout`, and at most. */
  webhook: { usual: 30_000, longest: 3_600_000 },
  /** Characters of a text that expressions fill; what the proxy takes as a body. */
  text: 1024 * 1024,
  /** Values that one output or one request may hold, those that stand at several places counted at each. */
  values: 200_000,
  /** For JSONPath: its characters, the values that it may look at (some 20 ms), and the places that it may lead to. */
  path: { path: 2000, visits: 200_000, matches: 20_000 },
} as const;

/** That a limit was passed. Its message is for readers. */
export class RunLimitError extends Error {}
