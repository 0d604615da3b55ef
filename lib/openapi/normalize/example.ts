import type { Example, Schema } from '../model.ts';
import { defined } from '../defined.ts';
import { has, member, members, own, type Place, text } from '../parse/place.ts';
import type { Direction } from '../sample.ts';
import type { Context } from './context.ts';

interface Options {
  readonly direction: Direction;
}

/** Published examples, in order; where there are none, what the schema itself gives as one. */
export function normalizeExamples(
  place: Place,
  schema: Schema | undefined,
  context: Context,
  _options: Options,
): Example[] {
  const named = members(member(place, 'examples')).map(({ key, place: at }) =>
    namedExample(key, at, context),
  );
  if (named.length > 0) return named;
  const lone = own(place.value, 'example') ?? own(place.value, 'x-example');
  if (lone !== undefined) return [{ name: 'default', value: lone, generated: false }];
  return schema ? ofSchema(schema, context) : [];
}

function namedExample(name: string, place: Place, context: Context): Example {
  const at = context.references.follow(place);
  const common = defined({
    name,
    summary: text(place, 'summary') ?? text(at, 'summary'),
    description: text(place, 'description') ?? text(at, 'description'),
    serialized: text(at, 'serializedValue'),
    externalValue: text(at, 'externalValue'),
    generated: false,
  });
  if (has(at, 'dataValue')) return { ...common, value: own(at.value, 'dataValue') };
  return has(at, 'value') ? { ...common, value: own(at.value, 'value') } : common;
}

function ofSchema(schema: Schema, context: Context): Example[] {
  const target = schema.ref === undefined ? undefined : context.named(schema.ref);
  const examples = schema.examples ?? target?.examples ?? [];
  return examples.map((value, index) => ({
    name: examples.length === 1 ? 'default' : `example-${index + 1}`,
    value,
    generated: false,
  }));
}
