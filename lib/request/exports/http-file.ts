import type { HttpRequest, RequestPart } from '../types.ts';
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

/** A `.http` file, as REST Client (Visual Studio Code) and the JetBrains HTTP client read it. */
export function renderHttpFile(exchanges: readonly ExportedExchange[], { title }: ExportOptions): string {
  const template = templateOf(exchanges);
  const variables = exportVariables(exchanges).flatMap(({ name, value, isBase64 }) => [
    ...(value === undefined ? [`# To be filled in${isBase64 ? ': user:password in base64' : ''}.`] : []),
    `@${name} = ${value ?? ''}`,
  ]);
  const requests = exchanges.map((exchange) => renderRequest(exchange, template));
  return `${[`# ${oneLine(title)}`, ...variables].join('\n')}\n\n${requests.join('\n\n')}\n`;
}

function renderRequest(exchange: ExportedExchange, template: Template): string {
  const { request } = exchange;
  const type = request.parts
    ? [['Content-Type', `multipart/form-data; boundary=${boundaryOf(request)}`] as const]
    : [];
  const fields = [...fieldsOf(request), ...type].map(
    ([name, value]) => `${name}: ${template.field(value, request)}`,
  );
  const body = bodyOf(request, template);
  return [
    `### ${oneLine(titleOf(exchange))}`,
    `${request.method} ${template.url(exchange)}`,
    ...fields,
    ...(body === undefined ? [] : ['', body]),
  ].join('\n');
}

function bodyOf(request: HttpRequest, template: Template): string | undefined {
  const { parts, filename, body } = request;
  if (parts) return multipart(parts, boundaryOf(request), (text) => template.body(text, request));
  if (filename !== undefined) return `< ./${oneLine(filename)}`;
  if (typeof body !== 'string' || body === '') return undefined;
  // The next request would begin there, or a file be read.
  if (/^(?:###|< |<@)/m.test(body)) return '# The body cannot be written in this format.';
  return template.body(body, request);
}

function multipart(parts: readonly RequestPart[], boundary: string, fill: (text: string) => string): string {
  const written = parts.map(({ name, filename, contentType, content }) =>
    [
      `--${boundary}`,
      `Content-Disposition: form-data; name="${quoted(name)}"${filename === undefined ? '' : `; filename="${quoted(filename)}"`}`,
      ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
      '',
      filename === undefined ? fill(String(content)) : `< ./${oneLine(filename)}`,
    ].join('\n'),
  );
  return [...written, `--${boundary}--`].join('\n');
}

function boundaryOf(request: HttpRequest): string {
  return /boundary="?([^";]+)/.exec(contentTypeOf(request))?.[1] ?? 'portal-boundary';
}

function quoted(text: string): string {
  return oneLine(text).replace(/["\\]/g, '\\$&');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
