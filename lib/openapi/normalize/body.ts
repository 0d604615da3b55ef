import { defined } from '../defined.ts';
import { isUrlencodedType } from '../media-type.ts';
import type { Encoding, MediaType, ParameterStyle, RequestBody, Response } from '../model.ts';
import { elements, flag, has, isObject, line, member, members, type Place, text } from '../parse/place.ts';
import type { Direction } from '../sample.ts';
import { bodyFiles } from './body-files.ts';
import type { Context } from './context.ts';
import { bodyExamples } from './example.ts';
import { fileExamples, withoutFileFields } from './file-examples.ts';
import { normalizeLinks } from './link.ts';
import { normalizeHeaders } from './parameter.ts';
import { prose } from './prose.ts';
import { reasonPhrase } from './reason-phrase.ts';
import { normalizeSchema } from './schema.ts';

export function normalizeRequestBody(operation: Place, context: Context): RequestBody | undefined {
  const declared = member(operation, 'requestBody');
  if (!isObject(declared.value)) return undefined;
  const place = context.references.follow(declared);
  return defined({
    required: flag(place, 'required') ?? false,
    description: prose(declared, 'description') ?? prose(place, 'description'),
    content: normalizeContent(place, context, 'request'),
  });
}

/** Exact statuses first, then ranges, then `default`. */
export function normalizeResponses(operation: Place, context: Context): Response[] {
  return members(member(operation, 'responses'))
    .filter(({ key }) => !key.startsWith('x-'))
    .map(({ key, place }) => response(key, place, context))
    .sort((a, b) => rank(a.status) - rank(b.status));
}

function rank(status: string): number {
  if (/^\d{3}$/.test(status)) return Number(status);
  return /^\dXX$/i.test(status) ? 1000 + Number(status[0]) : 2000;
}

function response(status: string, declared: Place, context: Context): Response {
  const place = context.references.follow(declared);
  return defined({
    status: /^\dxx$/.test(status) ? status.toUpperCase() : status,
    title: line(declared, 'summary') ?? line(place, 'summary') ?? reasonPhrase(status),
    description: prose(declared, 'description') ?? prose(place, 'description'),
    headers: normalizeHeaders(place, context),
    content: normalizeContent(place, context, 'response'),
    links: normalizeLinks(place, context),
  });
}

function normalizeContent(holder: Place, context: Context, direction: Direction): MediaType[] {
  return members(member(holder, 'content')).map(({ key, place: declared }) => {
    const place = context.references.follow(declared);
    const schema = has(place, 'schema') ? normalizeSchema(member(place, 'schema'), context) : undefined;
    const itemSchema = has(place, 'itemSchema')
      ? normalizeSchema(member(place, 'itemSchema'), context)
      : undefined;
    const media = defined({ type: key, schema, itemSchema });
    const examples = bodyExamples(place, media, direction, context);
    return withFiles({ ...media, examples, encoding: encodings(place, context) }, context);
  });
}

function withFiles(media: MediaType, context: Context): MediaType {
  const table = { get: context.named };
  const files = bodyFiles(media, table, context.dialect);
  if (files.length === 0) return isUrlencodedType(media.type) ? withoutFileFields(media, table) : media;
  return { ...media, examples: fileExamples(media.examples, files, media.schema, table), files };
}

/** Forms within forms that are read. */
const maxForms = 8;

function encodings(holder: Place, context: Context, depth = 0): Encoding[] {
  if (depth > maxForms) return [];
  const prefix = elements(member(holder, 'prefixEncoding')).map((place, index) => ({
    key: `[${index}]`,
    place,
  }));
  const items = has(holder, 'itemEncoding') ? [{ key: '[]', place: member(holder, 'itemEncoding') }] : [];
  return [...members(member(holder, 'encoding')), ...prefix, ...items].map(({ key, place }) =>
    defined({
      property: key,
      contentType: text(place, 'contentType'),
      headers: normalizeHeaders(place, context),
      style: text(place, 'style') as ParameterStyle | undefined,
      explode: flag(place, 'explode'),
      allowReserved: flag(place, 'allowReserved'),
      parts: someOf(encodings(place, context, depth + 1)),
    }),
  );
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
