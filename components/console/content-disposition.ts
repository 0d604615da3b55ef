/**
 * The file name that a Content-Disposition gives (RFC 6266), as it was sent and not yet safe to save under; `filename*`
 * goes before `filename`. Undefined where it gives none that can be read.
 */
export function filenameOf(disposition: string): string | undefined {
  const parameters = readParameters(disposition);
  const extended = parameters.get('filename*');
  const plain = parameters.get('filename');
  return (extended && decodeExtended(extended)) || (plain && decodeBytes(plain)) || undefined;
}

/** As many characters as are looked at; no server has a reason to send more. */
const longest = 8192;

const parameter = /;\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/gs;

/** The first of each name: what comes twice is a slip, or an attempt to be read in two ways. */
function readParameters(disposition: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', quoted, token = ''] of disposition.slice(0, longest).matchAll(parameter)) {
    const value = quoted === undefined ? token.trim() : withoutEscapes(quoted);
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), value);
  }
  return found;
}

/** A backslash says that the next character means itself (RFC 9110 section 5.6.4), unless a server wrote a Windows path as it is. */
function withoutEscapes(quoted: string): string {
  return /^[a-z]:\\[^\\]/i.test(quoted) ? quoted : quoted.replace(/\\(.)/gs, '$1');
}

/** RFC 8187: `UTF-8'en'%e2%82%ac%20rates`. */
function decodeExtended(value: string): string | undefined {
  const [, charset = '', encoded = ''] = /^([\w-]+)'[^']*'(.*)$/s.exec(value) ?? [];
  if (!/^(?:utf-8|iso-8859-1)$/i.test(charset) || /%(?![\da-f]{2})/i.test(encoded)) return undefined;
  const bytes = Uint8Array.from(
    encoded.replace(/%([\da-f]{2})/gi, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    ),
    (character) => character.charCodeAt(0),
  );
  return decodeAs(charset.toLowerCase(), bytes);
}

/** Fields arrive as Latin-1; a name beyond ASCII is mostly UTF-8 all the same, as browsers take it. */
function decodeBytes(value: string): string {
  if (!/[\u0080-\u00ff]/.test(value) || /[\u0100-\uffff]/.test(value)) return value;
  return (
    decodeAs(
      'utf-8',
      Uint8Array.from(value, (character) => character.charCodeAt(0)),
    ) ?? value
  );
}

function decodeAs(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
