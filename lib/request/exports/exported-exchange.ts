import { originVariable } from '../placeholders.ts';
import { divideAtCredentials } from '../samples/credential-text.ts';
import type { ExchangeRecord } from '../session/exchange-record.ts';
import type { CredentialVariable, HttpRequest } from '../types.ts';

/** What an export is made of: requests in the order in which they were sent. */
export type ExportedExchange = Pick<ExchangeRecord, 'api' | 'at' | 'path' | 'name' | 'request' | 'answer'>;

export interface ExportOptions {
  /** What the collection or file is called. */
  readonly title: string;
}

export function titleOf({ name, request, path }: ExportedExchange): string {
  return name ?? `${request.method} ${path}`;
}

/** A variable of a collection: an address, which is known, or a secret, which is filled in by who opens it. */
export interface ExportVariable {
  readonly name: string;
  readonly value?: string;
  readonly isBase64?: boolean;
}

/** All variables that the exported requests name, addresses first. */
export function exportVariables(exchanges: readonly ExportedExchange[]): ExportVariable[] {
  const origins = [...originsOf(exchanges)].map(([name, value]) => ({ name, value }));
  const secrets = new Map<string, ExportVariable>();
  for (const { name, isBase64 } of exchanges.flatMap(({ request }) => request.variables ?? []))
    secrets.set(name, { name, ...(isBase64 && { isBase64 }) });
  return [...origins, ...secrets.values()];
}

/** By variable, scheme and host of the API's server: the first that an API was called at. */
function originsOf(exchanges: readonly ExportedExchange[]): Map<string, string> {
  const origins = new Map<string, string>();
  for (const { api, request } of exchanges) {
    const name = originVariable(api);
    if (!origins.has(name)) origins.set(name, new URL(request.url).origin);
  }
  return origins;
}

/** How `{{NAME}}` stands in what .http files, Postman and Bruno read. */
export interface Template {
  /** The URL, its scheme and host a variable. */
  url(exchange: ExportedExchange): string;
  field(value: string, request: HttpRequest): string;
  body(text: string, request: HttpRequest): string;
}

export function templateOf(exchanges: readonly ExportedExchange[]): Template {
  const origins = originsOf(exchanges);
  return {
    url({ api, request }) {
      const name = originVariable(api);
      const origin = origins.get(name) ?? '';
      const isSame = new URL(request.url).origin === origin;
      const rest = fillIn(isSame ? request.url.slice(origin.length) : request.url, request.variables);
      return isSame ? `{{${name}}}${rest}` : rest;
    },
    field: (value, request) => fillIn(value, request.variables),
    body: (text, request) =>
      fillIn(
        text,
        request.variables?.filter(({ isInBody }) => isInBody),
      ),
  };
}

/** @param write how a variable that is written `{{NAME}}` stands in the text */
export function fillIn(
  text: string,
  variables: readonly CredentialVariable[] = [],
  write: (written: string) => string = (written) => written,
): string {
  return divideAtCredentials(text, { variables })
    .map((piece) => (typeof piece === 'string' ? piece : write(`{{${piece.name}}}`)))
    .join('');
}

/** Of a request's variables those that may stand in its body. */
export function variablesInBody({ variables = [] }: Pick<HttpRequest, 'variables'>): CredentialVariable[] {
  return variables.filter(({ isInBody }) => isInBody);
}

/** Header fields without the one that a program writes itself for a form with files. */
export function fieldsOf({ headers, parts }: HttpRequest): HttpRequest['headers'] {
  return parts ? headers.filter(([name]) => name.toLowerCase() !== 'content-type') : headers;
}

export function contentTypeOf({ headers }: HttpRequest): string {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
}
