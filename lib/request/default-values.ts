import { sampleFilename } from '../openapi/file-endings.ts';
import { isObject } from '../openapi/json-value.ts';
import { isTextType } from '../openapi/media-type.ts';
import type { BodyFile, Example, MediaType, Operation, Parameter } from '../openapi/model.ts';
import { sampleSchema } from '../openapi/sample.ts';
import { isForbiddenHeader } from './build-headers.ts';
import { isSendable } from './credentials.ts';
import { declaresKey } from './declared-keys.ts';
import { toText } from './expand.ts';
import { concreteType, isJson, isMultipart, isUrlencoded } from './media-types.ts';
import { placeholderOf } from './placeholders.ts';
import { unchosenParts } from './sample-files.ts';
import type { Part, RequestValues } from './types.ts';

export interface DefaultOptions {
  /** Name of the request body's example; its first where absent. */
  readonly example?: string;
  /** One of the request body's media types; its first where absent. */
  readonly contentType?: string;
}

/**
 * What the form and the samples start from: the required parameters, the body's example, and placeholders for the
 * credentials of the first alternative.
 */
export function getDefaultValues(
  operation: Pick<Operation, 'parameters' | 'security' | 'requestBody' | 'schemas'>,
  options: DefaultOptions = {},
): RequestValues {
  const valuesIn = (...places: Parameter['in'][]) =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => places.includes(parameter.in) && parameter.required)
        .filter((parameter) => parameter.in !== 'header' || !isForbiddenHeader(parameter.name))
        .map((parameter) => [parameter.name, defaultOf(parameter, operation.schemas)]),
    );
  const auth = Object.fromEntries(
    (operation.security[0]?.schemes ?? [])
      .filter(({ scheme }) => isSendable(scheme))
      .map(({ scheme }) => [scheme.name, placeholderOf(scheme)]),
  );
  const named = {
    path: valuesIn('path'),
    query: valuesIn('query', 'querystring'),
    header: valuesIn('header'),
    cookie: valuesIn('cookie'),
    auth,
  };
  const filled = Object.entries(named).filter(([, values]) => Object.keys(values).length > 0);
  return { ...Object.fromEntries(filled), ...defaultBody(operation.requestBody?.content ?? [], options) };
}

/** The value that a parameter's field starts from when a person adds it. */
export function defaultOf(parameter: Parameter, schemas: Operation['schemas']): unknown {
  const given = parameter.examples.map(({ value }) => value).filter((value) => value !== undefined);
  const usable = given.find((value) => canBeSent(value, parameter, schemas));
  if (usable !== undefined) return usable;
  const sample = sampleSchema(parameter.schema, schemas, 'request');
  const made = ('value' in sample ? sample.value : undefined) ?? given[0];
  return parameter.in === 'path' && !canBeSent(made, parameter, schemas) ? 'string' : made;
}

/** No request can be made of a slip of the author: an object for a text, a name that is none of the object's, an empty path. */
function canBeSent(value: unknown, parameter: Parameter, table: Operation['schemas']): boolean {
  const { in: place, content, schema, explode, style } = parameter;
  if (place === 'path' && (value === '' || value === null)) return false;
  if (content !== undefined || !isObject(value)) return true;
  const putsKeysOnTheWire = place === 'query' && explode && style !== 'deepObject';
  if (putsKeysOnTheWire && !Object.keys(value).every((key) => declaresKey(key, schema, table, true)))
    return false;
  const { types } = (schema.ref === undefined ? undefined : table.get(schema.ref)) ?? schema;
  return types.length === 0 || types.includes('object');
}

function defaultBody(content: readonly MediaType[], options: DefaultOptions): RequestValues {
  const media = content.find((candidate) => candidate.type === options.contentType) ?? content[0];
  if (!media) return {};
  const example = media.examples.find((candidate) => candidate.name === options.example) ?? media.examples[0];
  return bodyFromExample(media, example);
}

/** The `contentType` and `body` or `parts` that one example stands for; a file in it is one that nobody has chosen. */
export function bodyFromExample(
  { type: mediaType, files = [] }: Pick<MediaType, 'type' | 'files'>,
  example: Example | undefined,
): RequestValues {
  const contentType = concreteType(mediaType);
  const value = example?.serialized ?? example?.value;
  const whole = files.find(({ property }) => property === undefined);
  if (whole && (value === undefined || !isTextType(mediaType)))
    return { contentType, body: { filename: sampleFilename('body', contentType) } };
  const isForm = isUrlencoded(mediaType) || isMultipart(mediaType);
  if (isForm && (isObject(value) || (value === undefined && files.length > 0)))
    return {
      contentType,
      parts: value === undefined ? files.flatMap((file) => unchosenParts(file)) : partsOf(value, files),
    };
  if (value === undefined) return {};
  if (!isJson(mediaType)) return { contentType, body: toText(value) };
  // A body that is a text is sent as it is: a JSON string brings its quotes.
  const isText = typeof value === 'string' && example?.serialized === undefined;
  return { contentType, body: isText ? JSON.stringify(value) : value };
}

/** The members of an example, and the files that a form cannot do without. */
function partsOf(value: object, files: readonly BodyFile[]): Part[] {
  const isHere = ({ property = '' }: BodyFile) => Object.hasOwn(value, property);
  const members = Object.entries(value).flatMap(([name, member]): Part[] => {
    const file = files.find(({ property }) => property === name);
    return file ? unchosenParts(file, Array.isArray(member) ? member.length : 1) : [{ name, value: member }];
  });
  const missing = files.filter((file) => file.required && !isHere(file));
  return [...members, ...missing.flatMap((file) => unchosenParts(file))];
}
