import { isJsonText } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { isObject } from '#lib/openapi/json-value.ts';
import { textOfValue, valueOfText } from '#lib/request/field-text.ts';
import type { FormModel, FormParameter } from '#lib/request/form.ts';
import { bodyOfText } from '#lib/request/json-text.ts';
import { isJson } from '#lib/request/media-types.ts';
import { own } from '#lib/request/named-values.ts';
import { isUnchosen } from '#lib/request/sample-files.ts';
import type { Part, RequestValues } from '#lib/request/types.ts';
import { words } from '#words/console.ts';

/** What stands in the form. Texts are as they were typed; `valuesOf` reads them. */
export interface FormState {
  /** In the order of the model's parameters. */
  readonly fields: readonly FieldState[];
  /** Which of the ways to authenticate, by index. */
  readonly alternative: number;
  /** Credentials typed by the reader, by scheme name. */
  readonly auth: ReadonlyMap<string, string>;
  readonly contentType: string;
  readonly isBodySent: boolean;
  readonly bodyText: string;
  /** In place of the text, for a body of bytes. */
  readonly bodyFile?: ChosenFile;
  /** What samples call the file that the body is still to come from. */
  readonly bodyAwaits?: string;
  readonly parts: readonly PartState[];
}

export interface FieldState {
  readonly isSent: boolean;
  readonly text: string;
  /** Whether somebody has typed here: an empty text is then meant to be empty. */
  readonly isEdited?: true;
}

/** A field of a form body; `file` in place of `text` once one is chosen. */
export interface PartState extends FieldState {
  readonly name: string;
  /** Whether `text` is the JSON of a value, written as the description says; else it goes out as it is. */
  readonly isValue?: boolean;
  readonly contentType?: string;
  readonly file?: ChosenFile;
  /** What samples call a file that is still to be chosen. */
  readonly awaits?: string;
}

export interface ChosenFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

export function stateOf(model: FormModel, values: RequestValues = model.initial): FormState {
  return {
    fields: model.parameters.map((parameter) => {
      const value = own(valuesIn(values, parameter), parameter.name);
      return { isSent: value !== undefined, text: textOfValue(parameter, value) };
    }),
    alternative: 0,
    auth: new Map(),
    ...bodyStateOf(model, values),
  };
}

/** The part of the state that one of the body's examples fills. */
export function bodyStateOf(
  model: FormModel,
  values: RequestValues,
): Pick<FormState, 'contentType' | 'isBodySent' | 'bodyText' | 'bodyFile' | 'bodyAwaits' | 'parts'> {
  const contentType = values.contentType ?? model.requestBody?.content[0]?.type ?? '';
  const { body, parts } = values;
  const { bodyFile, bodyAwaits } = isJson(contentType) ? {} : fileOf(body);
  return {
    contentType,
    isBodySent: body !== undefined || parts !== undefined || model.requestBody?.required === true,
    bodyText: bodyFile || bodyAwaits !== undefined ? '' : textOfBody(body),
    ...(bodyFile && { bodyFile }),
    ...(bodyAwaits !== undefined && { bodyAwaits }),
    parts: (parts ?? []).map(partStateOf),
  };
}

function textOfBody(body: unknown): string {
  if (typeof body === 'string') return body;
  return body === undefined ? '' : writeJson(body, 2);
}

/** The file that a body of bytes comes from, or is still to come from. */
function fileOf(body: unknown): Pick<FormState, 'bodyFile' | 'bodyAwaits'> {
  if (!isObject(body)) return {};
  const { base64, filename } = body;
  if (typeof base64 !== 'string') return typeof filename === 'string' ? { bodyAwaits: filename } : {};
  const name = typeof filename === 'string' && filename !== '' ? filename : words.theBytesOfBefore;
  return { bodyFile: { name, type: '', base64 } };
}

/** What stands in the form for a part. */
export function partStateOf(part: Part): PartState {
  const { name, value, base64, filename, contentType } = part;
  const typed = contentType === undefined ? {} : { contentType };
  if (filename !== undefined && isUnchosen(part))
    return { name, isSent: true, text: '', awaits: filename, ...typed };
  if (base64 === undefined)
    return { name, isSent: true, text: writeJson(value ?? '', 2), isValue: true, ...typed };
  const file = { name: filename ?? name, type: contentType ?? '', base64 };
  return { name, isSent: true, text: '', file, ...typed };
}

function valuesIn(values: RequestValues, { in: place }: FormParameter): Readonly<Record<string, unknown>> {
  return values[place === 'querystring' ? 'query' : place] ?? {};
}

/** The values that the form stands for; `credentials` are those of the chosen way to authenticate. */
export function valuesOf(
  model: FormModel,
  state: FormState,
  credentials: ReadonlyMap<string, string>,
): RequestValues {
  const named = (place: 'path' | 'query' | 'header' | 'cookie') => {
    const entries = model.parameters.flatMap((parameter, index) => {
      const field = state.fields[index];
      const isHere = parameter.in === place || (place === 'query' && parameter.in === 'querystring');
      return isHere && field?.isSent ? [[parameter.name, valueOfText(parameter, field.text)] as const] : [];
    });
    return entries.length > 0 ? { [place]: Object.fromEntries(entries) } : {};
  };
  return {
    ...named('path'),
    ...named('query'),
    ...named('header'),
    ...named('cookie'),
    ...(credentials.size > 0 && { auth: Object.fromEntries(credentials) }),
    ...bodyValues(model, state),
  };
}

function bodyValues({ requestBody }: FormModel, state: FormState): RequestValues {
  if (!requestBody || !state.isBodySent) return {};
  const { contentType } = state;
  if (hasParts(contentType))
    return { contentType, parts: state.parts.filter(({ isSent }) => isSent).map(toPart) };
  const { bodyFile, bodyAwaits, bodyText } = state;
  if (bodyFile && !isJson(contentType))
    return { contentType, body: { base64: bodyFile.base64, filename: bodyFile.name } };
  if (bodyAwaits !== undefined && bodyText === '') return { contentType, body: { filename: bodyAwaits } };
  return { contentType, body: isJson(contentType) ? bodyOfText(bodyText) : bodyText };
}

/** Whether a body of this type is filled in field by field. */
export function hasParts(contentType: string): boolean {
  return /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType);
}

function toPart({ name, text, file, isValue, contentType, awaits }: PartState): Part {
  const type = contentType ?? file?.type;
  const typed = type ? { contentType: type } : {};
  if (file) return { name, base64: file.base64, filename: file.name, ...typed };
  if (awaits !== undefined && text === '') return { name, filename: awaits, ...typed };
  return { name, value: isValue ? valueOfSource(text) : text, ...typed };
}

/** What a JSON text stands for. A number that would be rounded stays the text that it is. */
function valueOfSource(text: string): unknown {
  const value = bodyOfText(text);
  return typeof value === 'string' && text.startsWith('"') && isJsonText(text) ? JSON.parse(text) : value;
}
