import type { CredentialVariable, HttpRequest, RequestPart } from '../types.ts';
import { joinPieces } from './credential-text.ts';
import { fileOf, formWithFiles, isPlainForm, writtenPieces } from './form-parts.ts';
import { chooseMarker, escapeText, hex, indentLines, isPlainText } from './literals.ts';
import { exactJson, type SampleBody, sampleBodyOf, timeoutSeconds } from './sample-body.ts';
import { type LiteralNotation, likeJson, writeLiteral } from './write-literal.ts';

/** PHP 7.3 and later with its curl extension. */
export function renderPhp(request: HttpRequest): string {
  const form = formWithFiles(request);
  const fields = form && fieldsCode(form);
  const body = fields ?? (form ? writtenCode(form) : bodyCode(sampleBodyOf(request)));
  // libcurl tells the type of its own forms, with a boundary of its own.
  const headers = request.headers.filter(([name]) => fields === undefined || name !== 'Content-Type');
  const fieldLines = headers.map((field) => `        ${headerCode(field, request)},\n`);
  const method =
    request.method === 'HEAD'
      ? 'CURLOPT_NOBODY => true'
      : `CURLOPT_CUSTOMREQUEST => ${quote(request.method)}`;
  const options = [
    ...(request.method === 'GET' && body === undefined ? [] : [method]),
    'CURLOPT_RETURNTRANSFER => true',
    `CURLOPT_TIMEOUT => ${timeoutSeconds}`,
    ...(headers.length > 0 ? [`CURLOPT_HTTPHEADER => [\n${fieldLines.join('')}    ]`] : []),
    ...(body === undefined ? [] : [`CURLOPT_POSTFIELDS => ${body}`]),
  ];
  return `<?php

$curl = curl_init(${joinPieces(request.url, request, { quote, read, operator: ' . ' })});
curl_setopt_array($curl, [
${options.map((option) => `    ${option},\n`).join('')}]);

$body = curl_exec($curl);
if ($body === false) {
    throw new RuntimeException(curl_error($curl));
}

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    throw new RuntimeException("$status $body");
}

echo $status, ' ', $body, PHP_EOL;`;
}

function headerCode([name, value]: readonly [string, string], request: HttpRequest): string {
  // libcurl's notation for a field without a value.
  if (value === '') return quote(`${name};`);
  return joinPieces(`${name}: ${value}`, request, { quote: quoteBytes, read, operator: ' . ' });
}

function read({ name, isBase64 }: CredentialVariable): string {
  return isBase64 ? `base64_encode(getenv('${name}'))` : `getenv('${name}')`;
}

function bodyCode(body: SampleBody): string | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'file':
      return `file_get_contents(${quote(body.filename)})`;
    case 'base64':
      return `base64_decode(${quote(body.base64)})`;
    case 'text': {
      const json = exactJson(body);
      if (json && !hasNumericName(json.value))
        return `json_encode(${writeLiteral(json.value, notation, '    ')})`;
      return block(body.text, body.isJson ? 'JSON' : 'BODY');
    }
  }
}

/** PHP takes such names for the indexes of a list. */
function hasNumericName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const isNumbered = !Array.isArray(value) && Object.keys(value).some((name) => /^-?\d+$/.test(name));
  return isNumbered || Object.values(value).some(hasNumericName);
}

const notation: LiteralNotation = {
  ...likeJson,
  indent: '    ',
  null: 'null',
  object: ['[', ']'],
  emptyObject: 'new stdClass()',
  quote,
  name: (name) => `${quote(name)} => `,
};

/** The fields of libcurl's own form, by name; undefined where a name comes twice or a part is more than it can tell. */
function fieldsCode(parts: readonly RequestPart[]): string | undefined {
  const names = new Set(parts.map(({ name }) => name));
  if (names.size < parts.length || !isPlainForm(parts)) return undefined;
  const fields = parts.map((part) => {
    const { name, content, filename, contentType = 'application/octet-stream' } = part;
    const value =
      typeof content === 'string'
        ? quote(content)
        : `new CURLFile(${[fileOf(part), contentType, filename ?? ''].map(quote).join(', ')})`;
    return `        ${quote(name)} => ${value},\n`;
  });
  return `[\n${fields.join('')}    ]`;
}

function writtenCode(parts: readonly RequestPart[]): string {
  return writtenPieces(parts)
    .map((piece) => ('text' in piece ? quote(piece.text) : `file_get_contents(${quote(piece.filename)})`))
    .join('\n        . ');
}

/** A nowdoc, in which nothing is interpolated; its closing mark's indentation is taken off every line. */
function block(text: string, marker: string): string {
  if (!text.includes('\n') || !isPlainText(text)) return quote(text);
  const indent = ' '.repeat(8);
  const end = chooseMarker(text, marker);
  return `<<<'${end}'\n${indentLines(text, indent)}\n${indent}${end}`;
}

function quote(text: string): string {
  if (!isPlainText(text) || text.includes('\n')) return doubleQuote(text);
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/** A header's Latin-1 value, byte for byte. */
function quoteBytes(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text)) return quote(text);
  return doubleQuote(text).replace(
    /[\u0080-\u00ff]/g,
    (character) => `\\x${hex(character.charCodeAt(0), 2)}`,
  );
}

const named = { '\\': '\\\\', '"': '\\"', $: '\\$', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function doubleQuote(text: string): string {
  const byCode = (codePoint: number) =>
    codePoint < 128 ? `\\x${hex(codePoint, 2)}` : `\\u{${codePoint.toString(16)}}`;
  return `"${escapeText(text, named, byCode)}"`;
}
