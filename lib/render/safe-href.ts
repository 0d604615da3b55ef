/** A link out of an untrusted text that may be followed: to the web, a mail address or a page of this site; or `undefined`. */
export interface SafeHref {
  readonly href: string;
  /** Host of another site, in ASCII (`xn--…`) so that look-alike letters show; absent for same-site and mailto links. */
  readonly host?: string;
}

const longest = 2048;
const site = 'http://same-site.invalid';

/**
 * http, https, mailto and same-site relative links only. Refused: other schemes, `//host`, user names in URLs
 * (`https://docs.example@evil.test`), control characters, and anything longer than a browser would show.
 */
export function checkHref(source: string): SafeHref | undefined {
  const text = source.trim();
  if (text.length > longest || hasControl(text)) return undefined;
  const url = URL.parse(text, `${site}/`);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  if (url.protocol === 'mailto:') return { href: `mailto:${url.pathname}` };
  if (isSchemeless(text)) return url.origin === site && !isAuthority(text) ? { href: text } : undefined;
  if (!/^https?:\/\//i.test(text)) return undefined;
  return { href: url.href, host: url.host };
}

/** An image may only come from this site: a relative path, so that no page load tells another host about the reader. */
export function checkImageSource(source: string): string | undefined {
  const href = checkHref(source)?.href;
  return href?.startsWith('/') ? href : undefined;
}

function isSchemeless(text: string): boolean {
  return !/^[a-z][a-z\d+.-]*:/i.test(text);
}

/** Browsers read `\` as `/`: each of `//x`, `/\x`, `\\x` names a host. */
function isAuthority(text: string): boolean {
  return /^[\\/]{2}/.test(text);
}

/** Browsers drop tabs and line breaks inside a URL, so `java\nscript:` would come alive. */
function hasControl(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  return /[\u0000-\u001f\u007f-\u009f]/.test(text);
}
