/** Who answers the console's calls, and with what credentials. */
export interface ConnectionDefinition {
  /** Who answers the console's calls of this API, and nobody else ever gets one of them. Absent: `mock`. */
  readonly backend?: 'mock' | BackendDefinition;
  /** Starts of keys that must never be sent anywhere by the portal, such as `sk_live_`. */
  readonly refusedKeyPrefixes?: readonly string[];
  /** How a reader gets a key. Absent: the portal does not say. */
  readonly keys?: 'none' | KeyLinkDefinition | KeyEndpointDefinition;
  /**
   * Where the backend keeps the webhooks that it delivers, so that their pages show them as they come. Absent: the pages
   * of webhooks show none.
   */
  readonly webhooks?: WebhookInboxDefinition;
  /**
   * Origins beside the backend's own at which the console may get access tokens (OAuth 2.0), such as
   * `https://auth.example.com`.
   */
  readonly oauthOrigins?: readonly string[];
}

/** A value as it is, or the name of the environment variable that holds it. */
export type SettingDefinition = string | { readonly env: string };

export interface BackendDefinition {
  /** Scheme, host and port, such as `https://sandbox.example.com`. `sandbox`: the one that `npm start` runs. */
  readonly origin: SettingDefinition;
  /** Path prefix of the API on that origin, such as `/v1`. */
  readonly basePath?: string;
  /** IP addresses that the origin's name may resolve to. Absent: those of the kind of network that is found first. */
  readonly addresses?: readonly string[];
  /** Fields that the portal's server adds to each call, such as the password of a staging system. Never shown to readers. */
  readonly headers?: Readonly<Record<string, SettingDefinition>>;
  /** Seconds until the portal gives a call up: to connect, for the first byte, between two parts, for all of it. */
  readonly timeouts?: {
    readonly connect?: number;
    readonly firstByte?: number;
    readonly idle?: number;
    readonly total?: number;
  };
}

/** Leads readers to where they get a key. */
export interface KeyLinkDefinition {
  /** Where readers get a key, such as your dashboard: an `https://` or `mailto:` address. */
  readonly link: string;
  /** What the link says. Absent: "Get a key". */
  readonly text?: string;
}

/** An address of the backend that makes a key for whoever asks. */
export interface KeyEndpointDefinition {
  /** Path on the backend's origin, called with POST. */
  readonly endpoint: string;
  /** The JSON body of the call; the text `{plan}` stands for the plan that the reader has chosen. Absent: no body. */
  readonly body?: Readonly<Record<string, string | number | boolean>>;
  /** JSON pointer to where the key stands in the answer, such as `/data/key`. */
  readonly key: string;
  /** JSON pointer to the date and time at which the key expires (RFC 3339). Absent: keys do not expire. */
  readonly expiresAt?: string;
  /** The plans to choose from; the first is what is chosen at first. Absent: there is nothing to choose. */
  readonly plans?: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Paths on the backend's origin. Each is called with the reader's key: as `Authorization: Bearer`, or in the header that
 * the first security scheme of the API names. Guide: [Webhooks](/guides/webhooks).
 */
export interface WebhookInboxDefinition {
  /** Called with GET, answers with server-sent events: those that are kept, then those that come. */
  readonly deliveries: string;
  /** Called with POST; `{id}` stands for the delivery that is to be made again. */
  readonly redeliver: string;
  /** Called with GET, answers `{ "secret": "whsec_…" }`. */
  readonly secret: string;
}
