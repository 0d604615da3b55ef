import type { SecurityScheme } from '../../openapi/model.ts';
import { decodeBase64 } from '../../request/base64.ts';
import type { CallableOperation } from '../../request/types.ts';
import type { StepParameter } from '../model.ts';

/** A credential by the name of its security scheme, as `RequestValues.auth` holds it. */
export interface GivenCredential {
  readonly scheme: string;
  readonly value: string;
}

/**
 * The credential that a parameter of a step is, where it stands in the place of one of the operation's security schemes:
 * the proxy takes credentials by their scheme alone. Undefined for any other parameter.
 */
export function credentialOf(
  { name, in: place }: StepParameter,
  text: string,
  { security }: CallableOperation,
): GivenCredential | undefined {
  for (const { scheme } of security.flatMap(({ schemes }) => schemes)) {
    const value = place === placeOf(scheme) && isNamed(scheme, name) ? valueFor(scheme, text) : undefined;
    if (value !== undefined) return { scheme: scheme.name, value };
  }
  return undefined;
}

function placeOf(scheme: SecurityScheme): 'header' | 'query' | 'cookie' {
  return scheme.type === 'apiKey' ? scheme.in : 'header';
}

/** Names of header fields have no letter case. */
function isNamed(scheme: SecurityScheme, name: string): boolean {
  if (scheme.type !== 'apiKey') return name.toLowerCase() === 'authorization';
  return scheme.in === 'header'
    ? name.toLowerCase() === scheme.parameter.toLowerCase()
    : name === scheme.parameter;
}

/** What the scheme writes around it is taken off; undefined where the text is of another scheme. */
function valueFor(scheme: SecurityScheme, text: string): string | undefined {
  if (scheme.type === 'apiKey') return text;
  if (scheme.type === 'mutualTLS' || scheme.type === 'undeclared') return undefined;
  const kind = scheme.type === 'http' ? scheme.scheme.toLowerCase() : 'bearer';
  const [, written = '', rest = ''] = /^\s*([\w-]+)\s+(.*)$/s.exec(text) ?? [];
  if (kind === 'basic') return written.toLowerCase() === 'basic' ? decodeUser(rest) : undefined;
  if (kind !== 'bearer') return text;
  if (written === '') return text;
  return written.toLowerCase() === 'bearer' ? rest.trim() : undefined;
}

function decodeUser(base64: string): string | undefined {
  const bytes = decodeBase64(base64.trim());
  return bytes && new TextDecoder().decode(bytes);
}
