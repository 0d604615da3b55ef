/**
 * The portal's own model of an API: what every page, text, sample, form and proxied request is made from.
 *
 * All values are plain, frozen and JSON-serialisable but for `Operation.schemas` (a Map, which React's payload and
 * structuredClone carry too) and numbers that JavaScript would round (`JsonNumber`, which crosses as JSON text only). Whatever the published file was — Swagger 2.0 or OpenAPI 3.x — the model speaks JSON
 * Schema 2020-12 and OpenAPI 3.2 terms. Text fields named `description` hold CommonMark source from an untrusted
 * file; only `lib/render/commonmark` may turn them into markup. Names chosen by the file's author are always values
 * in arrays, never object keys, so that `__proto__` is a name like any other.
 */

import type { Header, MediaType, Parameter, RequestBody } from './model-message.ts';
import type { ExternalDocs, SchemaTable } from './model-schema.ts';
import type { SecurityRequirement, SecurityScheme } from './model-security.ts';

export type * from './model-message.ts';
export type * from './model-schema.ts';
export type * from './model-security.ts';

/** Upper-case HTTP method; OpenAPI 3.2 allows any token. */
export type Method = string;

export interface Api {
  /** The file's name without its extension, or what the site calls it; first URL segment after `/reference/`. */
  readonly slug: string;
  /** Where the site has several versions of the API: all of them, the current one first. */
  readonly versions?: readonly ApiVersion[];
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string };
  readonly license?: { readonly name: string; readonly identifier?: string; readonly url?: string };
  readonly externalDocs?: ExternalDocs;
  /** The `openapi` or `swagger` version as published, such as `3.1.0`. */
  readonly specification: string;
  readonly servers: readonly Server[];
  /** In reading order: declared order first, then order of appearance. Operations without a tag sit in one last tag. */
  readonly tags: readonly Tag[];
  /** Of the site, `x-tagGroups` or the tags' parents; a name may be empty. No groups where nobody says any. */
  readonly tagGroups: readonly { readonly name: string; readonly tags: readonly string[] }[];
  readonly webhooks: readonly OperationSummary[];
  readonly securitySchemes: readonly SecurityScheme[];
  readonly schemas: readonly SchemaSummary[];
  /** `x-rate-limit-plans`; absent where the file has none. */
  readonly rateLimits?: RateLimits;
  /** `x-errors`: the closed list of error codes; empty where the file has none. */
  readonly errors: readonly ErrorCode[];
}

/** One of several versions of an API that the site has. */
export interface ApiVersion {
  /** Slug of the API that this version is in the catalog. */
  readonly slug: string;
  /** What readers know it by, such as `v2`. */
  readonly name: string;
  readonly status?: 'deprecated';
}

export interface Server {
  /** As published, with `{variables}`; may be relative. */
  readonly url: string;
  readonly name?: string;
  readonly description?: string;
  readonly variables: readonly {
    readonly name: string;
    readonly default: string;
    readonly enum?: readonly string[];
    readonly description?: string;
  }[];
}

export interface Tag {
  readonly slug: string;
  readonly name: string;
  /** `x-displayName` or 3.2's `summary`, else the name. */
  readonly title: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  /** Slug of the parent tag (3.2's `parent`). */
  readonly parent?: string;
  /** 3.2's `kind`, such as `nav` or `audience`. */
  readonly kind?: string;
  /** Marked as for the company's own people, in a portal that is. */
  readonly internal?: true;
  readonly operations: readonly OperationSummary[];
}

/** Enough for a navigation entry or a card. */
export interface OperationSummary {
  readonly slug: string;
  readonly operationId?: string;
  readonly method: Method;
  readonly path: string;
  readonly title: string;
  readonly deprecated: boolean;
  readonly internal?: true;
}

export interface SchemaSummary {
  readonly slug: string;
  readonly name: string;
  readonly title: string;
  readonly deprecated: boolean;
  readonly internal?: true;
}

export interface Operation {
  /** Slug of the API. */
  readonly api: string;
  /** Kebab-case operationId, or method and path where there is none; unique within the API, stable. */
  readonly slug: string;
  readonly operationId?: string;
  readonly kind: 'operation' | 'webhook';
  readonly method: Method;
  /** The path template as published, such as `/users/{userId}`; for a webhook its name. */
  readonly path: string;
  /** The `summary`, else made from the operationId, else method and path. */
  readonly title: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  readonly deprecated: boolean;
  readonly internal?: true;
  readonly tag: { readonly slug: string; readonly title: string };
  /** The further tags that the file gives it. */
  readonly otherTags?: readonly string[];
  /** "Endpoint `index` of `count`" within its tag; index counts from 1. */
  readonly position: { readonly index: number; readonly count: number };
  readonly previous?: OperationSummary;
  readonly next?: OperationSummary;
  /** Those in force here: the operation's, else the path's, else the API's. Never empty. */
  readonly servers: readonly Server[];
  /** Alternatives, any one of which is enough. Empty: no authentication. An alternative with no schemes: optional. */
  readonly security: readonly SecurityRequirement[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** In order of status: exact codes, ranges, `default`. */
  readonly responses: readonly Response[];
  readonly callbacks: readonly Callback[];
  /** Of a webhook, the operations that cause it (`x-caused-by`), in the file's order; absent where it names none. */
  readonly causes?: readonly OperationSummary[];
  /** Codes of `Api.errors` that this operation's error responses name in their examples, by status then file order. */
  readonly errors: readonly ErrorCode[];
  readonly codeSamples: readonly {
    readonly language: string;
    readonly label: string;
    readonly source: string;
  }[];
  /**
   * Every named schema that a `ref` in this operation reaches, transitively; in an API where everything leads to
   * everything, those that its page shows. A name that is not here has its own page all the same.
   */
  readonly schemas: SchemaTable;
  /** Where it is written; absent before the catalog is. */
  readonly source?: SourceLine;
}

/** A line of a description. */
export interface SourceLine {
  /** Relative to the folder of descriptions, with `/`. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  /** 3.2's `summary`, else the reason phrase of RFC 9110. */
  readonly title: string;
  readonly description?: string;
  readonly headers: readonly Header[];
  readonly content: readonly MediaType[];
  readonly links: readonly Link[];
}

export interface Link {
  readonly name: string;
  readonly description?: string;
  /** The operation it leads to, where the file names one that exists. */
  readonly operation?: OperationSummary;
  /** What the file names instead: an operationId that is not in it, or a place in another document. */
  readonly target?: string;
  readonly parameters: readonly { readonly name: string; readonly value: unknown }[];
  readonly requestBody?: unknown;
  /** Where the operation is called, where that is elsewhere than the operation itself says. */
  readonly server?: Server;
}

export interface Callback {
  readonly name: string;
  /** The name; of several requests under one name the later ones have a number behind it. Unique within the operation. */
  readonly key: string;
  /** Runtime expression, such as `{$request.body#/callbackUrl}`. */
  readonly expression: string;
  readonly method: Method;
  readonly title: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
  readonly deprecated: boolean;
  /** Those that it says of itself; empty where the expression alone decides. */
  readonly servers: readonly Server[];
  /** As of an operation; absent where it says nothing of its own. */
  readonly security?: readonly SecurityRequirement[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  readonly responses: readonly Response[];
}

export interface RateLimits {
  readonly description?: string;
  /** The quotas every plan has a number for, in order: `{ name: 'second', window: 1 }` (window in seconds). */
  readonly quotas: readonly { readonly name: string; readonly window: number }[];
  readonly plans: readonly RateLimitPlan[];
}

export interface RateLimitPlan {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Requests per window by quota, in the order of `quotas`; `null`: set for each account ("Custom"). */
  readonly limits: readonly (number | null)[];
}

/** One entry of `x-errors`. */
export interface ErrorCode {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  /** CommonMark: what happened. */
  readonly description: string;
  /** CommonMark: why it happens. */
  readonly cause: string;
  /** CommonMark: what to do. */
  readonly resolution: string;
  /** Whether to send the same request again. */
  readonly retry: 'never' | 'after-change' | 'with-backoff' | 'after-retry-after';
}
