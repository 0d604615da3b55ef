import { isObject } from '../json-value.ts';
import type { Schema } from '../model.ts';
import { waysThrough } from './choices.ts';
import { limits } from './limits.ts';
import { type Make, nothing } from './make.ts';
import { membersOf, schemasOf } from './members.ts';
import { openPlace, type Place, typesOf } from './parts.ts';

/** Ways through a schema's choices in which an example is mended. */
const mostWays = 8;
const wrong = Symbol('wrong');

/**
 * What an author gave as an example of a whole: as it is, less what the other direction only has; where that is not
 * allowed, without the parts that are wrong and with those that have to be there. None where nothing of it is right.
 */
export function* mendings(
  value: unknown,
  schemas: readonly Schema[],
  place: Place,
  maker: Make,
): Generator<unknown> {
  const visible = visiblePart(value, schemas, maker);
  if (maker.isValid(schemas, visible)) {
    yield visible;
    return;
  }
  if (!isObject(visible) && !Array.isArray(visible)) {
    const said = otherSpelling(visible, place);
    if (said !== undefined && maker.isValid(schemas, said)) yield said;
    return;
  }
  let ways = 0;
  for (const way of waysThrough(place, maker.table, 1)) {
    const mended = Array.isArray(visible) ? items(visible, way, maker) : members(visible, way, maker);
    if (mended !== wrong && maker.isValid(schemas, mended)) {
      yield mended;
      return;
    }
    if (++ways >= mostWays) return;
  }
}

/** A number or a flag that is meant as text, and the other way: YAML reads `1.10` as a number. */
function otherSpelling(value: unknown, { parts }: Place): unknown {
  const types = typesOf(parts) ?? [];
  if (typeof value !== 'string')
    return types.includes('string') && value !== null ? String(value) : undefined;
  if (types.includes('boolean') && /^(?:true|false)$/.test(value)) return value === 'true';
  const isNumeric = types.includes('integer') || types.includes('number');
  return isNumeric && value.trim() !== '' && Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
}

/** A value without the members, at any depth, that go the other way only. */
export function visiblePart(value: unknown, schemas: readonly Schema[], maker: Make, depth = 0): unknown {
  if (depth > limits.depth || typeof value !== 'object' || value === null) return value;
  const place = openPlace(schemas, maker.table, { inside: [] }, 2);
  if (place === undefined) return value;
  const parts = partsWithin(place, maker);
  if (Array.isArray(value)) {
    const inner = parts.flatMap(({ items: each }) => (typeof each === 'object' ? [each] : []));
    return inner.length === 0 ? value : value.map((item) => visiblePart(item, inner, maker, depth + 1));
  }
  if (!isObject(value)) return value;
  const named = namedIn(parts);
  const kept = Object.entries(value).flatMap(([name, member]) => {
    const inner =
      named.get(name) ??
      parts.flatMap(({ additionalProperties: rest }) => (typeof rest === 'object' ? [rest] : []));
    if (!maker.isVisible(inner)) return [];
    return [[name, visiblePart(member, inner, maker, depth + 1)] as const];
  });
  return Object.fromEntries(kept);
}

/** The parts of a place and of its alternatives: each may be the one that describes a member. */
function partsWithin(place: Place, maker: Make): readonly Schema[] {
  const choices = place.parts.flatMap(({ oneOf = [], anyOf = [] }) => [...oneOf, ...anyOf]);
  return [
    ...place.parts,
    ...choices
      .slice(0, limits.plans)
      .flatMap(({ schema }) => openPlace([schema], maker.table, { inside: place.inside }, 2)?.parts ?? []),
  ];
}

function namedIn(parts: readonly Schema[]): ReadonlyMap<string, readonly Schema[]> {
  const named = new Map<string, Schema[]>();
  for (const { properties = [] } of parts)
    for (const { name, schema } of properties) named.set(name, [...(named.get(name) ?? []), schema]);
  return named;
}

function items(list: readonly unknown[], place: Place, maker: Make): unknown {
  if (place.parts.some(({ prefixItems }) => prefixItems)) return wrong;
  const inner = place.parts.flatMap(({ items: each }) => (typeof each === 'object' ? [each] : []));
  const most = Math.min(...place.parts.map(({ maxItems = Number.POSITIVE_INFINITY }) => maxItems));
  const kept = list.map((item) => part(item, inner, place, maker)).filter((item) => item !== wrong);
  return kept.length === 0 && list.length > 0 ? wrong : kept.slice(0, most);
}

function members(record: object, place: Place, maker: Make): unknown {
  const kept = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    const mended = part(value, schemasOf(place.parts, name, maker), place, maker);
    if (mended !== wrong) kept.set(name, mended);
  }
  if (kept.size === 0 && Object.keys(record).length > 0) return wrong;
  for (const [name, { schemas, required }] of membersOf(place.parts, maker)) {
    if (!required || kept.has(name) || !maker.isVisible(schemas)) continue;
    const made = maker.first(schemas, place.inside);
    if (made === nothing) return wrong;
    kept.set(name, made);
  }
  return Object.fromEntries(kept);
}

function part(value: unknown, schemas: readonly Schema[], around: Place, maker: Make): unknown {
  if (schemas.length === 0 || maker.isValid(schemas, value)) return value;
  const place = openPlace(schemas, maker.table, around, 2);
  if (place === undefined) return wrong;
  for (const mended of mendings(value, schemas, place, maker)) return mended;
  return wrong;
}
