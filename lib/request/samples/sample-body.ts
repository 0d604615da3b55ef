import { withoutBlanks } from '#json/tokens.ts';
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

/** How long code waits for an answer, in every language. */
export const timeoutSeconds = 30;

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
 * The value of a JSON body that JavaScript reads and writes without a change but blanks, so that code can show it in its
 * own notation and still send the same value, digit by digit.
 * None where a text holds half of a surrogate pair, which not every language can write.
 */
export function exactJson({
  text,
  isJson: isJsonBody,
}: SampleBody & { kind: 'text' }): { readonly value: unknown } | undefined {
  if (!isJsonBody) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const dense = JSON.stringify(value);
    const isExact = dense === withoutBlanks(text) && !/\\ud[89a-f]/.test(dense);
    return isExact ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a list of scalars reads better on one line. */
export function isShortList(items: readonly unknown[], inline: string): boolean {
  return inline.length <= 60 && items.every((item) => typeof item !== 'object' || item === null);
}
