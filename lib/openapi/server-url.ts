import type { Server } from './model.ts';

interface FilledServer {
  /** Absolute, or relative to where the description is; URL parsers can read it. */
  readonly url: string;
  /** Whether it can be called. Where not, names in braces stand in its host for what is not known. */
  readonly isCallable: boolean;
}

type Variables = readonly Pick<Server['variables'][number], 'name' | 'default'>[];

/** A server's URL with each variable at its default. */
export function fillServer(url: string, variables: Variables): FilledServer {
  const filled = fill(url, variables);
  // `{base}/v1` without its base would be a path of the portal.
  const hasLostHost = url.startsWith('{') && !hasAuthority(filled);
  if (!hasLostHost && isCallable(filled)) return { url: filled, isCallable: true };
  const known = fill(
    url,
    variables.filter((variable) => variable.default.trim() !== ''),
  );
  return { url: isReadable(known) ? known : withHost(known), isCallable: false };
}

function fill(url: string, variables: Variables): string {
  return variables
    .reduce((text, { name, default: value }) => text.replaceAll(`{${name}}`, value), url)
    .trim();
}

function isCallable(url: string): boolean {
  return !/[{}]/.test(url) && isReadable(url);
}

function hasAuthority(url: string): boolean {
  return /^(?:https?:|wss?:)?\/\/[^/?#]/i.test(url);
}

/** Whether a client takes it for what its author means: a path of the same host, or a host. */
function isReadable(url: string): boolean {
  if (!URL.canParse(url, 'https://portal.invalid')) return false;
  if (hasAuthority(url)) return !/^\.|\.\./.test(new URL(url, 'https://portal.invalid').hostname);
  return !url.startsWith('{') && !url.startsWith('//') && !/^[a-z][a-z0-9+.-]*:/i.test(url) && !isHost(url);
}

/** `api.example.com/v1`, which is a path to a client. */
function isHost(url: string): boolean {
  return /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:\/|$)/i.test(url);
}

/** The same with a scheme and a host that can be read, whatever the author left open. */
function withHost(url: string): string {
  const [, scheme = '', authority = '', rest = ''] =
    /^((?:[a-z][a-z0-9+.-]*:(?=\/\/)|\{[^{}/]*\}:)?\/\/)?([^/?#]*)(.*)$/is.exec(url) ?? [];
  const known = /^(?:https?|wss?):\/\/$/i.test(scheme) ? scheme : 'https://';
  const host = hostOf(authority);
  const whole = known + (URL.canParse(known + host) ? host : '{host}');
  return URL.canParse(whole + rest) ? whole + rest : whole;
}

function hostOf(authority: string): string {
  const host = authority
    .replace(/^.*@/s, '')
    .replace(/:(?!\d*$)/g, '.')
    .replace(/[<[]/g, '{')
    .replace(/[>\]]/g, '}')
    .replace(/[\s%^|\\"`\p{Cc}]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^\./, '');
  return host === '' ? '{host}' : host;
}
