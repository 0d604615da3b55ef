import { spawnSync } from 'node:child_process';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { buildRequest } from '#lib/request/build-request.ts';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import type { CallableOperation, HttpRequest } from '#lib/request/types.ts';
import { markedCode } from './support/code-literals.ts';

const mark = 'PWN';
const texts = [
  "'PWN'",
  '"PWN"',
  '`PWN`',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the very text
  '${PWN}',
  '#{PWN}',
  '%{PWN}',
  '$(PWN)',
  '$PWN @PWN #$PWN #@PWN',
  'a\nPWN\nb',
  '\r\nPWN',
  '*/ PWN /*',
  '// PWN',
  '</script><script>PWN</script>',
  '\u0000PWN\u0000',
  '\\',
  "\\'PWN\\'",
  '\\"PWN\\"',
  "'''\nPWN\n'''",
  '"""\nPWN\n"""',
  '""""""PWN',
  "'@\nPWN\n@'",
  'JSON\nPWN',
  '  BODY\n  PWN\n',
  'EOF\nPWN',
  '?>PWN<?php',
  '\u2018PWN\u2019 \u201cPWN\u201d \u201b;PWN',
  '\u2028PWN\u2029\u202ePWN',
  '\u001b[31mPWN',
  '@PWN',
  '!PWN',
  "'; PWN; '",
  '"; PWN; "',
  '`;PWN;`',
  '%0aPWN',
  'PWN\\',
];

/** Everything that the name of a field can be made of (RFC 9110 section 5.6.2). */
const fieldName = "X-'PWN'`$PWN#PWN|!";
// biome-ignore lint/suspicious/noTemplateCurlyInString: the very text
const queryName = 'q"\'`${PWN}';

const operation: CallableOperation = {
  method: 'POST',
  path: "/it's/{id}",
  parameters: (['path', 'query', 'header'] as const).map((place) => ({
    name: { path: 'id', query: queryName, header: fieldName }[place],
    in: place,
    required: place === 'path',
    style: place === 'query' ? 'form' : 'simple',
    explode: false,
    allowReserved: false,
    schema: { types: [] },
  })),
  security: [],
  requestBody: {
    required: true,
    content: ['application/json', 'text/plain'].map((type) => ({ type, encoding: [] })),
  },
  responses: [{ status: '200', content: [{ type: 'application/json' }] }],
  schemas: new Map(),
};

/** The text in the server's path, path, query, names, header and, as text and as JSON, body. */
function requestsWith(text: string): HttpRequest[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path can hold them
  const isPath = !/[\u0000-\u001f\u007f\\]/.test(text);
  const isField = isPath && !/[\u0100-\uffff]/.test(text);
  const values = {
    path: { id: isPath ? text : 'x' },
    query: { [queryName]: text },
    header: isField ? { [fieldName]: text } : {},
  };
  const baseUrl = "https://api.test/it's/$PWN(PWN)";
  return [
    buildRequest(operation, { ...values, contentType: 'text/plain', body: text }, { baseUrl }),
    buildRequest(operation, { ...values, body: { [text]: [text, { deep: text }] } }, { baseUrl }),
  ];
}

describe.each(sampleLanguages.map(({ id }) => id))('G14: %s', (language) => {
  it.each(texts)('G14 holds %j as one literal', (text) => {
    for (const request of requestsWith(text))
      expect(markedCode(language, renderSample(language, request), mark)).toEqual([]);
  });
});

const samples = (language: 'javascript' | 'python' | 'curl'): string[] =>
  texts.flatMap(requestsWith).map((request) => renderSample(language, request));

describe('G14: parsed by the language itself', () => {
  it('G14 JavaScript', () => {
    for (const code of samples('javascript')) {
      expect(() => new vm.Script(`(async () => {\n${code}\n})`)).not.toThrow();
      expect(code).not.toMatch(/<\/script|<!--/i);
    }
  });

  it('G14 shell', () => {
    for (const code of samples('curl')) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: code });
      expect(status, `${code}\n${stderr}`).toBe(0);
    }
  });

  it('G14 Python, where it is installed', () => {
    const input = JSON.stringify(samples('python'));
    const program = 'import ast, json, sys\nfor code in json.load(sys.stdin): ast.parse(code)';
    const { error, status, stderr } = spawnSync('python3', ['-c', program], { input });
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return;
    expect(status, String(stderr)).toBe(0);
  });
});
