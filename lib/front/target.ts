import { words } from '#words/problems.ts';
import type { ErrorCodeName } from '../errors/app-error.ts';

/** Why the front does not pass a request on. */
export interface Refusal {
  readonly code: ErrorCodeName;
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * A request target → the path and query to go on with, or a refusal.
 *
 * Refuses what different parsers read differently: malformed escapes, dot segments, empty segments, encoded slashes
 * and control characters. No address of the portal has any of them.
 */
export function parseTarget(target: string, host: string): { readonly url: string } | Refusal {
  const path = target.startsWith('/') ? target : absoluteToPath(target, host);
  // A fragment never leaves a browser (RFC 9110 section 7.1), and parsers differ on what follows it.
  if (path === undefined || path.includes('#')) return { code: 'invalid_request', detail: words.wrongTarget };
  const [pathname = ''] = path.split('?', 1);
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return { code: 'invalid_request', detail: words.wrongEscape };
  }
  const rest = decoded.slice(1);
  const isAmbiguous =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    /[\\\u0000-\u001f\u007f]/.test(decoded) ||
    decoded.split('/').length !== pathname.split('/').length ||
    rest.includes('//') ||
    rest.startsWith('/') ||
    hidesDotSegment(rest);
  return isAmbiguous ? { code: 'not_found', detail: words.noSuchPage } : { url: path };
}

/** RFC 9112 section 3.2.2: absolute-form, of which only the one that agrees with Host is taken. */
function absoluteToPath(target: string, host: string): string | undefined {
  const match = /^https?:\/\/([^/?#]+)(\/[^#]*)?$/i.exec(target);
  return match?.[1]?.toLowerCase() === host.toLowerCase() ? (match[2] ?? '/') : undefined;
}

function hidesDotSegment(path: string): boolean {
  const again = path.replace(/%(2e|2f|5c)/gi, (triple) => decodeURIComponent(triple));
  return again.split(/[/\\]/).some((segment) => segment === '.' || segment === '..');
}
