import { numberOf, plainNumber } from '#json/number.ts';
import { tryReadJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import { isJson } from '#lib/request/media-types.ts';
import type { Recorded } from './recorder.ts';

/**
 * What each client says of itself and of its connection, not of the call. Everything else that it adds is a difference.
 */
const ownFields: ReadonlySet<string> = new Set([
  // Of the connection: whom it is to, how long it lives, how the body's end is told, whether HTTP/2 is offered (Java).
  ...['host', 'connection', 'content-length', 'transfer-encoding', 'upgrade', 'http2-settings'],
  // Of the program: its name, and the encodings that it can undo. The proxy can undo none (it shows bytes as they are).
  ...['user-agent', 'accept-encoding'],
  // Of undici, which fetch in Node is made of; the last two beside a condition.
  ...['accept-language', 'sec-fetch-mode', 'pragma', 'cache-control'],
]);

/** A request in the form in which two clients' are the same where they ask for the same. */
export function comparable({ method, target, headers, body }: Recorded) {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  const boundary = /^multipart\/.*;\s*boundary="?([^";]+)"?/i.exec(type)?.[1];
  const rename = (text: string) => (boundary === undefined ? text : text.replaceAll(boundary, 'BOUNDARY'));
  return {
    method,
    target,
    headers: headers
      .filter(([name]) => !ownFields.has(name))
      // "Anything" is what no Accept means too (RFC 9110 section 12.5.1): some clients write it, some do not.
      .filter(([name, value]) => name !== 'accept' || value !== '*/*')
      .map(([name, value]) => `${name}: ${name === 'content-type' ? rename(value) : value}`)
      .sort(),
    body: isJson(type) ? jsonOf(body) : rename(body.toString('latin1')),
  };
}

/** JSON as its value, with all digits: clients differ in blanks, in what they escape and in 1e21. Else one character for each byte. */
function jsonOf(body: Buffer): string {
  const value = tryReadJson(body.toString(), { toNumber: (text) => plainNumber(numberOf(text)) });
  return value === undefined ? body.toString('latin1') : writeJson(value);
}
