/** What the versions of an API have changed, as the portal keeps it beside the model. Plain and JSON-serialisable. */
export interface ApiHistory {
  /** The newest first. Empty where no version was ever recorded. */
  readonly releases: readonly Release[];
  /** Operations and webhooks by slug: the earliest recorded version that has each. */
  readonly since: readonly (readonly [slug: string, version: string])[];
  /** Of an older version of an API: what its current version changed. */
  readonly toCurrent?: Release;
}

export interface Release {
  readonly version: string;
  /** YYYY-MM-DD; absent for what stands in the description and was not recorded yet. */
  readonly date?: string;
  /** The version it is compared with; absent for the first. */
  readonly previous?: string;
  readonly changes: readonly Change[];
}

export type ChangeKind = 'added' | 'changed' | 'deprecated' | 'removed';

/** One difference between two versions, wherever it shows: a shared schema changes many places at once. */
export interface Change {
  readonly kind: ChangeKind;
  /** Whether a client that worked with the version before can fail. */
  readonly breaking: boolean;
  /** The thing itself: `email`, `POST /auth/sign-up`, `response 404`. */
  readonly name: string;
  /** What about it, as plain text: "also takes "sms"". */
  readonly text: string;
  /** Of what is added: whether the thing itself is, and not something about it, such as a media type. */
  readonly isNew?: boolean;
  /** Never empty; in reading order. */
  readonly places: readonly ChangePlace[];
}

export interface ChangePlace {
  /** Path of the page, such as `/reference/users/sign-up`; absent where the page is gone. */
  readonly page?: string;
  /** The row on it; absent for the page as a whole and for rows that are gone. */
  readonly anchor?: string;
  /** The row that was there before, where it is gone: what old links name. */
  readonly formerly?: string;
  /** Title of the page. */
  readonly title: string;
  /** Where on it: `request body`; empty for the page as a whole. */
  readonly place: string;
}

export const noHistory: ApiHistory = { releases: [], since: [] };
