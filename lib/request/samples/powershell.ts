import type { CredentialVariable, HttpRequest, RequestPart } from '../types.ts';
import { divideAtCredentials, joinPieces } from './credential-text.ts';
import { fileOf, formWithFiles } from './form-parts.ts';
import { escapeText, isPlainText } from './literals.ts';
import { headerOf, type SampleBody, sampleBodyOf, timeoutSeconds } from './sample-body.ts';

const methods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'MERGE']);

/** PowerShell 7. An error status ends the script. */
export function renderPowershell(request: HttpRequest): string {
  const form = formWithFiles(request);
  const body = form ? '$form' : bodyCode(sampleBodyOf(request));
  const contentType = form ? '' : headerOf(request.headers, 'content-type');
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'content-type');
  const method = methods.has(request.method)
    ? `-Method ${request.method[0]}${request.method.slice(1).toLowerCase()}`
    : `-CustomMethod ${quote(request.method)}`;
  const options = [
    method,
    `-Uri ${argumentCode(request.url, request)}`,
    `-TimeoutSec ${timeoutSeconds}`,
    ...(headers.length > 0 ? ['-Headers $headers'] : []),
    ...(contentType === '' ? [] : [`-ContentType ${quote(contentType)}`]),
    ...(body === undefined ? [] : [form ? '-Body $form' : '-Body $body']),
  ];
  return `${
    headers.length > 0
      ? `$headers = @{\n${headers.map(([name, value]) => `    ${quote(name)} = ${textCode(value, request)}\n`).join('')}}\n`
      : ''
  }${form ? formCode(form) : body === undefined ? '' : `$body = ${body}\n`}${headers.length > 0 || body !== undefined ? '\n' : ''}Invoke-RestMethod ${options.join(' `\n    ')}`;
}

/** A literal, with what is read from the environment joined to it. */
function textCode(text: string, request: HttpRequest): string {
  const pieces = divideAtCredentials(text, request);
  const [first, second, third] = pieces;
  const isPlain = typeof first === 'string' && typeof second === 'object' && !second.isBase64 && !third;
  // The usual form: "Bearer $env:ACME_API_KEY".
  if (isPlain && /^[\w ]+$/.test(first)) return `"${first}$env:${second.name}"`;
  return joinPieces(text, request, { quote, read, operator: ' + ' });
}

/** In an argument of a command, an expression stands in parentheses. */
function argumentCode(text: string, request: HttpRequest): string {
  const code = textCode(text, request);
  return divideAtCredentials(text, request).length > 1 ? `(${code})` : code;
}

function read({ name, isBase64 }: CredentialVariable): string {
  return isBase64
    ? `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($env:${name}))`
    : `$env:${name}`;
}

function bodyCode(body: SampleBody): string | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'file':
      return `[IO.File]::ReadAllBytes((Convert-Path -LiteralPath ${quote(body.filename)}))`;
    case 'base64':
      return `[Convert]::FromBase64String(${quote(body.base64)})`;
    case 'text':
      // As bytes: a text would be sent in a charset that depends on the version.
      return `[Text.Encoding]::UTF8.GetBytes(${block(body.text)})`;
  }
}

/** .NET's own form: the cmdlet's `-Form` gives no file a type. */
function formCode(parts: readonly RequestPart[]): string {
  const lines = parts.map((part) => {
    const { name, content, filename, contentType } = part;
    const source =
      typeof content === 'string'
        ? `[Net.Http.StringContent]::new(${quote(content)})`
        : `[Net.Http.StreamContent]::new([IO.File]::OpenRead((Convert-Path -LiteralPath ${quote(fileOf(part))})))`;
    const named = [name, ...(filename === undefined ? [] : [filename])].map(quote).join(', ');
    const type = contentType === undefined ? '$null' : quote(contentType);
    return `$part = ${source}\n$part.Headers.ContentType = ${type}\n$form.Add($part, ${named})\n`;
  });
  return `$form = [Net.Http.MultipartFormDataContent]::new()\n${lines.join('')}`;
}

/** A here-string in single quotes, in which nothing is expanded. */
function block(text: string): string {
  const isHereString = text.includes('\n') && isPlainText(text) && !/^['\u2018-\u201b]@/m.test(text);
  return isHereString ? `@'\n${text}\n'@` : quote(text);
}

/** PowerShell takes typographic quotes for quotes. */
function quote(text: string): string {
  if (isPlainText(text) && !text.includes('\n')) return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
  const escaped = escapeText(text, named, (codePoint) => `\`u{${codePoint.toString(16)}}`);
  return `"${escaped}"`;
}

const named = {
  '`': '``',
  $: '`$',
  '"': '`"',
  '\u201c': '`\u201c',
  '\u201d': '`\u201d',
  '\u201e': '`\u201e',
  '\n': '`n',
  '\r': '`r',
  '\t': '`t',
};
