import { isAnnotation } from '../annotations.ts';
import { decideTypes } from '../decide-types.ts';
import { defined } from '../defined.ts';
import { mergeAllOf } from '../merge.ts';
import type { Choice, Property, Schema } from '../model.ts';
import {
  elements,
  flag,
  has,
  isObject,
  member,
  members,
  number,
  numeric,
  own,
  type Place,
  text,
  texts,
} from '../parse/place.ts';
import { weigh } from '../weigh.ts';
import { nameChoices } from './choices.ts';
import type { Context } from './context.ts';
import { asEnumeration } from './enumeration.ts';
import { withNull } from './nullable.ts';
import { annotations } from './schema-annotations.ts';
import { bindings, targetOf, usesBinding } from './schema-reference.ts';
import { typesOf } from './schema-values.ts';

export const anything: Schema = { types: [] };

/** A schema of any dialect, as published → the model's. Named ones stay references. */
export function normalizeSchema(place: Place, context: Context): Schema {
  context.growth.add(place);
  if (place.value === false) return { types: [], never: true };
  if (!isObject(place.value)) return anything;
  const target = targetOf(place, context);
  const schema = target ? reference(place, target, context) : body(place, context);
  const whole = has(place, 'allOf') ? withAllOf(schema, place, context) : schema;
  return withNull(whole, place, context);
}

function reference(place: Place, target: Place, context: Context): Schema {
  const siblings = siblingsOf(place, context);
  // What an excerpt refers to without having it can be any value; its name still says something.
  if (target.value === undefined) return { title: target.pointer.split('/').at(-1) ?? '', ...siblings };
  const bound = bindings(place, context);
  const isOpen = context.filling.has(target.value);
  const named = decideTypes({ ref: context.registry.nameOf(target), ...siblings });
  if (isOpen || !usesBinding(target, bound)) return named;
  // Templates within templates can double with each step. What is left then is told by its name.
  const weight = weigh(target.value);
  if (weight > context.joins.weight) return { description: inGeneral, ...named };
  context.joins.weight -= weight;
  // A template whose `$dynamicRef`s mean something else here than on its own: its content, read in this sense.
  const filled = normalizeSchema(target, {
    ...context,
    dynamic: bound,
    filling: new Set([...context.filling, target.value]),
  });
  return mergeAllOf([filled, siblings], context.named, context.joins);
}

const inGeneral = 'Shown in its general form: this description fills in more templates than can be shown.';

/** What stands beside a `$ref`: until OpenAPI 3.0 it constrains nothing, but what it says of the value is meant. */
function siblingsOf(place: Place, context: Context): Schema {
  const isOld = context.dialect === '2.0' || context.dialect === '3.0';
  if (!isOld) return body(place, context);
  const said = Object.entries(annotations(place)).filter(([keyword]) => isAnnotation(keyword));
  return { types: [], ...Object.fromEntries(said) };
}

function body(place: Place, context: Context): Schema {
  const declared = {
    types: typesOf(place, context.dialect),
    ...annotations(place),
    ...bounds(place, context),
    ...objectKeywords(place, context),
    ...arrayKeywords(place, context),
    ...combinations(place, context),
  };
  return decideTypes(asEnumeration(declared));
}

function bounds(place: Place, context: Context) {
  // Until 3.0 `exclusiveMinimum: true` turned `minimum` into the exclusive bound.
  const excludesMinimum = flag(place, 'exclusiveMinimum') === true;
  const excludesMaximum = flag(place, 'exclusiveMaximum') === true;
  const minimum = numeric(place, 'minimum');
  const maximum = numeric(place, 'maximum');
  return defined({
    minimum: excludesMinimum ? undefined : minimum,
    maximum: excludesMaximum ? undefined : maximum,
    exclusiveMinimum: excludesMinimum ? minimum : numeric(place, 'exclusiveMinimum'),
    exclusiveMaximum: excludesMaximum ? maximum : numeric(place, 'exclusiveMaximum'),
    multipleOf: numeric(place, 'multipleOf'),
    minLength: number(place, 'minLength'),
    maxLength: number(place, 'maxLength'),
    pattern: text(place, 'pattern'),
    minItems: number(place, 'minItems'),
    maxItems: number(place, 'maxItems'),
    uniqueItems: flag(place, 'uniqueItems'),
    minContains: number(place, 'minContains'),
    maxContains: number(place, 'maxContains'),
    minProperties: number(place, 'minProperties'),
    maxProperties: number(place, 'maxProperties'),
    contentSchema: sub(place, 'contentSchema', context),
  });
}

function objectKeywords(place: Place, context: Context) {
  const patterns = members(member(place, 'patternProperties'));
  const required = members(member(place, 'dependentRequired'));
  const schemas = members(member(place, 'dependentSchemas'));
  return defined({
    properties: properties(place, context),
    patternProperties: patterns.length
      ? patterns.map(({ key, place: at }) => ({ pattern: key, schema: normalizeSchema(at, context) }))
      : undefined,
    additionalProperties: subOrFlag(place, 'additionalProperties', context),
    unevaluatedProperties: subOrFlag(place, 'unevaluatedProperties', context),
    propertyNames: sub(place, 'propertyNames', context),
    dependentRequired: required.length
      ? required.map(({ key }) => ({
          property: key,
          requires: texts(member(place, 'dependentRequired'), key),
        }))
      : undefined,
    dependentSchemas: schemas.length
      ? schemas.map(({ key, place: at }) => ({ property: key, schema: normalizeSchema(at, context) }))
      : undefined,
  });
}

function properties(place: Place, context: Context): Property[] | undefined {
  const required = texts(place, 'required');
  const declared = members(member(place, 'properties'));
  const names = new Set(declared.map(({ key }) => key));
  const list = declared.map(
    ({ key, place: at }): Property => ({
      name: key,
      required: required.includes(key),
      schema: normalizeSchema(at, context),
    }),
  );
  // A name that is required but described nowhere is still part of the shape.
  const bare = required.filter((name) => !names.has(name));
  for (const name of new Set(bare)) list.push(undescribed(name));
  return list.length > 0 ? list : undefined;
}

function undescribed(name: string): Property {
  return { name, required: true, schema: anything, isUndescribed: true };
}

function arrayKeywords(place: Place, context: Context) {
  const items = member(place, 'items');
  // A list under `items` is the older spelling of `prefixItems`.
  const prefix = Array.isArray(items.value) ? elements(items) : elements(member(place, 'prefixItems'));
  const rest = Array.isArray(items.value) ? 'additionalItems' : 'items';
  return defined({
    items: subOrFlag(place, rest, context),
    prefixItems: prefix.length ? prefix.map((at) => normalizeSchema(at, context)) : undefined,
    contains: sub(place, 'contains', context),
    unevaluatedItems: subOrFlag(place, 'unevaluatedItems', context),
  });
}

function combinations(place: Place, context: Context) {
  return defined({
    oneOf: choices(place, 'oneOf', context),
    anyOf: choices(place, 'anyOf', context),
    not: sub(place, 'not', context),
    if: sub(place, 'if', context),
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so, and it never holds a function
    then: sub(place, 'then', context),
    else: sub(place, 'else', context),
    discriminator: discriminator(place, context),
  });
}

function choices(place: Place, key: 'oneOf' | 'anyOf', context: Context): Choice[] | undefined {
  const options = elements(member(place, key));
  if (options.length === 0) return undefined;
  return nameChoices(
    options.map((at) => normalizeSchema(at, context)),
    context.titleOf,
  );
}

function discriminator(place: Place, context: Context): Schema['discriminator'] {
  const at = member(place, 'discriminator');
  // Swagger 2.0 has only the property's name.
  const property = typeof at.value === 'string' ? at.value : text(at, 'propertyName');
  if (property === undefined) return undefined;
  const declared = members(member(at, 'mapping')).flatMap(({ key }) => {
    const target = mappingTarget(place, text(member(at, 'mapping'), key) ?? '', context);
    return target === undefined ? [] : [{ value: key, schema: target }];
  });
  const known = new Set(declared.map(({ schema }) => schema));
  const hasChoices = has(place, 'oneOf') || has(place, 'anyOf');
  // Without choices of its own, a schema's subtypes are those that extend it; their names are their values.
  const children = hasChoices ? [] : context.extensionsOf(place).filter((name) => !known.has(name));
  const mapping = [...declared, ...children.map((name) => ({ value: name, schema: name }))];
  const fallback = text(at, 'defaultMapping');
  return defined({ property, mapping, fallback: fallback && mappingTarget(place, fallback, context) });
}

/** A mapping's value is the name of a component or a reference. */
function mappingTarget(place: Place, value: string, context: Context): string | undefined {
  const component = member(context.componentSchemas, value);
  const target = component.value === undefined ? context.references.resolve(place, value) : component;
  return target.value === undefined ? undefined : context.registry.nameOf(target);
}

function withAllOf(schema: Schema, place: Place, context: Context): Schema {
  const parts = elements(member(place, 'allOf')).map((at) => normalizeSchema(at, context));
  return mergeAllOf([...parts, schema], context.named, context.joins);
}

function sub(place: Place, key: string, context: Context): Schema | undefined {
  return has(place, key) ? normalizeSchema(member(place, key), context) : undefined;
}

function subOrFlag(place: Place, key: string, context: Context): boolean | Schema | undefined {
  const value = own(place.value, key);
  return typeof value === 'boolean' ? value : sub(place, key, context);
}
