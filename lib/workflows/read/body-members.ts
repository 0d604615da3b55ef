import { quoted, suggest } from '../../errors/nearest.ts';
import { describeValue } from '../../openapi/check/message.ts';
import type { Schema } from '../../openapi/model.ts';
import { elements, has, isObject, member, members, own, type Place } from '../../openapi/parse/place.ts';
import { resolveSchema, type Schemas } from '../../openapi/resolve-schema.ts';
import type { WorkflowReport } from './report.ts';

/**
 * Members of a payload that the body's schema requires or does not know. They are warnings: a workflow may well show what
 * an API refuses. Choices are not looked into.
 */
export function checkMembers(place: Place, declared: Schema, table: Schemas, report: WorkflowReport): void {
  const schema = resolveSchema(declared, table);
  if (schema.oneOf || schema.anyOf || schema.allOf || schema.if) return;
  if (Array.isArray(place.value) && typeof schema.items === 'object')
    for (const item of elements(place)) checkMembers(item, schema.items, table, report);
  if (!isObject(place.value) || schema.properties === undefined) return;
  if (isSelectorLike(place)) return;
  const known = schema.properties.map(({ name }) => name);
  const isClosed = schema.additionalProperties === false || schema.unevaluatedProperties === false;
  for (const { name, required, schema: own } of schema.properties) {
    if (has(place, name)) checkMembers(member(place, name), own, table, report);
    else if (required && !resolveSchema(own, table).readOnly)
      report.warn(place, `has no "${name}", which the body requires`);
  }
  for (const { key, place: at } of members(place))
    if (isClosed && !known.includes(key) && schema.patternProperties === undefined)
      report.warn(at, `the body has no ${describeValue(key)}; ${suggest(key, known, quoted)}`);
}

function isSelectorLike({ value }: Place): boolean {
  return own(value, 'context') !== undefined && own(value, 'selector') !== undefined;
}
