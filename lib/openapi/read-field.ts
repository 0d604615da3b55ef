import { numberOf } from '#json/number.ts';
import { define, tryReadJson } from '#json/read.ts';
import { isObject } from './json-value.ts';
import { isJsonType } from './media-type.ts';
import type { JsonType } from './model.ts';
import type { JsonSchema } from './to-json-schema.ts';
import { nameOf } from './validate/name-of.ts';

type Definitions = Readonly<Record<string, JsonSchema>>;

/** How a field's value is written: simple style, or as a document of a media type. */
export interface FieldForm {
  readonly explode?: boolean;
  /** Media type of a field that is described by `content`. */
  readonly content?: string;
}

/** A field of which a list's items are divided already. */
interface DividedForm extends FieldForm {
  readonly items?: readonly string[];
}

/** Schemas in one another that are asked for their types. */
const maxDepth = 16;

/**
 * What the text of a header, a parameter or a field of a form can stand for by its schema, the most telling last: `051543` is a text where the schema says
 * string and a number where it says integer. Only what the schema asks for is read; the text itself where nothing is.
 */
export function readField(
  text: string,
  schema: JsonSchema,
  definitions: Definitions,
  form: DividedForm = {},
): unknown[] {
  if (form.content !== undefined) {
    const value = isJsonType(form.content) ? tryReadJson(text) : undefined;
    return [value === undefined ? text : value];
  }
  return new FieldReader(definitions, form).readings(text, schema, 0);
}

class FieldReader {
  private readonly definitions: Definitions;
  private readonly form: DividedForm;

  constructor(definitions: Definitions, form: DividedForm) {
    this.definitions = definitions;
    this.form = form;
  }

  readings(text: string, schema: JsonSchema, depth: number): unknown[] {
    const parts = this.partsOf(schema, depth);
    const types = new Set(parts.flatMap(typesOf));
    // Of a schema that names no type, the text and what it looks like are both meant.
    const wanted: readonly JsonType[] = types.size > 0 ? [...types] : ['string', 'boolean', 'number'];
    const read = [...new Set(wanted)]
      .sort((a, b) => order.indexOf(a) - order.indexOf(b))
      .flatMap((type) => this.read(text, type, parts, depth))
      .filter((value) => value !== undefined);
    return read.length > 0 ? read : [text];
  }

  private read(text: string, type: JsonType, parts: readonly Keywords[], depth: number): unknown {
    switch (type) {
      case 'string':
        return text;
      case 'integer':
        return /^-?\d+$/.test(text) ? numberIn(text) : undefined;
      case 'number':
        return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? numberIn(text) : undefined;
      case 'boolean':
        return text === 'true' ? true : text === 'false' ? false : undefined;
      case 'null':
        return text === '' || text === 'null' ? null : undefined;
      case 'array':
        return this.lists(text, parts, depth);
      default:
        return this.record(text, parts, depth);
    }
  }

  /** Each item as the first thing that it may be, then each as the most telling. */
  private lists(text: string, parts: readonly Keywords[], depth: number): unknown[][] {
    const schema = parts.find((part) => part.items !== undefined)?.items as JsonSchema | undefined;
    const items = (depth === 0 ? this.form.items : undefined) ?? split(text);
    const readings = items.map((item) => this.readings(item, schema ?? true, depth + 1));
    return [readings.map(([first]) => first), readings.map((each) => each.at(-1))];
  }

  /** `a,1,b,2`, or `a=1,b=2` where it is exploded. */
  private record(text: string, parts: readonly Keywords[], depth: number): unknown {
    const pieces = split(text);
    const pairs = this.form.explode
      ? pieces.map((piece) => [piece.split('=', 1)[0] ?? '', piece.slice(piece.indexOf('=') + 1)] as const)
      : pieces.flatMap((piece, at) => (at % 2 === 0 ? [[piece, pieces[at + 1] ?? ''] as const] : []));
    const record: Record<string, unknown> = {};
    for (const [name, value] of pairs) {
      const holder = parts.find(({ properties }) => isObject(properties) && Object.hasOwn(properties, name));
      const schema = (holder?.properties as Definitions | undefined)?.[name];
      define(record, name, this.readings(value, schema ?? true, depth + 1).at(-1));
    }
    return record;
  }

  /** The schema and those that stand for the same value: named ones, parts and alternatives. */
  private partsOf(schema: JsonSchema | undefined, depth: number): Keywords[] {
    if (!isObject(schema) || depth > maxDepth) return [];
    const name = nameOf(schema.$ref);
    const named = name !== undefined && Object.hasOwn(this.definitions, name) ? [this.definitions[name]] : [];
    const inner = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) =>
      Array.isArray(list) ? list : [],
    );
    return [schema, ...[...named, ...inner].flatMap((part) => this.partsOf(part, depth + 1))];
  }
}

type Keywords = { readonly [keyword: string]: unknown };

const order: readonly JsonType[] = ['string', 'null', 'boolean', 'number', 'integer', 'object', 'array'];

function typesOf({ type, enum: values, const: only }: Keywords): JsonType[] {
  if (type !== undefined) return (Array.isArray(type) ? type : [type]) as JsonType[];
  const fixed = [...(Array.isArray(values) ? values : []), only];
  return fixed.flatMap((value): JsonType[] => {
    if (value === null) return ['null'];
    const kind = typeof value;
    return kind === 'string' || kind === 'number' || kind === 'boolean' ? [kind] : [];
  });
}

/** JSON knows no zeros in front; a field of digits may have them. */
function numberIn(text: string) {
  return numberOf(text.replace(/^(-?)0+(?=\d)/, '$1'));
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(',').map((item) => item.trim());
}
