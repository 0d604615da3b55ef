import { tryReadJson } from '#json/read.ts';
import { type GivenWhere, givenValue } from '../../given-value.ts';
import { isJsonType } from '../../media-type.ts';
import type { Schema } from '../../model.ts';
import { has, member, members, own, type Place } from '../../parse/place.ts';
import { tokensOf } from '../../parse/pointer.ts';
import type { Direction } from '../../to-json-schema.ts';
import { schemaValues } from './schema-values.ts';
import type { GivenValue, ValueReport } from './value-report.ts';

/** Examples of a parameter, a header, a media type, or a response of Swagger 2.0, against the schema beside them. */
export function examplesOf(shape: string, place: Place, report: ValueReport): void {
  const { dialect } = report.context;
  if (dialect === '2.0' && shape === 'response') ofOldResponse(place, report);
  else if (dialect === '2.0' && !has(place, 'schema')) ofOldValue(place, report);
  else if (has(place, 'schema')) ofHolder(shape, place, report);
}

function ofHolder(shape: string, place: Place, report: ValueReport): void {
  const schema = report.schemaAt(member(place, 'schema'));
  const isMedia = shape === 'mediaType' || own(place.value, 'in') === 'body';
  const type = shape === 'mediaType' ? (tokensOf(place.pointer).at(-1) ?? '') : 'application/json';
  const reading = { isMedia, type, directions: [directionOf(shape, place)] };
  for (const key of ['example', 'x-example']) {
    if (has(place, key)) checkOne({ name: `"${key}"`, place: member(place, key) }, schema, reading, report);
  }
  for (const { key, place: declared } of members(member(place, 'examples'))) {
    const at = report.context.references.follow(declared);
    const name = `example "${key}"`;
    for (const field of ['value', 'dataValue']) {
      if (has(at, field)) checkOne({ name, place: member(at, field) }, schema, reading, report);
    }
    if (has(at, 'serializedValue'))
      checkSerialized({ name, place: member(at, 'serializedValue') }, schema, reading, report);
  }
}

interface Reading extends GivenWhere {
  readonly directions: readonly Direction[];
}

function checkOne(given: GivenValue, schema: Schema, reading: Reading, report: ValueReport): void {
  const { directions } = reading;
  const meant = givenValue(given.place.value, schema, reading, { get: report.context.named });
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
