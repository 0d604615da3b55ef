/** A request that somebody has copied from elsewhere, as far as it could be read. Nothing of it is trusted or run. */
export interface PastedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  /** Fields of a form. */
  readonly parts?: readonly PastedPart[];
  /** `user:password` of http basic. */
  readonly user?: string;
  readonly notes: readonly string[];
}

export interface PastedPart {
  readonly name: string;
  /** Absent for a file. */
  readonly value?: string;
  readonly filename?: string;
  readonly contentType?: string;
}

export const pasteLimits = {
  /** Characters: the portal takes no longer body. */
  text: 1_100_000,
  /** Words of a command. */
  words: 5000,
} as const;

/** The text is no request that can be read; `message` says why. */
export class UnreadablePaste extends Error {}
