import { isFile } from '../file.ts';
import { sampleFilename } from '../file-endings.ts';
import { isObject } from '../json-value.ts';
import { concreteType } from '../media-type.ts';
import type { BodyFile, Example, MediaType, Schema } from '../model.ts';
import { resolveSchema, type Schemas } from '../resolve-schema.ts';

/** Objects within a part that are looked into. */
const maxDepth = 4;

/**
 * Examples as far as they can be shown: a file has no text. Where a value was made from the schema, the name of a file
 * stands for it; what is nothing but a file has no example.
 */
export function fileExamples(
  examples: readonly Example[],
  files: readonly BodyFile[],
  schema: Schema | undefined,
  table: Schemas,
): Example[] {
  const isWhole = files.some(({ property }) => property === undefined);
  return examples.flatMap((example) => {
    if (!example.generated || files.length === 0) return [example];
    return isWhole ? [] : [{ ...example, value: named(example.value, files, schema, table) }];
  });
}

/** A form whose fields are all texts: of a file, what was made up would be sent as it stands. */
export function withoutFileFields(media: MediaType, table: Schemas): MediaType {
  const examples = media.examples.map((example) =>
    example.generated ? { ...example, value: withoutFiles(example.value, media.schema, table, 0) } : example,
  );
  return { ...media, examples };
}

function named(
  value: unknown,
  files: readonly BodyFile[],
  schema: Schema | undefined,
  table: Schemas,
): unknown {
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => {
    const file = files.find(({ property }) => property === name);
    if (!file) return [name, withoutFiles(member, propertyOf(schema, name, table), table, 0)];
    const filename = sampleFilename(name, concreteType(file.types));
    return [name, file.isMany && Array.isArray(member) ? member.map(() => filename) : filename];
  });
  return Object.fromEntries(members);
}

/** Of a part that is written as JSON, which can hold no file: what may be left out is. */
function withoutFiles(value: unknown, declared: Schema | undefined, table: Schemas, depth: number): unknown {
  if (!isObject(value) || declared === undefined || depth > maxDepth) return value;
  const { properties = [] } = resolveSchema(declared, table);
  const isLeftOut = (name: string) =>
    properties.some(
      (each) => each.name === name && !each.required && isFile(resolveSchema(each.schema, table)),
    );
  const kept = Object.entries(value).filter(([name]) => !isLeftOut(name));
  return Object.fromEntries(
    kept.map(([name, member]) => [
      name,
      withoutFiles(member, propertyOf(declared, name, table), table, depth + 1),
    ]),
  );
}

function propertyOf(declared: Schema | undefined, name: string, table: Schemas): Schema | undefined {
  if (declared === undefined) return undefined;
  return resolveSchema(declared, table).properties?.find((property) => property.name === name)?.schema;
}
