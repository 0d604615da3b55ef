import { encodeBase64 } from '../base64.ts';
import { isJson } from '../media-types.ts';
import type { HttpRequest } from '../types.ts';

/** A request's body as a sample can show it. */
export type SampleBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string; readonly isJson: boolean }
  /** Bytes short enough to stand in the code. */
  | { readonly kind: 'base64'; readonly base64: string }
  /** Bytes that the code reads from a file beside it. */
  | { readonly kind: 'file'; readonly filename: string };

const maxInlineBytes = 1024;

export function sampleBodyOf({ body, headers, filename }: HttpRequest): SampleBody {
  if (body === undefined) return { kind: 'none' };
  if (filename !== undefined) return { kind: 'file', filename: filename || 'body.bin' };
  if (typeof body === 'string')
    return { kind: 'text', text: body, isJson: isJson(headerOf(headers, 'content-type')) };
  if (body.length > maxInlineBytes) return { kind: 'file', filename: 'body.bin' };
  return { kind: 'base64', base64: encodeBase64(body) };
}

/** What the code should do with the answer: print JSON, text, or only the status. */
export function answerOf({ headers, method }: HttpRequest): 'json' | 'text' | 'status' {
  const accept = headerOf(headers, 'accept');
  if (method === 'HEAD' || (accept.startsWith('application/problem+') && !accept.includes(',')))
    return 'status';
  return isJson(accept.split(',')[0] ?? '') ? 'json' : 'text';
}

export function headerOf(headers: HttpRequest['headers'], name: string): string {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
}

/**
 * The value of a JSON body whose text is exactly what `JSON.stringify(value, null, indent)` writes, so that code can
 * show an object in its own notation and still send the same bytes.
 */
export function exactJson(text: string): { readonly value: unknown; readonly indent: 0 | 2 } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (JSON.stringify(value, null, 2) === text) return { value, indent: 2 };
    return JSON.stringify(value) === text ? { value, indent: 0 } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a list of scalars reads better on one line. */
export function isShortList(items: readonly unknown[], inline: string): boolean {
  return inline.length <= 60 && items.every((item) => typeof item !== 'object' || item === null);
}
