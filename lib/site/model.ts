import type {
  AnalyticsScriptDefinition,
  BannerDefinition,
  KeyEndpointDefinition,
  KeyLinkDefinition,
  MissingPageDefinition,
  NavigationEntry,
  SettingDefinition,
  TagGroupDefinition,
  WebhookInboxDefinition,
} from './define-site.ts';

/** One for each theme. */
export interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** A site's configuration as everything else reads it: checked, with its defaults, and nothing but data. */
export interface SiteConfig {
  readonly engine?: string;
  readonly name: string;
  readonly suffix: string;
  readonly description: string;
  /** The language of the interface, as a tag (BCP 47). */
  readonly language: string;
  readonly logo?: Pair;
  readonly icon?: string;
  readonly accent?: Pair;
  readonly fonts?: { readonly text?: readonly FontFile[]; readonly code?: readonly FontFile[] };
  readonly banner?: BannerDefinition;
  readonly missingPage?: MissingPageDefinition;
  readonly analytics?: Analytics;
  readonly mainApi: string;
  /** The portal is for the company's own people (AUDIENCE): it shows what is marked as internal, and no search engine. */
  readonly isInternal?: true;
  /** Each version of an API is one of them, behind its current one. */
  readonly apis: readonly ApiConfig[];
  readonly sandbox?: string;
  readonly navigation: readonly NavigationEntry[];
  readonly footer: readonly NavigationEntry[];
  readonly editUrl?: string;
  readonly assistants: readonly NavigationEntry[];
  readonly variables: Readonly<Record<string, string>>;
  readonly feedback: boolean | { readonly link: string };
  /** Without a slash at its end. */
  readonly consoleAt?: string;
}

/** A WOFF2 file, by its path in `public/`. A variable font has a range of weights: `100 900`. */
export interface FontFile {
  readonly file: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
}

/** What pages load from other origins and send to them: the only hosts beside the portal's own in their policy. */
export interface Analytics {
  readonly scripts: readonly AnalyticsScript[];
  /** Where these scripts send what they count, beside the origins that they come from. */
  readonly origins: readonly string[];
}

export type AnalyticsScript = AnalyticsScriptDefinition &
  Required<Pick<AnalyticsScriptDefinition, 'attributes'>>;

export interface ApiConfig {
  readonly slug: string;
  /** The path of its description below their folder; absent: the one that is called like the API. */
  readonly file?: string;
  /** Which version of an API it is, where there are several. */
  readonly version?: VersionConfig;
  readonly groups?: readonly TagGroupDefinition[];
  readonly backend: 'mock' | BackendConfig;
  readonly refusedKeyPrefixes: readonly string[];
  readonly keys: 'none' | KeyLinkDefinition | KeyEndpoint;
  readonly webhooks?: WebhookInboxDefinition;
  readonly oauthOrigins: readonly string[];
}

export interface VersionConfig {
  /** Slug of the API, which is that of its current version. */
  readonly of: string;
  readonly name: string;
  readonly status?: 'deprecated';
}

export type KeyEndpoint = KeyEndpointDefinition & Required<Pick<KeyEndpointDefinition, 'plans'>>;

export interface BackendConfig {
  readonly origin: SettingDefinition;
  readonly basePath: string;
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, SettingDefinition>>;
  /** In seconds; what the site does not say is as in lib/proxy/limits.ts. */
  readonly timeouts: Partial<Readonly<Record<'connect' | 'firstByte' | 'idle' | 'total', number>>>;
}
