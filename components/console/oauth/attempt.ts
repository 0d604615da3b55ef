/** One way to the authorization endpoint and back. It lives in this page's memory and nowhere else. */
export interface Attempt {
  /** Tells the answer to this attempt from any other (RFC 6749 section 10.12). */
  readonly state: string;
  /** PKCE: what only this page knows (RFC 7636). */
  readonly verifier: string;
  readonly challenge: string;
}

/** @throws where the page is not a secure context, which has no digests. */
export async function newAttempt(): Promise<Attempt> {
  const verifier = randomText();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { state: randomText(), verifier, challenge: base64url(new Uint8Array(digest)) };
}

function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
