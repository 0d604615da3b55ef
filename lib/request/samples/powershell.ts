import type { HttpRequest } from '../types.ts';
import { escapeText, isPlainText } from './literals.ts';
import { headerOf, type SampleBody, sampleBodyOf } from './sample-body.ts';

const methods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'MERGE']);

/** PowerShell 7. An error status ends the script. */
export function renderPowershell(request: HttpRequest): string {
  const body = bodyCode(sampleBodyOf(request));
  const contentType = headerOf(request.headers, 'content-type');
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'content-type');
  const method = methods.has(request.method)
    ? `-Method ${request.method[0]}${request.method.slice(1).toLowerCase()}`
    : `-CustomMethod ${quote(request.method)}`;
  const options = [
    method,
    `-Uri ${quote(request.url)}`,
    ...(headers.length > 0 ? ['-Headers $headers'] : []),
    ...(contentType === '' ? [] : [`-ContentType ${quote(contentType)}`]),
    ...(body === undefined ? [] : ['-Body $body']),
  ];
  return `${
    headers.length > 0
      ? `$headers = @{\n${headers.map(([name, value]) => `    ${quote(name)} = ${quote(value)}\n`).join('')}}\n`
      : ''
  }${body === undefined ? '' : `$body = ${body}\n`}${headers.length > 0 || body !== undefined ? '\n' : ''}Invoke-RestMethod ${options.join(' `\n    ')}`;
}

function bodyCode(body: SampleBody): string | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'file':
      return `[IO.File]::ReadAllBytes(${quote(body.filename)})`;
    case 'base64':
      return `[Convert]::FromBase64String(${quote(body.base64)})`;
    case 'text':
      // As bytes: a text would be sent in a charset that depends on the version.
      return `[Text.Encoding]::UTF8.GetBytes(${block(body.text)})`;
  }
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
