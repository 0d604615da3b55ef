import type { HttpRequest } from '../types.ts';
import {
  contentTypeOf,
  type ExportedExchange,
  type ExportOptions,
  fillIn,
  titleOf,
  variablesInBody,
} from './exported-exchange.ts';

/** An HTTP archive, version 1.2, as browsers and proxies write it. Variables stand in it as `{{NAME}}`, in URLs encoded. */
export function renderHar(exchanges: readonly ExportedExchange[], { title }: ExportOptions): string {
  const log = {
    version: '1.2',
    creator: { name: title, version: '1.0' },
    entries: exchanges.map(entryOf),
  };
  return `${JSON.stringify({ log }, null, 2)}\n`;
}

function entryOf(exchange: ExportedExchange) {
  const { at, request, answer } = exchange;
  const { connect = 0, firstByte = 0, total = 0 } = answer.end?.timing ?? {};
  return {
    startedDateTime: new Date(at).toISOString(),
    time: total,
    request: requestOf(request),
    response: responseOf(answer),
    cache: {},
    // An archive counts the connection apart from the waiting.
    timings: {
      connect,
      send: 0,
      wait: Math.max(0, firstByte - connect),
      receive: Math.max(0, total - firstByte),
    },
    comment: titleOf(exchange),
  };
}

function requestOf(request: HttpRequest) {
  const url = fillIn(request.url, request.variables, encodeURIComponent);
  const postData = postDataOf(request);
  return {
    method: request.method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: cookiesOf(request),
    headers: request.headers.map(([name, value]) => ({ name, value: fillIn(value, request.variables) })),
    queryString: [...new URL(url).searchParams].map(([name, value]) => ({ name, value })),
    ...(postData && { postData }),
    headersSize: -1,
    bodySize: typeof request.body === 'string' ? sizeOf(request.body) : -1,
  };
}

function postDataOf(request: HttpRequest) {
  const { parts, filename, body } = request;
  const mimeType = contentTypeOf(request);
  if (parts)
    return {
      mimeType,
      params: parts.map(({ name, filename: fileName, contentType, content }) => ({
        name,
        ...(fileName === undefined
          ? { value: fillIn(String(content), variablesInBody(request)) }
          : { fileName }),
        ...(contentType !== undefined && { contentType }),
      })),
    };
  if (filename !== undefined) return { mimeType, text: '', comment: `The content of ${filename}` };
  return typeof body === 'string' ? { mimeType, text: fillIn(body, variablesInBody(request)) } : undefined;
}

function responseOf({ status, statusText, headers, body, end }: ExportedExchange['answer']) {
  return {
    status,
    statusText,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headers.map(([name, value]) => ({ name, value })),
    content: {
      size: end?.bytes ?? sizeOf(body),
      mimeType: headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'x-unknown',
      text: body,
    },
    redirectURL: '',
    headersSize: -1,
    bodySize: end?.bytes ?? -1,
  };
}

function cookiesOf(request: HttpRequest) {
  const header = request.headers.find(([name]) => name.toLowerCase() === 'cookie')?.[1] ?? '';
  return header
    .split(/; */)
    .filter(Boolean)
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: fillIn(value.join('='), request.variables) };
    });
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
