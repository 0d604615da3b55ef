import { dispositionOf } from '../multipart.ts';
import type { CredentialVariable, HttpRequest, RequestPart } from '../types.ts';
import { joinPieces, variablesIn } from './credential-text.ts';
import { fileOf, formWithFiles } from './form-parts.ts';
import { escapeText, hex, isPlainText } from './literals.ts';
import { type SampleBody, sampleBodyOf, timeoutSeconds } from './sample-body.ts';

/** Go with net/http. */
export function renderGo(request: HttpRequest): string {
  const form = formWithFiles(request);
  const body = form ? formCode(form) : bodyCode(sampleBodyOf(request));
  const variables = variablesIn(request);
  const needed = [
    ...['fmt', 'io', 'log', 'net/http', 'time'],
    ...(variables.length > 0 ? ['os'] : []),
    ...(variables.some(({ isBase64 }) => isBase64) ? ['encoding/base64'] : []),
    ...body.imports,
  ];
  const imports = [...new Set(needed)].sort();
  const write = (text: string) => joinPieces(text, request, { quote: quoteBytes, read, operator: ' + ' });
  const headers = request.headers.map(
    ([name, value]) =>
      `\trequest.Header.Set(${quote(name)}, ${form && name === 'Content-Type' ? 'form.FormDataContentType()' : write(value)})\n`,
  );
  return `package main

import (
${imports.map((name) => `\t"${name}"`).join('\n')}
)

func main() {
${body.setup}	request, err := http.NewRequest(${quote(request.method)}, ${write(request.url)}, ${body.expression})
	if err != nil {
		log.Fatal(err)
	}
${headers.join('')}
	client := &http.Client{Timeout: ${timeoutSeconds} * time.Second}
	response, err := client.Do(request)
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
}${body.functions ?? ''}`;
}

function read({ name, isBase64 }: CredentialVariable): string {
  const value = `os.Getenv("${name}")`;
  return isBase64 ? `base64.StdEncoding.EncodeToString([]byte(${value}))` : value;
}

interface BodyCode {
  readonly imports: readonly string[];
  readonly setup: string;
  readonly expression: string;
  /** What stands behind `main`. */
  readonly functions?: string;
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

/** The standard library's form, with each part's fields as they are to be. */
function formCode(parts: readonly RequestPart[]): BodyCode {
  const isTexts = parts.some(({ content }) => typeof content === 'string');
  const lines = parts.map((part) => {
    const source =
      typeof part.content === 'string'
        ? `strings.NewReader(${quote(part.content)})`
        : `open(${quote(fileOf(part))})`;
    return `\tadd(form, ${quote(dispositionOf(part))}, ${quote(part.contentType ?? '')}, ${source})\n`;
  });
  return {
    imports: ['bytes', 'mime/multipart', 'net/textproto', 'os', ...(isTexts ? ['strings'] : [])],
    setup: `\tvar body bytes.Buffer
	form := multipart.NewWriter(&body)
${lines.join('')}	if err := form.Close(); err != nil {
		log.Fatal(err)
	}

`,
    expression: '&body',
    functions: formFunctions,
  };
}

const formFunctions = `

func add(form *multipart.Writer, disposition, contentType string, content io.Reader) {
	header := textproto.MIMEHeader{"Content-Disposition": {disposition}}
	if contentType != "" {
		header.Set("Content-Type", contentType)
	}
	part, err := form.CreatePart(header)
	if err == nil {
		_, err = io.Copy(part, content)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func open(name string) *os.File {
	file, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	return file
}`;

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
