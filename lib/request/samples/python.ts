import type { HttpRequest, RequestPart } from '../types.ts';
import { fileOf } from './form-parts.ts';
import { escapeText, hex, isPlainText } from './literals.ts';
import { answerOf, exactJson, isShortList, type SampleBody, sampleBodyOf } from './sample-body.ts';

const shortcuts = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

/** Python 3 with `requests`. */
export function renderPython(request: HttpRequest): string {
  const body = request.parts ? formCode(request.parts) : bodyCode(sampleBodyOf(request));
  const headers = request.headers.filter(([name]) => !request.parts || name !== 'Content-Type');
  const call = shortcuts.has(request.method)
    ? `requests.${request.method.toLowerCase()}(`
    : `requests.request(\n    ${quote(request.method)},`;
  const lines = [
    `    ${quote(request.url)},`,
    ...(headers.length > 0
      ? [
          '    headers={',
          ...headers.map(([name, value]) => `        ${quote(name)}: ${quote(value)},`),
          '    },',
        ]
      : []),
    ...(body.argument ? [`    ${body.argument},`] : []),
    '    timeout=30,',
  ];
  const answer = { json: 'response.json()', text: 'response.text', status: 'response.status_code' };
  const imports = [...body.imports, 'requests'].map((name) => `import ${name}\n`).join('');
  return `${imports.replace(/(?=import requests\n$)/, body.imports.length > 0 ? '\n' : '')}
${body.setup}response = ${call}
${lines.join('\n')}
)
response.raise_for_status()
print(${answer[answerOf(request)]})`;
}

interface BodyCode {
  readonly imports: readonly string[];
  readonly setup: string;
  readonly argument?: string;
}

function bodyCode(body: SampleBody): BodyCode {
  switch (body.kind) {
    case 'none':
      return { imports: [], setup: '' };
    case 'file':
      return { imports: [], setup: '', argument: `data=open(${quote(body.filename)}, "rb")` };
    case 'base64':
      return { imports: ['base64'], setup: '', argument: `data=base64.b64decode(${quote(body.base64)})` };
    case 'text': {
      const json = body.isJson ? exactJson(body.text) : undefined;
      return json?.indent === 2 && isSameInPython(json.value)
        ? jsonCode(json.value, body.text)
        : {
            imports: [],
            setup: '',
            argument: `data=${block(body.text)}${isAscii(body.text) ? '' : '.encode()'}`,
          };
    }
  }
}

function jsonCode(value: unknown, text: string): BodyCode {
  const dump = isAscii(text)
    ? 'json.dumps(body, indent=2)'
    : 'json.dumps(body, indent=2, ensure_ascii=False).encode()';
  return { imports: ['json'], setup: `body = ${literal(value, '')}\n\n`, argument: `data=${dump}` };
}

function formCode(parts: readonly RequestPart[]): BodyCode {
  const entries = parts.map((part) => {
    const { name, content, filename, contentType } = part;
    const source = typeof content === 'string' ? block(content) : `open(${quote(fileOf(part))}, "rb")`;
    const named = [filename === undefined ? 'None' : quote(filename), source];
    if (contentType !== undefined) named.push(quote(contentType));
    return `        (${quote(name)}, (${named.join(', ')})),\n`;
  });
  return { imports: [], setup: '', argument: `files=[\n${entries.join('')}    ]` };
}

/** Whether Python writes every number and string of a value as JavaScript does. */
function isSameInPython(value: unknown): boolean {
  if (typeof value === 'string') return !/[\ud800-\udfff]/u.test(value);
  if (typeof value === 'number') {
    return !String(value).includes('e') && (Number.isInteger(value) || Math.abs(value) >= 1e-4);
  }
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, member]) => isSameInPython(name) && isSameInPython(member));
}

const words = new Map<unknown, string>([
  [null, 'None'],
  [true, 'True'],
  [false, 'False'],
]);

function literal(value: unknown, indent: string): string {
  const inner = `${indent}    `;
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return words.get(value) ?? String(value);
  if (Array.isArray(value)) {
    const inline = `[${value.map((item) => literal(item, inner)).join(', ')}]`;
    if (isShortList(value, inline)) return inline;
    return `[\n${value.map((item) => `${inner}${literal(item, inner)},\n`).join('')}${indent}]`;
  }
  const members = Object.entries(value);
  if (members.length === 0) return '{}';
  return `{\n${members.map(([name, member]) => `${inner}${quote(name)}: ${literal(member, inner)},\n`).join('')}${indent}}`;
}

const named = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quote(text: string): string {
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
