import { defined } from '../defined.ts';
import { isFile, isWrittenInLetters, saysNothing } from '../file.ts';
import { essenceOf, isBinaryType, isTextType } from '../media-type.ts';
import type { BodyFile, MediaType, Property, Schema } from '../model.ts';
import { isNull, resolveSchema, type Schemas, withoutNullChoice } from '../resolve-schema.ts';
import type { Dialect } from './context.ts';

/** Choices within choices and parts within parts that are looked into. */
const maxDepth = 4;
const anyBytes = 'application/octet-stream';

/** What of a body is sent as a file: decided here, once, for the samples, the console, the mock and the checks. */
export function bodyFiles(media: Omit<MediaType, 'files'>, table: Schemas, dialect: Dialect): BodyFile[] {
  const type = essenceOf(media.type);
  if (type === 'multipart/form-data') return partFiles(media, table, dialect);
  return isWholeFile(media, table) ? [{ required: true, isMany: false, types: [media.type] }] : [];
}

function isWholeFile(
  { type, schema: declared, itemSchema, examples }: Omit<MediaType, 'files'>,
  table: Schemas,
): boolean {
  if (
    itemSchema ||
    /(?:^|[/+])json$/.test(essenceOf(type)) ||
    /^multipart\/|urlencoded$/.test(essenceOf(type))
  )
    return false;
  const schema = declared && withoutNullChoice(resolveSchema(declared, table), table).schema;
  if (schema && isFile(schema)) return true;
  const isOpen = schema === undefined || saysNothing(schema);
  if (isBinaryType(type)) return isOpen || (schema.types.includes('string') && !isWrittenInLetters(schema));
  // Of an unknown type nothing is known but what its author shows.
  return isOpen && !isTextType(type) && examples.length === 0;
}

function partFiles(media: Omit<MediaType, 'files'>, table: Schemas, dialect: Dialect): BodyFile[] {
  const reader = new PartReader(media, table, dialect === '3.1' || dialect === '3.2');
  return media.schema ? reader.read(media.schema) : [];
}

class PartReader {
  private readonly media: Omit<MediaType, 'files'>;
  private readonly table: Schemas;
  /** From OpenAPI 3.1 on a part of which nothing is said holds bytes. */
  private readonly isBytesByDefault: boolean;

  constructor(media: Omit<MediaType, 'files'>, table: Schemas, isBytesByDefault: boolean) {
    this.media = media;
    this.table = table;
    this.isBytesByDefault = isBytesByDefault;
  }

  read(declared: Schema): BodyFile[] {
    const schema = resolveSchema(declared, this.table);
    const found = new Map<string, BodyFile>();
    for (const { property, isCertain } of this.properties(schema, true, 0)) {
      const file = found.has(property.name) ? undefined : this.file(property, isCertain);
      if (file) found.set(property.name, file);
    }
    for (const name of this.freeNames(found)) {
      const { additionalProperties: rest } = schema;
      const file = typeof rest === 'object' && this.file({ name, required: false, schema: rest }, false);
      if (file) found.set(name, file);
    }
    return [...found.values()];
  }

  /** Names in the examples that no property is declared for. */
  private freeNames(known: ReadonlyMap<string, BodyFile>): string[] {
    const values = this.media.examples.map(({ value }) => value);
    const records = values.filter(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
    );
    return [...new Set(records.flatMap((record) => Object.keys(record as object)))].filter(
      (name) => !known.has(name),
    );
  }

  /** Those of the form and of its alternatives, of which nobody has to be there. */
  private properties(
    declared: Schema,
    isCertain: boolean,
    depth: number,
  ): { property: Property; isCertain: boolean }[] {
    if (depth > maxDepth) return [];
    const schema = resolveSchema(declared, this.table);
    const choices = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].map((choice) => choice.schema);
    return [
      ...(schema.properties ?? []).map((property) => ({ property, isCertain })),
      ...(schema.allOf ?? []).flatMap((part) => this.properties(part, isCertain, depth + 1)),
      ...choices.flatMap((choice) => this.properties(choice, false, depth + 1)),
    ];
  }

  private file({ name, required, schema }: Property, isCertain: boolean): BodyFile | undefined {
    const listed = this.media.encoding.find(({ property }) => property === name)?.contentType;
    const types = (listed ?? '')
      .split(',')
      .map((type) => type.trim())
      .filter((type) => type !== '');
    const content = this.content(schema, types, 0);
    if (!content || resolveSchema(schema, this.table).readOnly) return undefined;
    return defined({
      property: name,
      required: required && isCertain,
      isMany: content.isMany,
      least: content.least,
      types: types.length > 0 ? types : [content.type ?? anyBytes],
    });
  }

  /** What is sent in a property's parts, where that is bytes; `anyOf` of one file and several is several. */
  private content(
    declared: Schema,
    types: readonly string[],
    depth: number,
  ): { type?: string | undefined; isMany: boolean; least?: number | undefined } | undefined {
    if (depth > maxDepth) return undefined;
    const { schema } = withoutNullChoice(resolveSchema(declared, this.table), this.table);
    if (this.isBytes(schema, types)) return { type: schema.contentMediaType, isMany: false };
    if (typeof schema.items === 'object') {
      const item = depth < 2 ? this.content(schema.items, types, depth + 1) : undefined;
      return item && !item.isMany ? { ...item, isMany: true, least: schema.minItems } : undefined;
    }
    const choices = (schema.oneOf ?? schema.anyOf ?? []).filter((choice) => !isNull(choice.schema));
    const contents = choices.map((choice) => this.content(choice.schema, types, depth + 1));
    const [first] = contents;
    return first && { ...first, isMany: contents.some((content) => content?.isMany) };
  }

  private isBytes(schema: Schema, types: readonly string[]): boolean {
    if (isFile(schema)) return true;
    if (saysNothing(schema))
      return types.length > 0 ? types.every((type) => !isTextType(type)) : this.isBytesByDefault;
    return schema.types.includes('string') && !isWrittenInLetters(schema) && types.some(isBinaryType);
  }
}
