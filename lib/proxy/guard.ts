import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';

/**
 * Refuses what does not come from a page of this portal: another site must not call with its visitors' browsers.
 *
 * The origin is compared with the configured one, never with Host or X-Forwarded-Host, which a client chooses.
 * `expected` is what the browser wants the answer for: fetch() or, for a posted form, a page of its own.
 */
export function refuseCrossSite(
  headers: Headers,
  publicOrigin: string,
  expected: 'empty' | 'document' = 'empty',
): void {
  const site = headers.get('sec-fetch-site');
  const isSameOrigin = site === null ? headers.get('origin') === publicOrigin : site === 'same-origin';
  // A page of the portal under a second name is another origin, whatever its Sec-Fetch-Site says.
  const origin = headers.get('origin');
  if (!isSameOrigin || (origin !== null && origin !== publicOrigin))
    throw new AppError('cross_site_refused', words.onlyFromPages);
  const destination = headers.get('sec-fetch-dest');
  if (destination !== null && destination !== expected)
    throw new AppError('cross_site_refused', expected === 'empty' ? words.onlyFetch : words.onlyPage);
}

/**
 * Refuses every body but plain JSON. One exact form: a lenient parser here is how a form post from another site
 * passes for JSON.
 */
export function requireJson(headers: Headers): void {
  refuseEncoded(headers);
  const type = headers.get('content-type') ?? '';
  if (!/^application\/json(; ?charset="?utf-8"?)?$/i.test(type))
    throw new AppError('unsupported_media_type', words.sendJson);
}

/** Nothing is ever decompressed here: a few bytes may stand for gigabytes, and decoders have had holes. */
export function refuseEncoded(headers: Headers): void {
  const encoding = headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity')
    throw new AppError('unsupported_media_type', words.sendUncoded);
}

/** Refuses every body but a form as a browser without scripts posts it. */
export function requireForm(headers: Headers): void {
  refuseEncoded(headers);
  const type = headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded(; ?charset="?utf-8"?)?$/i.test(type))
    throw new AppError('unsupported_media_type', words.sendForm);
}
