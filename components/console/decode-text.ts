/** Types whose bytes are characters, in whatever encoding they say. */
const textual = /^(?:text\/.+|application\/(?:.+\+)?(?:json|xml)|application\/(?:csv|yaml|javascript))$/;

/** The text of a body that is no UTF-8, where its Content-Type says what else it is; else undefined. */
export function decodeText(bytes: Uint8Array, contentType: string): string | undefined {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters
    .map((parameter) => /^charset="?([^"]*)"?$/.exec(parameter)?.[1])
    .find((label) => label !== undefined);
  if (charset === undefined || !textual.test(type)) return undefined;
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    // An encoding that nobody knows, or bytes that are none of its.
    return undefined;
  }
}
