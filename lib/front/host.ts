/**
 * The one Host of a request, or undefined where there are several or it is no `host[:port]` (RFC 9112 section 3.2).
 *
 * It is never used to build an address; the check keeps ambiguous requests from whatever stands behind.
 */
export function hostOf(rawHeaders: readonly string[]): string | undefined {
  const hosts = valuesOf(rawHeaders, 'host');
  const host = hosts[0];
  if (hosts.length !== 1 || host === undefined || host.length > 254) return undefined;
  const match = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9.])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/i.exec(host);
  return match && Number(match[1] ?? 80) <= 65_535 ? host : undefined;
}

/** All values of a field, in order: node's own `headers` object joins or drops repeated ones. */
export function valuesOf(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
}
