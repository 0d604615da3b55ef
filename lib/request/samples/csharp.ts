import { longestRun } from '../longest-run.ts';
import type { CredentialVariable, HttpRequest, RequestPart } from '../types.ts';
import { joinPieces } from './credential-text.ts';
import { fileOf, formWithFiles } from './form-parts.ts';
import { escapeText, hex, indentLines, isPlainText } from './literals.ts';
import { headerOf, type SampleBody, sampleBodyOf, timeoutSeconds } from './sample-body.ts';

const methods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE']);
/** Fields that HttpClient takes on the content only. */
const contentHeaders = /^(?:allow|content-.*|expires|last-modified)$/i;

/** Fields that `Add` parses, and refuses or rewrites where it finds another notation than its own. */
const isParsed =
  /^(?:accept.*|authorization|cache-control|from|if-.*|max-forwards|pragma|range|warning|content-.*|expires|last-modified)$/i;
const isParsable = /^(?:(?:Bearer|Basic) [\w.~+/=-]+|[\w.+-]+\/[\w.+-]+(?:, [\w.+-]+\/[\w.+-]+)*)$/;

/** C# 11 and later (.NET 7) with HttpClient, as a top-level program. */
export function renderCsharp(request: HttpRequest): string {
  const form = formWithFiles(request);
  const body = sampleBodyOf(request);
  const fields = request.headers.filter(([name]) => name.toLowerCase() !== 'content-type');
  const onContent = fields.filter(([name]) => contentHeaders.test(name));
  const onRequest = fields.filter(([name]) => !contentHeaders.test(name));
  const content = form
    ? 'form'
    : (contentCode(body) ?? (onContent.length > 0 ? 'new ByteArrayContent([])' : undefined));
  const write = (text: string) => joinPieces(text, request, { quote, read, operator: ' + ' });
  const addTo = (target: string, added: typeof fields) =>
    added
      .map(([name, value]) => `${target}.${adder(name, value)}(${quote(name)}, ${write(value)});\n`)
      .join('');
  const contentType = form || content === undefined ? '' : headerOf(request.headers, 'content-type');
  return `${contentType === '' && !form ? '' : 'using System.Net.Http.Headers;\n\n'}using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(${timeoutSeconds}) };
${form ? formCode(form) : ''}using var request = new HttpRequestMessage(${methodOf(request.method)}, ${write(request.url)});
${addTo('request.Headers', onRequest)}${content === undefined ? '' : `request.Content = ${content};\n`}${
  contentType === ''
    ? ''
    : `request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(${quote(contentType)});\n`
}${addTo('request.Content.Headers', onContent)}
using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {body}");
}

Console.WriteLine($"{(int)response.StatusCode} {body}");`;
}

function methodOf(method: string): string {
  if (!methods.has(method)) return `new HttpMethod(${quote(method)})`;
  return `HttpMethod.${method[0]}${method.slice(1).toLowerCase()}`;
}

function adder(name: string, value: string): string {
  return isParsed.test(name) && !isParsable.test(value) ? 'TryAddWithoutValidation' : 'Add';
}

function read({ name, isBase64 }: CredentialVariable): string {
  const value = `Environment.GetEnvironmentVariable("${name}")`;
  return isBase64 ? `Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(${value} ?? ""))` : value;
}

function contentCode(body: SampleBody): string | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'file':
      return `new StreamContent(File.OpenRead(${quote(body.filename)}))`;
    case 'base64':
      return `new ByteArrayContent(Convert.FromBase64String(${quote(body.base64)}))`;
    case 'text':
      return `new StringContent(${block(body.text)})`;
  }
}

/** .NET gives a text a type unless it is taken away. */
function formCode(parts: readonly RequestPart[]): string {
  const lines = parts.map((part, index) => {
    const { name, content, filename, contentType } = part;
    const type = contentType === undefined ? 'null' : `MediaTypeHeaderValue.Parse(${quote(contentType)})`;
    const source =
      typeof content === 'string'
        ? `new StringContent(${quote(content)})`
        : `new StreamContent(File.OpenRead(${quote(fileOf(part))}))`;
    const named = [name, ...(filename === undefined ? [] : [filename])].map(quote).join(', ');
    return `var part${index + 1} = ${source};\npart${index + 1}.Headers.ContentType = ${type};\nform.Add(part${index + 1}, ${named});\n`;
  });
  return `using var form = new MultipartFormDataContent();\n${lines.join('')}`;
}

/** A raw literal: its quotes are one more than any run inside, its closing line's indentation is taken off. */
function block(text: string): string {
  if (!text.includes('\n') || !isPlainText(text)) return quote(text);
  const quotes = '"'.repeat(Math.max(3, longestRun(text, '"') + 1));
  return `${quotes}\n${indentLines(text, '    ')}\n    ${quotes}`;
}

const named = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quote(text: string): string {
  return `"${escapeText(text, named, (codePoint) => `\\u${hex(codePoint, 4)}`)}"`;
}
