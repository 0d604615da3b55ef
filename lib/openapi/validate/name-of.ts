import { unescapeToken } from '../parse/pointer.ts';

/** `#/$defs/A~1B` → `A/B`. */
export function nameOf(reference: unknown): string | undefined {
  const start = '#/$defs/';
  if (typeof reference !== 'string' || !reference.startsWith(start)) return undefined;
  const token = reference.slice(start.length);
  return unescapeToken(decode(token));
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
