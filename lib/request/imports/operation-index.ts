/** All APIs that a request may be of: what `/session/apis.json` holds. */
export interface ApiIndex {
  readonly apis: readonly {
    readonly api: string;
    readonly title: string;
    /** Scheme, host and path prefix of everything that its servers may be called. */
    readonly bases: readonly string[];
  }[];
  /** Starts of keys that must not be sent from here. */
  readonly refusedKeyPrefixes: readonly string[];
}

/** The operations of one API: what `/reference/<api>/operations.json` holds. */
export type OperationIndex = readonly IndexedOperation[];

export interface IndexedOperation {
  readonly slug: string;
  readonly method: string;
  readonly path: string;
  readonly title: string;
}
