import { isObject } from '#lib/openapi/json-value.ts';
import type { BodyFile } from '#lib/openapi/model.ts';
import type { FormModel } from '#lib/request/form.ts';
import { findMedia } from '#lib/request/media-types.ts';
import { emptyPart, isUnchosen } from '#lib/request/sample-files.ts';
import type { Part, RequestValues } from '#lib/request/types.ts';

/** How the body as a whole is called where it is the file. */
export const wholeBody = '';

/** Names of the files that the operation cannot do without and that nobody has chosen. */
export function missingFiles(model: FormModel, values: RequestValues): string[] {
  const { parts, body } = values;
  if (parts)
    return requiredFiles(model, values)
      .map(({ property = '' }) => property)
      .filter((name) => !isChosen(name, parts));
  return isUnchosenBody(body) && model.requestBody?.required === true ? [wholeBody] : [];
}

/**
 * The values as they are sent: no file that nobody has chosen, and for each that the operation cannot do without an empty
 * part, as a browser's own form sends it.
 */
export function withoutUnchosen(model: FormModel, values: RequestValues): RequestValues {
  const { parts, body, contentType, ...rest } = values;
  if (parts) {
    const missing = new Set(missingFiles(model, values));
    const empty = requiredFiles(model, values)
      .filter(({ property = '' }) => missing.has(property))
      .map(emptyPart);
    return { ...values, parts: [...parts.filter((part) => !isUnchosen(part)), ...empty] };
  }
  if (!isUnchosenBody(body)) return values;
  return model.requestBody?.required ? { ...values, body: { base64: '' } } : rest;
}

/** Names of the parts that were sent empty in place of a file. */
export function emptyParts({ parts = [] }: RequestValues): string[] {
  return parts.filter(({ base64, filename }) => base64 === '' && filename === '').map(({ name }) => name);
}

function requiredFiles({ requestBody }: FormModel, { contentType = '' }: RequestValues): BodyFile[] {
  const { files = [] } = findMedia(requestBody?.content ?? [], contentType) ?? {};
  return files.filter(({ property, required }) => property !== undefined && required);
}

function isChosen(name: string, parts: readonly Part[]): boolean {
  return parts.some((part) => part.name === name && !isUnchosen(part));
}

function isUnchosenBody(body: unknown): boolean {
  return isObject(body) && body.filename !== undefined && body.base64 === undefined;
}
