/** What the overlays of one description may take. Names of things are in the messages that say so. */
export const overlayLimits = {
  /** Files. */
  files: 50,
  /** Bytes of one of them. */
  size: 8 * 1024 * 1024,
  /** Of one file; an action for each operation of GitHub's description would be 1,200. */
  actions: 20_000,
  /** Characters: people write some fifty. */
  path: 2000,
  /** Values that all paths together may look at, some ten million a second; GitHub's description has 900,000. */
  visits: 20_000_000,
  /** Places that one action changes. */
  matches: 200_000,
  /** Values that are added, counted at each place. */
  added: 1_000_000,
} as const;

/** That a limit was passed: nothing more of the overlays is applied. */
export class OverlayLimitError extends Error {}
