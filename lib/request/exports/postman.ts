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

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

/** A Postman collection, version 2.1; each request has its answer as a saved example. */
export function renderPostman(exchanges: readonly ExportedExchange[], { title }: ExportOptions): string {
  const template = templateOf(exchanges);
  const collection = {
    info: { name: title, schema },
    item: exchanges.map((exchange) => itemOf(exchange, template)),
    variable: exportVariables(exchanges).map(({ name, value = '' }) => ({
      key: name,
      value,
      type: 'string',
    })),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function itemOf(exchange: ExportedExchange, template: Template) {
  const request = requestOf(exchange, template);
  return { name: titleOf(exchange), request, response: [exampleOf(exchange, request)] };
}

function requestOf(exchange: ExportedExchange, template: Template) {
  const { request } = exchange;
  const body = bodyOf(request, (text) => template.body(text, request));
  return {
    method: request.method,
    header: fieldsOf(request).map(([key, value]) => ({ key, value: template.field(value, request) })),
    // As one text: Postman reads it into its parts, and changes no encoding.
    url: template.url(exchange),
    ...(body && { body }),
  };
}

function bodyOf(request: HttpRequest, fill: (text: string) => string) {
  const { parts, filename, body } = request;
  if (parts)
    return {
      mode: 'formdata',
      formdata: parts.map(({ name, filename: src, contentType, content }) => ({
        key: name,
        ...(src === undefined ? { type: 'text', value: fill(String(content)) } : { type: 'file', src }),
        ...(contentType !== undefined && { contentType }),
      })),
    };
  if (filename !== undefined) return { mode: 'file', file: { src: filename } };
  if (typeof body !== 'string') return undefined;
  const language = isJson(contentTypeOf(request)) ? 'json' : 'text';
  return { mode: 'raw', raw: fill(body), options: { raw: { language } } };
}

function exampleOf(exchange: ExportedExchange, request: ReturnType<typeof requestOf>) {
  const { status, statusText, headers, body } = exchange.answer;
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return {
    name: `${status} ${statusText}`.trim(),
    originalRequest: request,
    status: statusText,
    code: status,
    header: headers.map(([key, value]) => ({ key, value })),
    body,
    _postman_previewlanguage: isJson(essenceOf(type)) ? 'json' : 'text',
  };
}
