import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import type { Operation } from '../openapi/model.ts';
import { declaredRequestHeaders } from './header-lists.ts';

/**
 * The fields of an explorer call that go on: what the operation declares. `X-Scalar-Cookie` stands in for Cookie,
 * which no page can set; the browser's own cookies never go on.
 */
export function explorerRequestHeaders(
  received: Headers,
  operation: Operation,
  hasBody: boolean,
): [string, string][] {
  const names = declaredRequestHeaders(operation);
  const headers: [string, string][] = [];
  for (const name of names) {
    const value = name === 'cookie' ? cookieOf(received, operation) : received.get(name);
    if (value === null || value === '' || (name === 'content-type' && !hasBody)) continue;
    if (name === 'content-type') requireDeclaredType(value, operation);
    headers.push([name, value]);
  }
  // A body without a type would be read by whatever rules the sandbox has for that.
  if (hasBody && !headers.some(([name]) => name === 'content-type')) requireDeclaredType('', operation);
  return headers;
}

function cookieOf(received: Headers, operation: Operation): string | null {
  const declared = new Set(
    operation.parameters.filter((parameter) => parameter.in === 'cookie').map((parameter) => parameter.name),
  );
  for (const { scheme } of operation.security.flatMap((requirement) => requirement.schemes))
    if (scheme.type === 'apiKey' && scheme.in === 'cookie') declared.add(scheme.parameter);

  const pairs = (received.get('x-scalar-cookie') ?? '').split(';').map((pair) => pair.trim());
  // RFC 6265 section 4.1.1: a token, `=` and cookie octets.
  const kept = pairs.filter(
    (pair) =>
      /^[\w!#$%&'*+.^`|~-]+=[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/.test(pair) &&
      declared.has(pair.slice(0, pair.indexOf('='))),
  );
  return kept.length > 0 ? kept.join('; ') : null;
}

function requireDeclaredType(value: string, operation: Operation): void {
  const essence = (text: string): string => text.split(';')[0]?.trim().toLowerCase() ?? '';
  const type = essence(value);
  const isDeclared = operation.requestBody?.content.some((media) => {
    const declared = essence(media.type);
    return declared === type || declared === '*/*' || declared === `${type.split('/')[0]}/*`;
  });
  if (!isDeclared) throw new AppError('unsupported_media_type', words.noSuchMediaType);
}
