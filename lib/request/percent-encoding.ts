/** A string that UTF-8 cannot carry: half of a surrogate pair. */
export function hasLoneSurrogate(text: string): boolean {
  return /[\ud800-\udfff]/u.test(text);
}

/** RFC 6570 section 3.2.1: everything but unreserved characters. `encodeURIComponent` leaves `!'()*` as they are. */
export function encodeUnreserved(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, toPercent);
}

/**
 * `allowReserved` in a query: reserved characters and percent-encoded triples pass, but for those that would end the
 * query or start another parameter (OpenAPI 3.2, "URL Percent-Encoding", leaves these to the application), and for the
 * apostrophe: URL parsers of browsers and Node write it as %27, so that clients would send two different queries.
 */
export function encodeQueryReserved(text: string): string {
  return encodeEach(text, /%[0-9A-Fa-f]{2}|[\w.~:/?@!$()*,;-]/y);
}

/** `allowReserved` in a path: what RFC 3986 allows in a segment. A triple is data and is encoded once more. */
export function encodeSegmentReserved(text: string): string {
  return encodeEach(text, /[\w.~:@!$&'()*+,;=-]/y);
}

/** Literal text of a path template, in which the author may have percent-encoded some characters already. */
export function encodePathLiteral(text: string): string {
  return encodeEach(text, /%[0-9A-Fa-f]{2}|[\w.~:@!$&'()*+,;=/-]/y);
}

/** application/x-www-form-urlencoded as the URL Standard writes it, and so `URLSearchParams`. */
export function encodeFormText(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, toPercent)
    .replaceAll('%20', '+');
}

function encodeEach(text: string, passes: RegExp): string {
  let encoded = '';
  for (let index = 0; index < text.length; ) {
    passes.lastIndex = index;
    const passed = passes.exec(text)?.[0];
    const piece = passed ?? String.fromCodePoint(text.codePointAt(index) ?? 0);
    encoded += passed ?? encodeUnreserved(piece);
    index += piece.length;
  }
  return encoded;
}

function toPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
