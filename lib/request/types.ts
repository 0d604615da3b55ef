import type { Encoding, Parameter, Schema, SchemaTable, SecurityRequirement } from '../openapi/model.ts';

/** What a person fills in for one operation. Every member is JSON-serialisable: the body of `POST /api/try`. */
export interface RequestValues {
  /** JSON values by parameter name; serialized by the parameter's own style. */
  readonly path?: NamedValues;
  /** Holds the value of an OpenAPI 3.2 `querystring` parameter too. */
  readonly query?: NamedValues;
  readonly header?: NamedValues;
  readonly cookie?: NamedValues;
  /** Credentials by security scheme name: a token or key; `user:password` for http basic. */
  readonly auth?: Readonly<Record<string, string>>;
  /** One of the operation's request media types; the first where absent. */
  readonly contentType?: string;
  /**
   * JSON media types: the JSON value, or a string that is sent as it is. Other types: text, `{ base64 }` with the
   * `filename` that the bytes come from, or `{ filename }` alone for a file that nobody has chosen.
   */
  readonly body?: unknown;
  /** multipart/form-data and application/x-www-form-urlencoded. */
  readonly parts?: readonly Part[];
}

export type NamedValues = Readonly<Record<string, unknown>>;

export interface Part {
  readonly name: string;
  /** A JSON value, serialized by the property's encoding; absent for a file. */
  readonly value?: unknown;
  /** A file's bytes in base64. Absent beside a `filename`: nobody has chosen the file, and only a sample can name it. */
  readonly base64?: string;
  readonly filename?: string;
  readonly contentType?: string;
}

/** A request ready to be sent: what the samples show, the proxy sends and the tests run. */
export interface HttpRequest {
  readonly method: string;
  /** Absolute: base URL + serialized path + query string. */
  readonly url: string;
  /** In the order they are shown; field names as declared. No Host and no Content-Length: transports add them. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Text, or bytes where the body is binary or holds a file. */
  readonly body?: string | Uint8Array;
  /** The file that holds the body's bytes. */
  readonly filename?: string;
  /** The parts that a multipart `body` was made from, for clients that write their own boundary. */
  readonly parts?: readonly RequestPart[];
  /** The credentials that are placeholders: code reads them from the environment. */
  readonly variables?: readonly CredentialVariable[];
}

/** A credential that a request does not hold, and the environment variable in which its owner keeps it. */
export interface CredentialVariable {
  /** Such as `ACME_API_KEY`: capital letters, digits and underscores. */
  readonly name: string;
  /** What stands in the URL or in a header field where the credential belongs. */
  readonly text: string;
  /** Whether the credential is written there in base64 (http basic: `user:password`). */
  readonly isBase64?: boolean;
  /** Whether it may stand in the body too: a password that was sent, and is not kept. */
  readonly isInBody?: true;
}

/** One part of multipart/form-data as it goes over the wire. */
export interface RequestPart {
  readonly name: string;
  readonly filename?: string;
  readonly contentType?: string;
  readonly content: string | Uint8Array;
}

/** All that `buildRequest` reads of an operation; `Operation` and the console's `FormModel` both are one. */
export interface CallableOperation {
  /** Slug of its API, which environment variables are named after. */
  readonly api?: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly CallableParameter[];
  readonly security: readonly SecurityRequirement[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: readonly { readonly type: string; readonly encoding: readonly Encoding[] }[];
  };
  readonly responses: readonly {
    readonly status: string;
    readonly content: readonly { readonly type: string }[];
  }[];
  readonly schemas: SchemaTable;
}

export type CallableParameter = Pick<
  Parameter,
  'name' | 'in' | 'required' | 'style' | 'explode' | 'allowReserved' | 'content'
> & { readonly schema: Schema };
