import { writeMultipart } from '../multipart.ts';
import type { HttpRequest, RequestPart } from '../types.ts';
import { divideAtCredentials } from './credential-text.ts';
import { fileOf } from './form-parts.ts';
import { escapeText, hex, isPlainText } from './literals.ts';
import { answerOf, exactJson, type SampleBody, sampleBodyOf, timeoutSeconds } from './sample-body.ts';
import { type LiteralNotation, likeJson, writeLiteral } from './write-literal.ts';

/** `fetch`, for Node 18 and later, as a module. */
export function renderJavascript(request: HttpRequest): string {
  const { setup, expression } = request.parts ? partsBody(request.parts) : bodyCode(sampleBodyOf(request));
  // The type of a FormData comes from fetch, with a boundary of its own.
  const headers = request.headers.filter(([name]) => expression !== 'form' || name !== 'Content-Type');
  const write = (text: string) => textCode(text, request);
  const options = [
    ...(request.method === 'GET' ? [] : [`  method: ${quote(request.method)},`]),
    ...(headers.length > 0
      ? ['  headers: {', ...headers.map(([name, value]) => `    ${key(name)}: ${write(value)},`), '  },']
      : []),
    ...(expression === undefined ? [] : [`  body: ${expression},`]),
    `  signal: AbortSignal.timeout(${timeoutSeconds}_000),`,
  ];
  const answer = {
    json: 'console.log(await response.json());',
    text: 'console.log(await response.text());',
    status: 'console.log(response.status);',
  }[answerOf(request)];
  return `${setup}const response = await fetch(${write(request.url)}, {
${options.join('\n')}
});

if (!response.ok) {
  throw new Error(\`\${response.status} \${await response.text()}\`);
}

${answer}`;
}

/** A string, or a template literal where a credential is read from the environment. */
function textCode(text: string, request: HttpRequest): string {
  const pieces = divideAtCredentials(text, request);
  if (!pieces.some((piece) => typeof piece !== 'string')) return quote(text);
  const code = pieces.map((piece) => {
    if (typeof piece === 'string') return templateText(piece);
    return `\${${piece.isBase64 ? `btoa(process.env.${piece.name})` : `process.env.${piece.name}`}}`;
  });
  return `\`${code.join('')}\``;
}

interface BodyCode {
  readonly setup: string;
  readonly expression?: string;
}

function bodyCode(body: SampleBody): BodyCode {
  switch (body.kind) {
    case 'none':
      return { setup: '' };
    case 'file':
      return {
        setup: `import { readFile } from 'node:fs/promises';\n\nconst body = await readFile(${quote(body.filename)});\n\n`,
        expression: 'body',
      };
    case 'base64':
      return {
        setup: `const body = Uint8Array.from(atob(${quote(body.base64)}), (character) => character.charCodeAt(0));\n\n`,
        expression: 'body',
      };
    case 'text': {
      const json = exactJson(body);
      if (!json) return { setup: '', expression: template(body.text) };
      const setup = `const body = ${writeLiteral(json.value, notation)};\n\n`;
      return { setup, expression: 'JSON.stringify(body)' };
    }
  }
}

/** FormData gives each part that has a media type a file name too, by which servers take it for a file. */
function partsBody(parts: readonly RequestPart[]): BodyCode {
  const isTypedText = ({ filename, contentType }: RequestPart) =>
    filename === undefined && contentType !== undefined;
  const code = parts.some(isTypedText) ? writtenBody(parts) : formBody(parts);
  const readsFile = parts.some(({ content }) => typeof content !== 'string');
  const imports = readsFile ? "import { readFile } from 'node:fs/promises';\n\n" : '';
  return { ...code, setup: `${imports}${code.setup}` };
}

function formBody(parts: readonly RequestPart[]): BodyCode {
  const lines = parts.map((part) => {
    const { name, content, filename, contentType } = part;
    if (typeof content === 'string' && filename === undefined)
      return `form.append(${quote(name)}, ${quote(content)});`;
    const blob = `new Blob([${sourceOf(part)}], { type: ${quote(contentType ?? '')} })`;
    return `form.append(${quote(name)}, ${blob}${filename === undefined ? '' : `, ${quote(filename)}`});`;
  });
  return { setup: `const form = new FormData();\n${lines.join('\n')}\n\n`, expression: 'form' };
}

function writtenBody(parts: readonly RequestPart[]): BodyCode {
  const { sections, end } = writeMultipart(parts);
  const lines = sections.map((section) =>
    typeof section.content === 'string'
      ? `  ${quote(`${section.head}${section.content}\r\n`)},\n`
      : `  ${quote(section.head)}, ${sourceOf(section)}, '\\r\\n',\n`,
  );
  return { setup: `const body = new Blob([\n${lines.join('')}  ${quote(end)},\n]);\n\n`, expression: 'body' };
}

function sourceOf(part: RequestPart): string {
  return typeof part.content === 'string' ? quote(part.content) : `await readFile(${quote(fileOf(part))})`;
}

/** JSON's values in JavaScript. */
export const notation: LiteralNotation = {
  ...likeJson,
  indent: '  ',
  null: 'null',
  quote,
  name: (name) => `${key(name)}: `,
};

/** The name of a member; computed where a plain one would set the prototype. */
export function key(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name);
}

const shared = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A literal on one line. */
export function quote(text: string): string {
  return `'${breakMarkup(escapeText(text, { ...shared, "'": "\\'" }, escapeCode))}'`;
}

/** A template literal over several lines, or a string on one. */
function template(text: string): string {
  if (!text.includes('\n') || !isPlainText(text)) return quote(text);
  return `\`${templateText(text)}\``;
}

/** What stands in a template literal as it is. */
export function templateText(text: string): string {
  const escaped = escapeText(text, { '\\': '\\\\', '`': '\\`', '\n': '\n' }, escapeCode);
  return breakMarkup(escaped.replaceAll('${', '\\${'));
}

/** Keeps the code safe inside an HTML page's `<script>`. */
function breakMarkup(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

function escapeCode(codePoint: number): string {
  return codePoint < 256 ? `\\x${hex(codePoint, 2)}` : `\\u${hex(codePoint, 4)}`;
}
