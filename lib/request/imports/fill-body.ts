import { findJsonFault } from '#json/walk.ts';
import { say } from '#lib/words/say.ts';
import { words as said } from '#words/paste.ts';
import type { FormModel } from '../form.ts';
import { bodyOfText } from '../json-text.ts';
import { essenceOf, findMedia, isJson, isMultipart, isUrlencoded } from '../media-types.ts';
import type { Part, RequestValues } from '../types.ts';
import type { PastedRequest } from './pasted-request.ts';

type FilledBody = { readonly values: RequestValues; readonly remarks: readonly string[] };

/** The body of a pasted request in the form that the operation takes. */
export function fillBody({ requestBody }: FormModel, pasted: PastedRequest): FilledBody {
  const { body, parts } = pasted;
  if (body === undefined && parts === undefined) return { values: {}, remarks: [] };
  const content = requestBody?.content ?? [];
  const types = content.map(({ type }) => type).join(', ');
  if (content.length === 0) return { values: {}, remarks: [said.noBody] };
  if (parts) {
    const form =
      content.find(({ type }) => isMultipart(type)) ?? content.find(({ type }) => isUrlencoded(type));
    return form
      ? { values: { contentType: form.type, parts }, remarks: [] }
      : { values: {}, remarks: [say(said.noForm, { types })] };
  }
  return fillText(content, body ?? '', contentTypeOf(pasted), types);
}

function contentTypeOf({ headers }: PastedRequest): string {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
}

function fillText(
  content: readonly { readonly type: string }[],
  body: string,
  given: string,
  types: string,
): FilledBody {
  const declared = given === '' ? undefined : findMedia(content, given);
  const used = declared?.type ?? (content.find(({ type }) => isJson(type)) ?? content[0])?.type ?? '';
  const remarks =
    declared || given === '' ? [] : [say(said.otherType, { type: essenceOf(given), types, used })];
  if (isMultipart(used))
    return { values: { contentType: used }, remarks: [...remarks, said.multipartNotRead] };
  if (isUrlencoded(used)) return { values: { contentType: used, parts: partsOf(body) }, remarks };
  if (!isJson(used)) return { values: { contentType: used, body }, remarks };
  const fault = findJsonFault(body);
  return {
    values: { contentType: used, body: bodyOfText(body) },
    remarks: fault ? [...remarks, say(said.notJson, { detail: fault.detail })] : remarks,
  };
}

function partsOf(body: string): Part[] {
  return [...new URLSearchParams(body)].map(([name, value]) => ({ name, value }));
}
