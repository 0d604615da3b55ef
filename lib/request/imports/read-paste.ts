import { words as said } from '#words/paste.ts';
import { type PastedRequest, pasteLimits, UnreadablePaste } from './pasted-request.ts';
import { readCurl } from './read-curl.ts';

/**
 * A curl command or a call of `fetch`, also as browsers copy them from their network panel.
 *
 * @throws UnreadablePaste
 */
export async function readPaste(text: string): Promise<PastedRequest> {
  if (text.trim() === '') throw new UnreadablePaste(said.nothingPasted);
  if (text.length > pasteLimits.text) throw new UnreadablePaste(said.tooLong);
  if (/^\W*(?:\S+\s+)?curl(?:\.exe)?\s/i.test(text)) return readCurl(text);
  if (/\bfetch\s*\(/.test(text)) return (await import('./read-fetch.ts')).readFetch(text);
  throw new UnreadablePaste(said.neither);
}

/** The address that was meant; one without a scheme or host is told by its path alone. */
export function addressOf({ url }: PastedRequest): URL {
  const isWhole = /^[a-z][a-z\d+.-]*:\/\//i.test(url);
  const parsed = URL.parse(isWhole || url.startsWith('/') ? url : `http://${url}`, 'http://unknown.invalid');
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) throw new UnreadablePaste(said.noAddress);
  return parsed;
}
