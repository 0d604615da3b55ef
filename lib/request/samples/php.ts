import type { HttpRequest } from '../types.ts';
import { chooseMarker, escapeText, hex, indentLines, isPlainText } from './literals.ts';
import { type SampleBody, sampleBodyOf } from './sample-body.ts';

/** PHP 7.3 and later with its curl extension. */
export function renderPhp(request: HttpRequest): string {
  const body = bodyCode(sampleBodyOf(request));
  const method =
    request.method === 'HEAD'
      ? 'CURLOPT_NOBODY => true'
      : `CURLOPT_CUSTOMREQUEST => ${quote(request.method)}`;
  const options = [
    ...(request.method === 'GET' && body === undefined ? [] : [method]),
    'CURLOPT_RETURNTRANSFER => true',
    ...(request.headers.length > 0
      ? [`CURLOPT_HTTPHEADER => [\n${request.headers.map(headerLine).join('')}    ]`]
      : []),
    ...(body === undefined ? [] : [`CURLOPT_POSTFIELDS => ${body}`]),
  ];
  return `<?php

$curl = curl_init(${quote(request.url)});
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

function headerLine([name, value]: readonly [string, string]): string {
  // libcurl's notation for a field without a value.
  if (value === '') return `        ${quote(`${name};`)},\n`;
  const field = quote(`${name}: ${value}`);
  if (!/[\u0080-\u00ff]/.test(field)) return `        ${field},\n`;
  const bytes = doubleQuote(`${name}: ${value}`).replace(
    /[\u0080-\u00ff]/g,
    (character) => `\\x${hex(character.charCodeAt(0), 2)}`,
  );
  return `        ${bytes},\n`;
}

function bodyCode(body: SampleBody): string | undefined {
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'file':
      return `file_get_contents(${quote(body.filename)})`;
    case 'base64':
      return `base64_decode(${quote(body.base64)})`;
    case 'text':
      return block(body.text, body.isJson ? 'JSON' : 'BODY');
  }
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

const named = { '\\': '\\\\', '"': '\\"', $: '\\$', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function doubleQuote(text: string): string {
  const byCode = (codePoint: number) =>
    codePoint < 128 ? `\\x${hex(codePoint, 2)}` : `\\u{${codePoint.toString(16)}}`;
  return `"${escapeText(text, named, byCode)}"`;
}
