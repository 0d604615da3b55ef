/**
 * Whether a text holds a key of a kind that must never be sent from here (`sk_live_`), as it stands or as a receiver
 * could read it: percent-decoded, with JSON's escapes undone, or out of base64. The server looks once more.
 */
export function holdsRefusedKey(text: string, prefixes: readonly string[]): boolean {
  return readingsOf(text).some((reading) => prefixes.some((prefix) => reading.includes(prefix)));
}

function readingsOf(text: string): string[] {
  const readings = [text];
  const undo = (pattern: RegExp) =>
    text.replace(pattern, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  if (text.includes('%')) readings.push(undo(/%([0-9a-f]{2})/gi));
  if (text.includes('\\')) readings.push(undo(/\\u([0-9a-f]{4})/gi));
  const base64 = /^(?:basic )?([\w+/-]{8,}={0,2})$/i.exec(text)?.[1];
  if (base64 !== undefined) readings.push(decodeLoosely(base64));
  return readings;
}

function decodeLoosely(text: string): string {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
