import { essenceOf, isJson } from '../media-types.ts';
import type { HttpRequest } from '../types.ts';
import {
  contentTypeOf,
  type ExportedExchange,
  type ExportOptions,
  exportVariables,
  fieldsOf,
  type Template,
  templateOf,
  titleOf,
} from './exported-exchange.ts';
import { oneLine } from './http-file.ts';

/** The files of a Bruno collection, by their path within its folder: a request each, and an environment with the variables. */
export function renderBruno(
  exchanges: readonly ExportedExchange[],
  { title }: ExportOptions,
): ReadonlyMap<string, string> {
  const template = templateOf(exchanges);
  const settings = { version: '1', name: title, type: 'collection', ignore: [] };
  const width = String(exchanges.length).length;
  return new Map([
    ['bruno.json', `${JSON.stringify(settings, null, 2)}\n`],
    ['environments/portal.bru', environmentOf(exchanges)],
    ...exchanges.map((exchange, index) => {
      const place = String(index + 1);
      const name = `${place.padStart(width, '0')} ${fileName(titleOf(exchange))}`.trim();
      return [`${name}.bru`, requestFile(exchange, index + 1, template)] as const;
    }),
  ]);
}

function environmentOf(exchanges: readonly ExportedExchange[]): string {
  const variables = exportVariables(exchanges);
  const known = variables.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const]));
  const secret = variables.flatMap(({ name, value }) => (value === undefined ? [`  ${name}`] : []));
  return [
    dictionary('vars', known),
    ...(secret.length > 0 ? [`vars:secret [\n${secret.join(',\n')}\n]\n`] : []),
  ].join('');
}

function requestFile(exchange: ExportedExchange, place: number, template: Template): string {
  const { request } = exchange;
  const url = template.url(exchange);
  const kind = bodyKind(request);
  const method = request.method.toLowerCase();
  const isUsual = /^(?:get|post|put|patch|delete|head|options|trace|connect)$/.test(method);
  const query = queryOf(url);
  const fields = fieldsOf(request).map(([name, value]) => [name, template.field(value, request)] as const);
  return [
    dictionary('meta', [
      ['name', oneLine(titleOf(exchange))],
      ['type', 'http'],
      ['seq', String(place)],
    ]),
    dictionary(isUsual ? method : 'http', [
      ...(isUsual ? [] : [['method', request.method] as const]),
      ['url', url],
      ['body', kind ?? 'none'],
      ['auth', 'none'],
    ]),
    ...(query.length > 0 ? [dictionary('params:query', query)] : []),
    ...(fields.length > 0 ? [dictionary('headers', fields)] : []),
    ...(kind ? [bodyBlock(kind, request, (text) => template.body(text, request))] : []),
  ].join('\n');
}

type BodyKind = 'json' | 'xml' | 'text' | 'multipartForm' | 'file';

function bodyKind(request: HttpRequest): BodyKind | undefined {
  const { parts, filename, body } = request;
  if (parts) return 'multipartForm';
  if (filename !== undefined) return 'file';
  if (typeof body !== 'string') return undefined;
  const type = essenceOf(contentTypeOf(request));
  if (isJson(type)) return 'json';
  return /[/+]xml$/.test(type) ? 'xml' : 'text';
}

function bodyBlock(kind: BodyKind, request: HttpRequest, fill: (text: string) => string): string {
  const { parts = [], filename = '', body } = request;
  if (kind === 'multipartForm')
    return dictionary(
      'body:multipart-form',
      parts.map(({ name, filename: file, contentType, content }) => {
        const type = contentType === undefined ? '' : ` @contentType(${contentType})`;
        return [name, `${file === undefined ? fill(String(content)) : `@file(${file})`}${type}`];
      }),
    );
  if (kind === 'file')
    return dictionary('body:file', [['file', `@file(${filename}) @contentType(${contentTypeOf(request)})`]]);
  const lines = fill(String(body)).split(/\r?\n/);
  return `body:${kind} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`;
}

/** The URL's own pairs, as they stand in it. */
function queryOf(url: string): [name: string, value: string][] {
  const [, query = ''] = url.split('?', 2);
  return query
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')];
    });
}

function dictionary(name: string, pairs: readonly (readonly [name: string, value: string])[]): string {
  const lines = pairs.map(([key, value]) => `  ${keyOf(key)}: ${writeValue(value)}`);
  return `${name} {\n${lines.join('\n')}\n}\n`;
}

function keyOf(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : `"${oneLine(name).replaceAll('"', '\\"')}"`;
}

function writeValue(value: string): string {
  if (!/[\r\n]/.test(value)) return value;
  const lines = value.split(/\r?\n/).map((line) => `    ${line}`);
  return `'''\n${lines.join('\n')}\n  '''`;
}

/** As every file system takes it. */
function fileName(title: string): string {
  return title
    .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
    .replace(/ -+/g, ' ')
    .replace(/^[ .-]+|[ .-]+$/g, '')
    .slice(0, 60);
}
