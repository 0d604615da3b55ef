import type { HttpRequest, RequestPart } from '../types.ts';
import { divideAtCredentials, variablesIn } from './credential-text.ts';
import { fileOf } from './form-parts.ts';
import { escapeText, hex, isPlainText } from './literals.ts';
import { answerOf, exactJson, type SampleBody, sampleBodyOf, timeoutSeconds } from './sample-body.ts';
import { type LiteralNotation, likeJson, writeLiteral } from './write-literal.ts';

const shortcuts = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

/** Python 3 with `requests`. */
export function renderPython(request: HttpRequest): string {
  const body = request.parts ? formCode(request.parts) : bodyCode(sampleBodyOf(request));
  const headers = request.headers.filter(
    ([name, value]) => name !== 'Content-Type' || !isWritten(body, value),
  );
  const call = shortcuts.has(request.method)
    ? `requests.${request.method.toLowerCase()}(`
    : `requests.request(\n    ${quote(request.method)},`;
  const fields = headers.map(([name, value]) => `        ${quote(name)}: ${textCode(value, request)},`);
  const lines = [
    `    ${textCode(request.url, request)},`,
    ...(fields.length > 0 ? ['    headers={', ...fields, '    },'] : []),
    ...(body.argument ? [`    ${body.argument},`] : []),
    `    timeout=${timeoutSeconds},`,
  ];
  const answer = { json: 'response.json()', text: 'response.text', status: 'response.status_code' };
  return `# pip install requests
${importsOf(request, body)}import requests

${body.setup}response = ${call}
${lines.join('\n')}
)
if not response.ok:
    raise requests.HTTPError(f"{response.status_code} {response.text}", response=response)

print(${answer[answerOf(request)]})`;
}

/** Whether `requests` itself writes that media type beside the argument. */
function isWritten({ argument = '' }: BodyCode, mediaType: string): boolean {
  return argument.startsWith('files=') || (argument.startsWith('json=') && mediaType === 'application/json');
}

/** Of the standard library what the code uses, and a blank line behind. */
function importsOf(request: HttpRequest, { argument = '' }: BodyCode): string {
  const variables = variablesIn(request);
  const isEncoding = variables.some(({ isBase64 }) => isBase64) || argument.startsWith('data=base64.');
  const names = [...(isEncoding ? ['base64'] : []), ...(variables.length > 0 ? ['os'] : [])];
  return names.length === 0 ? '' : `${names.map((name) => `import ${name}\n`).join('')}\n`;
}

/** A string, or an f-string where a credential is read from the environment. */
function textCode(text: string, request: HttpRequest): string {
  const pieces = divideAtCredentials(text, request);
  if (!pieces.some((piece) => typeof piece !== 'string')) return quote(text);
  const code = pieces.map((piece) => {
    if (typeof piece === 'string') return quote(piece).slice(1, -1).replace(/[{}]/g, '$&$&');
    const value = `os.environ['${piece.name}']`;
    return piece.isBase64 ? `{base64.b64encode(${value}.encode()).decode()}` : `{${value}}`;
  });
  return `f"${code.join('')}"`;
}

interface BodyCode {
  readonly setup: string;
  readonly argument?: string;
}

function bodyCode(body: SampleBody): BodyCode {
  switch (body.kind) {
    case 'none':
      return { setup: '' };
    case 'file':
      return { setup: '', argument: `data=open(${quote(body.filename)}, "rb")` };
    case 'base64':
      return { setup: '', argument: `data=base64.b64decode(${quote(body.base64)})` };
    case 'text': {
      const json = exactJson(body);
      if (json) return { setup: `body = ${writeLiteral(json.value, notation)}\n\n`, argument: 'json=body' };
      const encode = isAscii(body.text) ? '' : '.encode()';
      return { setup: '', argument: `data=${block(body.text)}${encode}` };
    }
  }
}

function formCode(parts: readonly RequestPart[]): BodyCode {
  const entries = parts.map((part) => {
    const { name, content, filename, contentType } = part;
    const source = typeof content === 'string' ? block(content) : `open(${quote(fileOf(part))}, "rb")`;
    const named = [filename === undefined ? 'None' : quote(filename), source];
    if (contentType !== undefined) named.push(quote(contentType));
    return `        (${quote(name)}, (${named.join(', ')})),\n`;
  });
  return { setup: '', argument: `files=[\n${entries.join('')}    ]` };
}

/** JSON's values in Python. */
export const notation: LiteralNotation = {
  ...likeJson,
  indent: '    ',
  null: 'None',
  true: 'True',
  false: 'False',
  quote,
  name: (name) => `${quote(name)}: `,
};

const named = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A literal on one line. */
export function quote(text: string): string {
  return `"${escapeText(text, named, escapeCode)}"`;
}

function block(text: string): string {
  if (!text.includes('\n') || !isPlainText(text)) return quote(text);
  const escaped = escapeText(text, { '\\': '\\\\', '\n': '\n' }, escapeCode);
  // A run that would end the literal, and a quote that would join the closing ones.
  return `"""${escaped.replace(/"""|"$/g, (quotes) => quotes.replaceAll('"', '\\"'))}"""`;
}

function isAscii(text: string): boolean {
  return [...text].every((character) => character < '\u0080');
}

function escapeCode(codePoint: number): string {
  return codePoint < 256 ? `\\x${hex(codePoint, 2)}` : `\\u${hex(codePoint, 4)}`;
}
