import type { Problem } from '#lib/request/exchange.ts';
import { essenceOf, isJson } from '#lib/request/media-types.ts';
import type { Answer } from './call.ts';

/** The problem (RFC 9457) that a whole answer holds; undefined where it holds none. */
export function problemOf({ status, headers, body, end }: Answer): Problem | undefined {
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const isProblem = essenceOf(contentType) === 'application/problem+json';
  if (!end || typeof body !== 'string' || !(isProblem || (status >= 400 && isJson(contentType))))
    return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'title' in value ? textsOf(value) : undefined;
  } catch {
    return undefined;
  }
}

/** A server may put anything into a problem; only texts in the known members are shown as such. */
function textsOf(value: object): Problem {
  const isText = (entry: [string, unknown]) => entry[0] !== 'errors' && typeof entry[1] === 'string';
  const texts: Problem = Object.fromEntries(Object.entries(value).filter(isText));
  const errors = 'errors' in value && Array.isArray(value.errors) ? value.errors : [];
  return {
    ...texts,
    errors: errors.flatMap((error: unknown) => {
      if (typeof error !== 'object' || error === null) return [];
      return [Object.fromEntries(Object.entries(error).filter(([, member]) => typeof member === 'string'))];
    }),
  };
}
