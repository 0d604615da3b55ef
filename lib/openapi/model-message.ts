import type { Schema } from './model-schema.ts';

export type ParameterLocation = 'path' | 'query' | 'header' | 'cookie' | 'querystring';

export type ParameterStyle =
  | 'matrix'
  | 'label'
  | 'simple'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  /** Swagger 2.0's `tsv`. */
  | 'tabDelimited'
  | 'deepObject'
  | 'cookie';

export interface Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly allowEmptyValue: boolean;
  readonly schema: Schema;
  /** How the value is written; meaningless where `content` is set. */
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** Media type of a parameter described by `content` (its value is then a serialized document). */
  readonly content?: string;
  readonly examples: readonly Example[];
}

export interface RequestBody {
  readonly required: boolean;
  readonly description?: string;
  readonly content: readonly MediaType[];
}

export interface MediaType {
  /** Such as `application/json`; may be a range (`image/*`). */
  readonly type: string;
  readonly schema?: Schema;
  /** Schema of one item of a streamed media type (3.2's `itemSchema`: SSE, JSON Lines, multipart/mixed). */
  readonly itemSchema?: Schema;
  /**
   * Never empty for a type with a schema: where none is published, one made from the schema with `generated: true`. A body
   * that is a file has none but what is published.
   */
  readonly examples: readonly Example[];
  /** By property name, for urlencoded and multipart. */
  readonly encoding: readonly Encoding[];
  /** What of it is sent as a file; absent where nothing is. */
  readonly files?: readonly BodyFile[];
}

/** Bytes that are taken from a file: a body as a whole, or a property of a form. */
export interface BodyFile {
  /** Absent: the whole body. */
  readonly property?: string;
  /** Whether a form, or a body that is sent at all, cannot do without. */
  readonly required: boolean;
  /** Whether several may be sent, each as a part of its own. */
  readonly isMany: boolean;
  /** Of several, how many there have to be. */
  readonly least?: number;
  /** Media types or ranges that are taken, as they are listed; never empty. */
  readonly types: readonly string[];
}

export interface Encoding {
  /** In 3.2 also `[0]`, `[1]`, … (`prefixEncoding`) and `[]` (`itemEncoding`). */
  readonly property: string;
  readonly contentType?: string;
  readonly headers: readonly Header[];
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** How the parts of this part are sent, where it is a form itself (3.2). */
  readonly parts?: readonly Encoding[];
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly schema: Schema;
  readonly content?: string;
  readonly explode: boolean;
  readonly examples: readonly Example[];
}

export interface Example {
  /** The key under `examples`; `default` for a lone `example`. */
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  /** Absent where only `externalValue` is given. JSON value, or the text itself for a type that is not JSON. */
  readonly value?: unknown;
  /** 3.2's `serializedValue`: the exact text as it goes over the wire. */
  readonly serialized?: string;
  readonly externalValue?: string;
  /** Made from the schema, not published by the author. */
  readonly generated: boolean;
  /** Why none could be made, as what follows "No example: "; there is no `value` then. */
  readonly unmade?: string;
  /** What its schema does not allow about a published value: `"name" is missing`. */
  readonly mismatch?: string;
}
