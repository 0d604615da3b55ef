/** Tokens of a text that need not be JSON to its end, such as an answer that was cut off. */

/** Where the token that begins at `at` ends; a text that is not closed ends with what there is. */
export function endOfToken(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (isMark(first)) return at + 1;
  if (isBlank(first)) return skipBlanks(text, at);
  if (first === quote) return endOfString(text, at);
  let end = at + 1;
  while (end < text.length && !isMark(text.charCodeAt(end)) && !isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

/** Behind the closing quote of the string that begins at `start`. */
export function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === backslash) at += 1;
  }
  return text.length;
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

export const quote = 0x22;
export const backslash = 0x5c;

/** `{ } [ ] , :` */
function isMark(code: number): boolean {
  return code === 0x2c || code === 0x3a || code === 0x5b || code === 0x5d || code === 0x7b || code === 0x7d;
}

/** Space, line feed, carriage return, tabulator. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** A JSON text without the blanks between its tokens. */
export function withoutBlanks(json: string): string {
  const parts: string[] = [];
  for (let at = skipBlanks(json, 0); at < json.length; ) {
    const end = endOfToken(json, at);
    parts.push(json.slice(at, end));
    at = skipBlanks(json, end);
  }
  return parts.join('');
}
