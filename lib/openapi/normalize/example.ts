import { defined } from '../defined.ts';
import type { Example, Schema } from '../model.ts';
import { has, member, members, own, type Place, text } from '../parse/place.ts';
import { type Direction, sampleSchema } from '../sample.ts';
import { sampleBody } from '../sample-body.ts';
import type { Context } from './context.ts';

/** Published examples, in order; where there are none, what the schema itself gives as one. */
function published(place: Place, schema: Schema | undefined, context: Context): Example[] {
  const named = members(member(place, 'examples')).map(({ key, place: at }) =>
    namedExample(key, at, context),
  );
  if (named.length > 0) return named;
  const lone = own(place.value, 'example') ?? own(place.value, 'x-example');
  if (lone !== undefined) return [{ name: 'default', value: lone, generated: false }];
  return schema ? ofSchema(schema, context) : [];
}

/** Examples of a parameter or header: published, else one made from the schema. */
export function valueExamples(place: Place, schema: Schema, context: Context): Example[] {
  const examples = published(place, schema, context);
  if (examples.length > 0) return examples;
  return [generated(spoken(sampleSchema(schema, { get: context.named }, 'request')))];
}

/** Of a value that can be anything nothing is made, but a parameter that is sent has to say something. */
function spoken(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spoken);
  return value === null ? 'string' : value;
}

/** Examples of a media type: published, else one made from the schema; none where there is no schema either. */
export function bodyExamples(
  place: Place,
  media: { readonly type: string; readonly schema?: Schema; readonly itemSchema?: Schema },
  direction: Direction,
  context: Context,
): Example[] {
  const examples = published(place, media.schema, context);
  if (examples.length > 0 || !(media.schema ?? media.itemSchema)) return examples;
  return [generated(sampleBody(media, { get: context.named }, direction))];
}

function generated(value: unknown): Example {
  return { name: 'default', value, generated: true };
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
