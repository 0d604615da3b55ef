import { words } from '#words/terms.ts';
import { say } from '../words/say.ts';
import { describeType } from './describe-schema.ts';
import type { Schema } from './model.ts';
import { resolveSchema, type Schemas, withoutNullChoice } from './resolve-schema.ts';
import { isList, typeBehind } from './schema-kinds.ts';

/** What the items of an array are, where they are named and no plain objects. */
export function typeOfItems(schema: Schema, table: Schemas): string | undefined {
  if (!isList(schema)) return undefined;
  const items = resolveWithNames(schema.items, table);
  const name = describeType(schema.items, table);
  const behind = items.refs.length > 0 ? typeBehind(name, items.schema, table) : undefined;
  return behind === undefined ? undefined : say(words.each, { behind });
}

/** The schema itself, with `null` among the types of "this or null", and the names that lead to it. */
export function resolveWithNames(declared: Schema, table: Schemas): { schema: Schema; refs: string[] } {
  const { schema, ref } = withoutNullChoice(resolveSchema(declared, table), table);
  return { schema, refs: [declared.ref, ref].filter((each) => each !== undefined) };
}

/** The innermost items of an array, any other value itself; the arrays around them; the names met on the way there. */
export function coreOf(declared: Schema, at: string, table: Schemas) {
  let { schema: content, refs } = resolveWithNames(declared, table);
  let path = at;
  let name = refs[0];
  const lists: Schema[] = [];
  while (isList(content) && path.length < at.length + 32) {
    const items = resolveWithNames(content.items, table);
    path += '[]';
    if (items.refs.some((each) => refs.includes(each)))
      return { content, path, refs: [...refs, ...items.refs], lists, name };
    lists.push(content);
    content = items.schema;
    refs = [...items.refs, ...refs];
    name ??= items.refs[0];
  }
  return { content, path, refs, lists, name };
}

/** What is said of the items of an array is said of named ones too, as long as they lead on to others. */
export function withOpenItems(schema: Schema, names: readonly string[], table: Schemas): Schema {
  if (!isList(schema)) return schema;
  const items = resolveWithNames(schema.items, table);
  const rest = names.filter((name) => !items.refs.includes(name));
  if (items.refs.some((name) => !names.includes(name))) return schema;
  const open = withOpenItems(items.schema, rest, table);
  // Rows that say the same share their parts by the schema's identity.
  return open === schema.items ? schema : { ...schema, items: open };
}
