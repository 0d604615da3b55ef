import { isJsonText, tryReadJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { isObject } from '../../openapi/json-value.ts';
import { findMedia, isJson, isMultipart, isUrlencoded } from '../../request/media-types.ts';
import type { CallableOperation, Part, RequestValues } from '../../request/types.ts';
import type { StepBody } from '../model.ts';
import { replaceIn } from './replace-in.ts';

type BodyValues = Pick<RequestValues, 'contentType' | 'body' | 'parts'>;

/** The body that a step sends, in the form in which the operation's fields and `buildRequest` have it. */
export function bodyOf(
  { contentType: given, payload, replacements }: StepBody,
  { requestBody }: CallableOperation,
  evaluate: (value: unknown) => unknown,
): BodyValues {
  const content = requestBody?.content ?? [];
  const contentType = given ?? content[0]?.type;
  // A text is a template of the body itself; what an expression gives is a value.
  const isTemplate = typeof payload === 'string' && !payload.startsWith('$');
  const filled = evaluate(payload);
  const value =
    replacements.length > 0 && typeof filled === 'string' ? (tryReadJson(filled) ?? filled) : filled;
  const body = replacements.reduce<unknown>(
    (current, { target, type, value: with_ }) => replaceIn(current, target, type, evaluate(with_)),
    value,
  );
  if (contentType === undefined) return body === undefined ? {} : { body };
  return { contentType, ...written(body, findMedia(content, contentType)?.type ?? contentType, isTemplate) };
}

function written(body: unknown, type: string, isTemplate: boolean): BodyValues {
  if (body === undefined) return {};
  if (isUrlencoded(type) && typeof body === 'string') return { body };
  if ((isUrlencoded(type) || isMultipart(type)) && isObject(body)) return { parts: partsOf(body) };
  // As a body, a text is sent as it is: one that is a value brings its quotes.
  const isBare = typeof body === 'string' && isJson(type) && !isTemplate && !isJsonText(body);
  return { body: isBare ? writeJson(body) : body };
}

function partsOf(fields: Readonly<Record<string, unknown>>): Part[] {
  return Object.entries(fields).map(([name, value]) => ({ name, value }));
}
