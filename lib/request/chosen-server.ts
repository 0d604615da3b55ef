import { say } from '#lib/words/say.ts';
import { words } from '#words/request.ts';
import type { Server } from '../openapi/model.ts';
import { withoutTrailingSlashes } from './base-url.ts';
import type { FaultList } from './faults.ts';
import { own } from './named-values.ts';
import { encodeUnreserved } from './percent-encoding.ts';

/** Where a request goes, of what the description offers. */
export interface ServerChoice {
  /** One of those in force for the operation (`Operation.servers`). */
  readonly server: Pick<Server, 'url' | 'variables'>;
  /** Values of its variables by name; each of the others has its default. */
  readonly variables?: Readonly<Record<string, string>>;
  /** What a relative server is relative to: an absolute URL, such as the portal's origin. */
  readonly origin: string;
}

/** Where in a server's URL a variable stands, which says what it may hold. */
type Position = 'whole' | 'scheme' | 'host' | 'port' | 'path';

/** Characters of a value; no host name and no path segment needs more. */
const longest = 253;

/**
 * Scheme, host and path prefix of a chosen server. What its author wrote (defaults, listed values) is taken as it is; what
 * a reader typed can fill its own place only: no value moves the request to another host than the one that it names.
 */
export function chosenBaseUrl({ server, variables = {}, origin }: ServerChoice, faults: FaultList): string {
  const known = faults.faults.length;
  const names = new Set([...server.url.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name));
  for (const name of Object.keys(variables))
    if (!names.has(name)) faults.add(['variables', name], words.isNoVariable);
  const filled = server.url.replace(/\{([^{}]*)\}/g, (_, name: string, at: number) =>
    fillingOf(server, name, own(variables, name), positionAt(server.url, at), faults),
  );
  if (faults.faults.length > known) return origin;
  const url = URL.canParse(filled, origin) ? new URL(filled, origin) : undefined;
  const isRelative = !/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(filled);
  const isMoved = isRelative && url?.origin !== new URL(origin).origin;
  if (url && !isMoved && /^https?:$/.test(url.protocol))
    return url.origin + withoutTrailingSlashes(url.pathname);
  faults.add(
    ['server'],
    say(words.isNoAddress, { address: filled === '' ? words.itIsEmpty : filled.slice(0, longest) }),
  );
  return origin;
}

function positionAt(template: string, at: number): Position {
  const before = template.slice(0, at);
  const isAlone = at === 0 && !/^\{[^{}]*\}:\/\//.test(template);
  if (isAlone) return 'whole';
  if (!before.includes('//')) return template.slice(at).includes('://') ? 'scheme' : 'path';
  if (/\/\/[^/?#]*[/?#]/.test(before)) return 'path';
  return before.endsWith(':') && !before.endsWith('//:') ? 'port' : 'host';
}

function fillingOf(
  { variables }: ServerChoice['server'],
  name: string,
  given: string | undefined,
  position: Position,
  faults: FaultList,
): string {
  const declared = variables.find((variable) => variable.name === name);
  const value = given ?? declared?.default ?? '';
  const listed = declared?.enum;
  if (listed && given !== undefined && !listed.includes(given)) {
    const shown = listed
      .slice(0, 10)
      .map((each) => `"${each}"`)
      .join(', ');
    faults.add(
      ['variables', name],
      say(words.mustBeOneOf, { values: `${shown}${listed.length > 10 ? ', …' : ''}` }),
    );
    return '';
  }
  if (value.trim() === '' && position !== 'path') {
    faults.add(['variables', name], words.hasNoDefault);
    return '';
  }
  if (given === undefined || given === declared?.default || listed) return value;
  const refusal =
    given.length > longest ? say(words.mustNotBeLonger, { count: longest }) : refusals[position](given);
  if (refusal !== undefined) faults.add(['variables', name], refusal);
  return position === 'path' ? given.split('/').map(encodeUnreserved).join('/') : given;
}

/** Why a typed value does not fit its place. */
const refusals: Readonly<Record<Position, (value: string) => string | undefined>> = {
  whole: (value) => {
    const isFine = /^[a-z][a-z0-9+.-]*:/i.test(value)
      ? isPlainAddress(value)
      : isPlainPath(value) && !/[?#]/.test(value);
    return isFine ? undefined : words.mustBeAddress;
  },
  scheme: (value) => (/^https?$/i.test(value) ? undefined : words.mustBeScheme),
  host: (value) =>
    /^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::\d{1,5})?$/u.test(value) && !value.includes('..')
      ? undefined
      : words.mustBeHost,
  port: (value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? undefined : words.mustBePort),
  path: (value) => (isPlainPath(value) ? undefined : words.mustBePath),
};

function isPlainAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { username, password, search, hash } = new URL(value);
  return username + password + search + hash === '';
}

/** Whether it stays below where it stands; also where it is decoded once more. */
function isPlainPath(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 3986 has no place for them
  if (/[\u0000-\u001f\u007f\\]|^\/\//.test(value) || /[\ud800-\udfff]/u.test(value)) return false;
  return !value.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
}
