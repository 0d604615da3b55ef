import { AppError } from '../errors/app-error.ts';

/**
 * Refuses a call that holds a production key anywhere, before anything is sent or logged.
 *
 * Looked for in each text as it stands and as a receiver could read it: percent-decoded, with JSON's `\u` escapes
 * undone, and out of base64 (basic credentials, files).
 *
 * @throws AppError `production_key_refused`.
 */
export function refuseKeys(value: unknown, prefixes: readonly string[]): void {
  if (prefixes.length > 0 && holdsKey(value, prefixes))
    throw new AppError(
      'production_key_refused',
      'This looks like a production key. Nothing was sent: use a sandbox key here, and rotate this one if others may have seen it.',
    );
}

function holdsKey(value: unknown, prefixes: readonly string[]): boolean {
  if (typeof value === 'string')
    return readings(value).some((text) => prefixes.some((prefix) => text.includes(prefix)));
  if (Array.isArray(value)) return value.some((entry) => holdsKey(entry, prefixes));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, entry]) => holdsKey(name, prefixes) || holdsKey(entry, prefixes));
}

function readings(text: string): string[] {
  const all = [text];
  if (text.includes('%')) all.push(text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => character(hex)));
  if (text.includes('\\')) all.push(text.replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => character(hex)));
  const encoded = /^(?:basic )?([a-z0-9+/_-]{8,}={0,2})$/i.exec(text);
  if (encoded) all.push(Buffer.from(encoded[1] ?? '', 'base64').toString('latin1'));
  return all;
}

function character(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}
