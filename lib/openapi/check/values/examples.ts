import { tryReadJson } from '#json/read.ts';
import { type GivenWhere, givenValue } from '../../given-value.ts';
import { isJsonType } from '../../media-type.ts';
import type { Schema } from '../../model.ts';
import { element, has, member, members, own, type Place } from '../../parse/place.ts';
import { tokensOf } from '../../parse/pointer.ts';
import { streamItems } from '../../stream-items.ts';
import type { Direction } from '../../to-json-schema.ts';
import { schemaValues } from './schema-values.ts';
import type { GivenValue, ValueReport } from './value-report.ts';

/** Examples of a parameter, a header, a media type, or a response of Swagger 2.0, against the schema beside them. */
export function examplesOf(shape: string, place: Place, report: ValueReport): void {
  const { dialect } = report.context;
  if (dialect === '2.0' && shape === 'response') ofOldResponse(place, report);
  else if (dialect === '2.0' && !has(place, 'schema')) ofOldValue(place, report);
  else if (shape === 'mediaType') ofMedia(place, tokensOf(place.pointer).at(-1) ?? '', place, report);
  else if (has(place, 'schema')) ofValue(shape, place, report);
  else ofContent(place, report);
}

function ofMedia(media: Place, type: string, holder: Place, report: ValueReport): void {
  const directions = [directionOf('mediaType', holder)];
  if (has(media, 'schema')) {
    const schema = report.schemaAt(member(media, 'schema'));
    ofHolder(holder, schema, { isMedia: true, type, directions }, report);
  }
  if (has(media, 'itemSchema')) {
    const schema = report.schemaAt(member(media, 'itemSchema'));
    for (const given of givenIn(holder, report)) checkItems({ ...given, directions }, schema, type, report);
  }
}

function ofValue(shape: string, place: Place, report: ValueReport): void {
  const isMedia = own(place.value, 'in') === 'body';
  const reading = { isMedia, type: 'application/json', directions: [directionOf(shape, place)] };
  ofHolder(place, report.schemaAt(member(place, 'schema')), reading, report);
}

/** A parameter or header whose value is described by a media type, which has examples of its own too. */
function ofContent(place: Place, report: ValueReport): void {
  const [content] = members(member(place, 'content'));
  if (content) ofMedia(report.context.references.follow(content.place), content.key, place, report);
}

function ofHolder(place: Place, schema: Schema, reading: Reading, report: ValueReport): void {
  for (const { isSerialized, ...given } of givenIn(place, report)) {
    if (isSerialized) checkSerialized(given, schema, reading, report);
    else checkOne(given, schema, reading, report);
  }
}

interface Given extends GivenValue {
  /** Whether it is the exact text that goes over the wire. */
  readonly isSerialized: boolean;
}

function givenIn(holder: Place, { context }: ValueReport): Given[] {
  const single = ['example', 'x-example'].filter((key) => has(holder, key));
  const named = members(member(holder, 'examples')).flatMap(({ key, place: declared }) => {
    const at = context.references.follow(declared);
    const fields = ['value', 'dataValue', 'serializedValue'].filter((field) => has(at, field));
    return fields.map((field) => ({
      name: `example "${key}"`,
      place: member(at, field),
      isSerialized: field === 'serializedValue',
    }));
  });
  const unnamed = single.map((key) => ({
    name: `"${key}"`,
    place: member(holder, key),
    isSerialized: false,
  }));
  return [...unnamed, ...named];
}

/** Of a stream's example each item is held against the schema of one. */
function checkItems(
  { isSerialized, ...given }: Given,
  schema: Schema,
  type: string,
  report: ValueReport,
): void {
  const { value } = given.place;
  for (const [index, item] of (streamItems(value, type) ?? []).entries()) {
    const at = Array.isArray(value) ? element(given.place, index) : undefined;
    if (at) report.check({ ...given, place: at }, schema);
    else report.check({ ...given, name: `item ${index + 1} of ${given.name}`, value: item }, schema);
  }
}

interface Reading extends GivenWhere {
  readonly directions: readonly Direction[];
}

function checkOne(given: GivenValue, schema: Schema, reading: Reading, report: ValueReport): void {
  const { directions } = reading;
  const meant = givenValue(given.place.value, schema, reading, report.context.table);
  if (meant) report.check({ ...given, directions, value: meant.value }, schema);
}

/** The exact text that goes over the wire: of JSON it can be read. */
function checkSerialized(given: GivenValue, schema: Schema, reading: Reading, report: ValueReport): void {
  if (!isJsonType(reading.type) || typeof given.place.value !== 'string') return;
  const value = tryReadJson(given.place.value);
  if (value === undefined)
    report.warn(given.place, `${given.name} is no JSON, and ${reading.type} needs some`);
  else report.check({ ...given, value, directions: reading.directions }, schema);
}

function directionOf(shape: string, { pointer }: Place): Direction {
  if (shape !== 'mediaType') return shape === 'header' ? 'response' : 'request';
  const [request, response] = [
    /\/(?:requestBody|requestBodies|parameters)\//g,
    /\/(?:responses|headers)\//g,
  ].map((part) => [...pointer.matchAll(part)].at(-1)?.index ?? -1);
  return (response ?? -1) > (request ?? -1) ? 'response' : 'request';
}

/** Parameters and headers of Swagger 2.0 are schemas themselves. */
function ofOldValue(place: Place, report: ValueReport): void {
  schemaValues(place, report);
  if (has(place, 'x-example'))
    report.check({ name: '"x-example"', place: member(place, 'x-example') }, report.schemaAt(place));
}

function ofOldResponse(place: Place, report: ValueReport): void {
  if (!has(place, 'schema')) return;
  const schema = report.schemaAt(member(place, 'schema'));
  for (const { key, place: at } of members(member(place, 'examples'))) {
    const reading: Reading = { isMedia: true, type: key, directions: ['response'] };
    checkOne({ name: `the example of ${key}`, place: at }, schema, reading, report);
  }
}
