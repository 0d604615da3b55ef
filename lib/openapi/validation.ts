/** A plain JSON Schema 2020-12 value. */
export type JsonSchema = boolean | Readonly<Record<string, unknown>>;

interface Content {
  readonly type: string;
  readonly schema?: JsonSchema;
  readonly itemSchema?: JsonSchema;
}

type Definitions = readonly (readonly [name: string, schema: JsonSchema])[];

/**
 * The schemas of one operation for a validator. They speak 2020-12 whatever the file was; `$ref`s are all
 * `#/$defs/<name>`. In requests, `readOnly` properties are not required; in responses, `writeOnly` ones.
 */
export interface ValidationSchemas {
  readonly request: {
    readonly parameters: readonly {
      readonly name: string;
      readonly in: string;
      readonly schema: JsonSchema;
    }[];
    readonly content: readonly Content[];
    readonly $defs: Definitions;
  };
  readonly response: {
    readonly responses: readonly {
      readonly status: string;
      readonly headers: readonly { readonly name: string; readonly schema: JsonSchema }[];
      readonly content: readonly Content[];
    }[];
    readonly $defs: Definitions;
  };
}

/**
 * One self-contained schema document. With Ajv: `new Ajv2020({ strict: false, unicodeRegExp: false })`, since
 * published patterns are seldom written for Unicode mode.
 */
export function bundleSchema(schema: JsonSchema, $defs: Definitions): Readonly<Record<string, unknown>> {
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  const whole = typeof schema === 'boolean' ? { allOf: [schema] } : schema;
  return { $schema, ...whole, $defs: Object.fromEntries($defs) };
}
