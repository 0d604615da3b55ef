import { defined } from '../defined.ts';
import type { Example, Schema } from '../model.ts';
import { has, member, members, own, type Place, text } from '../parse/place.ts';
import { type Direction, fittingExamples, type Sample, sampleSchema } from '../sample.ts';
import { sampleBody } from '../sample-body.ts';
import type { Context } from './context.ts';
import { documentExample, jsonExample } from './example-document.ts';
import { markExamples, markStreams } from './mark-examples.ts';
import { prose } from './prose.ts';

/** Published examples, in order; where there are none, what the schema itself gives as one. */
function published(
  place: Place,
  schema: Schema | undefined,
  direction: Direction,
  context: Context,
): Example[] {
  const named = members(member(place, 'examples')).map(({ key, place: at }) =>
    namedExample(key, at, context),
  );
  if (named.length > 0) return named;
  const key = ['example', 'x-example'].find((each) => has(place, each));
  if (key !== undefined) return [{ name: 'default', value: own(place.value, key), generated: false }];
  return schema ? ofSchema(schema, direction, context) : [];
}

/**
 * Examples of a parameter or header: published, else one made from the schema.
 *
 * @param type the media type that its value is written in
 */
export function valueExamples(
  place: Place,
  schema: Schema,
  type: string | undefined,
  context: Context,
): Example[] {
  const examples = published(place, schema, 'request', context);
  if (examples.length === 0)
    return [generated(sampleSchema(schema, context.table, 'request'), place, context)];
  const where = { isMedia: type !== undefined, type: type ?? '' };
  const marked = markExamples(examples, schema, where, context);
  return type === undefined ? marked : marked.map((each) => jsonExample(each, { type, schema }, context));
}

/** Examples of a media type: published, else one made from the schema; none where there is no schema either. */
export function bodyExamples(
  place: Place,
  media: { readonly type: string; readonly schema?: Schema; readonly itemSchema?: Schema },
  direction: Direction,
  context: Context,
): Example[] {
  const where = { isMedia: true, type: media.type, directions: [direction] };
  const given = published(place, media.schema, direction, context);
  const whole = markExamples(given, media.schema, where, context);
  const marked = media.itemSchema
    ? markStreams(whole, media.itemSchema, media.type, [direction], context)
    : whole;
  const examples = marked.map((example) => documentExample(example, media, context));
  if (examples.length > 0 || !(media.schema ?? media.itemSchema)) return examples;
  return [generated(sampleBody(media, context.table, direction), place, context)];
}

function generated(sample: Sample, place: Place, context: Context): Example {
  const made = { name: 'default', generated: true } as const;
  if ('value' in sample) return { ...made, value: sample.value };
  context.unmade.push({ place, reason: sample.reason });
  return { ...made, unmade: sample.reason };
}

function namedExample(name: string, place: Place, context: Context): Example {
  const at = context.references.follow(place);
  const common = defined({
    name,
    summary: text(place, 'summary') ?? text(at, 'summary'),
    description: prose(place, 'description') ?? prose(at, 'description'),
    serialized: text(at, 'serializedValue'),
    externalValue: text(at, 'externalValue'),
    generated: false,
  });
  if (has(at, 'dataValue')) return { ...common, value: own(at.value, 'dataValue') };
  return has(at, 'value') ? { ...common, value: own(at.value, 'value') } : common;
}

/** A schema's own examples, as a message in this direction has them; those that the schema itself refuses are mended. */
function ofSchema(schema: Schema, direction: Direction, context: Context): Example[] {
  const target = schema.ref === undefined ? undefined : context.named(schema.ref);
  const given = schema.examples ?? target?.examples ?? [];
  const examples = given.length === 0 ? [] : fittingExamples(schema, given, context.table, direction);
  return examples.map((value, index) => ({
    name: examples.length === 1 ? 'default' : `example-${index + 1}`,
    value,
    generated: false,
  }));
}

/** The example of a named schema's own page. */
export function schemaExample(place: Place, name: string, direction: Direction, context: Context): Example {
  return generated(sampleSchema({ ref: name, types: [] }, context.table, direction), place, context);
}
