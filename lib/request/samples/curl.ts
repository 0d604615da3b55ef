import { isJsonText } from '#json/read.ts';
import type { CredentialVariable, HttpRequest, RequestPart } from '../types.ts';
import { divideAtCredentials } from './credential-text.ts';
import { isPlainText } from './literals.ts';
import { type SampleBody, sampleBodyOf, timeoutSeconds } from './sample-body.ts';

/** POSIX shell with curl. */
export function renderCurl(request: HttpRequest): string {
  const form = request.parts && formOptions(request.parts, inBody(request));
  const body = sampleBodyOf(request);
  const hasBody = form !== undefined || body.kind !== 'none';
  const headers = form ? request.headers.filter(([name]) => name !== 'Content-Type') : request.headers;
  const [pipe, data] = form ? ['', form] : bodyOptions(body, request);
  const options = [
    `${pipe}curl ${methodOption(request.method, hasBody)}${textCode(request.url, request)}`,
    ...headers.map(([name, value]) => headerOption(name, value, request)),
    ...data,
    `--fail-with-body --max-time ${timeoutSeconds}`,
  ];
  return options.join(' \\\n  ');
}

function methodOption(method: string, hasBody: boolean): string {
  if (method === 'HEAD') return '--head ';
  return method === 'GET' && !hasBody ? '' : `-X ${quoteWord(method)} `;
}

function headerOption(name: string, value: string, request: HttpRequest): string {
  // "Name:" would remove the field; with a semicolon curl sends it empty.
  if (value === '') return `-H ${quote(`${name};`)}`;
  const field = `${name}: ${value}`;
  const isAscii = [...field].every((character) => character < '\u007f');
  return `-H ${isAscii ? textCode(field, request) : ansiQuote(Uint8Array.from(field, (character) => character.charCodeAt(0)))}`;
}

function bodyOptions(body: SampleBody, request: HttpRequest): [pipe: string, options: string[]] {
  switch (body.kind) {
    case 'none':
      return ['', []];
    case 'file':
      return ['', [`--data-binary ${quoteWord(`@${body.filename}`)}`]];
    case 'base64':
      return [`printf %s '${body.base64}' | base64 --decode | `, ['--data-binary @-']];
    case 'text':
      // No shell argument can hold NUL.
      if (body.text.includes('\0')) return [`printf '%b' ${printfQuote(body.text)} | `, ['--data-binary @-']];
      return [
        '',
        [`${body.text.startsWith('@') ? '--data-raw' : '-d'} ${textCode(indented(body), inBody(request))}`],
      ];
  }
}

/** JSON over several lines stands under its option: a line break in it is always one between tokens. */
function indented({ text, isJson }: SampleBody & { kind: 'text' }): string {
  return isJson && isJsonText(text) ? text.replaceAll('\n', '\n  ') : text;
}

/** `-F` options; undefined where curl's notation cannot express a part as it is. */
function formOptions(parts: readonly RequestPart[], held: Held): string[] | undefined {
  const isExpressible = parts.every(({ name, content, filename }) =>
    typeof content === 'string' && filename === undefined
      ? !name.includes('=') && !content.includes('\0')
      : !name.includes('=') && filename !== undefined && filename !== '',
  );
  return isExpressible ? parts.map((part) => formOption(part, held)) : undefined;
}

function formOption({ name, content, filename, contentType }: RequestPart, held: Held): string {
  const type = contentType === undefined ? '' : `;type=${contentType}`;
  if (filename !== undefined) {
    const path = /^[\w.-]+$/.test(filename) ? filename : quotePart(filename);
    return `-F ${quote(`${name}=@${path}${type}`)}`;
  }
  if (contentType === undefined) return `--form-string ${textCode(`${name}=${content}`, held)}`;
  return `-F ${textCode(`${name}=${quotePart(String(content))}${type}`, held)}`;
}

function quotePart(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function quoteWord(text: string): string {
  return /^@?[\w.-]+$/.test(text) ? text : quote(text);
}

/** One word of the shell. */
export function quote(text: string): string {
  return isPlainText(text) ? `'${text.replaceAll("'", "'\\''")}'` : ansiQuote(new TextEncoder().encode(text));
}

type Held = Pick<HttpRequest, 'variables'>;

/** The secrets that a body may hold: what looks like a credential there is a value of the reader's own. */
function inBody({ variables = [] }: HttpRequest): Held {
  return { variables: variables.filter(({ isInBody }) => isInBody) };
}

/** One word of the shell; in double quotes where a credential is read from the environment. */
function textCode(text: string, request: Held): string {
  const pieces = divideAtCredentials(text, request);
  if (!pieces.some((piece) => typeof piece !== 'string')) return quote(text);
  const isTame = pieces.every((piece) => typeof piece !== 'string' || /^[\w ;:=.,/?&%+@~-]*$/.test(piece));
  const code = pieces.map((piece, at) => {
    if (typeof piece === 'string') return isTame ? piece : quote(piece);
    const next = pieces[at + 1];
    const value = expansionOf(piece, isTame && typeof next === 'string' && /^\w/.test(next));
    return isTame ? value : `"${value}"`;
  });
  return isTame ? `"${code.join('')}"` : code.join('');
}

function expansionOf({ name, isBase64 }: CredentialVariable, isBraced: boolean): string {
  if (isBase64) return `$(printf %s "$${name}" | base64 | tr -d '\\n')`;
  return isBraced ? `\${${name}}` : `$${name}`;
}

/** `$'…'`, for what a terminal would act on when it is pasted. */
function ansiQuote(bytes: Uint8Array): string {
  return `$'${Array.from(bytes, (byte) => ansiEscapes[byte] ?? escapeByte(byte, 'x')).join('')}'`;
}

const ansiEscapes: Readonly<Record<number, string>> = {
  9: '\\t',
  10: '\\n',
  13: '\\r',
  39: "\\'",
  92: '\\\\',
};

function printfQuote(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return `'${Array.from(bytes, (byte) => (byte === 39 ? "'\\''" : byte === 92 ? '\\\\' : escapeByte(byte, '0'))).join('')}'`;
}

function escapeByte(byte: number, style: 'x' | '0'): string {
  if (byte >= 32 && byte < 127) return String.fromCharCode(byte);
  return style === 'x'
    ? `\\x${byte.toString(16).padStart(2, '0')}`
    : `\\0${byte.toString(8).padStart(3, '0')}`;
}
