import type { HttpRequest } from '../types.ts';
import { escapeText, hex, isPlainText } from './literals.ts';
import { type SampleBody, sampleBodyOf } from './sample-body.ts';

/** Go with net/http. */
export function renderGo(request: HttpRequest): string {
  const body = bodyCode(sampleBodyOf(request));
  const imports = ['fmt', 'io', 'log', 'net/http', ...body.imports].sort();
  const headers = request.headers.map(
    ([name, value]) => `\trequest.Header.Set(${quote(name)}, ${quoteBytes(value)})\n`,
  );
  return `package main

import (
${imports.map((name) => `\t"${name}"`).join('\n')}
)

func main() {
${body.setup}	request, err := http.NewRequest(${quote(request.method)}, ${quote(request.url)}, ${body.expression})
	if err != nil {
		log.Fatal(err)
	}
${headers.join('')}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()

	text, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	if response.StatusCode >= 400 {
		log.Fatalf("%s: %s", response.Status, text)
	}
	fmt.Println(response.Status, string(text))
}`;
}

interface BodyCode {
  readonly imports: readonly string[];
  readonly setup: string;
  readonly expression: string;
}

function bodyCode(body: SampleBody): BodyCode {
  switch (body.kind) {
    case 'none':
      return { imports: [], setup: '', expression: 'nil' };
    case 'file':
      return bytesCode('os', `os.ReadFile(${quote(body.filename)})`);
    case 'base64':
      return bytesCode('encoding/base64', `base64.StdEncoding.DecodeString(${quote(body.base64)})`);
    case 'text':
      return {
        imports: ['strings'],
        setup: `\tbody := strings.NewReader(${block(body.text)})\n\n`,
        expression: 'body',
      };
  }
}

/** From memory: of a stream the client does not know the length, and would send it in chunks. */
function bytesCode(source: string, call: string): BodyCode {
  return {
    imports: ['bytes', source],
    setup: `\tbody, err := ${call}\n\tif err != nil {\n\t\tlog.Fatal(err)\n\t}\n\n`,
    expression: 'bytes.NewReader(body)',
  };
}

const named = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quote(text: string): string {
  return `"${escapeText(text, named, escapeCode)}"`;
}

/** A header's Latin-1 value, byte for byte: a Go string holds UTF-8 otherwise. */
function quoteBytes(text: string): string {
  return quote(text).replace(/[\u0080-\u00ff]/g, (character) => `\\x${hex(character.charCodeAt(0), 2)}`);
}

function block(text: string): string {
  return text.includes('\n') && isPlainText(text) && !text.includes('`') ? `\`${text}\`` : quote(text);
}

function escapeCode(codePoint: number): string {
  return codePoint < 128 ? `\\x${hex(codePoint, 2)}` : `\\u${hex(codePoint, 4)}`;
}
