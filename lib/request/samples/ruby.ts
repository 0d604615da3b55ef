import type { HttpRequest, RequestPart } from '../types.ts';
import { divideAtCredentials } from './credential-text.ts';
import { fileOf, formWithFiles, isPlainForm, writtenPieces } from './form-parts.ts';
import { chooseMarker, escapeText, hasMarginLine, hex, indentLines, isPlainText } from './literals.ts';
import { exactJson, type SampleBody, sampleBodyOf, timeoutSeconds } from './sample-body.ts';
import { type LiteralNotation, likeJson, writeLiteral } from './write-literal.ts';

const classes = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE']);

/** Ruby with net/http. */
export function renderRuby(request: HttpRequest): string {
  const form = formWithFiles(request);
  const fields = form && isPlainForm(form) ? fieldsCode(form) : undefined;
  const body = form ? writtenCode(form) : bodyCode(sampleBodyOf(request));
  const fieldNames = request.headers.filter(([name]) => fields === undefined || name !== 'Content-Type');
  const make = classes.has(request.method)
    ? `Net::HTTP::${request.method[0]}${request.method.slice(1).toLowerCase()}.new(uri)`
    : `Net::HTTPGenericRequest.new(${quote(request.method)}, ${body !== undefined}, true, uri)`;
  const headers = fieldNames.map(
    ([name, value]) => `request[${quote(name)}] = ${textCode(value, request)}\n`,
  );
  const isJson = body?.startsWith('JSON.generate(');
  return `${isJson ? 'require "json"\n' : ''}require "net/http"

uri = URI(${textCode(request.url, request)})
request = ${make}
${headers.join('')}${fields ?? (body === undefined ? '' : `request.body = ${body}\n`)}
options = { use_ssl: uri.scheme == "https", open_timeout: ${timeoutSeconds}, read_timeout: ${timeoutSeconds} }
response = Net::HTTP.start(uri.hostname, uri.port, options) { |http| http.request(request) }

abort "#{response.code} #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.code, response.body`;
}

function bodyCode(body: SampleBody): string | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'file':
      return `File.binread(${quote(body.filename)})`;
    case 'base64':
      return `${quote(body.base64)}.unpack1("m")`;
    case 'text': {
      const json = exactJson(body);
      if (json) return `JSON.generate(${writeLiteral(json.value, notation)})`;
      return block(body.text, body.isJson ? 'JSON' : 'BODY');
    }
  }
}

/** A string, with what is read from the environment put in. */
function textCode(text: string, request: HttpRequest): string {
  const pieces = divideAtCredentials(text, request);
  if (!pieces.some((piece) => typeof piece !== 'string')) return quoteBytes(text);
  const code = pieces.map((piece) => {
    if (typeof piece === 'string') return quoteBytes(piece).slice(1, -1);
    const value = `ENV.fetch("${piece.name}")`;
    return `#{${piece.isBase64 ? `[${value}].pack("m0")` : value}}`;
  });
  return `"${code.join('')}"`;
}

const notation: LiteralNotation = {
  ...likeJson,
  indent: '  ',
  null: 'nil',
  quote,
  name: (name) => (/^[A-Za-z_]\w*$/.test(name) ? `${name}: ` : `${quote(name)} => `),
};

/** The parts of net/http's own form. */
function fieldsCode(parts: readonly RequestPart[]): string {
  const fields = parts.map((part) => {
    const { name, content, filename = '', contentType = 'application/octet-stream' } = part;
    if (typeof content === 'string') return `  [${quote(name)}, ${quote(content)}],\n`;
    const told = `filename: ${quote(filename)}, content_type: ${quote(contentType)}`;
    return `  [${quote(name)}, File.open(${quote(fileOf(part))}, "rb"), { ${told} }],\n`;
  });
  return `request.set_form([\n${fields.join('')}], "multipart/form-data")\n`;
}

/** Bytes throughout: Ruby joins no text with letters beyond ASCII to a file's content. */
function writtenCode(parts: readonly RequestPart[]): string {
  const pieces = writtenPieces(parts).map((piece) =>
    'text' in piece ? `${quote(piece.text)}.b` : `File.binread(${quote(piece.filename)})`,
  );
  return `[\n${pieces.map((piece) => `  ${piece},\n`).join('')}].join`;
}

/** A heredoc in single quotes, in which nothing is interpolated; `~` takes the common indentation off. */
function block(text: string, marker: string): string {
  if (!text.includes('\n') || !isPlainText(text) || !hasMarginLine(text)) return quote(text);
  const end = chooseMarker(text, marker);
  return `<<~'${end}'.chomp\n${indentLines(text, '  ')}\n${end}`;
}

const named = { '\\': '\\\\', '"': '\\"', '#': '\\#', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quote(text: string): string {
  const byCode = (codePoint: number) =>
    codePoint < 128 ? `\\x${hex(codePoint, 2)}` : `\\u${hex(codePoint, 4)}`;
  return `"${escapeText(text, named, byCode)}"`;
}

/** A header's Latin-1 value, byte for byte. */
function quoteBytes(text: string): string {
  return quote(text).replace(/[\u0080-\u00ff]/g, (character) => `\\x${hex(character.charCodeAt(0), 2)}`);
}
