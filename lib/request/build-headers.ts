import { say } from '#lib/words/say.ts';
import { words } from '#words/request.ts';
import { isObject } from '../openapi/json-value.ts';
import { declaresKey } from './declared-keys.ts';
import { delimiterOf } from './delimiters.ts';
import { expand } from './expand.ts';
import type { FaultList } from './faults.ts';
import { contentText } from './media-types.ts';
import { own } from './named-values.ts';
import { encodeUnreserved } from './percent-encoding.ts';
import type { CallableOperation, CallableParameter, NamedValues } from './types.ts';

const maxLength = 4096;

/**
 * Fields that belong to the connection, the client or the browser, never to a caller (RFC 9110 section 7.6.1, the
 * Fetch Standard's forbidden names, and those that tell a server to see another host, path or method).
 */
const forbidden =
  /^(?:host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|content-length|content-encoding|expect|via|cookie2?|set-cookie2?|origin|referer|date|dnt|user-agent|forwarded|x-real-ip|x-original-url|x-rewrite-url|x-(?:http-)?method(?:-override)?|accept-(?:charset|encoding)|(?:x-forwarded|proxy|sec|access-control|x-middleware|x-nextjs|next)-.*)$/i;

/** A header that an operation may declare but that nothing here ever sends on a caller's behalf. */
export function isForbiddenHeader(name: string): boolean {
  return forbidden.test(name);
}

/** The declared header parameters that have a value. */
export function buildHeaders(
  operation: CallableOperation,
  values: NamedValues,
  faults: FaultList,
): [name: string, value: string][] {
  return operation.parameters
    .filter((parameter) => parameter.in === 'header')
    .flatMap((parameter) => {
      const value = own(values, parameter.name);
      if (value === undefined) return [];
      const text = checkHeader(
        parameter.name,
        serialize(parameter, value),
        ['header', parameter.name],
        faults,
      );
      return text === undefined ? [] : [[parameter.name, text] as [string, string]];
    });
}

function serialize(parameter: CallableParameter, value: unknown): string {
  if (parameter.content !== undefined) return contentText(parameter.content, value);
  const { name, explode, style } = parameter;
  const delimiter = delimiterOf(style) ?? ',';
  // OpenAPI 3.2, appendix D: header values are not percent-encoded.
  return expand(value, { name, explode, named: false, delimiter, encode: (text) => text }).join(',');
}

/** The field value without surrounding blanks, or a fault where HTTP cannot carry it. */
export function checkHeader(
  name: string,
  value: string,
  pointer: readonly string[],
  faults: FaultList,
): string | undefined {
  const reason = refusalOf(name, value);
  if (reason === undefined) return value.replace(/^[\t ]+|(?<![\t ])[\t ]+$/g, '');
  faults.add(pointer, reason);
  return undefined;
}

function refusalOf(name: string, value: string): string | undefined {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return words.isNoHeaderName;
  if (isForbiddenHeader(name)) return words.isNeverSent;
  if (value.length > maxLength) return say(words.mustNotBeLonger, { count: maxLength });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 9110 section 5.5 excludes them
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) {
    return words.mustNotHoldLineBreaks;
  }
  return /[\u0100-\uffff]/.test(value) ? words.mustBeLatin1 : undefined;
}

/** The `name=value` pairs of the Cookie field. */
export function buildCookies(operation: CallableOperation, values: NamedValues, faults: FaultList): string[] {
  return operation.parameters
    .filter((parameter) => parameter.in === 'cookie')
    .flatMap((parameter) => {
      const value = own(values, parameter.name);
      if (value === undefined) return [];
      if (parameter.content === undefined && parameter.explode && isObject(value)) {
        const unknown = Object.keys(value).filter(
          (key) => !declaresKey(key, parameter.schema, operation.schemas, false),
        );
        for (const key of unknown) faults.add(['cookie', parameter.name, key], words.isNotDeclared);
      }
      const pairs = serializeCookie(parameter, value);
      return pairs.every((pair) => isCookiePair(pair, ['cookie', parameter.name], faults)) ? pairs : [];
    });
}

/** `form` percent-encodes, `cookie` writes as it is; in both, several cookies are several pairs. */
function serializeCookie(parameter: CallableParameter, value: unknown): string[] {
  const { name, explode, style, content } = parameter;
  if (content !== undefined) {
    const text = contentText(content, value);
    return [`${name}=${content === 'text/plain' ? text : encodeUnreserved(text)}`];
  }
  const encode = style === 'cookie' ? (text: string) => text : encodeUnreserved;
  return expand(value, { name, explode, named: true, delimiter: style === 'cookie' ? ',' : '%2C', encode });
}

/** RFC 6265 section 4.1.1: a token, `=`, and cookie-octets. */
export function isCookiePair(pair: string, pointer: readonly string[], faults: FaultList): boolean {
  const isValid = pair.length <= maxLength && /^[\w!#$%&'*+.^`|~-]+=[!#-+\--:<-[\]-~]*$/.test(pair);
  if (!isValid) faults.add(pointer, words.mustBeCookieText);
  return isValid;
}
