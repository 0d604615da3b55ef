import { readJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { isObject } from '#lib/openapi/json-value.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { Part, RequestValues } from '#lib/request/types.ts';
import { withoutSecrets } from '#lib/request/without-secrets.ts';

/** What stands before the request in a fragment: `#try-it=…`. */
export const linkPrefix = '#try-it=';

/** Characters; longer links do not survive chat programs and are not read. */
const longest = 8000;

/** What a link holds. Credentials have no place in it. */
export interface LinkedRequest {
  readonly values: Omit<RequestValues, 'auth'>;
  /** Of the samples; an id of `sampleLanguages`. */
  readonly language?: string;
}

/**
 * The fragment that stands for a request, without credentials and without what the schema marks as secret; undefined
 * where the request is too long for a link.
 */
export function writeLink(
  model: FormModel,
  values: RequestValues,
  language: string | undefined,
): string | undefined {
  return fragmentOf(withoutSecrets(model, values), language);
}

/** The same of values that hold no secret any more. */
export function fragmentOf(
  values: LinkedRequest['values'],
  language: string | undefined,
): string | undefined {
  const linked = { ...(language !== undefined && { language }), ...values };
  const fragment = linkPrefix + encode(writeJson(linked));
  return fragment.length <= longest ? fragment : undefined;
}

/** The request in a fragment; `undefined` where it holds none that this operation's form could show. */
export function readLink(fragment: string): LinkedRequest | undefined {
  if (!fragment.startsWith(linkPrefix) || fragment.length > longest) return undefined;
  try {
    return check(readJson(decode(fragment.slice(linkPrefix.length))));
  } catch {
    return undefined;
  }
}

/** Only members that a link may have, of their own types: a link is somebody else's text. */
function check(linked: unknown): LinkedRequest | undefined {
  if (!isObject(linked)) return undefined;
  const { language, ...value } = linked;
  if (language !== undefined && typeof language !== 'string') return undefined;
  const named = ['path', 'query', 'header', 'cookie'] as const;
  const known: readonly string[] = [...named, 'contentType', 'body', 'parts'];
  if (Object.keys(value).some((name) => !known.includes(name))) return undefined;
  if (named.some((name) => value[name] !== undefined && !isObject(value[name]))) return undefined;
  if (value.contentType !== undefined && typeof value.contentType !== 'string') return undefined;
  const { parts, ...rest } = value;
  if (parts !== undefined && !isPartList(parts)) return undefined;
  // The bytes of a file are not somebody else's to put into a form.
  const typed = parts?.filter(({ base64 }) => base64 === undefined);
  return { values: { ...rest, ...(typed && { parts: typed }) }, ...(language !== undefined && { language }) };
}

function isPartList(value: unknown): value is Part[] {
  return Array.isArray(value) && value.every((part) => isObject(part) && typeof part.name === 'string');
}

function encode(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(text: string): string {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  );
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
